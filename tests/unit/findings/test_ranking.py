"""What stands first: by weight, each point once."""

from itertools import pairwise

import pytest

from retold.analysis.findings import (
    from_change,
    from_change_detail,
    from_echo,
    from_fact,
    is_worth_telling,
    rank,
)
from retold.model.changes import ChangeDetail, ChangeKind
from retold.model.facts import Verdict
from retold.model.findings import WORTH_A_MINUTE, FindingKind
from retold.model.quotations import Fate, FateDetail, QuotationKind
from retold.model.spans import Span
from tests.unit.findings.builders import REPORTS, change, echo, fact, finding, quotation

CHANGED = (
    Fate.OTHER_MOUTH,
    Fate.SOURCE_CHANGED,
    Fate.MADE_DIRECT,
    Fate.MADE_INDIRECT,
    Fate.MARKS_ADDED,
    Fate.MARKS_DROPPED,
    Fate.SPLICED,
    Fate.REWORDED,
)


def weight_of(fate: Fate, *details: FateDetail, score: float = 1.0, **known) -> float:
    changed = (FateDetail.WORDS_CHANGED,) if fate is Fate.REWORDED else ()
    made = echo(fate, *details, *changed, score=score)
    return from_echo(made, REPORTS, {"q": quotation(**known)}).weight


def weight_of_detail(detail: ChangeDetail) -> float:
    told = change(ChangeKind.REWORDED, detail)
    return from_change_detail(told, told.details[0], REPORTS).weight


@pytest.mark.parametrize("fate", CHANGED)
def test_the_order_a_reader_with_one_minute_wants(fate):
    order = (
        weight_of(fate),
        from_fact(fact(Verdict.DIFFER), REPORTS).weight,
        weight_of_detail(ChangeDetail.SOURCE_LOST),
        weight_of_detail(ChangeDetail.HEDGE_DROPPED),
        from_change(change(ChangeKind.REWORDED), REPORTS).weight,
    )
    assert all(heavier > lighter for heavier, lighter in pairwise(order))


def test_what_agrees_comes_last():
    quiet = max(weight_of(Fate.VERBATIM), from_fact(fact(Verdict.AGREE), REPORTS).weight)
    assert quiet < from_change(change(ChangeKind.REWORDED), REPORTS).weight


def test_a_sure_finding_stands_before_an_unsure_one():
    weights = [weight_of(Fate.REWORDED, score=score) for score in (1.0, 0.6, 0.2, 0.0)]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == len(weights)


def test_a_paraphrase_of_a_paraphrase_weighs_less():
    direct = weight_of(Fate.REWORDED)
    assert weight_of(Fate.REWORDED, kind=QuotationKind.INDIRECT) < direct
    assert weight_of(Fate.OTHER_MOUTH, kind=QuotationKind.INDIRECT) == weight_of(Fate.OTHER_MOUTH)


def test_a_flipped_negation_is_never_a_small_matter():
    flipped = weight_of(Fate.REWORDED, FateDetail.NEGATION_FLIPPED, kind=QuotationKind.INDIRECT)
    assert flipped == weight_of(Fate.REWORDED)


def test_a_kept_sentence_is_no_finding():
    assert [kind for kind in ChangeKind if not is_worth_telling(change(kind))] == [ChangeKind.KEPT]


def test_the_heaviest_stands_first():
    found = rank([finding("a", 0.2), finding("b", 0.9), finding("c", 0.5)])
    assert [one.id for one in found] == ["b", "c", "a"]


def test_the_order_given_makes_no_odds():
    found = [finding(name, 0.5, Span(n, n + 1)) for n, name in enumerate("abcd")]
    assert rank(found) == rank(found[::-1])
    assert [one.id for one in rank(found)] == ["a", "b", "c", "d"]


def test_a_point_is_made_once():
    quoted = finding("quoted", 0.9, Span(10, 60), Span(10, 60), kind=FindingKind.QUOTATION)
    sentence = finding("sentence", 0.5, Span(0, 62), Span(0, 62))
    other = finding("other", 0.4, Span(70, 99), Span(70, 99))
    found = rank([sentence, other, quoted])
    assert [one.id for one in found] == ["quoted", "other", "sentence"]
    assert [
        one.weight == given.weight
        for one, given in zip(found, (quoted, other, sentence), strict=True)
    ] == [
        True,
        True,
        False,
    ]


def test_a_point_made_by_a_heavier_finding_is_told_first_only_if_it_weighs_much_itself():
    heavier, lighter = finding("1", 0.98, Span(0, 9)), finding("2", 0.6, Span(0, 9))
    assert rank([heavier, lighter])[1].weight < WORTH_A_MINUTE


def test_a_finding_that_says_more_than_the_heavier_one_keeps_its_weight():
    word = finding("word", 0.9, Span(10, 15), Span(10, 15))
    sentence = finding("sentence", 0.5, Span(0, 90), Span(0, 90))
    assert [one.weight for one in rank([word, sentence])] == [0.9, 0.5]


def test_the_same_place_of_another_report_is_another_point():
    left = finding("left", 0.9, before=Span(0, 50))
    right = finding("right", 0.5, after=Span(0, 50))
    assert [one.weight for one in rank([left, right])] == [0.9, 0.5]


def test_a_descent_says_nothing_of_the_words_it_points_at():
    drawn = finding("drawn", 0.98, Span(0, 50), Span(0, 50), kind=FindingKind.DESCENT)
    told = finding("told", 0.5, Span(0, 50), Span(0, 50))
    assert [one.weight for one in rank([drawn, told])] == [0.98, 0.5]
