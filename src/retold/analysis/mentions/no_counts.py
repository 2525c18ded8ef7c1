"""Numbers that count nothing: those of names, pages, flights and roads."""

import re

from retold.analysis.mentions.amounts import Amount
from retold.analysis.mentions.counted import is_plural
from retold.analysis.mentions.number_context import NumberContext
from retold.analysis.mentions.number_words import kinds_of_digits
from retold.analysis.mentions.quantity_scan import noun_behind
from retold.analysis.mentions.quantity_words import quantity_kinds
from retold.model.mentions import QuantityKind


def counts_nothing(context: NumberContext, amount: Amount, *, ones: bool = False) -> bool:
    """Whether a bare number belongs to a name ("Boeing 737", "page 5") or counts nothing.

    "One" counts only people, unless all `ones` before a noun are asked for.
    """
    if _is_half_of_a_number(context):
        return True
    if amount.kind is not QuantityKind.COUNT or amount.low is None:
        return False
    if "bound" in context.found or context.found.forms()[0] == "between":
        return False
    if context.found.forms("number") == ["one"]:
        return not (_before_any_noun(context) if ones else _counts_one(context))
    return _among_marks(context) or _in_a_name(context) or _is_a_code(context)


_GOES_ON = re.compile(r"(?:, \d{3}(?!\d)|\. \d)")
_GOES_BEFORE = re.compile(r"(?<![\d.,])\d{1,3}, $|(?<![\d.,])\d{1,2}\. $")
_FIRST_DIGITS = re.compile(r"\d{1,3}(?![\d.,])")
_LAST_DIGITS = re.compile(r"(?<![\d.,])\d{1,3}\Z")
_GROUP = 3
"""Digits behind the comma of a thousand."""

_LONGEST_HALF = 6


def _is_half_of_a_number(context: NumberContext) -> bool:
    """Half of a number whose comma or point a page set apart: "26, 000 people", "6. 1 metres"."""
    shape, text = context.found.shape, context.prose.text
    start, stop = shape.starts[context.start], shape.ends[context.end - 1]
    said = text[start:stop]
    ahead, behind = text[stop : stop + _LONGEST_HALF], text[max(0, start - _LONGEST_HALF) : start]
    if _LAST_DIGITS.search(said) and _GOES_ON.match(ahead):
        return True
    first = _FIRST_DIGITS.match(said)
    if first is None or not _GOES_BEFORE.search(behind):
        return False
    return behind.endswith(". ") or len(first[0]) == _GROUP


_JOINED = frozenset({"-", "_", "#", "/", "."})


def _among_marks(context: NumberContext) -> bool:
    """Written onto something else, or alone in brackets."""
    behind = context.found.shape.forms[context.end]
    return context.form(1) in _JOINED or (context.form(1) == "(" and behind == ")")


def _in_a_name(context: NumberContext) -> bool:
    """Behind a word such as "page" or "flight", or behind a name."""
    counts = _counts_many(context)
    if not context.found.forms("number")[0][0].isdigit():
        named = _is_capital(context, 0) and _is_capital(context, 1)
        return not counts and (named or context.form(1) in quantity_kinds()["of_a_name"])
    return context.form(1) in quantity_kinds()["of_a_name"] or _after_a_name(context, counts=counts)


def _is_capital(context: NumberContext, step: int) -> bool:
    """Whether the word `step` letters before the number's first is printed with a capital."""
    at = context.start - step
    shape = context.found.shape
    return at >= 0 and context.prose.text[shape.starts[at]].isupper()


def _is_a_code(context: NumberContext) -> bool:
    """Part of a telephone number, "4K" of a screen, or four digits that could be a year."""
    if _is_a_clock(context):
        return True
    forms = context.found.forms("number")
    around = (context.form(1), context.found.shape.forms[context.end])
    if forms[-1][:1].isdigit() and any(form[:1].isdigit() for form in around):
        return True
    if len(forms) == 1:
        return "near_year" in kinds_of_digits(forms[0]) if forms[0].isdigit() else False
    joined = forms[-1] in _SHORT_SCALES and "." not in forms[0]
    return joined and not _counts_many(context)


def _is_a_clock(context: NumberContext) -> bool:
    """Half of a time whose colon a page set apart by a blank: "at 2: 56 of the round"."""
    forms, end = context.found.shape.forms, context.end
    ahead = forms[end : end + 2]
    minutes = len(ahead) == 2 and ahead[0] == ":" and _MINUTES.fullmatch(ahead[1])
    behind = context.form(1) == ":" and context.form(2).isdecimal()
    return bool(minutes) or (behind and bool(_MINUTES.fullmatch(context.found.form("number"))))


_MINUTES = re.compile(r"[0-5]\d")

_SHORT_SCALES = frozenset({"k", "m", "b"})


def _after_a_name(context: NumberContext, *, counts: bool) -> bool:
    shape, at = context.found.shape, context.start - 1
    printed = context.prose.text[shape.starts[at] : shape.ends[at]] if at >= 0 else ""
    kinds = quantity_kinds()
    if printed == printed.lower() or shape.forms[at] in kinds["stop"] | kinds["up"] | kinds["down"]:
        return False
    return not (counts and context.form(2) in kinds["place_before"])


def _counts_many(context: NumberContext) -> bool:
    """Whether a plural noun stands behind."""
    shape = context.found.shape
    behind = noun_behind(shape, context.end)
    if behind is None:
        return False
    return any(map(is_plural, shape.forms[behind.start("noun") : behind.end("noun")]))


def _before_any_noun(context: NumberContext) -> bool:
    """Whether a noun stands behind "one", alone or behind "of"; "the one" stands for a thing."""
    if context.form(1) in _STANDS_FOR or (_is_capital(context, 0) and context.form(1)):
        return False
    return noun_behind(context.found.shape, context.end) is not None


_STANDS_FOR = frozenset({"the", "this", "that", "same", "each", "another", "no", "any", "every"})
"""Words before a "one" that stands for a thing told before."""


def _counts_one(context: NumberContext) -> bool:
    behind = noun_behind(context.found.shape, context.end)
    if behind is None or behind["of"]:
        return False
    forms = context.found.shape.forms[behind.start("noun") : behind.end("noun")]
    return any(form in quantity_kinds()["person"] for form in forms[:2])
