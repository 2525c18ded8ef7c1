"""Words given to someone, as a rule finds them, before the speaker is resolved."""

from dataclasses import dataclass

from retold.analysis.quotations.line import Line
from retold.model.spans import Span


@dataclass(frozen=True, slots=True)
class Phrase:
    """Units of a line that name who speaks.

    Attributes:
        first: first unit.
        stop: the unit after the last.
        core: the unit after the last of its head: before any comma or preposition.
    """

    first: int
    stop: int
    core: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Words given to someone.

    Attributes:
        line: the line of the cue, or of the content where there is no cue.
        content: the words, without marks at their edges.
        cue: the words that give them.
        source: who is said to have said them.
        links: those through whom they came, nearest the reporter first.
        rule: name of the rule, without its family.
        words: what the rule saw, for a reader.
        score: how sure.
        stray: whether the content ends at a closing mark that nothing opened.
        source_span: the source as printed, where it is known to the character.
        said: whether it tells what was said or written, not what is thought, wanted or done.
        follows: whether the words go on what was said just before, by the same speaker.
        set_off: whether the words stand apart, as a post does: as good as in marks.
    """

    line: Line
    content: tuple[Span, ...]
    cue: Span | None
    source: Phrase | None
    links: tuple[Phrase, ...] = ()
    rule: str
    words: str
    score: float
    stray: bool = False
    source_span: Span | None = None
    said: bool = True
    follows: bool = False
    set_off: bool = False
