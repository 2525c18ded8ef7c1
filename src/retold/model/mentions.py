"""Mentions: numbers, times and names as printed and as meant."""

from dataclasses import dataclass
from enum import StrEnum

from retold.model.spans import Span


class QuantityKind(StrEnum):
    """What sort of number a quantity is."""

    COUNT = "count"
    MONEY = "money"
    PERCENTAGE = "percentage"
    FRACTION = "fraction"
    MEASURE = "measure"


class Bound(StrEnum):
    """How the printed value bounds the value meant."""

    EXACT = "exactly"
    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    AT_LEAST = "at least"
    AT_MOST = "at most"


class Trend(StrEnum):
    """Whether the quantity is told as a change."""

    NONE = "none"
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One number in a report.

    Attributes:
        span: the number with its bound and unit, as printed ("more than a sixth").
        said: the characters of `span`.
        kind: what sort of number it is.
        low: the value, or the lower end of a range; None where only vague words stand
            ("a few", "dozens").
        high: the upper end of a range, otherwise equal to `low`.
        unit: canonical unit: "USD", "percent", "month", "kilometre"; empty for a plain count.
        bound: exactly, about, more than …
        trend: whether it is said to have gone up or down by or to this much.
        counted: the noun phrase it counts or measures ("of its territory"), None where not found.
        counted_words: normal form of the counted noun, "" where not found: lower case, head
            last, without articles ("people", "extra troops").
        sentence: index of its sentence in `Reading.sentences`.
    """

    span: Span
    said: str
    kind: QuantityKind
    low: float | None
    high: float | None
    unit: str
    bound: Bound
    trend: Trend
    counted: Span | None
    counted_words: str
    sentence: int


class TimeKind(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Grain(StrEnum):
    """How fine a time was meant."""

    TIME = "time"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """One expression of time in a report, resolved against the report, never today's clock.

    Attributes:
        span: the expression as printed.
        said: its characters.
        kind: TIMEX3 type.
        value: TIMEX3 value: "2023-07-23", "2023-W29", "2023-06", "P17M", "PRESENT_REF"; empty
            where it could not be resolved.
        grain: how fine it was meant.
        bound: for durations and approximate dates ("nearly 17 months", "about noon").
        anchor: the mention it was resolved against, None where that is the publication day.
        anchored: what it was resolved against, in words: "publication day", "itself",
            "Sunday", "nothing".
        sentence: index of its sentence in `Reading.sentences`.
    """

    span: Span
    said: str
    kind: TimeKind
    value: str
    grain: Grain
    bound: Bound
    anchor: Span | None
    anchored: str
    sentence: int


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    PEOPLE = "people"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention:
    """One printed name, or a stand-in that the text supports ("the Kremlin President").

    Attributes:
        span: the name as printed, without titles or articles.
        said: its characters.
        entity: index into `Reading.entities`.
        stand_in: True where the words describe rather than name.
        sentence: index of its sentence in `Reading.sentences`.
    """

    span: Span
    said: str
    entity: int
    stand_in: bool
    sentence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One person, organisation or place of one report, with the forms it is named by there.

    Attributes:
        kind: what it is.
        name: its fullest form in this report, as printed.
        forms: every form printed, fullest first.
        key: normal form for meeting the same entity in another report: lower case, plain
            letters, known aliases folded ("kyiv").
        roles: words that describe it in this report, lower case ("president of belarus").
    """

    kind: NameKind
    name: str
    forms: tuple[str, ...]
    key: str
    roles: tuple[str, ...]
