"""Two reports met: the same seen from either side."""

from dataclasses import replace

import pytest

from retold.analysis.stories import Judgement, profile_of, same_story
from retold.comparison.meeting import Meeting, meet
from retold.comparison.reading import read_report
from retold.model.descent import Direction, Relation
from retold.model.spans import Reason
from tests.doors.told_twice import FIRST, SECOND, STRANGER
from tests.fakes.reports import plain_report

ONE, TWO, OTHER = (
    read_report(plain_report(text, name=name))
    for name, text in (("one", FIRST), ("two", SECOND), ("other", STRANGER))
)
SAME = Judgement(True, 0.9, Reason(rule="stories.same_story", words="They do.", score=0.9))
APART = Judgement(False, 0.1, Reason(rule="stories.same_story", words="They do not.", score=0.9))


@pytest.fixture(scope="module", name="met")
def _met() -> Meeting:
    return meet(ONE, TWO, SAME)


def test_the_order_given_makes_no_odds(met):
    other = meet(TWO, ONE, SAME)
    first = met.left.report.id
    assert replace(other, traces=()) == replace(met, traces=())
    assert other.echoes_from(first) == met.echoes_from(first)
    assert met.left.report.id < met.right.report.id


def test_two_tellings_share_sentences_and_names(met):
    assert met.one_story
    assert met.pairings
    assert met.entities
    assert met.evidence is not None


def test_pairings_are_mirrored_and_stay_in_order(met):
    left, right = met.left.report.id, met.right.report.id
    assert met.pairings_from(left) == met.pairings
    mirrored = met.pairings_from(right)
    assert {(p.right, p.left, p.score, p.crossing) for p in mirrored} == {
        (p.left, p.right, p.score, p.crossing) for p in met.pairings
    }
    assert [p.left for p in mirrored] == sorted(p.left for p in mirrored)


def test_entities_are_mirrored_and_stay_in_order(met):
    left, right = met.left.report.id, met.right.report.id
    assert met.entities_from(left) == met.entities
    mirrored = met.entities_from(right)
    assert {(two, one) for one, two in mirrored} == set(met.entities)
    assert list(mirrored) == sorted(mirrored)


def test_the_descent_is_mirrored(met):
    left, right = met.left.report.id, met.right.report.id
    forward, backward = met.descent_from(left), met.descent_from(right)
    assert forward == met.descent
    assert (backward.left, backward.right) == (right, left)
    assert backward.direction is forward.direction.inverse
    assert backward.share_of_left == forward.share_of_right
    assert backward.share_of_right == forward.share_of_left
    assert (backward.id, backward.relation) == (forward.id, forward.relation)


def test_what_is_covered_is_told_for_both_reports(met):
    covered = met.covered()
    assert set(covered) == {(met.descent.id, one.report.id) for one in (met.left, met.right)}
    for studied in (met.left, met.right):
        words = covered[met.descent.id, studied.report.id]
        assert words
        assert max(words) < len(studied.prose.words.forms)


def test_reports_of_different_stories_share_nothing():
    apart = meet(ONE, OTHER, APART)
    assert not apart.one_story
    assert apart.descent.relation is Relation.DIFFERENT_STORIES
    assert apart.descent.direction is Direction.UNDECIDED
    assert (apart.pairings, apart.entities, apart.covered()) == ((), (), {})
    assert [reason.rule for reason in apart.descent.reasons] == ["stories.same_story"]


def test_the_two_tellings_are_told_to_be_one_story_and_the_stranger_another():
    one, two, other = (profile_of(each.report, each.prose) for each in (ONE, TWO, OTHER))
    assert same_story(one, two).same
    assert not same_story(one, other).same
    assert not same_story(two, other).same
