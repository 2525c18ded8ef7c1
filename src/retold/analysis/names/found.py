"""What the finder of names hands from step to step, and what it gives back in the end."""

from dataclasses import dataclass
from enum import StrEnum

from retold.model.mentions import Entity, NameKind, NameMention


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One printed name before it is told whose it is.

    Attributes:
        first: its first word.
        last: the word after its last.
        sentence: index of its sentence.
        forms: the forms of its words.
        kind: what it names, where its own words tell; OTHER where they do not.
        key: what a known name is folded to, "" where it is not known.
        weak: whether it is a word usually printed small, and a name only if another mention says
            so.
        opens: whether it is a single word that begins its sentence.
    """

    first: int
    last: int
    sentence: int
    forms: tuple[str, ...]
    kind: NameKind
    key: str = ""
    weak: bool = False
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one report: mentions in order of the text, and whom or what they name."""

    mentions: tuple[NameMention, ...]
    entities: tuple[Entity, ...]


class MatchHow(StrEnum):
    """How two reports name one thing."""

    SAME = "same"
    SPELLED_OTHERWISE = "spelled otherwise"
    SHORTENED = "shortened"
    LENGTHENED = "lengthened"
    ALIAS = "alias"

    @property
    def inverse(self) -> "MatchHow":
        """The same seen from the other report."""
        if self is MatchHow.SHORTENED:
            return MatchHow.LENGTHENED
        return MatchHow.SHORTENED if self is MatchHow.LENGTHENED else self


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityMatch:
    """One entity in two reports.

    Attributes:
        left: index into the left report's entities.
        right: index into the right report's entities.
        score: how sure that they are one, 0 to 1.
        how: how they are named; "shortened" where the left name is the fuller.
        rule: name of the rule that matched them.
    """

    left: int
    right: int
    score: float
    how: MatchHow
    rule: str
