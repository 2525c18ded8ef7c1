"""Numbers that count nothing: those of names, pages, flights and roads."""

from retold.analysis.mentions.counted import is_plural
from retold.analysis.mentions.number_context import NumberContext
from retold.analysis.mentions.quantity_rules import Amount
from retold.analysis.mentions.quantity_scan import noun_behind
from retold.analysis.mentions.quantity_words import quantity_kinds
from retold.model.mentions import QuantityKind


def counts_nothing(context: NumberContext, amount: Amount) -> bool:
    """Whether a bare number belongs to a name ("Boeing 737", "page 5") or counts nothing."""
    if amount.kind is not QuantityKind.COUNT or amount.low is None:
        return False
    found = context.found
    if "bound" in found or found.forms()[0] == "between":
        return False
    if context.form(1) == "(" and found.shape.forms[context.end] == ")":
        return True
    if found.forms("number") == ["one"]:
        return not _counts_one(context)
    if context.form(1) in _JOINED or not found.forms("number")[0][0].isdigit():
        return context.form(1) in _JOINED
    return context.form(1) in quantity_kinds()["of_a_name"] or _after_a_name(context)


_JOINED = frozenset({"-", "_", "#", "/", "."})


def _after_a_name(context: NumberContext) -> bool:
    shape, at = context.found.shape, context.start - 1
    if (
        at < 0
        or not context.prose.text[shape.starts[at] : shape.ends[at]].lower()
        != (context.prose.text[shape.starts[at] : shape.ends[at]])
    ):
        return False
    kinds = quantity_kinds()
    if shape.forms[at] in kinds["stop"] or shape.forms[at] in kinds["up"] | kinds["down"]:
        return False
    behind = noun_behind(shape, context.end)
    counts = behind is not None and is_plural(shape.forms[behind.start("noun")])
    return not (counts and context.form(2) in kinds["place_before"])


def _counts_one(context: NumberContext) -> bool:
    behind = noun_behind(context.found.shape, context.end)
    if behind is None or behind["of"]:
        return False
    forms = context.found.shape.forms[behind.start("noun") : behind.end("noun")]
    return any(form in quantity_kinds()["person"] for form in forms[:2])
