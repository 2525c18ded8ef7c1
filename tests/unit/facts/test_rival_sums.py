"""Sums and measures of two reports that no sentence of theirs brings together."""

import pytest

from retold.comparison import compare
from tests.fakes.reports import plain_report

FIRST = (
    "Rovers won the cup final on Sunday.\n"
    "Orr took a pass with {} remaining in the last quarter at Dunmoor."
)
SECOND = (
    "Rovers won the final on Sunday.\n"
    "Aldo took the lead with {} remaining in the last quarter at Dunmoor."
)


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("12 minutes, 31 seconds", "4 minutes 48 seconds", []),
        ("12 minutes and 31 seconds", "48 seconds", []),
        ("31 seconds", "48 seconds", [["31 seconds", "48 seconds"]]),
    ],
)
def test_minutes_and_seconds_beside_each_other_are_one_time(one, other, differ):
    texts = FIRST.format(one), SECOND.format(other)
    reports = [plain_report(text, name=text[:8]) for text in texts]
    facts = compare(reports, one_story=True).facts
    assert [[v.said for v in f.values] for f in facts if f.verdict == "differ"] == differ
