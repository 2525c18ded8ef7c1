"""A number's place in its prose, and how exactly and which way it is told there."""

from dataclasses import dataclass
from functools import cache

from retold.analysis.mentions.number_words import bounds, bounds_behind
from retold.analysis.mentions.quantity_words import quantity_kinds
from retold.analysis.mentions.shapes import Found
from retold.model.mentions import Bound, Trend
from retold.text.languages import word_list
from retold.text.prose import Prose

_NO_TREND_OVER = frozenset({"from", "of", "a", "an"})
"""A change named by a noun ("a rise of 4%") is the number itself, not its trend."""

_NO_RISE = frozenset({"gave", "give", "gives", "giving", "made", "make", "makes", "set", "picked"})
"""Words with which "up" tells of no rise: "gave up 500 yards"."""

_TREND_REACH = 5
"""Letters before a number in which "rose" or "down" still governs it."""

_OBJECT_REACH = 7
"""Letters before "by" in which the verb of its clause is looked for: an object of five words."""

_UP_WORDS = frozenset({"up"})
_NO_VERBS = frozenset({"up", "down", "higher", "lower", "cut", "cuts", "loss", "gain", "lost"})
"""Words that tell of a rise or fall only right before the number."""

_NO_OBJECT = frozenset({"and", "or", "but", "that", "which", "who", "after", "when", "as", "while"})
"""Words that no object runs over."""


@dataclass(frozen=True, slots=True)
class NumberContext:
    """A number found, with the prose it stands in."""

    prose: Prose
    found: Found

    @property
    def start(self) -> int:
        """The index of its first letter in the shape."""
        return self.found.match.start()

    @property
    def end(self) -> int:
        """The index after its last letter."""
        return self.found.match.end()

    def form(self, step: int) -> str:
        """The form of the letter `step` before the number's first."""
        at = self.start - step
        return self.found.shape.forms[at] if at >= 0 else ""


def bound_of(found: Found) -> Bound:
    """How exactly a number is meant, by the words before or behind it."""
    behind = found.form("behind").removeprefix("- ")
    if behind:
        return bounds_behind().get(behind, Bound.AT_LEAST)
    forms = found.forms("bound")
    return _bound_before(forms[_is_of_verb(found, forms) :])


def _is_of_verb(found: Found, forms: list[str]) -> bool:
    """Whether the first word before a number is none of its own.

    It belongs to the verb ("turn over six documents"), or tells a time ("the past five").
    """
    at = found.match.start() - 1
    if at < 0 or forms[:1] not in (["over"], ["past"]):
        return False
    before = found.shape.forms[at]
    if forms[0] == "past":
        return before in word_list("counting")["determiners"]
    return before in word_list("numbers")["verbs_with_over"]


def _bound_before(forms: list[str]) -> Bound:
    """The bound of one or two phrases; of two the first that is not "exactly"."""
    forms = [form for form in forms if form != "-"]
    whole = bounds().get(" ".join(forms))
    if whole is not None:
        return whole
    for cut in range(1, len(forms)):
        parts = (bounds().get(" ".join(forms[:cut])), bounds().get(" ".join(forms[cut:])))
        if None not in parts:
            return next((one for one in parts if one and one is not Bound.EXACT), Bound.EXACT)
    return Bound.EXACT


def trend_of(context: NumberContext) -> Trend:
    """Whether the verb before a number says that something rose or fell by or to it."""
    found, shape = context.found, context.found.shape
    if "plus" in found:
        return Trend.UP
    if "minus" in found and ("percent" in found or "%" in found.forms()):
        return Trend.DOWN
    trends = _trend_words()
    for at in range(context.start - 1, max(context.start - _TREND_REACH, -1), -1):
        form = shape.forms[at]
        if form in trends:
            gave = form in _UP_WORDS and shape.forms[at - 1] in _NO_RISE
            return Trend.NONE if gave else trends[form]
        if form == "by" and not found.span().start - shape.ends[at] > 1:
            return _trend_of_object(context, at)
        if form == "from" and "high" in found:
            continue
        if form not in quantity_kinds()["filler"] or form in _NO_TREND_OVER:
            break
    return Trend.NONE


def _trend_of_object(context: NumberContext, by: int) -> Trend:
    """The trend of a verb whose object stands before "by": "raised its price by 4%"."""
    forms, trends = context.found.shape.forms, _trend_words()
    for at in range(by - 1, max(by - _OBJECT_REACH, -1), -1):
        form = forms[at]
        if form in trends and form not in _NO_VERBS:
            return trends[form]
        if not form[:1].isalpha() or form in _NO_OBJECT:
            break
    return Trend.NONE


@cache
def _trend_words() -> dict[str, Trend]:
    kinds = quantity_kinds()
    return dict.fromkeys(kinds["up"], Trend.UP) | dict.fromkeys(kinds["down"], Trend.DOWN)
