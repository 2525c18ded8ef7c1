"""A number's place in its prose, and how exactly and which way it is told there."""

from dataclasses import dataclass

from retold.analysis.mentions.number_words import bounds, bounds_behind
from retold.analysis.mentions.quantity_words import quantity_kinds
from retold.analysis.mentions.shapes import Found
from retold.model.mentions import Bound, Trend
from retold.text.prose import Prose

_NO_TREND_OVER = frozenset({"from", "of", "a", "an"})
"""A change named by a noun ("a rise of 4%") is the number itself, not its trend."""

_NO_RISE = frozenset({"gave", "give", "gives", "giving", "made", "make", "makes", "set", "picked"})
"""Words with which "up" tells of no rise: "gave up 500 yards"."""

_TREND_REACH = 5
"""Letters before a number in which "rose" or "down" still governs it."""


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
    return _bound_before(found.forms("bound"))


def _bound_before(forms: list[str]) -> Bound:
    """The bound of one or two phrases; of two the first that is not "exactly"."""
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
    shape = context.found.shape
    kinds = quantity_kinds()
    if "plus" in context.found:
        return Trend.UP
    for at in range(context.start - 1, max(context.start - _TREND_REACH, -1), -1):
        form = shape.forms[at]
        if form in kinds["up"]:
            return Trend.NONE if shape.forms[at - 1] in _NO_RISE else Trend.UP
        if form in kinds["down"]:
            return Trend.DOWN
        if form == "from" and "high" in context.found:
            continue
        if form not in kinds["filler"] or form in _NO_TREND_OVER:
            break
    return Trend.NONE
