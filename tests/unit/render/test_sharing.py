"""What is said of two reports without a common text: neither left out nor added anything."""

from dataclasses import replace

import pytest

from retold.model.changes import ChangeKind
from retold.model.descent import Relation
from retold.model.findings import Comparison
from retold.model.quotations import Fate
from retold.render.pages import page_of
from retold.render.rows import quotation_rows, stands_alone
from retold.render.sharing import sharing_pairs
from retold.render.terminal import render_terminal
from retold.render.terminal_look import Look
from tests.fakes.comparisons import two_reports

ONE_ALONE = {Fate.DROPPED, Fate.ADDED, ChangeKind.DROPPED, ChangeKind.ADDED}
LOOK = Look(width=100)


def related(relation: Relation) -> Comparison:
    comparison = two_reports()
    return replace(comparison, descents=(replace(comparison.descents[0], relation=relation),))


@pytest.mark.parametrize(
    ("relation", "shares"),
    [
        (Relation.COPY, True),
        (Relation.REWRITE, True),
        (Relation.PARTLY_DRAWN, True),
        (Relation.VERSION, True),
        (Relation.SAME_SOURCE, True),
        (Relation.INDEPENDENT, False),
        (Relation.UNCLEAR, False),
        (Relation.DIFFERENT_STORIES, False),
    ],
)
def test_who_drew_on_one_text_shares_it(relation, shares):
    assert bool(sharing_pairs(related(relation).descents)) is shares


def signs(comparison: Comparison) -> set[str]:
    """The signs beside the sentences and in the table of quotations."""
    page = page_of(comparison)
    rows = {row.sign.word for pair in page.pairs for row in pair.rows if row.sign}
    cells = (cell for row in page.quotations for cell in row.cells)
    return rows | {became.sign.word for cell in cells for became in cell.became}


def edits(comparison: Comparison) -> set[str]:
    """How words are marked side by side."""
    lines = (
        line
        for pair in page_of(comparison).pairs
        for row in pair.rows
        for line in (*row.left, *row.right)
    )
    return {run.edit for line in lines for run in line.runs} - {""}


def test_only_of_one_text_is_anything_left_out():
    assert signs(related(Relation.REWRITE)) & ONE_ALONE
    assert not signs(related(Relation.INDEPENDENT)) & ONE_ALONE
    assert "same matter" in signs(related(Relation.INDEPENDENT))


def test_words_are_marked_as_changed_only_in_one_text():
    assert edits(related(Relation.REWRITE))
    assert not edits(related(Relation.INDEPENDENT))


def test_quotations_of_one_reporter_alone_are_counted_in_the_terminal():
    comparison = related(Relation.INDEPENDENT)
    alone = [row for row in quotation_rows(comparison) if stands_alone(row)]
    assert alone
    told = f"{len(alone)} quotation"
    assert told in render_terminal(comparison, LOOK).partition("\nQuotations\n")[2]
    assert "--all shows them" not in render_terminal(comparison, replace(LOOK, everything=True))


def test_what_was_left_out_of_one_text_stands_in_the_terminal_s_table():
    shown = render_terminal(related(Relation.REWRITE), LOOK).partition("\nQuotations\n")[2]
    assert "dropped" in shown.partition("\nFacts\n")[0]


def test_sentences_of_two_reporters_are_not_told_as_changed():
    everything = replace(LOOK, everything=True)
    shown = render_terminal(related(Relation.INDEPENDENT), everything)
    sentences = shown.partition("\nSentences\n")[2]
    assert "\nsame matter\n" in sentences
    assert "\ndropped\n" not in sentences
    assert "\ndropped\n" in render_terminal(related(Relation.REWRITE), everything)
