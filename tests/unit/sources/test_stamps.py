"""Clocks and days that a report's own date lines print."""

from datetime import date

import pytest

from retold.model.reports import Precision
from retold.sources import Details, report_from_text
from retold.sources.stamps import printed_moment

KNOWN = date(2021, 3, 3)


@pytest.mark.parametrize(
    ("lines", "known", "at"),
    [
        (["March 3, 2021", "6:11 PM EST"], None, "2021-03-03T18:11:00-05:00"),
        (["6:11 PM EST", "March 3, 2021"], None, "2021-03-03T18:11:00-05:00"),
        (["Published 9 a.m. ET July 16, 2018"], None, "2018-07-16T09:00:00-04:00"),
        (["July 16, 2018 at 17:05 GMT"], None, "2018-07-16T17:05:00+00:00"),
        (["12:05 a.m. PT, March 3, 2021"], None, "2021-03-03T00:05:00-08:00"),
        (["Updated 3:40 p.m. ET, March 3"], KNOWN, "2021-03-03T15:40:00-05:00"),
        (["6:11 PM EST"], KNOWN, "2021-03-03T18:11:00-05:00"),
    ],
)
def test_a_clock_with_its_zone_makes_a_day_a_time(lines, known, at):
    moment = printed_moment(lines, known)
    assert moment is not None
    assert moment.at.isoformat() == at
    assert moment.precision is Precision.TIME


@pytest.mark.parametrize(
    "line", ["July 16, 2018 17:05", "July 16, 2018 7:05 AM IST", "July 16, 2018 25:05 GMT"]
)
def test_without_a_zone_that_is_known_only_the_day_is_read(line):
    moment = printed_moment([line])
    assert moment is not None
    assert moment.at.date() == date(2018, 7, 16)
    assert moment.precision is Precision.DAY


@pytest.mark.parametrize(
    ("lines", "known"),
    [
        (["Updated 3:40 p.m. ET, March 3"], None),
        (["Updated 3:40 p.m. ET, March 3"], date(2021, 3, 4)),
        (["6:11 PM EST"], None),
        ([], KNOWN),
    ],
)
def test_a_line_that_does_not_fit_states_nothing(lines, known):
    assert printed_moment(lines, known) is None


def test_a_report_takes_its_time_from_its_date_lines():
    text = (
        "Wall gives way\n\nMarch 3, 2021\n\n6:11 PM EST\n\nThe wall at Westhaven broke on Monday."
    )
    report = report_from_text(text, details=Details())
    assert report.published is not None
    assert report.published.isoformat() == "2021-03-03T18:11:00-05:00"
    assert report.precision is Precision.TIME
