"""The founding example's facts: words, values and verdict of each row."""

import re
from datetime import datetime

import pytest

from retold.model.facts import Fact, FactDetail, Verdict
from tests.examples.compared import Example, needs_example
from tests.examples.founding import Cell, Side, folded
from tests.examples.shown_forms import flat, words_beside

pytestmark = needs_example

FACTS = "Facts"


VERDICTS = {
    "differ in bound": (Verdict.DIFFER, FactDetail.BOUND_CHANGED),
    "less precise": (Verdict.COMPATIBLE, FactDetail.LESS_PRECISE),
    "agree": (Verdict.AGREE, None),
    "shortened": (Verdict.COMPATIBLE, FactDetail.SHORTENED),
    "spelled two ways": (Verdict.COMPATIBLE, FactDetail.SPELLED_OTHERWISE),
    "same, spelled differently": (Verdict.COMPATIBLE, FactDetail.SPELLED_OTHERWISE),
    "more general": (Verdict.COMPATIBLE, FactDetail.MORE_GENERAL),
    "word dropped": (Verdict.COMPATIBLE, FactDetail.WORD_DROPPED),
}
NUMBERED = 8
"""Rows of numbers and times; the others are names and terms."""


def said_and_meant(cell: Cell, side: Side) -> tuple[tuple[str, ...], str]:
    """As many of a cell's words as are printed, and the value they mean."""
    words, _, meant = cell.words.partition(" = ")
    if re.fullmatch(r"[A-Z][a-z]+ \d{4}", meant):
        meant = f"{datetime.strptime(meant, '%B %Y'):%Y-%m}"  # noqa: DTZ007 -- a month, not a time
    names = words.split(" and ")
    if len(names) > 1 and all(side.printed(name) for name in names):
        return tuple(names), meant
    while not side.printed(words):
        words = words.rpartition(" ")[0]
    assert words, f"no word of {cell.content!r} is printed"
    return (words,), meant or cell.note


@pytest.mark.parametrize("number", range(14))
def test_fact(example, number):
    rows = example.sheet.rows(FACTS)
    assert len(rows) == 14
    _, left, right, verdict = rows[number]
    expected = [
        said_and_meant(left if cell.content == "the same" else cell, side)
        for cell, side in zip((left, right), example.sides, strict=True)
    ]
    facts = [fact for fact in example.found.facts if tells(example, fact, expected, number)]
    assert len(facts) == 1, [[v.said for v in fact.values] for fact in example.found.facts]
    wanted, detail = VERDICTS[verdict.content]
    assert facts[0].verdict is wanted
    assert facts[0].details == ((detail,) if detail else ())
    assert_fact_is_shown(example, facts[0])


def tells(example: Example, fact: Fact, expected, number: int) -> bool:
    """Whether a fact is that of a row: the words printed, and as meant, in both reports."""
    if [v.report_id for v in fact.values] != [side.report.id for side in example.sides]:
        return False
    return all(
        side.said(value.spans[0]) == folded(value.said)
        and meant in value.value
        and all(
            any(word == side.said(span) or word in side.said(span).split() for span in value.spans)
            if len(words) > 1 or number >= NUMBERED
            else folded(value.said).startswith(word)
            for word in words
        )
        for value, (words, meant), side in zip(fact.values, expected, example.sides, strict=True)
    )


def assert_fact_is_shown(example: Example, fact: Fact) -> None:
    label = fact.details[0].value if fact.details else fact.verdict.value
    example.forms.show(fact.id, [label])
    [told] = [f for f in example.forms.tree["facts"] if f["id"] == fact.id]
    assert (told["verdict"], told["details"]) == (
        fact.verdict.value,
        [d.value for d in fact.details],
    )
    for value, given in zip(fact.values, told["values"], strict=True):
        assert (given["said"], given["value"]) == (value.said, value.value)
        assert words_beside(given["spans"])[0] == value.said
    words = [flat(value.said) for value in fact.values]
    days = [value.value for value in fact.values] if fact.kind == "date" else []
    for rows, columns in (
        (example.forms.terminal.rows("Facts"), slice(1, 3)),
        (example.forms.page.rows("facts"), slice(2, 4)),
    ):
        found = [
            row
            for row in rows
            if all(
                cell.split(" = ")[0].startswith(w)
                for w, cell in zip(words, row[columns], strict=True)
            )
            and all(day in cell for day, cell in zip(days, row[columns], strict=False))
            and all(one.value in " ".join(row) for one in (fact.verdict, *fact.details))
        ]
        assert found, words
