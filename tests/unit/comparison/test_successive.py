"""Two reports of one affair that each tell the news of a day of their own."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from retold.comparison.reading import read_report
from retold.comparison.successive import is_of_days_after, of_two_days
from retold.model.profiles import Profile
from tests.fakes.reports import plain_report


def of_day(text: str, day: int | None):
    """A report that came out on that day of May 2031; the fifth is a Monday."""
    published = datetime(2031, 5, day, tzinfo=UTC) if day else None
    return read_report(replace(plain_report(text), published=published), Profile.FAST)


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        (("Roe met the guild on Monday.", 5), ("Roe resigned on Tuesday.", 6), True),
        (("Roe resigned on Monday.", 5), ("Roe had resigned on Monday.", 6), False),
        (("Roe met the guild on Monday.", 6), ("Roe resigned on Tuesday.", 6), True),
        (("Roe met the guild on Monday.", 6), ("Roe, elected on Monday, resigned.", 6), False),
        (("Roe met the guild.", 5), ("Roe resigned on Tuesday.", 6), False),
        (("Roe met the guild on Monday.", None), ("Roe resigned on Tuesday.", 6), False),
    ],
    ids=[
        "the next step",
        "one day told twice",
        "the night before",
        "one issue",
        "no day told",
        "undated",
    ],
)
def test_days_tell_the_steps_of_an_affair(first, second, apart):
    assert of_two_days(of_day(*first), of_day(*second)) is apart


@pytest.mark.parametrize(
    ("later", "earlier", "after"),
    [
        (("Roe met the guild on Tuesday.", 6), ("Roe will meet the guild.", 5), True),
        (("Roe, elected on Monday, resigned on Tuesday.", 6), ("Roe was elected.", 5), False),
        (("Roe met the guild.", 6), ("Roe will meet the guild.", 5), False),
        (("Roe met the guild on Tuesday.", 6), ("Roe met the guild.", None), False),
    ],
    ids=["a preview", "in part the day before", "no day told", "undated"],
)
def test_a_preview_cannot_have_what_was_said_on_the_day(later, earlier, after):
    assert is_of_days_after(of_day(*later), of_day(*earlier)) is after
