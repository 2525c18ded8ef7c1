"""The quantities of one report: numbers with their bound, unit, trend and what they count."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from retold.analysis.mentions.counted import (
    FATE_BEHIND,
    NOUN,
    Counted,
    fate_before,
    is_plural,
    noun_group,
)
from retold.analysis.mentions.number_words import bounds, bounds_behind, kinds_of_digits
from retold.analysis.mentions.quantity_rules import QUANTITY_RULES, Amount, count, fraction
from retold.analysis.mentions.quantity_words import fates, quantity_kinds, quantity_parts
from retold.analysis.mentions.shapes import Alphabet, Found
from retold.analysis.mentions.times import spot_times
from retold.model.mentions import Bound, Quantity, QuantityKind, Trend
from retold.model.spans import Span
from retold.text.prose import Prose

_TREND_BEHIND = r"-? (?P<trend><change>)"
_WITH_OF = frozenset({QuantityKind.PERCENTAGE, QuantityKind.FRACTION, QuantityKind.MONEY,
                      QuantityKind.MEASURE})
"""Kinds whose noun stands behind "of" ("4% of voters", "miles of road")."""


@cache
def _alphabet() -> Alphabet:
    patterns = (*(rule.pattern for rule in QUANTITY_RULES), NOUN, FATE_BEHIND, _TREND_BEHIND)
    return Alphabet(quantity_kinds(), quantity_parts(), patterns, (), kinds_of_digits)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(_alphabet().compile(rule.pattern) for rule in QUANTITY_RULES)


@cache
def _any_quantity() -> re.Pattern[str]:
    alphabet = _alphabet()
    parts = [re.sub(r"\?P<\w+>", "?:", alphabet.expanded(rule.pattern)) for rule in QUANTITY_RULES]
    return alphabet.compile(" | ".join(f"(?P<r{n}>{part})" for n, part in enumerate(parts)))


@cache
def _behind(pattern: str) -> re.Pattern[str]:
    return _alphabet().compile(pattern)


@dataclass(frozen=True, slots=True)
class _Context:
    """A number's place in its prose."""

    prose: Prose
    found: Found

    @property
    def start(self) -> int:
        return self.found.match.start()

    @property
    def end(self) -> int:
        return self.found.match.end()

    def form(self, step: int) -> str:
        """The form of the letter `step` before the number's first."""
        at = self.start - step
        return self.found.shape.forms[at] if at >= 0 else ""


def find_quantities(prose: Prose) -> tuple[Quantity, ...]:
    """The quantities of a report, in order; none overlaps an expression of time."""
    shape = _alphabet().shape_of(prose)
    times = _Spans(spotted.span for spotted in spot_times(prose))
    quantities: list[Quantity] = []
    for at in _any_quantity().finditer(shape.letters):
        rule = int((at.lastgroup or "r0")[1:])
        match = _patterns()[rule].match(shape.letters, at.start())
        assert match is not None
        context = _Context(prose, Found(shape, match))
        amount = QUANTITY_RULES[rule].read(context.found)
        if amount is None or times.meet(context.found.span()) or _is_no_count(context, amount):
            continue
        quantity = _quantity(context, amount)
        quantities.append(_as_before(context, quantity, quantities[-1] if quantities else None))
    return tuple(quantities)


def _as_before(context: _Context, quantity: Quantity, before: Quantity | None) -> Quantity:
    """A second measure of the same ("60 miles (100 km)") has the bound and trend of the first."""
    if before is None or QuantityKind.COUNT in (quantity.kind, before.kind):
        return quantity
    between = context.prose.text[before.span.end : quantity.span.start]
    if not _THE_SAME.fullmatch(between):
        return quantity
    bound = before.bound if quantity.bound is Bound.EXACT else quantity.bound
    trend = before.trend if quantity.trend is Trend.NONE else quantity.trend
    return replace(quantity, bound=bound, trend=trend)


_THE_SAME = re.compile(r" ?\(| ?/ ?|,? or ")


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


def _quantity(context: _Context, amount: Amount) -> Quantity:
    found = context.found
    counted = _counted(context, amount)
    span = found.span()
    return Quantity(
        span=span,
        said=context.prose.said(span),
        kind=amount.kind,
        low=amount.low,
        high=amount.high,
        unit=amount.unit,
        bound=_bound(found),
        trend=_trend(context),
        counted=counted.span,
        counted_words=counted.words,
        sentence=found.shape.sentence(context.start),
    )


def _bound(found: Found) -> Bound:
    behind = found.form("behind").removeprefix("- ")
    if behind:
        return bounds_behind().get(behind, Bound.AT_LEAST)
    return _bound_of(found.forms("bound"))


def _bound_of(forms: list[str]) -> Bound:
    """The bound of one or two phrases; of two the first that is not "exactly"."""
    whole = bounds().get(" ".join(forms))
    if whole is not None:
        return whole
    for cut in range(1, len(forms)):
        parts = (bounds().get(" ".join(forms[:cut])), bounds().get(" ".join(forms[cut:])))
        if None not in parts:
            return next((one for one in parts if one and one is not Bound.EXACT), Bound.EXACT)
    return Bound.EXACT


def _trend(context: _Context) -> Trend:
    shape = context.found.shape
    kinds = quantity_kinds()
    for at in range(context.start - 1, max(context.start - _TREND_REACH, -1), -1):
        form = shape.forms[at]
        if form in kinds["up"]:
            return Trend.NONE if shape.forms[at - 1] in _NO_RISE else Trend.UP
        if form in kinds["down"]:
            return Trend.DOWN
        if form not in kinds["filler"] or form == "from":
            break
    behind = _behind(_TREND_BEHIND).match(shape.letters, context.end)
    if behind is None:
        return Trend.NONE
    return Trend.UP if shape.forms[behind.start("trend")] in kinds["up"] else Trend.DOWN


_NO_WORD = frozenset({"-", "_", ".", "'"})

_NO_RISE = frozenset({"gave", "give", "gives", "giving", "made", "make", "makes", "set", "picked"})
"""Words with which "up" tells of no rise: "gave up 500 yards"."""

_TREND_REACH = 5
"""Letters before a number in which "rose" or "down" still governs it."""


def _counted(context: _Context, amount: Amount) -> Counted:
    shape = context.found.shape
    if amount.about:
        return Counted(None, amount.about)
    behind = _behind(NOUN).match(shape.letters, context.end)
    if behind is None or (amount.kind in _WITH_OF and not behind["of"]):
        return _with_fate(context, None, context.end) if amount.kind is QuantityKind.COUNT else _NONE
    start = behind.start("noun")
    end = noun_group(shape, start, behind.end("noun"))
    if amount.kind is QuantityKind.COUNT:
        return _with_fate(context, start, end)
    forms = (form for form in shape.forms[start:end] if form not in _NO_WORD)
    return Counted(shape.span(start, end), " ".join(forms))


_NONE = Counted(None, "")


def _with_fate(context: _Context, start: int | None, end: int) -> Counted:
    """The noun with what became of those counted before it: "killed people"."""
    shape = context.found.shape
    forms = [f for f in shape.forms[start:end] if f not in _NO_WORD] if start is not None else []
    fate = next((fates()[form] for form in forms if form in fates()), "")
    if fate:
        forms = [form for form in forms if form not in fates()]
    else:
        behind = _behind(FATE_BEHIND).match(shape.letters, end)
        fate = fates()[shape.forms[behind.start("fate")]] if behind else ""
    fate = fate or fate_before(shape, context.start)
    noun = " ".join(forms) or ("people" if fate else "")
    span = shape.span(start, end) if start is not None else None
    return Counted(span, f"{fate} {noun}".strip())


def _is_no_count(context: _Context, amount: Amount) -> bool:
    """Whether a bare number belongs to a name ("Boeing 737", "page 5") or counts nothing."""
    if amount.kind is not QuantityKind.COUNT or amount.low is None:
        return False
    found = context.found
    if "bound" in found or "between" in found:
        return False
    if found.forms("number") == ["one"]:
        return not _counts_one(context)
    if context.form(1) in _JOINED or not found.forms("number")[0][0].isdigit():
        return context.form(1) in _JOINED
    return context.form(1) in quantity_kinds()["of_a_name"] or _after_a_name(context)


_JOINED = frozenset({"-", "_", "#", "/", "."})


def _after_a_name(context: _Context) -> bool:
    shape, at = context.found.shape, context.start - 1
    if at < 0 or not context.prose.text[shape.starts[at] : shape.ends[at]].lower() != (
        context.prose.text[shape.starts[at] : shape.ends[at]]
    ):
        return False
    kinds = quantity_kinds()
    if shape.forms[at] in kinds["stop"] or shape.forms[at] in kinds["up"] | kinds["down"]:
        return False
    behind = _behind(NOUN).match(shape.letters, context.end)
    counts = behind is not None and is_plural(shape.forms[behind.start("noun")])
    return not (counts and context.form(2) in kinds["place_before"])


def _counts_one(context: _Context) -> bool:
    behind = _behind(NOUN).match(context.found.shape.letters, context.end)
    if behind is None or behind["of"]:
        return False
    forms = context.found.shape.forms[behind.start("noun") : behind.end("noun")]
    return any(form in quantity_kinds()["person"] for form in forms[:2])
