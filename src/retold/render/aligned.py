"""Two reports side by side: which stretches of text stand in which row."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from retold.model.changes import Change
from retold.model.readings import Reading
from retold.model.reports import TOLD, BlockKind, Report
from retold.model.spans import Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence, or a whole block that tells nothing of the story.

    Attributes:
        span: where it stands.
        kind: kind of its block.
        opens: whether a block begins with it.
    """

    span: Span
    kind: BlockKind
    opens: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignedRow:
    """A row of two reports side by side: indexes of stretches on either side.

    Attributes:
        left: stretches of the left report; empty where only the right has something.
        right: stretches of the right report.
        change: what became of them, None for what no change tells of.
        shown: "above" or "below" where this row only says that its words are shown in another
            one, otherwise empty.
    """

    left: tuple[int, ...] = ()
    right: tuple[int, ...] = ()
    change: Change | None = None
    shown: str = ""


def stretches_of(report: Report, reading: Reading) -> tuple[Stretch, ...]:
    """All of a report's text in order: the sentences, and the blocks that are left out."""
    found = [
        Stretch(block.span, block.kind, opens=True)
        for block in report.blocks
        if block.kind not in TOLD
    ]
    last = -1
    for sentence in reading.sentences:
        found.append(Stretch(sentence.span, sentence.kind, opens=sentence.block != last))
        last = sentence.block
    return tuple(sorted(found, key=lambda stretch: stretch.span))


def aligned_rows(
    left: Sequence[Stretch], right: Sequence[Stretch], changes: Sequence[Change]
) -> tuple[AlignedRow, ...]:
    """The rows of two reports, in the order of the left; each keeps its own order.

    What moved is shown where the left report has it; its place in the right one says so.
    """
    starts = [[stretch.span.start for stretch in side] for side in (left, right)]
    found = (
        _Pair(_indexes(starts[0], change.before), _indexes(starts[1], change.after), change)
        for change in changes
    )
    pairs = [pair for pair in found if pair.left or pair.right]
    both = [pair for pair in pairs if pair.left and pair.right]
    if not both:
        return _unaligned(len(left), len(right))
    return _merged(len(left), len(right), pairs, _longest_in_order(both))


@dataclass(frozen=True, slots=True)
class _Pair:
    left: tuple[int, ...]
    right: tuple[int, ...]
    change: Change


def _indexes(starts: Sequence[int], spans: Sequence[Span]) -> tuple[int, ...]:
    """Indexes of the stretches that begin where the spans begin."""
    found = {bisect_left(starts, span.start): span.start for span in spans}
    return tuple(sorted(at for at, start in found.items() if starts[at : at + 1] == [start]))


def _longest_in_order(pairs: Sequence[_Pair]) -> set[str]:
    """The changes that stand in one order on both sides, as many as can (patience sorting)."""
    settled = sorted((pair for pair in pairs if not pair.change.moved), key=lambda one: one.left)
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, pair in enumerate(settled):
        at = bisect_left(tails, pair.right[0])
        tails[at:] = [pair.right[0], *tails[at + 1 :]]
        before.append(ends[at - 1] if at else -1)
        ends[at:] = [number, *ends[at + 1 :]]
    found = set()
    number = ends[-1] if ends else -1
    while number >= 0:
        found.add(settled[number].change.id)
        number = before[number]
    return found


def _merged(
    lefts: int, rights: int, pairs: Sequence[_Pair], in_order: set[str]
) -> tuple[AlignedRow, ...]:
    of_left = {at: pair for pair in pairs for at in pair.left}
    of_right = {at: pair for pair in pairs for at in pair.right}
    rows: list[AlignedRow] = []
    shown = 0
    for at in range(lefts):
        pair = of_left.get(at)
        if pair is None:
            rows.append(AlignedRow(left=(at,)))
        elif pair.left[0] == at:
            if pair.change.id in in_order:
                rows.extend(_rights(of_right, range(shown, pair.right[0]), in_order, at))
                shown = pair.right[0]
            rows.append(AlignedRow(left=pair.left, right=pair.right, change=pair.change))
    rows.extend(_rights(of_right, range(shown, rights), in_order, lefts))
    return tuple(rows)


def _rights(
    of_right: dict[int, _Pair], pending: range, in_order: set[str], left: int
) -> list[AlignedRow]:
    """Rows for what only the right report has, and for what stands in another row than here.

    `left` is how far the left report has been shown.
    """
    rows = []
    for at in pending:
        pair = of_right.get(at)
        if pair is None or not pair.left:
            rows.append(AlignedRow(right=(at,), change=pair.change if pair else None))
        elif pair.right[0] == at and pair.change.id not in in_order:
            shown = "above" if pair.left[0] < left else "below"
            rows.append(AlignedRow(right=(at,), change=pair.change, shown=shown))
    return rows


def _unaligned(lefts: int, rights: int) -> tuple[AlignedRow, ...]:
    """Nothing is shared: one text beside the other, no stretch paired."""
    both = min(lefts, rights)
    rows = [AlignedRow(left=(at,), right=(at,)) for at in range(both)]
    rows += [AlignedRow(left=(at,)) for at in range(both, lefts)]
    rows += [AlignedRow(right=(at,)) for at in range(both, rights)]
    return tuple(rows)
