"""The quantities of one report: numbers with their bound, unit, trend and what they count."""

import re
from collections.abc import Iterator
from dataclasses import replace

from retold.analysis.mentions.amounts import Amount
from retold.analysis.mentions.counted import counted_by
from retold.analysis.mentions.no_counts import counts_nothing
from retold.analysis.mentions.number_context import NumberContext, bound_of, trend_of
from retold.analysis.mentions.quantity_scan import spot_quantities
from retold.analysis.mentions.times import spot_times
from retold.analysis.mentions.units_carried import with_units_carried
from retold.model.mentions import Bound, Quantity, QuantityKind, Trend
from retold.model.spans import Span
from retold.text.prose import Prose


def find_quantities(prose: Prose, *, ones: bool = False) -> tuple[Quantity, ...]:
    """The quantities of a report, in order; none overlaps an expression of time.

    "One" is a count only before people ("one soldier"); with `ones` before every noun ("one of the
    plans"), where all numbers are wanted and not those that reports can differ in.
    """
    times = _Spans(spotted.span for spotted in spot_times(prose))
    quantities: list[Quantity] = []
    for rule, found in spot_quantities(prose):
        context = NumberContext(prose, found)
        amount = rule.read(found)
        if amount is None or times.meet(found.span()) or counts_nothing(context, amount, ones=ones):
            continue
        quantity = _quantity(context, amount)
        quantities.append(_as_before(prose, quantity, quantities[-1] if quantities else None))
    return with_units_carried(prose, quantities)


def _as_before(prose: Prose, quantity: Quantity, before: Quantity | None) -> Quantity:
    """A second measure of the same ("60 miles (100 km)") has the bound and trend of the first.

    The trend alone has the next in a row whose verb is not said again ("fell 4%, Corvane by 3%").
    """
    if before is None or (before.kind is quantity.kind is QuantityKind.COUNT):
        return quantity
    between = prose.text[before.span.end : quantity.span.start]
    if before.kind is quantity.kind and _THE_NEXT.fullmatch(between):
        return replace(quantity, trend=before.trend)
    counted = QuantityKind.COUNT in (quantity.kind, before.kind)
    if not (_OR_RATHER if counted else _THE_SAME).fullmatch(between):
        return quantity
    bound = before.bound if quantity.bound is Bound.EXACT else quantity.bound
    trend = before.trend if quantity.trend is Trend.NONE else quantity.trend
    return replace(quantity, bound=bound, trend=trend)


_OR_RATHER = re.compile(r"(?: \w+){1,3},? or |(?: \w+){0,2} \(")
"""Between a count and its share: "300 posts, or 2%"."""

_THE_SAME = re.compile(r" ?\(| ?/ ?|,? or ")


_THE_NEXT = re.compile(r",? (?:and |while |but )?(?:[A-Z][\w.&'\u2019-]* ){1,4}by ")
"""Between two changes of a row: only whose the second is."""


class _Spans:
    """Spans in order, asked about spans in order."""

    def __init__(self, spans: Iterator[Span]) -> None:
        self._spans = tuple(spans)
        self._at = 0

    def meet(self, span: Span) -> bool:
        """Whether any of them overlaps `span`."""
        while self._at < len(self._spans) and self._spans[self._at].end <= span.start:
            self._at += 1
        return self._at < len(self._spans) and self._spans[self._at].overlaps(span)


def _quantity(context: NumberContext, amount: Amount) -> Quantity:
    found = context.found
    counted = counted_by(context, amount)
    span = found.span()
    return Quantity(
        span=span,
        said=context.prose.said(span),
        kind=amount.kind,
        low=amount.low,
        high=amount.high,
        unit=amount.unit,
        bound=bound_of(found),
        trend=trend_of(context),
        counted=counted.span,
        counted_words=counted.words,
        sentence=found.shape.sentence(context.start),
    )
