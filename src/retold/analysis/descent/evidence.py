"""What two reports share, measured: the ground on which a descent is judged."""

from collections.abc import Iterable
from dataclasses import dataclass

from retold.analysis.descent.quoted import IN_MARKS, posted
from retold.analysis.descent.revision import Revision, kept, nearer, revision
from retold.analysis.descent.rolls import words_of_rolls
from retold.analysis.descent.runs import chosen_runs, long_runs
from retold.model.changes import Pairing, Passage
from retold.model.quotations import Echo
from retold.model.spans import Span
from retold.text.prose import Prose
from retold.text.studied import Studied

_MOSTLY = 0.6
"""A sentence of which so much is somebody's words meets another because both quote him."""

_LEAST_OWN = 0.35
"""Share of a report's words that must be left once what both quote is taken away: of less nothing
can be told, and only marked words are left out."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What the other analyses found two reports to share; left and right as in `Descent`."""

    passages: tuple[Passage, ...]
    pairings: tuple[Pairing, ...]
    echoes: tuple[Echo, ...]
    entities: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One report's part in what is shared.

    Attributes:
        words: number of words outside marked quotations.
        verbatim: share of them in long runs shared word for word.
        retold: share of them in sentences that the other report tells too.
        covered: indexes of the words shared word for word or standing in sentences told by both.
        own: indexes of the words that are its own to tell, which the shares count.
        said: share of the covered words that stand in marks.
    """

    words: int
    verbatim: float
    retold: float
    covered: frozenset[int]
    own: frozenset[int]
    said: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What two reports share, from both sides, and whether it stands in the same order.

    Attributes:
        left: the left report's part.
        right: the right report's part.
        in_order: share of the paired sentences that stand in the same order.
        longest: the longest passage shared, of those that hold words of the writer's own if any do.
        revision: how far what is shared was revised, by the report that kept more.
        chosen: whether any long run shared holds words of the writer's own besides facts.
    """

    left: Side
    right: Side
    in_order: float
    longest: Passage | None
    revision: Revision
    chosen: bool = True


def weigh(left: Studied, right: Studied, shared: Shared) -> Evidence:
    """Measure what two reports share; what somebody said counts for neither.

    Words in marks are left out, and what both give to one speaker, in marks or not: two reporters
    who heard the same statement did not draw on each other.
    """
    runs = long_runs(left, right, shared.passages)
    crossing = sum(pairing.crossing for pairing in shared.pairings)
    told = _told_by_both(left, shared.echoes), _told_by_both(right, shared.echoes)
    sides = (
        _side(left, told[0], [p.left for p in runs], [i for p in shared.pairings for i in p.left]),
        _side(
            right, told[1], [p.right for p in runs], [i for p in shared.pairings for i in p.right]
        ),
    )
    chosen = chosen_runs(left, right, runs, (sides[0].own, sides[1].own))
    return Evidence(
        left=sides[0],
        right=sides[1],
        in_order=1 - crossing / max(1, len(shared.pairings)),
        longest=max(chosen or runs, key=lambda run: (run.words, run.left), default=None),
        revision=_revision(left, right, sides) if shared.passages else Revision.OWN_WORDS,
        chosen=bool(chosen),
    )


def _revision(left: Studied, right: Studied, sides: tuple[Side, Side]) -> Revision:
    one, two = left.prose.words, right.prose.words
    return nearer(revision(kept(sides[0].own, one, two)), revision(kept(sides[1].own, two, one)))


def _told_by_both(studied: Studied, echoes: Iterable[Echo]) -> set[int]:
    """The words of a report that it gives to a speaker as the other does, whole sentences of them.

    What else a sentence holds that is mostly such words only says who said it, and when.
    """
    prose = studied.prose
    matched = [echo for echo in echoes if echo.before and echo.after]
    ids = {quotation for echo in matched for quotation in (*echo.before, *echo.after)}
    quotations = [q for q in studied.reading.quotations if q.id in ids]
    spans = [span for q in quotations for span in q.content]
    said = {word for span in spans for word in prose.words.within(span)}
    for sentence in {at for q in quotations for at in q.sentences}:
        words = prose.words_of(sentence)
        if sum(word in said for word in words) >= _MOSTLY * len(words):
            said.update(words)
    return said


def _side(studied: Studied, said: set[int], runs: list[Span], paired: list[int]) -> Side:
    prose = studied.prose
    every = set(range(len(prose.words)))
    marked = _marked_words(studied)
    own = every - marked - words_of_rolls(prose)
    without = own - said
    if len(without) >= _LEAST_OWN * len(every):
        own = without
    verbatim = {word for run in runs for word in prose.words.within(run)}
    retold = _words_of_sentences(prose, paired)
    covered = verbatim | retold
    return Side(
        words=len(own),
        verbatim=len(own & verbatim) / max(1, len(own)),
        retold=len(own & (retold | verbatim)) / max(1, len(own)),
        covered=frozenset(covered),
        own=frozenset(own),
        said=len(covered & marked) / max(1, len(covered)),
    )


def _marked_words(studied: Studied) -> set[int]:
    """The words in marks, of quotations read and of those that no speaker was found for."""
    spans = [span for quotation in studied.reading.quotations for span in quotation.marked]
    spans += [Span(*found.span()) for found in IN_MARKS.finditer(studied.report.text)]
    spans += posted(studied.report.text)
    return {word for span in spans for word in studied.prose.words.within(span)}


def _words_of_sentences(prose: Prose, sentences: list[int]) -> set[int]:
    return {word for sentence in sentences for word in prose.words_of(sentence)}
