"""When two quotations were given on two occasions."""

import pytest

from retold.analysis.fates.occasions import on_two_occasions
from retold.analysis.fates.spoken import Spoken, speak
from retold.comparison.reading import read_report
from tests.fakes.reports import plain_report


def spoken(text: str) -> Spoken:
    return speak(read_report(plain_report(text)))[0]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("told the Harbour Times", "told the Coast Gazette", True),
        ("told the Harbour Times", "told Harbour Times", False),
        ("told the Harbour Times", "said", False),
        ("said on May 4, 2031", "said on May 11, 2031", True),
        ("said on May 4, 2031", "said on May 5, 2031", False),
    ],
)
def test_told_to_others_or_days_apart(one: str, other: str, apart: bool) -> None:  # noqa: FBT001 - a table's column
    first, second = (
        spoken(f"“The old pier will not be mended this year,” Ada Brandt {given}.")
        for given in (one, other)
    )
    assert on_two_occasions(first, second) is apart
    assert on_two_occasions(second, first) is apart
