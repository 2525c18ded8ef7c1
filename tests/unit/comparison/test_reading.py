"""Reports are read the same one by one and several at once, and nothing is read after a stop."""

import time

import pytest

from retold.comparison import reading
from retold.comparison.reading import read_report, read_reports
from retold.model.profiles import Profile
from tests.doors.told_twice import FIRST, SECOND
from tests.fakes.reports import plain_report

REPORTS = tuple(plain_report(text, name=text[:8]) for text in (FIRST, SECOND, "Rien de neuf."))


@pytest.mark.parametrize("profile", list(Profile))
def test_several_are_read_as_each_alone(profile):
    several = [one.reading for one in read_reports(REPORTS, profile)]
    assert several == [read_report(report, profile).reading for report in REPORTS]


def test_an_error_in_the_network_reaches_the_caller(monkeypatch):
    def broken(_prose):
        raise RuntimeError("no network")

    monkeypatch.setattr(reading, "find_attributions", broken)
    with pytest.raises(RuntimeError, match="no network"):
        list(read_reports(REPORTS))


def test_who_stops_early_waits_for_no_more_than_was_begun(monkeypatch):
    seen = []

    def slow(prose):
        time.sleep(0.01)
        seen.append(prose)
        return ()

    monkeypatch.setattr(reading, "find_attributions", slow)
    texts = (f"The mayor said pier {number} was closed." for number in range(500))
    some = read_reports([plain_report(text) for text in texts])
    next(some)
    some.close()
    assert len(seen) < 500
