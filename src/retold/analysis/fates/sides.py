"""The words of one side of a match, and how they differ from those of the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from retold.analysis.fates.spoken import Spoken
from retold.model.spans import Span
from retold.text.prose import Prose
from retold.text.words import stem_of

_SHORT_RUN = 3
"""Words in the longest run of kept words that is moved to its neighbour."""

_ELLIPSES = ("…", "...", ". . .")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Side:
    """The words of the quotations of one side, in order.

    Attributes:
        prose: where they stand.
        words: indexes into `prose.words`.
        forms: the words, freed of spelling habits.
        stems: their stems.
        marked: positions of words in marks; none for an indirect quotation.
        bracketed: positions of an editor's words in square brackets.
        gaps: positions before which the quotation is broken: by its cue, an ellipsis or its end.
        ellipses: positions before which words are left out and this is shown.
        leaps: positions before which another quotation starts that is not its neighbour.
    """

    prose: Prose
    words: tuple[int, ...]
    forms: tuple[str, ...]
    stems: tuple[str, ...]
    marked: tuple[int, ...]
    bracketed: frozenset[int]
    gaps: frozenset[int]
    ellipses: frozenset[int]
    leaps: frozenset[int]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """The span from the word at position `first` to that at `last`, not included."""
        words = self.prose.words
        return Span(words.starts[self.words[first]], words.ends[self.words[last - 1]])

    def only(self, kept: Sequence[int]) -> "Side":
        """The side with only the words at the positions `kept`, which are in order."""
        place = {old: new for new, old in enumerate(kept)}
        gaps = {new for new, (old, after) in enumerate(pairwise(kept), 1) if after - old > 1}
        return Side(
            prose=self.prose,
            words=tuple(self.words[at] for at in kept),
            forms=tuple(self.forms[at] for at in kept),
            stems=tuple(self.stems[at] for at in kept),
            marked=tuple(place[at] for at in self.marked if at in place),
            bracketed=frozenset(place[at] for at in self.bracketed if at in place),
            gaps=frozenset({place[at] for at in self.gaps if at in place} | gaps),
            ellipses=frozenset(place[at] for at in self.ellipses if at in place),
            leaps=frozenset(place[at] for at in self.leaps if at in place),
        )

    def without_brackets(self) -> "Side":
        """The side without an editor's words."""
        if not self.bracketed:
            return self
        return self.only([at for at in range(len(self)) if at not in self.bracketed])

    def in_marks(self) -> "Side":
        """The side with only the words in marks."""
        return self if len(self.marked) == len(self) else self.only(self.marked)


@dataclass(frozen=True, slots=True)
class Difference:
    """A run of words that differs: positions on the left and on the right; one may be empty."""

    left: range
    right: range


@dataclass(frozen=True, slots=True)
class Kept:
    """A run of words that is the same on both sides, but for endings."""

    left: range
    right: range


def side_of(quotations: Sequence[Spoken]) -> Side:
    """The words of some quotations of one report, in order."""
    prose = quotations[0].prose
    words = tuple(word for spoken in quotations for word in spoken.words)
    marked: list[int] = []
    bracketed: set[int] = set()
    starts: set[int] = set()
    leaps: set[int] = set()
    at = 0
    previous = None
    for spoken in quotations:
        marked.extend(at + position for position in spoken.marked)
        bracketed.update(at + position for position in spoken.bracketed)
        if previous is not None:
            starts.add(at)
            if spoken.quotation.sentences[:1] > (previous.quotation.sentences[-1] + 1,):
                leaps.add(at)
        at += len(spoken.words)
        previous = spoken
    ellipses = _ellipses(prose, words)
    return Side(
        prose=prose,
        words=words,
        forms=tuple(form for spoken in quotations for form in spoken.forms),
        stems=tuple(stem_of(form) for spoken in quotations for form in spoken.forms),
        marked=tuple(marked),
        bracketed=frozenset(bracketed),
        gaps=frozenset(starts | ellipses | _breaks(words)),
        ellipses=frozenset(ellipses),
        leaps=frozenset(leaps),
    )


def compare(left: Side, right: Side) -> tuple[tuple[Kept, ...], tuple[Difference, ...]]:
    """The runs of words that are the same but for their endings, and those that differ."""
    blocks = _blocks(left.stems, right.stems)
    kept, differing = [], []
    at = to = 0
    for ours, theirs, size in (*blocks, (len(left), len(right), 0)):
        if ours > at or theirs > to:
            differing.append(Difference(range(at, ours), range(to, theirs)))
        if size:
            kept.append(Kept(range(ours, ours + size), range(theirs, theirs + size)))
        at, to = ours + size, theirs + size
    return tuple(kept), tuple(differing)


Block = tuple[int, int, int]


def _blocks(left: Sequence[str], right: Sequence[str]) -> list[Block]:
    """Runs that are the same: start on the left, on the right, and length.

    A short run that might as well stand beside the next, or the one before, is moved there: of two
    equal "that" the one beside the words that were kept is meant.
    """
    found: list[Block] = []
    for code in Levenshtein.opcodes(left, right):
        if code.tag == "equal":
            block = (code.src_start, code.dest_start, code.src_end - code.src_start)
            while found and (moved := _moved_up(found[-1], block, left, right)):
                block = moved
                found.pop()
            back = _moved_back(found[-1], block, left, right) if found else None
            if back:
                found.pop()
            found.append(back or block)
    return found


def _moved_up(one: Block, after: Block, left: Sequence[str], right: Sequence[str]) -> Block | None:
    """Both blocks as one where the first, a short one, may stand directly before the second."""
    size = one[2]
    start, there = after[0] - size, after[1] - size
    if size > _SHORT_RUN or not _apart_on_one_side(one, after):
        return None
    same = left[start : after[0]] == right[there : after[1]]
    return (start, there, size + after[2]) if same else None


def _moved_back(
    one: Block, after: Block, left: Sequence[str], right: Sequence[str]
) -> Block | None:
    """Both blocks as one where the second, a short one, may stand directly after the first."""
    end, there, size = one[0] + one[2], one[1] + one[2], after[2]
    if size > _SHORT_RUN or not _apart_on_one_side(one, after):
        return None
    same = left[end : end + size] == right[there : there + size]
    return (one[0], one[1], one[2] + size) if same else None


def _apart_on_one_side(one: Block, after: Block) -> bool:
    ours, theirs = after[0] - one[0] - one[2], after[1] - one[1] - one[2]
    return (ours == 0) != (theirs == 0)


def stands_in(forms: Sequence[str], whole: Sequence[str]) -> int:
    """Where `forms` stand in `whole` in one run; -1 where they do not."""
    size = len(forms)
    wanted = tuple(forms)
    for at in range(len(whole) - size + 1):
        if whole[at] == wanted[0] and tuple(whole[at : at + size]) == wanted:
            return at
    return -1


def _ellipses(prose: Prose, words: tuple[int, ...]) -> set[int]:
    column = prose.words
    return {
        at
        for at, (word, after) in enumerate(pairwise(words), 1)
        if after == word + 1
        and any(dots in prose.text[column.ends[word] : column.starts[after]] for dots in _ELLIPSES)
    }


def _breaks(words: tuple[int, ...]) -> set[int]:
    return {at for at, (word, after) in enumerate(pairwise(words), 1) if after != word + 1}
