"""The order edits are given in, and the same edits seen from the other report."""

from bisect import bisect_left
from collections.abc import Iterable

from retold.model.changes import Edit, EditKind


def edits_turned(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The same edits seen from the other report, in its order."""
    return in_order(
        Edit(kind=edit.kind.inverse, before=edit.after, after=edit.before) for edit in edits
    )


def in_order(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """By place before; an added run after what precedes it on the other side."""
    edits = tuple(edits)
    anchors = sorted(
        (edit.after.start, edit.before.start)
        for edit in edits
        if edit.before and edit.after and edit.kind is not EditKind.MOVED
    )

    def place(edit: Edit) -> tuple[int, int]:
        if edit.before:
            return edit.before.start, -1
        start = edit.after.start if edit.after else 0
        at = bisect_left(anchors, (start, 0))
        return (anchors[at - 1][1] if at else -1), start

    return tuple(sorted(edits, key=place))
