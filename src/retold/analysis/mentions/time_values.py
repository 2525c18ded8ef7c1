"""What a rule of times is given and what it gives back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from retold.analysis.mentions.shapes import Found
from retold.model.mentions import Bound, Grain, TimeKind
from retold.model.spans import Span
from retold.text.dates import day_of

PUBLICATION_DAY = "publication day"
ITSELF = "itself"
NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Told:
    """A time already read in the same report.

    Attributes:
        value: its TIMEX3 value.
        grain: how fine it was meant.
        span: where it stands.
        said: its characters.
        sentence: the index of its sentence.
    """

    value: str
    grain: Grain
    span: Span
    said: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression of time is read against.

    Attributes:
        today: day of publication, None where not known or before any newspaper.
        ahead: whether the clause tells of what is to come.
        day: the day last told of, None before the first.
        period: the month, quarter or year last told of nearby, None where there is none.
        sentence: the index of the sentence read.
    """

    today: date | None
    ahead: bool
    day: Told | None
    period: Told | None
    sentence: int


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression of time means. Attributes are those of `TimeMention`."""

    kind: TimeKind
    value: str
    grain: Grain
    anchored: str = ITSELF
    anchor: Span | None = None
    bound: Bound = Bound.EXACT


@dataclass(frozen=True, slots=True)
class TimeRule:
    """A rule: how the expression is written, and the function that reads it."""

    read: Callable[[Found, Setting], Meaning]
    pattern: str


def a_date(value: str, grain: Grain) -> Meaning:
    """A date that needs nothing but itself."""
    return Meaning(TimeKind.DATE, value, grain)


def by_publication(value: str | None, grain: Grain) -> Meaning:
    """A date read against the publication day; unresolved where `value` is None."""
    if value is None:
        return Meaning(TimeKind.DATE, "", grain, NOTHING)
    return Meaning(TimeKind.DATE, value, grain, PUBLICATION_DAY)


def by_told(value: str, grain: Grain, told: Told) -> Meaning:
    """A date read against another date of the report."""
    return Meaning(TimeKind.DATE, value, grain, told.said, told.span)


def told_day(setting: Setting) -> date | None:
    """The day last told of, or the publication day where none has been."""
    return (day_of(setting.day.value) if setting.day else None) or setting.today
