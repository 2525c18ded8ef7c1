"""Words traced through a collection: every report that tells them, and how they changed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from retold.model.quotations import Fate, FateDetail
from retold.model.reports import Precision
from retold.model.spans import Span


class Form(StrEnum):
    """How a report gives the words."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    IN_MARKS = "in marks, no speaker found"
    OWN_VOICE = "in its own voice"


class Became(StrEnum):
    """What became of a word on the way from the first appearance."""

    KEPT = "kept"
    ADDED = "added"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class WordRun:
    """Words in a row of which one thing became; dropped ones are those of the first appearance."""

    became: Became
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """One report's telling of the words traced.

    Attributes:
        report: the report's id.
        name: what to call it before a reader.
        title: its headline; empty where none is known.
        outlet: who published it; empty where not known.
        url: its address; empty where not known.
        published: when it was published, None where not known.
        precision: whether `published` is known to the day or to the time.
        story: id of the story it belongs to; empty where none is known.
        spans: the words, in order; spans of `Report.text`.
        words: these words as printed.
        around: the sentences they stand in; a span of `Report.text`.
        printed: the characters of `around`.
        again: how many more times the report tells them.
        form: how it gives them.
        source: who is said to have said it, as printed; empty where nobody is named.
        speaker: the source resolved to a name; as printed where it cannot be; empty where nobody
            is named.
        part: whether the words are a small part of what is given to the speaker, who may be
            quoting another.
        through: those through whom the words came, nearest the reporter first.
        read: whether the report was read in full; of others the speaker is not known.
        score: how sure that these are the words asked for, 0 to 1.
        why: what says so, in one plain sentence.
        fate: what became of the words since the first appearance; None for the first itself and
            where it cannot be told.
        details: what else happened to them.
        runs: the words beside those of the first appearance; empty where too few were kept.
    """

    report: str
    name: str
    title: str
    outlet: str
    url: str
    published: datetime | None
    precision: Precision
    story: str
    spans: tuple[Span, ...]
    words: str
    around: Span
    printed: str
    again: int
    form: Form
    source: str
    speaker: str
    part: bool
    through: tuple[str, ...]
    read: bool
    score: float
    why: str
    fate: Fate | None = None
    details: tuple[FateDetail, ...] = ()
    runs: tuple[WordRun, ...] = ()


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody the words are given to, and by how many reports; no name where none was found."""

    name: str
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracing:
    """The words asked for, and every report found that tells them.

    Attributes:
        asked: the words asked for.
        first: id of the report that tells them first; empty where none does, or none is dated.
        certainty: how sure it is that this is the first, in one plain sentence.
        dated: appearances in order of publication.
        undated: appearances in reports without a date, surest first.
        speakers: whom the words are given to, those of most reports first.
        searched: how many reports the collection holds.
        looked_at: how many of them were looked at word by word.
        read: how many of these were read in full.
        left_out: how many may tell the words too and were not looked at.
    """

    asked: str
    first: str
    certainty: str
    dated: tuple[Appearance, ...]
    undated: tuple[Appearance, ...]
    speakers: tuple[Speaker, ...]
    searched: int
    looked_at: int
    read: int
    left_out: int

    @property
    def appearances(self) -> tuple[Appearance, ...]:
        """All appearances, dated ones first."""
        return (*self.dated, *self.undated)
