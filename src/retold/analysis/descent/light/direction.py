"""Which of two reports is nearer the source, told from their light forms."""

from dataclasses import dataclass
from datetime import timedelta

from retold.analysis.descent.light.reports import LightReport, newsroom_of
from retold.model.descent import Direction
from retold.model.reports import Precision

_ENOUGH = 1.5
_DAY, _HOUR = 1.5, 1.8
_CREDIT = 3.0
_AGENCY = 2.5
"""Log-odds as in the full analysis, where what each clue is worth is told. That quotations lose
their marks on the way is left to it: whether a report lost the marks or quotes the other cannot be
told without the texts."""

_DAYS_APART = timedelta(days=2)
"""Days printed without the hour tell an order from here on, as in the full analysis; at one address
any day does."""


_TELLING_LETTERS = 8
"""Letters of a newsroom's name that no credit line holds by chance ("contributed to this")."""


@dataclass(frozen=True, slots=True)
class Pointed:
    """Which of two reports is nearer the source, and the words for it; empty where undecided."""

    direction: Direction
    words: str


def direction_of(left: LightReport, right: LightReport, named: int) -> Pointed:
    """Which report is nearer the source, and by what; undecided where evidence is thin.

    Args:
        left: a report.
        right: another.
        named: 1 where only the right names the left as its source, -1 the other way round.
    """
    clues = (
        (_published(left, right), "was published first"),
        (_CREDIT * named, "is named as the source"),
        (_dispatched(left, right), "is an agency's dispatch, which others print"),
    )
    total = sum(weight for weight, _ in clues)
    if abs(total) < _ENOUGH:
        return Pointed(Direction.UNDECIDED, "")
    _, words = max((weight if total > 0 else -weight, words) for weight, words in clues)
    first, direction = (left, Direction.LEFT_FIRST) if total > 0 else (right, Direction.RIGHT_FIRST)
    return Pointed(direction, f"{first.name} {words}")


def names(report: LightReport, other: LightReport) -> bool:
    """Whether a report names another's publisher as where it has something from."""
    if not other.outlet:
        return False
    agency = other.agency
    if agency and agency in {*report.given, *report.helped} and report.agency != agency:
        return True
    forms = {other.newsroom, other.initials} - {""}
    if not forms.isdisjoint(report.lines) or not forms.isdisjoint(map(newsroom_of, report.told)):
        return True
    telling = len(other.newsroom) >= _TELLING_LETTERS
    return telling and any(other.newsroom in line for line in report.lines)


def _published(left: LightReport, right: LightReport) -> float:
    """The report published first is nearer the source; days are compared, or times if known."""
    if left.published is None or right.published is None:
        return 0.0
    if left.precision is right.precision is Precision.TIME:
        worth, apart = _HOUR, right.published - left.published
    else:
        worth, apart = _DAY, right.published.date() - left.published.date()
        if abs(apart) < _DAYS_APART and not (left.url and left.url == right.url):
            return 0.0
    return worth * ((apart > timedelta()) - (apart < timedelta()))


def _dispatched(left: LightReport, right: LightReport) -> float:
    """An agency's dispatch is nearer the source than the paper that prints it."""
    return _AGENCY * (left.dispatch - right.dispatch)
