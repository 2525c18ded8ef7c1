"""Versions of one article put in order by what was edited."""

from dataclasses import replace
from itertools import permutations

import pytest

from retold.analysis.descent.edits import Edits, apart, draft, edits_between
from retold.analysis.descent.versions import grown, later_year, order_versions, shipped
from retold.comparison import compare
from retold.model.descent import Direction, Relation
from tests.fakes.reports import plain_report

ADDED = (
    "The sea wall at Westhaven was built of granite and closes the old harbour.",
    "It broke in the storm of 1998, and forty houses on Mill Lane were flooded.",
    "Engineers from Brightwater raised it by a metre and set a lamp on the northern pillar.",
    "A second wall was begun in 2009 and is to keep the fish market dry for a hundred years.",
    "Divers found a crack beside the lighthouse in 2014, which was mended before the winter.",
)
VERSIONS = tuple(" ".join(ADDED[:number]) for number in range(1, len(ADDED) + 1))


def none_known(number: int) -> list[list[float]]:
    return [[0.0] * number] * number


def test_edits_are_counted_by_words_and_by_places():
    first, second = draft("The old wall broke."), draft("The wall broke on Sunday.")
    assert edits_between(first, second) == Edits(2, 1, 1, 1)
    assert edits_between(second, first) == Edits(1, 2, 1, 1)


def test_texts_that_share_nothing_are_one_apart_and_a_text_none_from_itself():
    one, other = draft("a b c d e f"), draft("g h i j k l")
    assert (apart(one, other), apart(one, one)) == (1, 0)


def test_a_moved_block_is_nearer_than_one_rewritten():
    text = "a b c d e f g h i j k l m n o p"
    moved, rewritten = "i j k l m n o p a b c d e f g h", "a b x d e y g h z j k w m n v p"
    assert apart(draft(text), draft(moved)) < apart(draft(text), draft(rewritten))


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_a_growing_text_is_put_in_order_however_it_is_given(order):
    found = order_versions([draft(VERSIONS[at]) for at in order], none_known(4))
    assert [order[at] for at in found.order] == [0, 1, 2, 3]
    assert found.sure > 0


def test_what_is_known_of_publication_turns_the_order_round():
    known = [[-20.0 * ((j > i) - (j < i)) for j in range(4)] for i in range(4)]
    found = order_versions([draft(text) for text in VERSIONS[:4]], known)
    assert found.order == (3, 2, 1, 0)


def test_growing_and_a_later_year_speak_for_the_later_version_and_the_inverse_against_it():
    grew, shrank = Edits(40, 3, 4, 1), Edits(3, 40, 1, 4)
    assert grown(grew, shipped()) == -grown(shrank, shipped()) > 0
    one, other = draft("It broke in 1998."), draft("It broke again in 2014.")
    assert later_year(one, other, shipped()) == -later_year(other, one, shipped()) > 0
    assert later_year(one, draft("It broke."), shipped()) == 0


def at_one_address(texts):
    return [
        replace(plain_report(text, name=f"version {number}"), url="https://post.example/wall")
        for number, text in enumerate(texts)
    ]


def test_each_version_is_drawn_on_the_one_before_it():
    reports = at_one_address(VERSIONS[1:])
    shuffled = [reports[at] for at in (2, 0, 3, 1)]
    told = compare(shuffled, one_story=True)
    steps = {(edge.source, edge.target) for edge in told.lineage.edges}
    assert steps == {(reports[at].id, reports[at + 1].id) for at in range(3)}
    assert all(edge.decided for edge in told.lineage.edges)
    assert {descent.relation for descent in told.descents} == {Relation.VERSION}
    assert all(d.direction_reasons[0].rule.endswith("in_order") for d in told.descents)


def test_of_two_versions_the_fuller_is_the_later():
    [descent] = compare(at_one_address(VERSIONS[2:4]), one_story=True).descents
    assert descent.direction is Direction.LEFT_FIRST
    assert {"descent.grew", "descent.names_later_year"} <= {
        reason.rule for reason in descent.direction_reasons
    }


def test_at_two_addresses_growing_tells_nothing():
    reports = [
        replace(one, url=f"{one.url}/{at}") for at, one in enumerate(at_one_address(VERSIONS[3:]))
    ]
    [descent] = compare(reports, one_story=True).descents
    assert descent.direction is Direction.UNDECIDED
