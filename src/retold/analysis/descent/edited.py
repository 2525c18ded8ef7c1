"""Which of two versions of one article is the later, by what was edited between them."""

from retold.analysis.descent.clues import Clue, clue
from retold.analysis.descent.edits import Draft, draft_of, edits_between
from retold.analysis.descent.evidence import Shared
from retold.analysis.descent.versions import grown, later_year, shipped
from retold.model.reports import Precision, Report
from retold.text.studied import Studied

_DAYS_AND_HOURS = 20.0
"""Log-odds that publication is worth between versions at one address: it is known, not guessed."""


def same_address(left: Report, right: Report) -> bool:
    """Whether two reports stand at one address: two versions of one report."""
    return bool(left.url) and left.url == right.url


def grew(left: Studied, right: Studied, shared: Shared) -> Clue | None:
    """Of two versions of one article the later mostly keeps what stood there and adds to it.

    Asked only at one address, and where publication does not tell which came first.
    """
    del shared
    drafts = _undated_versions(left.report, right.report)
    if drafts is None:
        return None
    edits = edits_between(*drafts)
    weight = grown(edits, shipped())
    later = right if weight > 0 else left
    added, dropped = (
        (edits.added, edits.dropped) if later is right else (edits.dropped, edits.added)
    )
    words = f"{later.report.name} adds {added} words and marks and leaves out {dropped}."
    return clue("grew", weight, words) if weight else None


def names_later_year(left: Studied, right: Studied, shared: Shared) -> Clue | None:
    """Of two versions of one article the later may name a year that the earlier could not.

    Asked only at one address, and where publication does not tell which came first.
    """
    del shared
    drafts = _undated_versions(left.report, right.report)
    weight = later_year(*drafts, shipped()) if drafts else 0.0
    if not drafts or not weight:
        return None
    later, year = (right, drafts[1].latest) if weight > 0 else (left, drafts[0].latest)
    words = f"{later.report.name} names the year {year}, the other no year so late."
    return clue("names_later_year", weight, words)


def published_odds(left: Report, right: Report) -> float:
    """Log-odds that the left of two versions came first, from when they were published."""
    if left.published is None or right.published is None:
        return 0.0
    if left.precision is right.precision is Precision.TIME:
        apart = (right.published - left.published).total_seconds()
    else:
        apart = (right.published.date() - left.published.date()).days
    return _DAYS_AND_HOURS * ((apart > 0) - (apart < 0))


def _undated_versions(left: Report, right: Report) -> tuple[Draft, Draft] | None:
    if not same_address(left, right) or published_odds(left, right):
        return None
    return draft_of(left), draft_of(right)
