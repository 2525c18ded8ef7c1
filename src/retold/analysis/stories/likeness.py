"""Likeness: how much two profiles share, seen from several sides."""

from dataclasses import astuple, dataclass
from math import log1p

from retold.analysis.stories.profile import Profile

_MOST_GAP = 54
"""Days after which a longer gap says no more: log1p(54) = 4."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What two profiles share. The same whichever comes first.

    Attributes:
        lead: cosine of the two leads.
        names: cosine of the names.
        pairs: log1p of the number of rare word pairs shared.
        runs: log1p of the number of three-word runs shared.
        numbers: log1p of the number of numbers shared.
        numbers_share: share of the numbers of the report with fewer that the other has too.
        names_shared: log1p of the number of name words shared.
        length: log1p of the number of words of the shorter report.
        undated: 1 where a publication day is missing.
        gap: log1p of the days between publication, 0 where a day is missing.
        same_day: 1 where both were published within a day.
        years_apart: share of the years named that only one names.
        lead_elsewhere: how much each lead is found in the other's words and names.
    """

    lead: float
    names: float
    pairs: float
    runs: float
    numbers: float
    numbers_share: float
    names_shared: float
    length: float
    undated: float
    gap: float
    same_day: float
    years_apart: float
    lead_elsewhere: float

    def features(self) -> tuple[float, ...]:
        """The likeness as numbers, in the order of the attributes."""
        return astuple(self)


def likeness(left: Profile, right: Profile) -> Likeness:
    """What two profiles share."""
    numbers = len(left.numbers & right.numbers)
    gap = _days_between(left, right)
    years = left.years | right.years
    return Likeness(
        lead=_cosine(left.lead, right.lead),
        names=_cosine(left.names, right.names),
        pairs=log1p(len(left.pairs & right.pairs)),
        runs=log1p(len(left.runs & right.runs)),
        numbers=log1p(numbers),
        numbers_share=numbers / max(1, min(len(left.numbers), len(right.numbers))),
        names_shared=log1p(len(left.names.keys() & right.names.keys())),
        length=log1p(min(left.length, right.length)),
        undated=float(gap is None),
        gap=0.0 if gap is None else log1p(min(gap, _MOST_GAP)),
        same_day=float(gap is not None and gap <= 1),
        years_apart=len(left.years ^ right.years) / max(1, len(years)),
        lead_elsewhere=_found(left.lead, right) + _found(right.lead, left),
    )


def _days_between(left: Profile, right: Profile) -> int | None:
    if left.published is None or right.published is None:
        return None
    return abs((left.published - right.published).days)


def _found(lead: dict[str, float], other: Profile) -> float:
    return _cosine(lead, other.content) + _cosine(lead, other.names)


def _cosine(one: dict[str, float], two: dict[str, float]) -> float:
    small, large = sorted((one, two), key=len)
    return sum(weight * large[stem] for stem, weight in sorted(small.items()) if stem in large)
