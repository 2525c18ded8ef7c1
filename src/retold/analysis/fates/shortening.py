"""What it is called where one telling of a saying has words that the other leaves out."""

from functools import cache

from retold.analysis.fates.joins import is_shown, leapt
from retold.analysis.fates.retelling import Retelling
from retold.analysis.fates.sides import Difference, Side
from retold.analysis.fates.wording import tells, weight, words_listed
from retold.model.quotations import Fate
from retold.text.languages import word_list

_LEAST_LEFT_OUT = 2
"""Words that must be left out unmarked before it is called splicing: one "that" is a slip."""

_HEAVY_ALONE = 0.5
"""Weight that makes one word left out more than a slip: half a plain content word (“private”)."""

_KEPT_WHOLE = 0.95
"""Share of the shorter telling that must be the longer's words before it is called spliced: where
less is, the words were not laid side by side rightly, and only that some are left out is known."""


def shortened(told: Retelling, longer: Side, shorter: Side) -> Fate:
    """What became of the longer telling: trimmed, spliced, or one word of weight taken out."""
    if not told.both_marked:
        return Fate.TRIMMED
    hidden = [one for one in told.differences if not is_shown(one, longer, shorter)]
    joined = leapt(longer, told) or any(_of_weight(one, longer) for one in hidden)
    if joined and _is_laid_out_well(told, shorter):
        return Fate.SPLICED
    return Fate.REWORDED if any(_one_heavy(one, longer) for one in hidden) else Fate.TRIMMED


def _is_laid_out_well(told: Retelling, shorter: Side) -> bool:
    """Whether all of the shorter telling, but for a slip, stands in the longer in its order."""
    return sum(len(run.left) for run in told.kept) >= _KEPT_WHOLE * len(shorter)


def _of_weight(one: Difference, longer: Side) -> bool:
    cut = one.left if len(one.left) else one.right
    return len(cut) >= _LEAST_LEFT_OUT and any(tells(longer.forms[at]) for at in cut)


def _one_heavy(one: Difference, longer: Side) -> bool:
    """Whether the one word left out inside the marks says much: "any single taxpayer"."""
    cut = one.left if len(one.left) else one.right
    if len(cut) != 1 or longer.forms[cut[0]] in words_listed("fillers"):
        return False
    if _is_a_title(longer, cut[0]):
        return False
    return tells(longer.forms[cut[0]]) and weight(longer.stems[cut[0]]) >= _HEAVY_ALONE


def _is_a_title(side: Side, at: int) -> bool:
    """Whether it is what an editor leaves out before a name: "Representative", in capitals."""
    printed = side.span(at, at + 1).of(side.prose.text)
    return printed[:1].isupper() and side.forms[at] in _titles()


@cache
def _titles() -> frozenset[str]:
    listed = word_list("titles")
    return frozenset(word for name in ("male", "female", "either") for word in listed[name])
