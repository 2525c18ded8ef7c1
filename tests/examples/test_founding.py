"""The founding example, whole: every row of its sheet is found, and shown in every form.

Read where it lies beside the project (or in RETOLD_EXAMPLE); skipped where it does not. Rows are
known by their order: a row that is new to the sheet fails until it is said here what it asks for.
"""

import re

import pytest

from retold.model.changes import Change, ChangeDetail, ChangeKind, EditKind
from retold.model.descent import Direction, Relation
from retold.model.reports import BlockKind
from retold.sources import check_pieces
from tests.examples.compared import AFTER, BEFORE, Example, assert_change_is_shown, needs_example
from tests.examples.founding import Side, folded, in_marks
from tests.examples.shown_forms import flat

pytestmark = needs_example

OUT_OF_THE_STORY = "Left out as page furniture"
ALIGNED = "Sentence alignment"
QUOTED, POINTS = "Quotations", "Attribution and certainty"


# Relation


def test_relation(example):
    [descent] = example.found.descents
    assert [report.name[:3] for report in example.found.reports] == ["001", "000"]
    assert descent.relation is Relation.REWRITE
    assert descent.left == example.before.report.id
    assert descent.direction is Direction.LEFT_FIRST
    [origins] = re.findall(r"independent origins = (\d+)", example.sheet.part("Relation"))
    assert len(example.found.lineage.origins) == int(origins)
    example.forms.show(descent.id, [Relation.REWRITE.value])
    [told] = example.forms.tree["descents"]
    assert (told["relation"], told["direction"]) == ("rewrite", "left first")
    assert "1 independent origin of 2 reports" in example.forms.terminal.text
    assert example.forms.terminal.text.startswith("One story, one origin")
    assert "One story, one origin" in example.forms.page.text


def test_evidence_of_the_direction(example):
    relation = example.sheet.part("Relation")
    [counts] = re.findall(r"(\d+) quotations in marks against (\d+)", relation)
    marked = [sum(len(q.marked) for q in reading.quotations) for reading in example.readings]
    assert marked == list(map(int, counts))
    [descent] = example.found.descents
    rules = {reason.rule for reason in descent.direction_reasons}
    assert {"descent.kept_marks", "descent.fuller_names", "descent.left_over_mark"} <= rules
    for reason in descent.direction_reasons:
        assert flat(reason.words) in flat(example.forms.terminal.text)
        assert flat(reason.words) in example.forms.page.text


def test_headline_standfirst_and_subheading(example):
    kinds = [block.kind for block in example.before.report.blocks]
    assert kinds[:3] == [BlockKind.HEADLINE, BlockKind.FURNITURE, BlockKind.STANDFIRST]
    assert BlockKind.STANDFIRST not in kinds[3:]
    [named] = re.findall(r"line \"([^\"]+)\" is a subheading", folded(example.sheet.opening))
    [span] = example.after.find(named)
    [block] = [b for b in example.after.report.blocks if b.span.overlaps(span)]
    assert (block.kind, block.span) == (BlockKind.SUBHEADING, span)
    [sub] = [b for b in example.after.report.blocks if b.kind is BlockKind.SUBHEADING]
    assert sub == block


@pytest.mark.parametrize("side", [BEFORE, AFTER])
def test_every_character_leads_back_to_the_source(example, side):
    assert check_pieces(example.sides[side].report) == ()


def test_furniture(example):
    expected = in_marks(example.sheet.part(OUT_OF_THE_STORY))
    assert len(expected) == 3
    for side, left_out in zip(example.sides, (expected, ()), strict=True):
        blocks = [b for b in side.report.blocks if b.kind is BlockKind.FURNITURE]
        assert tuple(side.said(b.span) for b in blocks) == left_out
    for words in expected:
        assert words in example.forms.terminal.part(OUT_OF_THE_STORY)
        assert words in example.forms.page.left_out() + example.forms.page.text
    told = example.forms.tree["reports"][0]
    spans = [b["span"] for b in told["blocks"] if b["kind"] == "furniture"]
    assert tuple(folded(told["text"][s["start"] : s["end"]]) for s in spans) == expected


# Sentence alignment


@pytest.mark.parametrize("number", range(16))
def test_alignment(example, number):
    rows = example.sheet.rows(ALIGNED)
    assert len(rows) == 16
    left, right = rows[number]
    before = example.before.sentences_of(in_marks(left.content))
    if "standfirst" in left.content:
        before |= {s.span for s in example.readings[0].sentences if s.kind is BlockKind.STANDFIRST}
    after = example.after.sentences_of(in_marks(right.content))
    changes = [
        c
        for c in example.found.changes
        if (before & set(c.before) or after & set(c.after)) and c.before and c.after
    ]
    assert {span for c in changes for span in c.before} == before
    assert {span for c in changes for span in c.after} == after
    if right.note:
        kind = ChangeKind.SPLIT if "split" in right.note else ChangeKind.JOINED
        assert [c.kind for c in changes] == [kind]
    for change in changes:
        assert_change_is_shown(example, change)


def is_marked(example: Example, change: Change, snippet: str, side: int) -> bool:
    """Whether every word of a snippet is told to have changed, not to have been kept."""
    spans = example.sides[side].find(snippet)
    edits = [(e.kind, e.before if side == BEFORE else e.after) for e in change.edits]
    one_sided = change.kind in {ChangeKind.ADDED, ChangeKind.DROPPED}
    told = {EditKind.REWORDED, EditKind.ADDED, EditKind.DROPPED}
    return one_sided or all(
        any(kind in told and edited and edited.contains(span) for kind, edited in edits)
        for span in spans
    )


@pytest.mark.parametrize("number", range(4))
def test_lost(example, number):
    lost = example.sheet.after(ALIGNED, "Lost from `001`:").split("Only in")[0]
    snippets = in_marks(lost)
    assert len(snippets) == 4
    change = example.change_of(snippets[number], BEFORE)
    assert is_marked(example, change, snippets[number], BEFORE)
    assert_change_is_shown(example, change)
    marked = folded(example.forms.page.marked("dropped") + example.forms.page.marked("reworded"))
    assert snippets[number] in marked


def only_after(example: Example) -> list[str]:
    """The list of what only the second report has, each with a snippet or told in few words."""
    told = example.sheet.after(ALIGNED, "Only in `000` (added, no source in `001`):")
    return [point.strip(" .") for point in told.split(";")]


def sentences_told_of(side: Side, words: str) -> list[str]:
    """Sentences that hold the beginnings of all the longer words of a point."""
    stems = {word[:5].lower() for word in re.findall(r"\w{6,}", words)} - {"sente"}
    said = (side.said(span) for span in side.sentences)
    return [s for s in said if all(stem in s.lower() for stem in stems)]


@pytest.mark.parametrize("number", range(7))
def test_only_in_the_second(example, number):
    points = only_after(example)
    assert len(points) == 7
    snippets = in_marks(points[number]) or sentences_told_of(example.after, points[number])
    assert snippets
    changes = [example.change_of(snippet, AFTER) for snippet in snippets]
    added = [c for c in changes if c.kind is ChangeKind.ADDED]
    for change in added:
        example.forms.show(change.id, [ChangeKind.ADDED.value])
        assert_change_is_shown(example, change)
    if not added:
        [change] = changes
        assert change.kind is ChangeKind.SPLIT
        assert is_marked(example, change, snippets[0], AFTER)
        assert snippets[0].split("…")[0] in folded(example.forms.page.marked("added"))


def test_the_vague_source_is_a_telling_of_what_the_ministry_said(example):
    [vague] = in_marks(only_after(example)[0])
    [sentence] = example.after.sentences_of((vague,))
    [told] = [
        q
        for q in example.readings[AFTER].quotations
        if all(sentence.contains(span) for span in q.content)
    ]
    assert told.speaker == ""
    [utterance] = [
        u for u in example.found.utterances if any(told.id in t.quotations for t in u.tellings)
    ]
    assert utterance.speaker.endswith("ministry")
    assert len(utterance.tellings) == 2


# Attribution and certainty


def details_of(example: Example, detail: ChangeDetail) -> list[tuple[Change, str, str, str]]:
    return [
        (
            change,
            example.before.said(noted.before) if noted.before else "",
            example.after.said(noted.after) if noted.after else "",
            noted.reason.words,
        )
        for change in example.found.changes
        for noted in change.details
        if noted.detail is detail
    ]


def assert_detail_is_shown(example: Example, change: Change, detail: ChangeDetail) -> None:
    example.forms.show(change.id, [detail.value])
    [told] = [c for c in example.forms.tree["changes"] if c["id"] == change.id]
    assert detail.value in [d["detail"] for d in told["details"]]
    for noted in change.details:
        if noted.detail is detail:
            assert flat(noted.reason.words) in example.forms.terminal.part("Sentences")


def test_every_point_is_known(example):
    assert set(example.sheet.points(POINTS)) == {
        "Attribution lost",
        "Cause changed",
        "Meaning changed",
        "Opinion added in the reporter's voice",
    }


def test_attribution_lost(example):
    [claim] = in_marks(example.sheet.points(POINTS)["Attribution lost"])
    [(change, before, after, words)] = details_of(example, ChangeDetail.SOURCE_LOST)
    assert claim in after
    assert example.sheet.rows(QUOTED)[11][0].content in words
    assert example.before.places(before)
    assert_detail_is_shown(example, change, ChangeDetail.SOURCE_LOST)


def test_cause_changed(example):
    before, after, dropped = in_marks(example.sheet.points(POINTS)["Cause changed"])
    [(change, was, now, _)] = details_of(example, ChangeDetail.CAUSE_CHANGED)
    assert before.startswith(f"{was},")
    assert after.startswith(f"{now},")
    assert_detail_is_shown(example, change, ChangeDetail.CAUSE_CHANGED)
    [(change, was, _, _)] = details_of(example, ChangeDetail.CAUSE_DROPPED)
    assert was == dropped
    assert change == example.change_of(dropped, BEFORE)
    assert_detail_is_shown(example, change, ChangeDetail.CAUSE_DROPPED)


def test_meaning_changed(example):
    """That the two do not mean the same needs knowledge of the world: told to be reworded."""
    snippets = in_marks(example.sheet.points(POINTS)["Meaning changed"])
    changes = [example.change_of(snippet, side) for side, snippet in enumerate(snippets)]
    assert changes[0] == changes[1]
    [edit] = [
        e
        for e in changes[0].edits
        if e.kind is EditKind.REWORDED
        and example.before.find(snippets[BEFORE])[0].overlaps(e.before)
    ]
    assert snippets[BEFORE].startswith(example.before.said(edit.before))
    assert snippets[AFTER].startswith(example.after.said(edit.after))
    assert_change_is_shown(example, changes[0])


@pytest.mark.parametrize("number", range(3))
def test_opinion_added(example, number):
    snippets = in_marks(example.sheet.points(POINTS)["Opinion added in the reporter's voice"])
    assert len(snippets) == 3
    [(change, before, after, _)] = [
        told
        for told in details_of(example, ChangeDetail.OPINION_ADDED)
        if told[2] in snippets[number]
    ]
    assert before == ""
    assert after.split()[-1] == snippets[number].split()[-1]
    assert_detail_is_shown(example, change, ChangeDetail.OPINION_ADDED)
    assert len(details_of(example, ChangeDetail.OPINION_ADDED)) == len(snippets)
