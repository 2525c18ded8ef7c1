"""Quotations of one report, and what became of them in another."""

from dataclasses import dataclass
from enum import StrEnum

from retold.model.spans import Reason, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Words given to a source, as the trained network marks them, marks included.

    Attributes:
        source: who is said to have said it, None where nobody is named.
        cue: the words that give it.
        content: the words given; several spans where they are interrupted.
        score: how sure, 0 to 1.
    """

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    score: float


class QuotationKind(StrEnum):
    """Whether the content stands in marks: all of it, part of it, or none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Marks(StrEnum):
    """Whether the quotation marks around a quotation are whole."""

    NONE = "none"
    BALANCED = "balanced"
    UNOPENED = "unopened"
    UNCLOSED = "unclosed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One who passed the words on: "agencies" in "agencies quoted the minister as saying".

    Attributes:
        span: the words as printed.
        name: who it is, resolved; as printed where it cannot be.
    """

    span: Span
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words given to a source, in one report (source, cue, content: Pareti 2012).

    Attributes:
        id: hash of the report's id and the spans.
        kind: direct, mixed or indirect.
        content: the words given, without marks at their edges; several spans where the cue
            interrupts or paragraphs break.
        cue: the words that give it ("said", "according to"), None where a mark alone does.
        source: who is said to have said it, as printed ("he"), None where nobody is named.
        speaker: the source resolved to a name ("Ada Brandt"); as printed where it
            cannot be resolved; empty where nobody is named.
        entity: index of the speaker in `Reading.entities`, None where not resolved.
        chain: those through whom the words came, nearest the reporter first; without the speaker.
        marks: state of the quotation marks.
        marked: the stretches of the content that stand in marks.
        sentences: indexes of the sentences it touches.
        in_headline: whether it stands in the headline or standfirst.
        score: how sure, 0 to 1.
        reasons: the rules that found and attributed it.
    """

    id: str
    kind: QuotationKind
    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    speaker: str
    entity: int | None
    chain: tuple[Link, ...]
    marks: Marks
    marked: tuple[Span, ...]
    sentences: tuple[int, ...]
    in_headline: bool
    score: float
    reasons: tuple[Reason, ...]


class Fate(StrEnum):
    """What became of a quotation between two reports."""

    VERBATIM = "verbatim"
    TRIMMED = "trimmed"
    EXTENDED = "extended"
    SPLICED = "spliced"
    UNSPLICED = "unspliced"
    REWORDED = "reworded"
    MADE_INDIRECT = "made indirect"
    MADE_DIRECT = "made direct"
    MARKS_DROPPED = "marks dropped"
    MARKS_ADDED = "marks added"
    SOURCE_CHANGED = "source changed"
    SOURCE_LOST = "source lost"
    SOURCE_GAINED = "source gained"
    OTHER_MOUTH = "put in another's mouth"
    DROPPED = "dropped"
    ADDED = "added"

    @property
    def inverse(self) -> "Fate":
        """The same fate seen from the other report."""
        return _INVERSE_FATE.get(self, self)


_FATE_PAIRS = (
    (Fate.TRIMMED, Fate.EXTENDED),
    (Fate.SPLICED, Fate.UNSPLICED),
    (Fate.MADE_INDIRECT, Fate.MADE_DIRECT),
    (Fate.MARKS_DROPPED, Fate.MARKS_ADDED),
    (Fate.SOURCE_LOST, Fate.SOURCE_GAINED),
    (Fate.DROPPED, Fate.ADDED),
)
_INVERSE_FATE = {a: b for pair in _FATE_PAIRS for a, b in (pair, pair[::-1])}


class FateDetail(StrEnum):
    """What else happened to a quotation on its way."""

    CUE_CHANGED = "cue changed"
    JOINED = "joined"
    SPLIT = "split"
    BRACKETS_ABSORBED = "brackets absorbed"
    BRACKETS_ADDED = "brackets added"
    WORDS_ADDED = "words added"
    WORDS_DROPPED = "words dropped"
    WORDS_CHANGED = "words changed"
    MARK_LEFT_OVER = "mark left over"
    MARK_MENDED = "mark mended"
    ELLIPSIS_DROPPED = "ellipsis dropped"
    ELLIPSIS_ADDED = "ellipsis added"
    LINK_DROPPED = "link in the chain dropped"
    LINK_ADDED = "link in the chain added"
    SPEAKER_SPELLED_OTHERWISE = "speaker named otherwise"
    TRANSLATION_VARIANT = "translation variant"
    NEGATION_FLIPPED = "negation flipped"

    @property
    def inverse(self) -> "FateDetail":
        """The same detail seen from the other report."""
        return _INVERSE_FATE_DETAIL.get(self, self)


_FATE_DETAIL_PAIRS = (
    (FateDetail.JOINED, FateDetail.SPLIT),
    (FateDetail.BRACKETS_ABSORBED, FateDetail.BRACKETS_ADDED),
    (FateDetail.WORDS_ADDED, FateDetail.WORDS_DROPPED),
    (FateDetail.MARK_LEFT_OVER, FateDetail.MARK_MENDED),
    (FateDetail.ELLIPSIS_DROPPED, FateDetail.ELLIPSIS_ADDED),
    (FateDetail.LINK_DROPPED, FateDetail.LINK_ADDED),
)
_INVERSE_FATE_DETAIL = {a: b for pair in _FATE_DETAIL_PAIRS for a, b in (pair, pair[::-1])}


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedFateDetail:
    """A fate's detail with the words it rests on.

    Attributes:
        detail: what happened.
        before: the words in the report before, None where they stand only after.
        after: the words in the report after, None where they stand only before.
    """

    detail: FateDetail
    before: Span | None
    after: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """Quotations of one report, the quotations of another they became, and their fate.

    Attributes:
        id: hash of the quotations' ids; the same whichever report comes first.
        before_report: id of the report before.
        after_report: id of the report after.
        before: ids of quotations; empty where the fate is ADDED or SOURCE_GAINED.
        after: ids of quotations; empty where the fate is DROPPED or SOURCE_LOST.
        before_spans: the words in the report before (also where they are no quotation there).
        after_spans: the words in the report after (also where they are no quotation there).
        fate: what became of it.
        details: what else happened.
        score: how sure that the two are one utterance, 0 to 1.
        reasons: why.
    """

    id: str
    before_report: str
    after_report: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    before_spans: tuple[Span, ...]
    after_spans: tuple[Span, ...]
    fate: Fate
    details: tuple[NotedFateDetail, ...]
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One report's telling of an utterance: a cell of the table of quotations."""

    report_id: str
    quotations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One thing said, across the reports that tell it: a row of the table of quotations.

    Attributes:
        id: hash of the quotations' ids.
        speaker: fullest name any report gives.
        tellings: one for each report that has it, in the order of the reports.
        echoes: ids of the echoes between the tellings.
    """

    id: str
    speaker: str
    tellings: tuple[Telling, ...]
    echoes: tuple[str, ...]
