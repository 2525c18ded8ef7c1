"""The words of one side of a match, and how they differ from those of the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from retold.analysis.fates.spoken import Spoken
from retold.model.quotations import QuotationKind
from retold.model.spans import Span
from retold.text.prose import Prose

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
    """A run of words that is the same on both sides."""

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
        if spoken.quotation.kind is not QuotationKind.INDIRECT:
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
        stems=tuple(prose.words.stems[word] for word in words),
        marked=tuple(marked),
        bracketed=frozenset(bracketed),
        gaps=frozenset(starts | ellipses | _breaks(words)),
        ellipses=frozenset(ellipses),
        leaps=frozenset(leaps),
    )


def compare(left: Side, right: Side) -> tuple[tuple[Kept, ...], tuple[Difference, ...]]:
    """The runs of words that are the same, and those that differ."""
    kept, differing = [], []
    at = to = 0
    for block in Levenshtein.opcodes(left.forms, right.forms):
        if block.tag != "equal":
            continue
        if block.src_start > at or block.dest_start > to:
            differing.append(Difference(range(at, block.src_start), range(to, block.dest_start)))
        kept.append(
            Kept(range(block.src_start, block.src_end), range(block.dest_start, block.dest_end))
        )
        at, to = block.src_end, block.dest_end
    if at < len(left) or to < len(right):
        differing.append(Difference(range(at, len(left)), range(to, len(right))))
    return tuple(kept), tuple(differing)


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
