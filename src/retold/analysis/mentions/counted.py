"""What a number counts: the noun behind it, and what became of the people counted."""

import re
from dataclasses import dataclass
from functools import cache

from retold.analysis.mentions.amounts import Amount
from retold.analysis.mentions.number_context import NumberContext
from retold.analysis.mentions.quantity_scan import noun_behind
from retold.analysis.mentions.quantity_words import fates
from retold.analysis.mentions.shapes import Shape
from retold.analysis.mentions.victims import KILLED, are_lives_lost, fate_before, fate_told_behind
from retold.model.mentions import QuantityKind
from retold.model.spans import Span
from retold.text.languages import word_list

_ONE_OF = {"person": "people", "persons": "people"}


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: its place, None where no noun stands, and its normal form."""

    span: Span | None
    words: str


_NO_WORD = frozenset({"-", "_", ".", "'"})

_WITH_OF = frozenset(
    {QuantityKind.PERCENTAGE, QuantityKind.FRACTION, QuantityKind.MONEY, QuantityKind.MEASURE}
)
"""Kinds whose noun stands behind "of" ("4% of voters", "miles of road")."""

_NOTHING = Counted(None, "")


def counted_by(context: NumberContext, amount: Amount) -> Counted:
    """What a number counts or measures, with what became of people counted."""
    shape = context.found.shape
    if amount.about:
        return Counted(None, amount.about)
    behind = noun_behind(shape, context.end)
    share = "whole" in context.found and behind is not None and _has_plural(shape, behind)
    of_it = behind is not None and (share or behind["of"] or _before_its_noun(context, amount))
    if behind is None or (amount.kind in _WITH_OF and not of_it):
        return (
            _with_fate(context, None, context.end)
            if amount.kind is QuantityKind.COUNT
            else _NOTHING
        )
    start = behind.start("noun")
    end = noun_group(shape, start, behind.end("noun"))
    if amount.low == amount.high == 1 and not behind["of"]:
        end = _single_noun(shape, start, end)
    if amount.kind is QuantityKind.COUNT:
        return _with_fate(context, start, end)
    forms = (form for form in shape.forms[start:end] if form not in _NO_WORD)
    return Counted(shape.span(start, end), " ".join(forms))


def _before_its_noun(context: NumberContext, amount: Amount) -> bool:
    """Whether a measure is joined to its unit by a dash before a noun: "a 40-page report"."""
    if amount.kind is not QuantityKind.MEASURE or amount.low is None:
        return False
    return amount.unit in _BEFORE_NOUNS or bool(_DASHES & set(context.found.forms()[-2:]))


_DASHES = frozenset({"-", "\N{EM DASH}"})


_BEFORE_NOUNS = frozenset({"calibre"})
"""Units that stand before what they measure, with a dash or without."""


def _with_fate(context: NumberContext, start: int | None, end: int) -> Counted:
    """The noun with what became of those counted before it: "killed people"."""
    shape = context.found.shape
    forms = [f for f in shape.forms[start:end] if f not in _NO_WORD] if start is not None else []
    fate = next((fates()[form] for form in forms if form in fates()), "")
    if fate:
        forms = [form for form in forms if form not in fates()]
    else:
        fate = fate_told_behind(shape, end)
    fate = fate or fate_before(shape, context.start)
    if not fate and are_lives_lost(shape, context.start, forms):
        fate, forms = KILLED, []
    noun = " ".join(_ONE_OF.get(form, form) for form in forms) or ("people" if fate else "")
    span = shape.span(start, end) if start is not None else None
    return Counted(span, f"{fate} {noun}".strip())


def noun_group(shape: Shape, start: int, end: int) -> int:
    """Where the noun that starts at letter `start` ends: at its plural head where it has one."""
    heads = [at for at in range(start, end) if is_plural(shape.forms[at])]
    stop = end
    for at in range(start, end):
        if at > start and _is_verb(shape.forms[at]) and shape.letters[at - 1] != "-":
            stop = at
            break
    heads = [at for at in heads if at < stop]
    if not heads:
        return stop
    last = heads[0]
    while last + 1 in heads:
        last += 1
    return last + 1


def _has_plural(shape: Shape, behind: re.Match[str]) -> bool:
    return any(map(is_plural, shape.forms[behind.start("noun") : behind.end("noun")]))


def _single_noun(shape: Shape, start: int, end: int) -> int:
    """Where the noun of "one" ends: before what looks plural and is its verb ("one plan asks")."""
    verbs = (at for at in range(start + 1, end) if is_plural(shape.forms[at]))
    return next(verbs, end)


def is_plural(form: str) -> bool:
    """Whether a form is a plural noun by its ending or by being listed as one."""
    words = _counting()
    if form in words["plurals"]:
        return True
    ending = (form.endswith("s") and not form.endswith("ss")) or form.endswith("men")
    return ending and len(form) > 3 and form not in words["singulars"]


def _is_verb(form: str) -> bool:
    ends = form.endswith(("ed", "ing")) and len(form) > 4
    return ends and form not in _counting()["adjective_participles"]


@cache
def _counting() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in word_list("counting").items()}
