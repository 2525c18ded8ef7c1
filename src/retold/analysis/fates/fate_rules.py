"""What became of a quotation: the rules, in order of precedence; the first that speaks decides.

Put in another's mouth, then another source, then marks (made indirect, marks dropped), then what
was done to the words: spliced, trimmed, reworded; verbatim where nothing was done. Each rule gives
the fate from left to right; from right to left it is the inverse.
"""

from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from retold.analysis.fates.retelling import Retelling
from retold.analysis.fates.sides import Difference, Side, stands_in
from retold.analysis.fates.speakers import Speakers
from retold.analysis.fates.wording import tells, weight, words_listed
from retold.model.quotations import Fate

_LONG = 5
"""Words at one end that are other words on both sides: two sentences, and none reworded."""

_LEAST_LEFT_OUT = 2
"""Words that must be left out unmarked before it is called splicing: one "that" is a slip."""

_HEAVY_ALONE = 0.5
"""Weight that makes one word left out more than a slip: half a plain content word (“private”)."""

_SCRAP = 4
"""Words that tell nothing, left out at an end, in the longest run that counts for nothing."""

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
    """Both reports tell the same words, and one puts more that tells in marks."""
    if not told.both_marked or told.left.forms != told.right.forms:
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
    return (
        None if _leapt(told.left_words, told) or _leapt(told.right_words, told) else Fate.VERBATIM
    )


def words_left_out(told: Retelling) -> Fate | None:
    """Words are left out and nothing else is changed but endings ("duty" for "duties").

    One word of weight left out of the middle changes the words. Left out at the ends, or where an
    ellipsis or the cue shows it, the quotation is trimmed; left out in the middle of one pair of
    marks without a sign, it is spliced, as are two quotations from different sentences run
    together. Where each side lacks words the other has, words that tell something on one side only
    decide; on both, nothing was only left out.
    """
    if not told.differences and not _leapt(told.left_words, told):
        return None
    left, right = told.left_words, told.right_words
    if not any(len(difference.right) for difference in told.differences):
        return _shortened(told, left, right)
    if not any(len(difference.left) for difference in told.differences):
        return _shortened(told, right, left).inverse
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


def _shortened(told: Retelling, longer: Side, shorter: Side) -> Fate:
    if not told.both_marked:
        return Fate.TRIMMED
    hidden = [one for one in told.differences if not _shown(one, longer, shorter)]
    if _leapt(longer, told) or any(_of_weight(one, longer) for one in hidden):
        return Fate.SPLICED
    return Fate.REWORDED if any(_one_heavy(one, longer) for one in hidden) else Fate.TRIMMED


def _shown(one: Difference, longer: Side, shorter: Side) -> bool:
    cut, place = (one.left, one.right) if len(one.left) else (one.right, one.left)
    at_end = cut.start == 0 or cut.stop == len(longer) or _may_open(cut, longer)
    return at_end or place.start in shorter.gaps


def _may_open(cut: range, longer: Side) -> bool:
    """Whether the words before a run are said again at its end, so that what was cut came first.

    Of "You look at the bridge. You look at the river, and you see it" there is left "You look at
    the river, and you see it": it begins later, and nothing in it was run together.
    """
    opening = longer.stems[: cut.start]
    return 0 < cut.start <= len(cut) and longer.stems[cut.stop - cut.start : cut.stop] == opening


def _of_weight(one: Difference, longer: Side) -> bool:
    cut = one.left if len(one.left) else one.right
    return len(cut) >= _LEAST_LEFT_OUT and any(tells(longer.forms[at]) for at in cut)


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


def _one_heavy(one: Difference, longer: Side) -> bool:
    """Whether the one word left out inside the marks says much: "any single taxpayer"."""
    cut = one.left if len(one.left) else one.right
    if len(cut) != 1 or longer.forms[cut[0]] in words_listed("fillers"):
        return False
    return tells(longer.forms[cut[0]]) and weight(longer.stems[cut[0]]) >= _HEAVY_ALONE


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
    return len(one.left) + len(one.right) >= _LONG or _shown(one, longer, shorter)


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


def _leapt(side: Side, told: Retelling) -> bool:
    """Whether two quotations of `side` that are no neighbours run together on the other side."""
    if not side.leaps or not told.both_marked:
        return False
    ours = side is told.left_words
    other = told.right_words if ours else told.left_words
    runs = [(run.left, run.right) if ours else (run.right, run.left) for run in told.kept]
    return any(
        mine.start < leap < mine.stop and theirs.start + leap - mine.start not in other.gaps
        for leap in side.leaps
        for mine, theirs in runs
    )
