"""The words of an aligned pair of sentences: kept, reworded, moved, added and dropped runs."""

from collections.abc import Iterable, Iterator

from retold.model.changes import Edit, EditKind, Pairing
from retold.text.following.edits import edits_turned, in_order
from retold.text.following.gaps import Gap, edits_of, run_span
from retold.text.following.matching import Pair, matched, moved
from retold.text.keys import weight_of
from retold.text.prose import Prose
from retold.text.words import Words

_LONE = 2
"""A run of this many empty words kept between two changes is part of the change: "was the"
tells a reader nothing and cuts the change in two."""

_LITTLE = 0.3
"""What such words may weigh together: one everyday word, such as "said"."""


def follow_words(left: Prose, right: Prose, pairing: Pairing) -> tuple[Edit, ...]:
    """What became of the words of an aligned pair, in order of `left`; added words in their place.

    Edits hold whole words, without the marks at their edges; articles that come or go are in
    none. The other order gives the mirror.
    """
    one, other = _Side(left, pairing.left), _Side(right, pairing.right)
    if other.forms < one.forms:  # one fixed direction, so that the other order says the same
        return edits_turned(_followed(other, one))
    return in_order(_followed(one, other))


class _Side:
    """The words of one side of a pair of sentences."""

    def __init__(self, prose: Prose, sentences: tuple[int, ...]) -> None:
        self.words = prose.words
        self.indexes = tuple(word for at in sentences for word in prose.words_of(at))
        self.breaks = {prose.bounds[at][0] for at in sentences}
        self.forms = tuple(prose.words.forms[word] for word in self.indexes)


def _followed(one: _Side, other: _Side) -> list[Edit]:
    """The edits, from the first side to the other, in no order."""
    words = (one.words, other.words)
    pairs = matched(words, one.indexes, other.indexes)
    kept = [(a, b) for a, b in pairs if one.words.forms[a] == other.words.forms[b]]
    runs = _without_lone(_runs(kept, one, other), one, other)
    still = [pair for run in runs for pair in run]
    away = _runs(moved(words, one.indexes, other.indexes, still), one, other)
    edits = [_same(EditKind.KEPT, words, run) for run in runs]
    edits.extend(_same(EditKind.MOVED, words, run) for run in away)
    gone = ({a for run in away for a, _ in run}, {b for run in away for _, b in run})
    for gap in _gaps(runs, one, other):
        left = tuple(word for word in gap.left if word not in gone[0])
        right = tuple(word for word in gap.right if word not in gone[1])
        edits.extend(edits_of(Gap(left, right), words, (one.breaks, other.breaks)))
    return edits


def _same(kind: EditKind, words: tuple[Words, Words], run: list[Pair]) -> Edit:
    before = run_span(words[0], [a for a, _ in run])
    return Edit(kind=kind, before=before, after=run_span(words[1], [b for _, b in run]))


def _runs(pairs: Iterable[Pair], one: _Side, other: _Side) -> list[list[Pair]]:
    """Neighbouring pairs together; a run never reaches over the start of a sentence."""
    runs: list[list[Pair]] = []
    for a, b in pairs:
        follows = runs and runs[-1][-1] == (a - 1, b - 1)
        if follows and a not in one.breaks and b not in other.breaks:
            runs[-1].append((a, b))
        else:
            runs.append([(a, b)])
    return runs


def _without_lone(runs: list[list[Pair]], one: _Side, other: _Side) -> list[list[Pair]]:
    """The runs without those few empty words that stand between two changes."""
    ends = (one.indexes[-1] + 1, other.indexes[-1] + 1) if runs else (0, 0)
    starts = (one.indexes[0] - 1, other.indexes[0] - 1) if runs else (0, 0)
    befores = [starts, *(run[-1] for run in runs)]
    afters = [*(run[0] for run in runs[1:]), ends]
    return [
        run
        for run, before, after in zip(runs, befores, afters, strict=False)
        if not (_lone(one.words, run) and _apart(before, run[0]) and _apart(run[-1], after))
    ]


def _lone(words: Words, run: list[Pair]) -> bool:
    weight = sum(weight_of(words.stems[one]) for one, _ in run)
    return len(run) <= _LONE and weight <= _LITTLE


def _apart(before: Pair, after: Pair) -> bool:
    """Whether a word was changed between two kept ones."""
    return after != (before[0] + 1, before[1] + 1)


def _gaps(runs: list[list[Pair]], one: _Side, other: _Side) -> Iterator[Gap]:
    place = {word: at for at, word in enumerate(one.indexes)}
    other_place = {word: at for at, word in enumerate(other.indexes)}
    at, other_at = 0, 0
    for run in runs:
        end, other_end = place[run[0][0]], other_place[run[0][1]]
        yield Gap(one.indexes[at:end], other.indexes[other_at:other_end])
        at, other_at = end + len(run), other_end + len(run)
    yield Gap(one.indexes[at:], other.indexes[other_at:])
