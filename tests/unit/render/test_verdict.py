from dataclasses import replace

import pytest

from retold.model.descent import Direction, Lineage, Relation
from retold.model.facts import Verdict
from retold.model.findings import Comparison
from retold.model.spans import Reason
from retold.render.verdict import verdict_lines
from tests.fakes.comparisons import six_reports, two_reports

OPEN = Direction.UNDECIDED


def first_line(relation: Relation, direction: Direction = Direction.UNDECIDED) -> str:
    comparison = two_reports()
    descent = replace(comparison.descents[0], relation=relation, direction=direction)
    return verdict_lines(replace(comparison, descents=(descent,)))[0]


@pytest.mark.parametrize(
    ("relation", "direction", "begins"),
    [
        (Relation.REWRITE, Direction.LEFT_FIRST, "One story, one origin: Daily Lantern rewrites"),
        (Relation.REWRITE, Direction.RIGHT_FIRST, "One story, one origin: Harbour Courier rew"),
        (Relation.COPY, Direction.LEFT_FIRST, "One story, one origin: Daily Lantern copies"),
        (Relation.COPY, Direction.UNDECIDED, "One story, one origin: Harbour Courier and Daily"),
        (Relation.INDEPENDENT, Direction.UNDECIDED, "One story, at most two independent"),
        (Relation.UNCLEAR, Direction.UNDECIDED, "One story, origins unclear: whether"),
        (Relation.SAME_SOURCE, Direction.UNDECIDED, "One story, one origin: Harbour Courier and"),
        (Relation.VERSION, Direction.LEFT_FIRST, "One story, one origin: Daily Lantern is a later"),
        (Relation.DIFFERENT_STORIES, Direction.UNDECIDED, "Two different stories:"),
    ],
)
def test_the_first_line_says_how_two_reports_stand(relation, direction, begins):
    assert first_line(relation, direction).startswith(begins)


def test_independent_origins_are_told_flatly_only_where_each_has_voices_of_its_own():
    comparison = two_reports()
    shown = Reason(rule="descent.own_voices", words="Each has words the other has not.", score=0.6)
    for reasons, begins, ends in (
        ((shown,), "One story, two independent origins:", "tell it in their own words."),
        ((), "One story, at most two independent origins:", "that each asked for itself."),
    ):
        descent = replace(
            comparison.descents[0], relation=Relation.INDEPENDENT, reasons=reasons, direction=OPEN
        )
        line = verdict_lines(replace(comparison, descents=(descent,)))[0]
        assert line.startswith(begins)
        assert line.endswith(ends)


def test_the_share_drawn_is_that_of_the_report_that_drew():
    left_first = first_line(Relation.REWRITE, Direction.LEFT_FIRST)
    right_first = first_line(Relation.REWRITE, Direction.RIGHT_FIRST)
    assert "Daily Lantern rewrites Harbour Courier; 71% of its text" in left_first
    assert "Harbour Courier rewrites Daily Lantern; 46% of its text" in right_first


def test_an_undecided_direction_is_not_told_as_one():
    line = first_line(Relation.REWRITE, Direction.UNDECIDED)
    assert "cannot be told" in line
    assert "%" not in line


def test_the_second_line_counts_what_changed():
    what = verdict_lines(two_reports())[1]
    assert what.startswith("What changed: 2 quotations made indirect, 1 ")
    assert what.endswith("Facts: 4 agree, 2 differ.")


def test_a_story_is_told_by_its_origins():
    who = verdict_lines(six_reports())[0]
    assert who.startswith("One story, 6 reports, two independent origins:")
    for report in six_reports().reports:
        assert report.name in who
    assert who.endswith("Island Post stands on its own.")


def nothing_found(comparison: Comparison) -> Comparison:
    return replace(comparison, findings=(), facts=(), echoes=(), utterances=(), changes=())


def test_what_independent_reports_tell_otherwise_is_not_told_as_a_change():
    comparison = two_reports()
    descent = replace(comparison.descents[0], relation=Relation.INDEPENDENT)
    what = verdict_lines(replace(comparison, descents=(descent,)))[1]
    assert what.startswith("What differs: 2 quotations ")


def test_facts_alone_are_told_alone():
    what = verdict_lines(replace(two_reports(), findings=()))[1]
    assert what == "Facts: 4 agree, 2 differ."


def test_where_facts_only_agree_nothing_changed():
    comparison = two_reports()
    agreeing = tuple(fact for fact in comparison.facts if fact.verdict is Verdict.AGREE)
    what = verdict_lines(replace(comparison, findings=(), facts=agreeing))[1]
    assert what == "No change of weight was found between them. Facts: 4 agree, 0 differ."


def test_nothing_found_is_told_as_nothing():
    assert verdict_lines(nothing_found(two_reports()))[1] == (
        "No change of weight was found between them."
    )


def test_different_stories_are_not_said_to_agree():
    comparison = nothing_found(two_reports())
    descent = replace(comparison.descents[0], relation=Relation.DIFFERENT_STORIES)
    lines = verdict_lines(replace(comparison, descents=(descent,)))
    assert lines == (
        "Two different stories: Harbour Courier and Daily Lantern do not tell of the same event.",
        "Nothing in them was compared.",
    )


def test_of_several_stories_each_is_told():
    comparison = nothing_found(six_reports())
    stranger = comparison.reports[3].id
    descents = tuple(
        replace(each, relation=Relation.DIFFERENT_STORIES)
        if stranger in (each.left, each.right)
        else each
        for each in comparison.descents
    )
    lineage = Lineage(edges=(), unseen=(), origins=())
    who, _ = verdict_lines(replace(comparison, descents=descents, lineage=lineage))
    assert who.startswith("6 reports, two different stories:")
    assert f"{comparison.reports[3].name} stands alone" in who


def test_reports_of_one_name_are_numbered():
    comparison = two_reports()
    twins = tuple(replace(report, name="Gazette") for report in comparison.reports)
    assert (
        "Gazette (2) rewrites Gazette (1)" in verdict_lines(replace(comparison, reports=twins))[0]
    )
