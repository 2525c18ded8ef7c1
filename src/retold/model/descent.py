"""Descent: which report took text from which, and the lineage of a story."""

from dataclasses import dataclass
from enum import StrEnum

from retold.model.spans import Place, Reason


class Relation(StrEnum):
    """How two reports stand to each other."""

    DIFFERENT_STORIES = "different stories"
    COPY = "copy"
    REWRITE = "rewrite"
    PARTLY_DRAWN = "partly drawn"
    SAME_SOURCE = "same source"
    INDEPENDENT = "independent"
    VERSION = "version"
    UNCLEAR = "unclear"


DRAWN = frozenset({Relation.COPY, Relation.REWRITE, Relation.PARTLY_DRAWN, Relation.VERSION})
"""Relations in which one report holds text of the other."""


class Direction(StrEnum):
    """Which of two reports is nearer the source."""

    LEFT_FIRST = "left first"
    RIGHT_FIRST = "right first"
    UNDECIDED = "undecided"

    @property
    def inverse(self) -> "Direction":
        """The same direction with left and right exchanged."""
        if self is Direction.UNDECIDED:
            return self
        return Direction.RIGHT_FIRST if self is Direction.LEFT_FIRST else Direction.LEFT_FIRST


@dataclass(frozen=True, slots=True, kw_only=True)
class Descent:
    """How two reports stand to each other, and why.

    Attributes:
        id: hash of the two ids; the same whichever report comes first.
        left: id of a report.
        right: id of another.
        relation: how they stand to each other.
        direction: which is nearer the source; UNDECIDED where evidence is thin.
        share_of_left: share of the left report's words, those of quotations aside, that stand in
            sentences or runs the right has too, 0 to 1.
        share_of_right: the same for the right report.
        score: how sure of the relation, 0 to 1.
        direction_score: how sure of the direction, 0 to 1; 0.5 where undecided.
        reasons: the evidence for the relation.
        direction_reasons: the evidence for the direction.
    """

    id: str
    left: str
    right: str
    relation: Relation
    direction: Direction
    share_of_left: float
    share_of_right: float
    score: float
    direction_score: float
    reasons: tuple[Reason, ...]
    direction_reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnseenSource:
    """A source that was not given but that reports drew on, such as an agency dispatch.

    Attributes:
        id: "unseen:" and a name or number.
        name: "Reuters" where declared, otherwise "a source not seen".
        evidence: the credit lines, datelines or passages it rests on.
        reasons: why it is supposed.
    """

    id: str
    name: str
    evidence: tuple[Place, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One step of a lineage.

    Attributes:
        source: id of the report, or of the unseen source, that text was taken from.
        target: id of the report that took it.
        descent: id of the descent the step rests on; empty for an unseen source.
        relation: copy, rewrite, partly drawn, version, or same source for an unseen source.
        share: share of the target's words drawn along this step, 0 to 1.
        decided: False where the direction is a guess shown as one.
    """

    source: str
    target: str
    descent: str
    relation: Relation
    share: float
    decided: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """Who drew on whom in one story.

    Attributes:
        edges: the steps; at most one from a report for each report, plus further partial ones.
        unseen: sources supposed but not given.
        origins: groups of report ids that go back to one origin; their number is the number of
            independent origins, and only the most there can be where a descent is unclear.
    """

    edges: tuple[Edge, ...]
    unseen: tuple[UnseenSource, ...]
    origins: tuple[tuple[str, ...], ...]
