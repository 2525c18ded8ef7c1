"""A clause of telling, and the words it gives."""

from dataclasses import dataclass
from enum import Enum

from retold.model.spans import Span


class Bare(Enum):
    """What a verb of telling takes without "that"."""

    CLAUSE = "a clause"
    SURE_CLAUSE = "a clause that shows its verb at once"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Telling:
    """The units of a clause such as "he told reporters".

    Attributes:
        first: its first unit.
        stop: the unit after its last.
        bare: what it takes without "that" and marks.
        turned: whether the verb stands first ("said Brown").
    """

    first: int
    stop: int
    bare: Bare
    turned: bool = False


class Where(Enum):
    """Where the words given stand beside their telling."""

    AFTER = "after"
    BEFORE = "before"
    AROUND = "around"


@dataclass(frozen=True, slots=True)
class Contained:
    """The words given: their spans, where they stand, whether a stray mark ends them."""

    spans: tuple[Span, ...]
    where: Where
    stray: bool = False
