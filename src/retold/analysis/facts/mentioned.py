"""Mentions of all reports in one form, so that they can be brought together."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from retold.analysis.facts.amounts import Amount, amount_of, duration_of
from retold.model.facts import FactKind
from retold.model.mentions import Bound, Quantity, QuantityKind, TimeKind, TimeMention
from retold.model.spans import Span
from retold.text.studied import Studied

_QUANTITY_KINDS = {
    QuantityKind.COUNT: FactKind.COUNT,
    QuantityKind.MONEY: FactKind.MONEY,
    QuantityKind.PERCENTAGE: FactKind.PERCENTAGE,
    QuantityKind.FRACTION: FactKind.FRACTION,
    QuantityKind.MEASURE: FactKind.MEASURE,
}

_SIGNS = {
    Bound.EXACT: "",
    Bound.ABOUT: "≈ ",
    Bound.NEARLY: "just under ",
    Bound.MORE_THAN: "> ",
    Bound.LESS_THAN: "< ",
    Bound.AT_LEAST: "≥ ",
    Bound.AT_MOST: "≤ ",
}

_HANDLE = re.compile(r"\(@\w{1,30}\)[\s,\u2014\u2013-]{1,4}\Z")
"""The signature of an embedded post, behind which its date is a stamp and no part of a story."""

_LONGEST_HANDLE = 40

_SOME_MORE = frozenset({"another", "other", "further", "additional", "extra", "a"})
"""Words before a number that make it a part of another: "another 40"."""

_FRACTIONS = {
    (numerator, denominator): numerator / denominator
    for denominator in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100)
    for numerator in range(1, min(denominator, 10))
}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Mention:
    """One number or time of one report.

    Attributes:
        report: index of the report.
        kind: what sort of fact it can make.
        said: as printed.
        value: as meant, for a reader.
        span: where it stands.
        sentence: index of its sentence.
        amount: what it means, None for a date.
        day: the date in TIMEX3, empty for a number or a length of time.
        counted: normal form of what it counts; empty where not told.
        counted_span: where what it counts is printed, None where it is not.
        resolved: what a date was resolved against.
    """

    report: int
    kind: FactKind
    said: str
    value: str
    span: Span
    sentence: int
    amount: Amount | None = None
    day: str = ""
    counted: str = ""
    counted_span: Span | None = None
    resolved: str = ""

    @property
    def is_some_more(self) -> bool:
        """Whether it is told as a part beside another: "another 40"."""
        return self.said.split()[0].casefold() in _SOME_MORE

    @property
    def key(self) -> tuple[int, int, int]:
        """Tells it apart from every other mention, and puts mentions in order."""
        return (self.report, self.span.start, self.span.end)


def mentions_of(report: int, studied: Studied) -> dict[int, list[Mention]]:
    """The numbers and times of a report, by sentence."""
    found: defaultdict[int, list[Mention]] = defaultdict(list)
    for quantity in studied.reading.quantities:
        found[quantity.sentence].append(_from_quantity(report, quantity))
    for mention in _from_times(report, studied):
        found[mention.sentence].append(mention)
    return found


def _from_quantity(report: int, quantity: Quantity) -> Mention:
    return Mention(
        report=report,
        kind=_QUANTITY_KINDS[quantity.kind],
        said=quantity.said,
        value=_value(quantity),
        span=quantity.span,
        sentence=quantity.sentence,
        amount=amount_of(quantity),
        counted=quantity.counted_words,
        counted_span=quantity.counted,
    )


def _from_times(report: int, studied: Studied) -> Iterator[Mention]:
    text = studied.report.text
    for time in studied.reading.times:
        if _HANDLE.search(text, max(0, time.span.start - _LONGEST_HANDLE), time.span.start):
            continue
        if time.kind is TimeKind.DURATION:
            amount = duration_of(time)
            if amount and (amount.low is not None or " " in time.said):
                yield _time(report, time, FactKind.DURATION, amount)
        elif time.kind in {TimeKind.DATE, TimeKind.TIME} and time.value[:4].isdigit():
            yield _time(report, time, FactKind.DATE, None)


def _time(report: int, time: TimeMention, kind: FactKind, amount: Amount | None) -> Mention:
    return Mention(
        report=report,
        kind=kind,
        said=time.said,
        value=_length(amount) if amount else time.value,
        span=time.span,
        sentence=time.sentence,
        amount=amount,
        day="" if amount else time.value,
        resolved=time.anchored,
    )


def _length(amount: Amount) -> str:
    if amount.low is None:
        return f"some {amount.unit}s"
    plural = "" if amount.low == 1 else "s"
    return f"{_SIGNS[amount.bound]}{_number(amount.low)} {amount.unit}{plural}"


def _value(quantity: Quantity) -> str:
    """The number as meant: "> 1/6", "≈ 3,500,000 USD", "10 to 15 percent"."""
    if quantity.low is None:
        return f"{quantity.said} (no exact number)"
    fraction = quantity.kind is QuantityKind.FRACTION
    written = _fraction(quantity.low) if fraction else _number(quantity.low)
    if quantity.high is not None and quantity.high != quantity.low:
        written = f"{written} to {_number(quantity.high)}"
    unit = f" {quantity.unit}" if quantity.unit and not fraction else ""
    return f"{_SIGNS[quantity.bound]}{written}{unit}"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"


def _fraction(value: float) -> str:
    for (numerator, denominator), meant in _FRACTIONS.items():
        if abs(meant - value) < 1e-6:
            return f"{numerator}/{denominator}"
    return _number(value)
