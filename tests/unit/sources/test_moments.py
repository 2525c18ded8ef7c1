"""Publication times as people and programs write them."""

from datetime import UTC, date, datetime

import pytest

from retold.model.reports import Precision
from retold.sources.moments import moment_of, printed_day

DAY = Precision.DAY
TIME = Precision.TIME


@pytest.mark.parametrize(
    ("written", "at", "precision"),
    [
        ("2018-07-16", "2018-07-16T00:00:00+00:00", DAY),
        ("20180716", "2018-07-16T00:00:00+00:00", DAY),
        ("2018/7/16", "2018-07-16T00:00:00+00:00", DAY),
        ("2018-07-16T08:37:00-04:00", "2018-07-16T08:37:00-04:00", TIME),
        ("2018-07-16T08:37:00-0400", "2018-07-16T08:37:00-04:00", TIME),
        ("2018-07-16T08:37:00Z", "2018-07-16T08:37:00+00:00", TIME),
        ("2018-07-16 08:37", "2018-07-16T08:37:00+00:00", TIME),
        ("2018-07-16 08:37:00 UTC", "2018-07-16T08:37:00+00:00", TIME),
        ("Mon, 16 Jul 2018 08:37:00 +0300", "2018-07-16T08:37:00+03:00", TIME),
        ("16 Jul 2018 08:37 GMT", "2018-07-16T08:37:00+00:00", TIME),
        ("July 16, 2018", "2018-07-16T00:00:00+00:00", DAY),
        ("Monday, July 16, 2018", "2018-07-16T00:00:00+00:00", DAY),
        ("Jul. 16 2018", "2018-07-16T00:00:00+00:00", DAY),
        ("16 July 2018", "2018-07-16T00:00:00+00:00", DAY),
        (date(2018, 7, 16), "2018-07-16T00:00:00+00:00", DAY),
        (datetime(2018, 7, 16, 8, tzinfo=UTC), "2018-07-16T08:00:00+00:00", TIME),
        (datetime(2018, 7, 16, 8), "2018-07-16T08:00:00+00:00", TIME),  # noqa: DTZ001 - the case
    ],
)
def test_times_are_read(written, at, precision):
    moment = moment_of(written)
    assert moment.at.isoformat() == at
    assert moment.precision is precision


@pytest.mark.parametrize(
    "written",
    [
        "2023-13-45",
        "2023-02-30",
        "07/06/2018",
        "yesterday",
        "",
        42,
        None,
        "0001-01-01",
        "Smarch 4, 2018",
    ],
)
def test_times_that_cannot_be_are_refused(written):
    with pytest.raises(ValueError, match=r"."):
        moment_of(written)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: July 29, 2004", "2004-07-29"),
        ("Posted on 23 December 2012, 4:42 PM EDT", "2012-12-23"),
        ("MONDAY, MARCH 11, 2013, 10:34 PM", "2013-03-11"),
        ("Updated 2 hours ago", None),
        ("February 31, 2013", None),
    ],
)
def test_a_date_line_states_the_day(line, day):
    moment = printed_day(line)
    assert (moment.at.date().isoformat() if moment else None) == day
