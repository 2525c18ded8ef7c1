"""Units told once for two numbers: "a 7- or 8-inch screen", "8 or $9", "from 90 pounds to 80"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from retold.model.mentions import Quantity, QuantityKind
from retold.text.prose import Prose

_TO_NEXT = re.compile(r"-(?:,| or| and| to|, or|, and) ?")
"""Between a number whose unit is told with the next one and that next one."""

_TO_PRICE = re.compile(r" or ")
_FROM_BEFORE = re.compile(r" to ")
_FROM = re.compile(r"\bfrom (?:\w+ )?$", re.IGNORECASE)
_REACH = 20
"""Characters before a number in which "from" opens a pair: "from about"."""


def with_units_carried(prose: Prose, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities, with the unit of the neighbour where a number tells none of its own."""
    carried = list(quantities)
    for at in range(len(carried) - 2, -1, -1):
        between = prose.text[carried[at].span.end : carried[at + 1].span.start]
        if _is_bare(carried[at]) and _is_told_with_next(carried[at + 1], between):
            carried[at] = _in_the_unit_of(carried[at], carried[at + 1])
    for at in range(1, len(carried)):
        before = carried[at - 1]
        between = prose.text[before.span.end : carried[at].span.start]
        if _is_bare(carried[at]) and _is_told_before(prose, before, between):
            carried[at] = _in_the_unit_of(carried[at], before)
    return tuple(carried)


def _is_bare(quantity: Quantity) -> bool:
    return quantity.kind is QuantityKind.COUNT and not quantity.counted_words


def _is_told_with_next(behind: Quantity, between: str) -> bool:
    if behind.kind is QuantityKind.MONEY and _TO_PRICE.fullmatch(between):
        return True
    return bool(behind.unit) and bool(_TO_NEXT.fullmatch(between))


def _is_told_before(prose: Prose, before: Quantity, between: str) -> bool:
    if not before.unit or not _FROM_BEFORE.fullmatch(between):
        return False
    start = before.span.start
    return bool(_FROM.search(prose.text, max(0, start - _REACH), start))


def _in_the_unit_of(quantity: Quantity, other: Quantity) -> Quantity:
    words = other.counted_words if other.counted is None else ""
    return replace(quantity, kind=other.kind, unit=other.unit, counted_words=words)
