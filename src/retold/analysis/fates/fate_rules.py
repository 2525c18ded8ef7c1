"""What became of a quotation: the rules, in order of precedence; the first that speaks decides.

Put in another's mouth, then another source, then marks (made indirect, marks dropped), then what
was done to the words: spliced, trimmed, reworded; verbatim where nothing was done. Each rule gives
the fate from left to right; from right to left it is the inverse.
"""

from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from retold.analysis.fates.joins import is_shown, leapt
from retold.analysis.fates.retelling import Retelling
from retold.analysis.fates.shortening import shortened
from retold.analysis.fates.sides import Difference, Side, stands_in
from retold.analysis.fates.speakers import Speakers
from retold.analysis.fates.wording import tells, words_listed
from retold.model.quotations import Fate

_LONG = 5
"""Words at one end that are other words on both sides: two sentences, and none reworded."""

_SCRAP = 4
"""Words that tell nothing, left out at an end, in the longest run that counts for nothing."""

_ENDINGS = frozenset({"s", "t", "d", "m", "re", "ve", "ll"})
"""What stands behind an apostrophe, where a text is printed with a blank before it."""

_SLIPS = frozenset({"a", "an", "the", "that", "to"})
"""Words whose loss, alone and anywhere, changes nothing that was said."""


def put_in_anothers_mouth(told: Retelling) -> Fate | None:
    """The same words in marks are given to one person here and to another there.

    Only where both reports name their speaker outright, so that no "he" had to be resolved.
    """
    return Fate.OTHER_MOUTH if told.match.speakers is Speakers.OTHER else None


def another_source(told: Retelling) -> Fate | None:
    """The same words in marks are given to a named person here and to a nameless group there."""
    return Fate.SOURCE_CHANGED if told.match.speakers is Speakers.CHANGED else None


def marks_or_none(told: Retelling) -> Fate | None:
    """The words stand in quotation marks in one report only.

    Where the words in marks are told unchanged, only the marks were dropped; where they were
    reworded too, the quotation was made indirect.
    """
    if told.left.marked and not told.right.marked:
        return _unmarked(told.left, told.right)
    if told.right.marked and not told.left.marked:
        return _unmarked(told.right, told.left).inverse
    return None


def marks_moved(told: Retelling) -> Fate | None:
    """Both reports tell the same words, and one puts more that tells in marks.

    Marks that begin behind an apostrophe, "family 's", were read into it, and moved nothing.
    """
    if not told.both_marked or told.left.forms != told.right.forms:
        return None
    if any(side.forms[side.marked[0]] in _ENDINGS for side in (told.left, told.right)):
        return None
    left, right = (
        sum(tells(side.forms[at]) for at in side.marked) for side in (told.left, told.right)
    )
    if left == right:
        return None
    return Fate.MARKS_DROPPED if left > right else Fate.MARKS_ADDED


def same_words(told: Retelling) -> Fate | None:
    """The words are the same, apart from marks, capitals, spelling habits, brackets and order.

    Words that the other report prints elsewhere are not missing there, and a few small words at
    the ends count for nothing. Two that changed places are not the same words: who struck whom.
    """
    left, right = told.left_words, told.right_words
    if told.swapped:
        return None
    if sorted(left.forms) == sorted(right.forms):
        return Fate.VERBATIM
    if not told.same_endings or not all(_is_scrap(one, left, right) for one in told.differences):
        return None
    return None if leapt(told.left_words, told) or leapt(told.right_words, told) else Fate.VERBATIM


def words_left_out(told: Retelling) -> Fate | None:
    """Words are left out and nothing else is changed but endings ("duty" for "duties").

    One word of weight left out of the middle changes the words. Left out at the ends, between two
    sentences, or where an ellipsis or the cue shows it, the quotation is trimmed; left out of the
    middle of a sentence without a sign, it is spliced, as are two quotations from different
    sentences run into one. Where each side lacks words the other has, words that tell something on
    one side only decide; on both, nothing was only left out.
    """
    if not told.differences and not leapt(told.left_words, told):
        return None
    left, right = told.left_words, told.right_words
    if not any(len(difference.right) for difference in told.differences):
        return shortened(told, left, right)
    if not any(len(difference.left) for difference in told.differences):
        return shortened(told, right, left).inverse
    ends = all(_at_an_end(difference, left, right) for difference in told.differences)
    return _cut_at_both(told) if told.both_marked and ends else None


def other_parts(told: Retelling) -> Fate | None:
    """Each report gives whole parts of what was said that the other leaves out.

    The words that both give are the same; none stands for another, so nobody's words were changed.
    Where two sources give them, a letter and the lawyer who read it out, who said the rest is not
    known, and only that the words are the same is told.
    """
    if not told.both_marked or told.swapped or not told.same_endings or not both_lack(told):
        return None
    left, right = told.left_words, told.right_words
    if not all(_is_a_part(one, left, right) for one in told.differences):
        return None
    return Fate.VERBATIM if of_two_sources(told) else Fate.REWORDED


def of_two_sources(told: Retelling) -> bool:
    """Whether both name a source, and not the same."""
    named = all(side[0].quotation.speaker for side in (told.match.left, told.match.right))
    return named and told.match.speakers is not Speakers.SAME


def reworded(told: Retelling) -> Fate | None:  # noqa: ARG001 - the last rule asks nothing
    """The utterance is the same and its words are not: none of the other rules explains it."""
    return Fate.REWORDED


FATE_RULES: tuple[Callable[[Retelling], Fate | None], ...] = (
    put_in_anothers_mouth,
    another_source,
    marks_or_none,
    marks_moved,
    same_words,
    words_left_out,
    other_parts,
    reworded,
)
"""The rules in order of precedence."""


def fate_of(told: Retelling) -> tuple[Fate, str]:
    """What became of the left side on the right, and the name of the rule that says so."""
    for rule in FATE_RULES:
        fate = rule(told)
        if fate is not None:
            return fate, rule.__name__
    raise AssertionError("the last rule always speaks")


def _unmarked(marked: Side, bare: Side) -> Fate:
    stretches = _stretches(marked.only(_bare_positions(marked)))
    same = bool(stretches) and all(stands_in(stretch, bare.forms) >= 0 for stretch in stretches)
    return Fate.MARKS_DROPPED if same else Fate.MADE_INDIRECT


def _bare_positions(side: Side) -> list[int]:
    return [at for at in side.marked if at not in side.bracketed]


def _stretches(side: Side) -> list[tuple[str, ...]]:
    edges = [0, *sorted(side.gaps), len(side)]
    runs = [side.forms[start:end] for start, end in pairwise(edges)]
    return [run for run in runs if run]


def _is_scrap(one: Difference, left: Side, right: Side) -> bool:
    """Whether a run at an end, on one side only, is of a few words that tell nothing."""
    cut, side = (one.left, left) if one.left else (one.right, right)
    if (one.left and one.right) or len(cut) > _SCRAP:
        return False
    if len(cut) == 1 and side.forms[cut[0]] in _SLIPS:
        return True
    at_end = cut.start == 0 or cut.stop == len(side)
    return at_end and not any(_says_something(side.forms[at]) for at in cut)


def _says_something(form: str) -> bool:
    return tells(form) or form in words_listed("negations")


def _at_an_end(one: Difference, left: Side, right: Side) -> bool:
    """Whether a run stands at an end, on both sides if it is long: other sentences were quoted."""
    runs = ((one.left, len(left)), (one.right, len(right)))
    ends = all(not run or run.start == 0 or run.stop == size for run, size in runs)
    return ends and (not one.left or not one.right or other_sentences(one))


def other_sentences(one: Difference) -> bool:
    """Whether a run is long on both sides: no words stand for others, two sentences were said."""
    return min(len(one.left), len(one.right)) >= _LONG


def _is_a_part(one: Difference, left: Side, right: Side) -> bool:
    """Whether a run is a part of its own: long, or at an end or an ellipsis."""
    if one.left and one.right:
        return other_sentences(one)
    longer, shorter = (left, right) if one.left else (right, left)
    return len(one.left) + len(one.right) >= _LONG or is_shown(one, longer, shorter)


def both_lack(told: Retelling) -> bool:
    """Whether each side leaves out words that tell something and stand on the other."""
    return all(_lacking(told))


def _lacking(told: Retelling) -> tuple[Counter[str], Counter[str]]:
    """The telling words of the left side that the right has not, and those of the right."""
    left = _differing(told.left_words, [one.left for one in told.differences])
    right = _differing(told.right_words, [one.right for one in told.differences])
    return left - right, right - left


def _differing(side: Side, runs: list[range]) -> Counter[str]:
    return Counter(side.stems[at] for run in runs for at in run if _says_something(side.forms[at]))


def _cut_at_both(told: Retelling) -> Fate | None:
    """What became of words that differ at the ends of both sides: the side that tells more."""
    lost, gained = _lacking(told)
    if lost or gained:
        if lost and gained:
            return None
        return Fate.TRIMMED if lost else Fate.EXTENDED
    left, right = told.left_words, told.right_words
    if len(left) == len(right):
        return None
    return Fate.TRIMMED if len(left) > len(right) else Fate.EXTENDED
