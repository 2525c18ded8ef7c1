"""Where words were left out of a quotation: whether the print shows it, or joins the rest."""

from retold.analysis.fates.retelling import Retelling
from retold.analysis.fates.sides import Difference, Side

_CLOSING = frozenset(".?!\n")
"""What ends a sentence or a paragraph: what stands behind it is not run together with it."""


def is_shown(one: Difference, longer: Side, shorter: Side) -> bool:
    """Whether words left out stood at an end, or where the shorter telling has a break.

    A break is its cue, an ellipsis, the end of a sentence or of a paragraph: who prints two whole
    sentences does not say that the one followed on the other in the same breath.
    """
    cut, place = (one.left, one.right) if len(one.left) else (one.right, one.left)
    at_end = cut.start == 0 or cut.stop == len(longer) or _may_open(cut, longer)
    return at_end or _is_broken(shorter, place.start)


def leapt(side: Side, told: Retelling) -> bool:
    """Whether two quotations of `side` that are no neighbours make one sentence on the other."""
    if not side.leaps or not told.both_marked:
        return False
    ours = side is told.left_words
    other = told.right_words if ours else told.left_words
    runs = [(run.left, run.right) if ours else (run.right, run.left) for run in told.kept]
    return any(
        mine.start < leap < mine.stop and not _is_broken(other, theirs.start + leap - mine.start)
        for leap in side.leaps
        for mine, theirs in runs
    )


def _is_broken(side: Side, at: int) -> bool:
    """Whether something stands between the word at a position and the one before it."""
    if at in side.gaps:
        return True
    if not 0 < at < len(side):
        return False
    columns = side.prose.words
    between = side.prose.text[columns.ends[side.words[at - 1]] : columns.starts[side.words[at]]]
    return not _CLOSING.isdisjoint(between)


def _may_open(cut: range, longer: Side) -> bool:
    """Whether the words before a run are said again at its end, so that what was cut came first.

    Of "You look at the bridge. You look at the river, and you see it" there is left "You look at
    the river, and you see it": it begins later, and nothing in it was run together.
    """
    opening = longer.stems[: cut.start]
    return 0 < cut.start <= len(cut) and longer.stems[cut.stop - cut.start : cut.stop] == opening
