"""The two reports of the founding example, compared and shown, beside their sheet."""

import re
from datetime import UTC, datetime

import pytest

from retold.comparison import compare
from retold.model.changes import Change
from retold.model.quotations import Quotation
from retold.model.readings import Reading
from retold.sources import ReadOptions, read_all
from tests.examples.founding import SHEET, Sheet, Side, folded, path_of, sheet
from tests.examples.shown_forms import Forms, flat, forms_of, words_beside

PUBLISHED = datetime(2023, 7, 24, tzinfo=UTC)
BEFORE, AFTER = 0, 1

needs_example = [
    pytest.mark.example,
    pytest.mark.skipif(not SHEET.exists(), reason=f"the founding example is not at {SHEET}"),
]


class Example:
    """The two reports of the sheet, compared and shown."""

    def __init__(self) -> None:
        read = read_all([path_of("001"), path_of("000")], ReadOptions(published=PUBLISHED))
        assert not read.rejected
        self.found = compare(read.reports)
        self.forms: Forms = forms_of(self.found)
        self.sheet: Sheet = sheet()
        self.readings: tuple[Reading, ...] = self.found.readings
        self.before, self.after = (
            Side(report, tuple(sentence.span for sentence in reading.sentences))
            for report, reading in zip(self.found.reports, self.readings, strict=True)
        )

    @property
    def sides(self) -> tuple[Side, Side]:
        return self.before, self.after

    def quotation(self, quotation_id: str) -> Quotation:
        return next(q for r in self.readings for q in r.quotations if q.id == quotation_id)

    def change_of(self, snippet: str, side: int) -> Change:
        """The change that tells of the sentence in which a snippet stands."""
        [sentence] = self.sides[side].sentences_of((snippet,))
        [change] = [
            c for c in self.found.changes if sentence in (c.before if side == BEFORE else c.after)
        ]
        return change


def assert_change_is_shown(example: Example, change: Change) -> None:
    before = [example.before.said(span) for span in change.before]
    after = [example.after.said(span) for span in change.after]
    assert (change.kind.value, before, after) in [
        (c["kind"], *([folded(w) for w in words_beside(c[side])] for side in ("before", "after")))
        for c in example.forms.tree["changes"]
    ]
    sentences = folded(example.forms.terminal.part("Sentences"))
    label = re.escape(change.kind.value) + r"[a-z, ]*"
    told = r" 00\d_\w+: ".join(
        re.escape(flat(" … ".join(side))) for side in (before, after) if side
    )
    assert re.search(rf"{label} 00\d_\w+: {told}", sentences)
    assert any(
        change.kind.value in row and all(flat(words) in folded(row) for words in (*before, *after))
        for row in example.forms.page.aligned()
    )
