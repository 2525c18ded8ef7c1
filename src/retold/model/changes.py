"""What became of each sentence between two reports, and how its words moved."""

from dataclasses import dataclass
from enum import StrEnum

from retold.model.spans import Reason, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words shared by two reports, in the same order on both sides."""

    left: Span
    right: Span
    words: int


class EditKind(StrEnum):
    """What became of a run of words inside an aligned pair of sentences."""

    KEPT = "kept"
    REWORDED = "reworded"
    MOVED = "moved"
    ADDED = "added"
    DROPPED = "dropped"

    @property
    def inverse(self) -> "EditKind":
        """The same edit seen from the other report."""
        if self is EditKind.ADDED:
            return EditKind.DROPPED
        return EditKind.ADDED if self is EditKind.DROPPED else self


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A run of words and what became of it; `before` or `after` is None where there is none."""

    kind: EditKind
    before: Span | None
    after: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Sentences of one report that tell the same as sentences of another (m to n).

    Attributes:
        left: indexes into the left reading's sentences, at least one.
        right: indexes into the right reading's sentences, at least one.
        score: how alike, 0 to 1.
        crossing: whether the pair stands out of the order of the others.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
    crossing: bool


class ChangeKind(StrEnum):
    """What became of a sentence."""

    KEPT = "kept"
    REWORDED = "reworded"
    MOVED = "moved"
    SPLIT = "split"
    JOINED = "joined"
    ADDED = "added"
    DROPPED = "dropped"

    @property
    def inverse(self) -> "ChangeKind":
        """The same change seen from the other report."""
        return _INVERSE_CHANGE.get(self, self)


_CHANGE_PAIRS = ((ChangeKind.SPLIT, ChangeKind.JOINED), (ChangeKind.ADDED, ChangeKind.DROPPED))
_INVERSE_CHANGE = {a: b for pair in _CHANGE_PAIRS for a, b in (pair, pair[::-1])}


class ChangeDetail(StrEnum):
    """What a change did to who says so and how surely."""

    SOURCE_LOST = "source lost"
    SOURCE_GAINED = "source gained"
    SOURCE_CHANGED = "source changed"
    HEDGE_DROPPED = "hedge dropped"
    HEDGE_ADDED = "hedge added"
    MODALITY_STRONGER = "told as surer"
    MODALITY_WEAKER = "told as less sure"
    POLARITY_FLIPPED = "polarity flipped"
    CAUSE_DROPPED = "cause dropped"
    CAUSE_ADDED = "cause added"
    CAUSE_CHANGED = "cause changed"
    OPINION_ADDED = "opinion added"
    OPINION_DROPPED = "opinion dropped"
    MORE_GENERAL = "more general"
    MORE_SPECIFIC = "more specific"
    WORDS_ADDED = "words added"
    WORDS_DROPPED = "words dropped"

    @property
    def inverse(self) -> "ChangeDetail":
        """The same detail seen from the other report."""
        return _INVERSE_DETAIL.get(self, self)


_DETAIL_PAIRS = (
    (ChangeDetail.SOURCE_LOST, ChangeDetail.SOURCE_GAINED),
    (ChangeDetail.HEDGE_DROPPED, ChangeDetail.HEDGE_ADDED),
    (ChangeDetail.MODALITY_STRONGER, ChangeDetail.MODALITY_WEAKER),
    (ChangeDetail.CAUSE_DROPPED, ChangeDetail.CAUSE_ADDED),
    (ChangeDetail.OPINION_DROPPED, ChangeDetail.OPINION_ADDED),
    (ChangeDetail.MORE_GENERAL, ChangeDetail.MORE_SPECIFIC),
    (ChangeDetail.WORDS_DROPPED, ChangeDetail.WORDS_ADDED),
)
_INVERSE_DETAIL = {a: b for pair in _DETAIL_PAIRS for a, b in (pair, pair[::-1])}


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedChangeDetail:
    """A change's detail with the words it rests on; None where they stand on one side only."""

    detail: ChangeDetail
    before: Span | None
    after: Span | None
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of a sentence, or of several.

    Attributes:
        id: hash of the spans on both sides; the same whichever report comes first.
        before_report: id of the report before.
        after_report: id of the report after.
        kind: what became of it.
        moved: whether it also stands elsewhere in the order.
        before: spans of its sentences in the report before; empty for ADDED.
        after: spans of its sentences in the report after; empty for DROPPED.
        edits: its words, aligned; in order of `before`, added words where they stand.
        details: what the change did to source, certainty, cause, opinion, precision.
        score: how sure that the two sides tell the same, 0 to 1.
        reasons: why they were paired.
    """

    id: str
    before_report: str
    after_report: str
    kind: ChangeKind
    moved: bool
    before: tuple[Span, ...]
    after: tuple[Span, ...]
    edits: tuple[Edit, ...]
    details: tuple[NotedChangeDetail, ...]
    score: float
    reasons: tuple[Reason, ...]
