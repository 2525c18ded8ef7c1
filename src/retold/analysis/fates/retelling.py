"""One utterance as two reports tell it: what the rules of fate and of details look at."""

from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from retold.analysis.fates.elsewhere import printed_in
from retold.analysis.fates.matching import Match
from retold.analysis.fates.nearby import told_beside
from retold.analysis.fates.sides import Difference, Kept, Side, compare, side_of, stands_in
from retold.analysis.fates.spelling import written_otherwise
from retold.analysis.fates.spoken import Spoken
from retold.analysis.fates.swapping import find_swap
from retold.analysis.fates.wording import tells, weight, words_listed
from retold.model.spans import Span

_TOLD = 0.4
"""Share of a sentence's words that must be kept before the sentence counts as told."""

_LONGEST_FRAME = 3
"""Words of what leads up to the words said: "he believes that"."""

_LONGEST_SOURCE = 7
"""Words of a source that the words said begin with: "According to the harbour board's letter"."""

_SUBJECTS = frozenset({"he", "she", "they", "i", "we"})


@dataclass(frozen=True, slots=True, eq=False)
class Retelling:
    """A match with its words laid side by side.

    Attributes:
        match: the quotations that are one utterance.
        left: all words of the left side.
        right: all words of the right side.
        left_words: the words of the left side that are held against the other's: those in marks
            where both sides have marks, without an editor's brackets.
        right_words: the same of the right side.
        kept: runs of those words that are the same.
        differences: runs of those words that differ, without those that the other report prints
            elsewhere and those that only lead up to what was said.
        left_elsewhere: where else the left report prints words of the right side.
        right_elsewhere: where else the right report prints words of the left side.
        swapped: where two stretches that tell something changed places: the first of them.
        left_beside: other quotations of the left report that may go on with the same words.
        right_beside: the same of the right report.
    """

    match: Match
    left: Side
    right: Side
    left_words: Side
    right_words: Side
    kept: tuple[Kept, ...]
    differences: tuple[Difference, ...]
    left_elsewhere: tuple[Span, ...] = ()
    right_elsewhere: tuple[Span, ...] = ()
    swapped: Difference | None = None
    left_beside: tuple[Spoken, ...] = ()
    right_beside: tuple[Spoken, ...] = ()

    @property
    def both_marked(self) -> bool:
        """Whether both sides have words in marks."""
        return bool(self.left.marked) and bool(self.right.marked)

    @property
    def same_endings(self) -> bool:
        """Whether the words that are the same have the same endings too."""
        ours, theirs = self.left_words.forms, self.right_words.forms
        return all(
            ours[run.left.start : run.left.stop] == theirs[run.right.start : run.right.stop]
            for run in self.kept
        )

    @property
    def share_kept(self) -> float:
        """Share of the longer side's words that are the same."""
        longer = max(len(self.left_words), len(self.right_words))
        return sum(len(run.left) for run in self.kept) / longer if longer else 1.0

    @property
    def weight_kept(self) -> float:
        """What the telling words weigh that are the same."""
        side = self.left_words
        kept = (at for run in self.kept for at in run.left if tells(side.forms[at]))
        return sum(weight(side.stems[at]) for at in kept)

    @property
    def share_of_telling(self) -> float:
        """Share of the telling words of the side with fewer that are the same."""
        left, right = self.left_words, self.right_words
        fewer = min(sum(map(tells, left.forms)), sum(map(tells, right.forms)))
        kept = sum(tells(left.forms[at]) for run in self.kept for at in run.left)
        return kept / fewer if fewer else 1.0

    @property
    def share_of_marked(self) -> float:
        """Share of the weight of the words in marks that the side without marks holds."""
        marked, bare = (self.left, self.right) if self.left.marked else (self.right, self.left)
        stems = [marked.stems[at] for at in marked.marked]
        whole = sum(map(weight, stems))
        return sum(weight(stem) for stem in stems if stem in bare.stems) / whole if whole else 1.0


def lay_out(
    match: Match, left_beside: tuple[Spoken, ...] = (), right_beside: tuple[Spoken, ...] = ()
) -> Retelling:
    """The two sides of a match with their words compared, and with the quotations beside them."""
    left, right = side_of(match.left), side_of(match.right)
    ours, theirs = _without_editor(left, right), _without_editor(right, left)
    if ours.marked and theirs.marked:
        marked_left, marked_right = ours.in_marks(), theirs.in_marks()
        if set(marked_left.stems) & set(marked_right.stems):
            ours, theirs = marked_left, marked_right
    kept, differences = compare(ours, theirs)
    swapped = find_swap(differences, ours, theirs)
    laid = Retelling(
        match,
        left,
        right,
        ours,
        theirs,
        kept,
        differences,
        swapped=swapped,
        left_beside=left_beside,
        right_beside=right_beside,
    )
    return _missing_only(laid)


def narrowed(told: Retelling) -> Retelling:
    """The same of the sentences in marks that both sides tell, where one side has others too.

    Of a speech of five sentences one may be kept and changed: only that one is held against it.
    """
    if not told.both_marked:
        return told
    left = told_positions(told.left_words, [run.left for run in told.kept])
    right = told_positions(told.right_words, [run.right for run in told.kept])
    if not left or not right or (len(left), len(right)) == _lengths(told):
        return told
    ours, theirs = told.left_words.only(left), told.right_words.only(right)
    kept, differences = compare(ours, theirs)
    swapped = find_swap(differences, ours, theirs)
    laid = replace(
        told,
        left_words=ours,
        right_words=theirs,
        kept=kept,
        differences=differences,
        swapped=swapped,
    )
    return _missing_only(laid)


def _missing_only(told: Retelling) -> Retelling:
    """The same without differences that are none: the words stand elsewhere in the other report."""
    left, right = told.left_words, told.right_words
    differences: list[Difference] = []
    ours: list[Span] = []
    theirs: list[Span] = []
    spare_left = Counter(told.left.stems) - _kept_stems(left, [run.left for run in told.kept])
    spare_right = Counter(told.right.stems) - _kept_stems(right, [run.right for run in told.kept])
    for one in told.differences:
        if written_otherwise(one, left, right):
            continue
        there = _told_in(right, told.right_beside, left, one.left)
        here = _told_in(left, told.left_beside, right, one.right)
        theirs.extend(there)
        ours.extend(here)
        lost = _none(one.left) if there or _told_aside(left, one.left, spare_right) else one.left
        gained = (
            _none(one.right) if here or _told_aside(right, one.right, spare_left) else one.right
        )
        if lost or gained:
            differences.append(Difference(lost, gained))
    return replace(
        told,
        differences=tuple(differences),
        left_elsewhere=tuple(ours),
        right_elsewhere=tuple(theirs),
    )


def _told_in(other: Side, beside: tuple[Spoken, ...], side: Side, run: range) -> tuple[Span, ...]:
    """Where the other report tells a run of `side` all the same: in a quotation beside, or else."""
    printed = printed_in(other.prose.text, side.forms, run)
    return printed or told_beside(side.forms[run.start : run.stop], beside)


def _kept_stems(side: Side, runs: list[range]) -> Counter[str]:
    return Counter(side.stems[at] for run in runs for at in run)


def _told_aside(side: Side, run: range, spare: Counter[str]) -> bool:
    """Whether a run only leads up, or the other side has its words too: moved, or without marks.

    `spare` are the words of the other side that nothing was held against.
    """
    if _leads_up(side, run):
        return True
    telling = Counter(side.stems[at] for at in run if tells(side.forms[at]))
    return bool(telling) and telling <= spare


def _none(run: range) -> range:
    return range(run.start, run.start)


def _leads_up(side: Side, run: range) -> bool:
    """Whether a run at the start only leads up to what was said: "he believes", "according to".

    Words in marks too may begin with their source, where one report quotes a letter and another
    the press release that quotes it.
    """
    if run.start or not run:
        return False
    forms = side.forms[: run.stop]
    if forms[:2] == ("according", "to"):
        return not side.marked or len(run) <= _LONGEST_SOURCE
    if side.marked:
        return False
    frames = words_listed("frames")
    return len(run) <= _LONGEST_FRAME and forms[0] in _SUBJECTS and not frames.isdisjoint(forms)


def _lengths(told: Retelling) -> tuple[int, int]:
    return len(told.left_words), len(told.right_words)


def told_positions(side: Side, kept: list[range]) -> list[int]:
    """The positions of the words of those sentences of which enough words are kept."""
    by_sentence: dict[tuple[int, int], list[int]] = defaultdict(list)
    gaps = sorted(side.ellipses)
    starts = [sentence.span.start for sentence in side.prose.sentences]
    column = side.prose.words
    for at, word in enumerate(side.words):
        part = (bisect_right(starts, column.starts[word]), bisect_right(gaps, at))
        by_sentence[part].append(at)
    found = {at for run in kept for at in run}
    told = []
    for positions in by_sentence.values():
        if len(found.intersection(positions)) >= _TOLD * len(positions):
            told.extend(positions)
    return told


def _without_editor(side: Side, other: Side) -> Side:
    """The side without an editor's bracketed words, unless the other tells them as said."""
    kept = [side.forms[at] for at in sorted(side.bracketed)]
    return side if kept and stands_in(kept, other.forms) >= 0 else side.without_brackets()
