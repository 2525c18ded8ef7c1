"""Reports are read the same one by one and several at once, and nothing is read after a stop."""

import time

import pytest

from retold.analysis.attributions import finding
from retold.comparison.reading import read_report, read_reports
from retold.model.profiles import Profile
from tests.doors.told_twice import FIRST, SECOND
from tests.fakes.reports import plain_report

REPORTS = tuple(plain_report(text, name=text[:8]) for text in (FIRST, SECOND, "Rien de neuf."))


@pytest.mark.parametrize("profile", list(Profile))
def test_several_are_read_as_each_alone(profile):
    several = [one.reading for one in read_reports(REPORTS, profile)]
    assert several == [read_report(report, profile).reading for report in REPORTS]


class Broken:
    """A network that cannot be used."""

    def see(self, _window):
        raise RuntimeError("no network")


class Slow:
    """A network that takes its time, and counts what it was shown."""

    def __init__(self):
        self.seen = []

    def see(self, window):
        time.sleep(0.01)
        self.seen.append(window)
        raise RuntimeError("nothing is found")


def test_an_error_in_the_network_reaches_the_caller(monkeypatch):
    monkeypatch.setattr(finding, "shipped_network", Broken)
    with pytest.raises(RuntimeError, match="no network"):
        list(read_reports(REPORTS))


def test_who_stops_early_waits_for_no_more_than_was_begun(monkeypatch):
    slow = Slow()
    monkeypatch.setattr(finding, "shipped_network", lambda: slow)
    texts = (f"The mayor said pier {number} was closed." for number in range(500))
    some = read_reports([plain_report(text) for text in texts])
    with pytest.raises(RuntimeError, match="nothing is found"):
        next(some)
    assert len(slow.seen) < 500


def test_the_fast_profile_does_without_the_network(monkeypatch):
    monkeypatch.setattr(finding, "shipped_network", Broken)
    assert len(list(read_reports(REPORTS, Profile.FAST))) == len(REPORTS)
