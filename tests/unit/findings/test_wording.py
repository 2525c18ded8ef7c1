"""Every label can be told, from either side, and every finding points at what it is made from."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from string import Formatter

import pytest

from retold.analysis.findings import (
    from_change,
    from_change_detail,
    from_descent,
    from_echo,
    is_worth_telling,
    saying_of,
)
from retold.analysis.findings import from_fact as finding_of_fact
from retold.analysis.findings.quotations import speaker_of
from retold.analysis.findings.telling import labels, undirected
from retold.model.changes import ChangeDetail, ChangeKind
from retold.model.descent import DRAWN, Direction, Relation
from retold.model.facts import FactDetail, Verdict
from retold.model.findings import Finding, FindingKind
from retold.model.quotations import Fate, FateDetail
from retold.model.spans import Place, Reason, Span
from tests.fakes.reports import plain_report
from tests.unit.findings.builders import (
    AFTER,
    BEFORE,
    NOW,
    REASON,
    REPORTS,
    SAID,
    change,
    descent,
    echo,
    fact,
    quotation,
)

PLACES = {
    "quotation": {"before", "after", "only", "said", "now", "speaker"},
    "fact": {"about", "values"},
    "attribution": {"before", "after", "said", "now"},
    "certainty": {"before", "after", "said", "now"},
    "wording": {"before", "after", "said", "now"},
    "descent": {"before", "after", "share"},
}
TOLD_KINDS = tuple(kind for kind in ChangeKind if kind is not ChangeKind.KEPT)

CLAIMED = {
    BEFORE.id: BEFORE,
    AFTER.id: plain_report("Holt claimed the pier was gone. Nearly 20 boats sank.", name="Courier"),
}

OPENINGS = {report_id: report.blocks[0].span for report_id, report in REPORTS.items()}


def of_echo(fate: Fate) -> Finding:
    return from_echo(echo(fate), REPORTS, {"q": quotation()})


def of_one_sided(fate: Fate) -> Finding:
    return from_echo(echo(fate), REPORTS, {"q": quotation()}, share_text=False)


def of_other_parts() -> Finding:
    rule = replace(REASON, rule="fates.other_parts")
    return from_echo(replace(echo(Fate.REWORDED), reasons=(rule,)), REPORTS, {"q": quotation()})


def of_cue(detail: FateDetail) -> Finding:
    made = echo(Fate.VERBATIM, detail, before=Span(10, 14), after=Span(5, 12))
    return from_echo(made, CLAIMED, {"q": quotation()})


def of_fact(label: Verdict | FactDetail) -> Finding:
    if isinstance(label, Verdict):
        return finding_of_fact(fact(label), REPORTS)
    return finding_of_fact(fact(Verdict.COMPATIBLE, label), REPORTS)


def of_detail(detail: ChangeDetail) -> Finding:
    told = change(ChangeKind.REWORDED, detail)
    return from_change_detail(told, told.details[0], REPORTS)


def of_change(kind: ChangeKind) -> Finding:
    return from_change(change(kind), REPORTS)


def of_relation(relation: Relation) -> Finding:
    return from_descent(descent(relation), REPORTS, OPENINGS)


ALL: list[tuple[Callable[..., Finding], StrEnum]] = [
    *((of_echo, fate) for fate in Fate),
    *((of_fact, label) for label in (*Verdict, *FactDetail)),
    *((of_detail, detail) for detail in ChangeDetail),
    *((of_change, kind) for kind in TOLD_KINDS),
    *((of_relation, relation) for relation in Relation),
]


@pytest.mark.parametrize(
    ("make", "label"), ALL, ids=[f"{make.__name__}-{label}" for make, label in ALL]
)
def test_every_label_is_told_in_a_sentence(make, label):
    found = make(label)
    assert found.label == label.value
    assert found.words[0].isupper()
    assert found.words.endswith((".", "”."))
    assert "{" not in found.words
    assert 0 < found.weight <= 1
    assert found.rule == "test.rule"
    assert found.reasons
    assert found.before or found.after
    for place in (*found.before, *found.after):
        assert place.span.of(REPORTS[place.report_id].text).strip()


@pytest.mark.parametrize(
    ("make", "label"),
    [pair for pair in ALL if hasattr(pair[1], "inverse")],
    ids=lambda value: value.value if isinstance(value, StrEnum) else "",
)
def test_every_inverse_is_told_in_the_same_family(make, label):
    one, other = make(label), make(label.inverse)
    assert other.kind is one.kind
    assert other.label == label.inverse.value
    assert label.inverse.inverse is label


def test_no_label_is_written_down_that_nothing_makes():
    told = [make(label) for make, label in ALL]
    told += [of_one_sided(Fate.ADDED), of_cue(FateDetail.CUE_CHANGED), of_other_parts()]
    made = {(found.kind.value, found.label) for found in told}
    assert set(labels()) == made


def test_of_a_reworded_sentence_of_which_more_is_known_only_that_is_told():
    assert is_worth_telling(change(ChangeKind.REWORDED))
    assert not is_worth_telling(change(ChangeKind.REWORDED, ChangeDetail.HEDGE_DROPPED))
    assert is_worth_telling(change(ChangeKind.DROPPED, ChangeDetail.SOURCE_LOST))


def test_sentences_ask_only_for_what_they_are_given():
    for (family, label), entry in labels().items():
        asked = {name for _, name, _, _ in Formatter().parse(entry.sentence) if name}
        assert asked <= PLACES[family], label
    for relation in Relation:
        for held in ("undirected", "undirected_more", "undirected_part", "undirected_each"):
            told = Formatter().parse(undirected(relation, held))
            asked = {name for _, name, _, _ in told if name}
            assert asked <= {"before", "after", "given", "shorter", "longer"}, relation


def test_a_relation_of_which_the_direction_is_open_is_told_so():
    for relation in DRAWN - {Relation.VERSION}:
        told = from_descent(descent(relation), REPORTS, OPENINGS).words
        open_ = from_descent(descent(relation, Direction.UNDECIDED), REPORTS, OPENINGS).words
        assert open_ != told
        assert "is left open" in open_


@pytest.mark.parametrize("relation", [Relation.COPY, Relation.REWRITE])
def test_of_a_text_that_is_a_part_of_the_other_it_is_told_which(relation):
    for shares, shorter, longer in (((0.9, 0.2), BEFORE, AFTER), ((0.2, 0.9), AFTER, BEFORE)):
        left, right = shares
        open_ = replace(
            descent(relation, Direction.UNDECIDED), share_of_left=left, share_of_right=right
        )
        told = from_descent(open_, REPORTS, OPENINGS).words
        assert told.index(shorter.name) < told.index(longer.name)
        assert "one text" not in told
        assert "sentence by sentence" not in told


@pytest.mark.parametrize(
    ("shares", "words"),
    [
        ((0.9, 0.85), "tell the same sentence by sentence"),
        ((0.95, 0.7), f"Most of {BEFORE.name} is told in {AFTER.name} too"),
        ((0.7, 0.75), "each has a part of its own"),
        ((0.2, 0.7), "each has a part of its own"),
    ],
)
def test_two_texts_are_told_to_be_one_only_where_hardly_anything_else_stands_in_either(
    shares, words
):
    left, right = shares
    open_ = replace(
        descent(Relation.REWRITE, Direction.UNDECIDED), share_of_left=left, share_of_right=right
    )
    assert words in from_descent(open_, REPORTS, OPENINGS).words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "; which came first is left open"),
        (1, f"; {BEFORE.name} is dated a day earlier, but which came first is left open"),
        (5, f"; {BEFORE.name} is dated 5 days earlier, but which came first is left open"),
        (300, "; which came first is left open"),
    ],
)
def test_dates_that_do_not_decide_which_came_first_are_told(days, words):
    first = datetime(2031, 5, 4, tzinfo=UTC)
    dated = {
        BEFORE.id: replace(BEFORE, published=first),
        AFTER.id: replace(AFTER, published=first + timedelta(days=days)),
    }
    undecided = descent(Relation.COPY, Direction.UNDECIDED)
    assert words in from_descent(undecided, dated, OPENINGS).words


def test_a_rewrite_that_keeps_much_word_for_word_is_not_told_to_be_in_new_words():
    close = replace(REASON, rule="descent.close_rewrite")
    told = replace(descent(Relation.REWRITE), reasons=(close,))
    assert "in new words" in from_descent(descent(Relation.REWRITE), REPORTS, OPENINGS).words
    words = from_descent(told, REPORTS, OPENINGS).words
    assert "closely, much of it word for word" in words
    assert "in new words" not in words


def test_a_speaker_named_in_one_report_is_surer_than_a_pronoun_in_the_other():
    guessed = replace(quotation("he", speaker="Harbour Minister Otto Roe"), entity=1)
    printed = replace(quotation("name", speaker="Jan Vale"), entity=2)
    said = [replace(guessed, source=Span(0, 2)), replace(printed, source=Span(0, 8))]
    assert speaker_of(said) == "Jan Vale"
    assert speaker_of([guessed, printed]) == "Harbour Minister Otto Roe"


def test_two_that_drew_on_one_source_are_not_told_to_retell_each_other():
    close = replace(REASON, rule="descent.close_rewrite")
    told = replace(descent(Relation.SAME_SOURCE), reasons=(REASON, close))
    assert "drew on the same source" in from_descent(told, REPORTS, OPENINGS).words


def test_a_descent_names_first_what_is_nearer_the_source():
    told = from_descent(descent(Relation.COPY, Direction.RIGHT_FIRST), REPORTS, OPENINGS)
    assert [place.report_id for place in (*told.before, *told.after)] == [AFTER.id, BEFORE.id]
    assert told.words.startswith("Gazette takes in nearly all of Courier")
    assert "50%" in told.words
    whole = replace(descent(Relation.COPY, Direction.RIGHT_FIRST), share_of_left=0.9)
    assert from_descent(whole, REPORTS, OPENINGS).words.startswith("Gazette copies Courier: 90%")


def test_of_a_copy_all_its_words_are_counted():
    copy = descent(Relation.COPY, Direction.RIGHT_FIRST)
    copied = {BEFORE.id: 0.67, AFTER.id: 0.96}
    assert "67% of its words" in from_descent(copy, REPORTS, OPENINGS, copied).words


def test_a_quotation_points_at_the_words_on_both_sides():
    told = of_echo(Fate.REWORDED)
    assert told.before == (Place(BEFORE.id, SAID),)
    assert told.after == (Place(AFTER.id, NOW),)
    assert told.words.startswith("Mira Holt")
    assert told.kind is FindingKind.QUOTATION


def test_a_quotation_of_nobody_is_told_of_nobody():
    nobody = {"q": quotation(speaker="")}
    assert "n unnamed source" in from_echo(echo(Fate.REWORDED), REPORTS, nobody).words


def test_the_words_of_a_report_cannot_steer_the_sentence():
    braces = {"q": quotation(speaker="{said} {0} %s")}
    assert "{said} {0} %s" in from_echo(echo(Fate.REWORDED), REPORTS, braces).words


def test_findings_are_the_same_whichever_report_comes_first():
    ids = {of_echo(Fate.TRIMMED).id, of_echo(Fate.EXTENDED).id}
    assert len(ids) == 1
    assert of_detail(ChangeDetail.HEDGE_ADDED).id == of_detail(ChangeDetail.HEDGE_DROPPED).id
    assert of_detail(ChangeDetail.HEDGE_ADDED).id != of_detail(ChangeDetail.CAUSE_ADDED).id
    assert of_detail(ChangeDetail.HEDGE_ADDED).id != of_change(ChangeKind.REWORDED).id


def test_where_nobody_is_known_to_have_drawn_on_the_other_nothing_was_left_out():
    given = {"q": quotation()}
    cut = from_echo(echo(Fate.DROPPED), REPORTS, given)
    open_order = from_echo(echo(Fate.DROPPED), REPORTS, given, directed=False)
    assert cut.words == "Courier leaves out what Mira Holt said."
    assert open_order.words == "Only Gazette quotes Mira Holt saying this."
    assert (cut.label, open_order.label) == ("dropped", "one-sided")
    several = saying_of(echo(Fate.DROPPED), REPORTS, given, open_order.label)
    told_of_two = several.told_of("Mira Holt and Tom Ferrow", several=True)
    assert told_of_two == "Only Gazette quotes these words of Mira Holt and Tom Ferrow."
    changed = from_echo(echo(Fate.REWORDED), REPORTS, given, directed=False)
    assert changed.words == "Gazette and Courier give Mira Holt's words differently."
    detail = change(ChangeKind.REWORDED, ChangeDetail.HEDGE_DROPPED)
    hedged = from_change_detail(detail, detail.details[0], REPORTS, directed=False)
    assert hedged.words.startswith("Only Gazette hedges: ")
    for kind in ChangeDetail:
        other = change(ChangeKind.REWORDED, kind)
        told = from_change_detail(other, other.details[0], REPORTS, directed=False)
        words = set(told.words.split())
        assert words.isdisjoint({"became", "changed", "turned", "dropped", "added", "leaves"})
    sentence = from_change(change(ChangeKind.DROPPED), REPORTS, directed=False)
    assert sentence.words == "Only Gazette says this."


def test_that_each_of_two_asked_for_itself_is_told_only_where_it_is_shown():
    shown = Reason(rule="descent.own_voices", words="Each has words the other has not.", score=0.6)
    open_ = descent(Relation.INDEPENDENT, Direction.UNDECIDED)
    telling = replace(open_, reasons=(*open_.reasons, shown))
    assert "nothing shows" in from_descent(open_, REPORTS, OPENINGS).words
    assert "in its own words" in from_descent(telling, REPORTS, OPENINGS).words
