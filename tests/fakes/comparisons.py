"""Comparisons made by hand, for tests of what shows them: a made-up event, made-up outlets.

`two_reports()` is a source and its rewrite; `six_reports()` has an agency that was not given, a
copy, two versions of one address, a partly drawn report and an independent one;
`different_stories()` has nothing in common.
"""

from tests.fakes.ferry_six import six_reports
from tests.fakes.ferry_two import different_stories, two_reports

__all__ = ["different_stories", "six_reports", "two_reports"]
