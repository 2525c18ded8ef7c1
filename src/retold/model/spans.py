"""Where words stand: half-open spans of code points, and places in reports."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (not included) of a text, counted in code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Characters in one report: what a finding points at."""

    report_id: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why something was found.

    Attributes:
        rule: name of the rule, e.g. "quotations.said".
        words: what the rule saw, in one plain sentence for a reader.
        score: how sure the rule is, 0 to 1.
        places: the characters the rule rests on.
    """

    rule: str
    words: str
    score: float
    places: tuple[Place, ...] = ()
