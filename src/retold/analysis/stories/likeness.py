"""Likeness: how much two reports share, seen from several sides."""

from dataclasses import astuple, dataclass
from math import exp, log1p, sqrt

from retold.analysis.stories.profile import Profile
from retold.analysis.stories.weighed import Weighed, cosine

_MOST_GAP = 365
"""Days after which a longer gap says no more."""

_FAR = 14
"""Days after which a report seldom tells the same event as news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What two reports share. The same whichever comes first. Roots spread what is small.

    Attributes:
        words: root of the cosine of their words.
        names: root of the cosine of their names.
        lead: root of the cosine of their leads.
        pairs: root of the cosine of their pairs of neighbouring words.
        numbers: root of the cosine of their numbers.
        counted: root of the cosine of their numbers with what they count.
        lead_lost: the share of a lead found anywhere in the other, for the lead found less.
        lead_found: the same for the lead found more.
        undated: 1 where a publication day is missing.
        gap: log1p of the days between publication, 0 where a day is missing.
        same_day: 1 where both were published within a day.
        far: 1 where they were published more than a fortnight apart.
        days: log1p of the number of days both name.
        no_day: 1 where both name days, and none in common.
        years: log1p of the number of years both name.
        no_year: 1 where both name years, and none in common.
        weekday: 1 where both name the same weekday in their first words.
        no_weekday: 1 where both name weekdays there, and none in common.
        shorter: log1p of the number of words of the shorter report.
        uneven: by how much the longer report's is more.
        names_shared: log1p of the number of names both have.
        pairs_shared: log1p of the number of pairs of neighbouring words both have.
        numbers_shared: log1p of the number of numbers of two digits and more both have.
        words_shared: log1p of the number of words both have.
    """

    words: float
    names: float
    lead: float
    pairs: float
    numbers: float
    counted: float
    lead_lost: float
    lead_found: float
    undated: float
    gap: float
    same_day: float
    far: float
    days: float
    no_day: float
    years: float
    no_year: float
    weekday: float
    no_weekday: float
    shorter: float
    uneven: float
    names_shared: float
    pairs_shared: float
    numbers_shared: float
    words_shared: float

    def features(self) -> tuple[float, ...]:
        """The likeness as numbers, in the order of the attributes."""
        return astuple(self)


def likeness(left: Weighed, right: Weighed) -> Likeness:
    """What two reports share."""
    one, two = left.profile, right.profile
    gap = days_between(one, two)
    lost, found = sorted((_found(left, right), _found(right, left)))
    shorter, longer = sorted((log1p(one.length), log1p(two.length)))
    return Likeness(
        words=sqrt(cosine(left.words, right.words)),
        names=sqrt(cosine(left.names, right.names)),
        lead=sqrt(cosine(left.lead, right.lead)),
        pairs=sqrt(cosine(left.pairs, right.pairs)),
        numbers=sqrt(cosine(left.numbers, right.numbers)),
        counted=sqrt(cosine(left.counted, right.counted)),
        lead_lost=lost,
        lead_found=found,
        undated=float(gap is None),
        gap=0.0 if gap is None else log1p(min(gap, _MOST_GAP)),
        same_day=float(gap is not None and gap <= 1),
        far=float(gap is not None and gap > _FAR),
        days=log1p(len(one.days & two.days)),
        no_day=_no_common(one.days, two.days),
        years=log1p(len(one.years & two.years)),
        no_year=_no_common(one.years, two.years),
        weekday=float(bool(one.weekdays & two.weekdays)),
        no_weekday=_no_common(one.weekdays, two.weekdays),
        shorter=shorter,
        uneven=longer - shorter,
        names_shared=log1p(len(one.names.keys() & two.names.keys())),
        pairs_shared=log1p(len(one.pairs.keys() & two.pairs.keys())),
        numbers_shared=log1p(_numbers_shared(one, two)),
        words_shared=log1p(len(one.words.keys() & two.words.keys())),
    )


def days_between(left: Profile, right: Profile) -> int | None:
    """The days between the publication of two reports; None where a day is missing."""
    if left.published is None or right.published is None:
        return None
    return abs((left.published - right.published).days)


def closeness(like: Likeness) -> float:
    """How close two reports are in words, names and lead, less with the days between them.

    By this groups are measured: reports of one event are about as close to each other as to
    any of its others. The fourth root of the days lets a fortnight halve it.
    """
    told = (like.words**2 + like.names**2 + like.lead**2) / 3
    return told * exp(-like.gap / 4)


def _found(left: Weighed, right: Weighed) -> float:
    """The share of the left lead that stands anywhere in the right report."""
    words, lead = right.profile.words, right.profile.lead
    return sum(
        sorted(share for word, share in left.lead_shares.items() if word in words or word in lead)
    )


def _numbers_shared(one: Profile, two: Profile) -> int:
    return sum(len(number) > 1 for number in one.numbers.keys() & two.numbers.keys())


def _no_common(one: frozenset[str], two: frozenset[str]) -> float:
    return float(bool(one) and bool(two) and not one & two)
