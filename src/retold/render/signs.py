"""A sign and a tone for every label, so that nothing on a page is told by colour alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from retold.model.changes import Change, ChangeDetail, ChangeKind
from retold.model.descent import Relation
from retold.model.facts import FactDetail, Verdict
from retold.model.findings import FindingKind
from retold.model.quotations import Fate


class Tone(StrEnum):
    """What a label does to the reader's trust; the page gives each tone a colour."""

    SAME = "same"
    CHANGED = "changed"
    LOST = "lost"
    GAINED = "gained"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Sign:
    """A label as shown: a character, the word, and its tone."""

    mark: str
    word: str
    tone: Tone


_MINUS = "\N{MINUS SIGN}"

_FATES: Mapping[str, tuple[str, Tone]] = {
    Fate.VERBATIM: ("=", Tone.SAME),
    Fate.TRIMMED: (_MINUS, Tone.LOST),
    Fate.EXTENDED: ("+", Tone.GAINED),
    Fate.SPLICED: ("≠", Tone.CHANGED),
    Fate.UNSPLICED: ("≠", Tone.CHANGED),
    Fate.REWORDED: ("~", Tone.CHANGED),
    Fate.MADE_INDIRECT: ("”", Tone.LOST),
    Fate.MADE_DIRECT: ("“", Tone.GAINED),
    Fate.MARKS_DROPPED: ("”", Tone.LOST),
    Fate.MARKS_ADDED: ("“", Tone.GAINED),
    Fate.SOURCE_CHANGED: ("⇄", Tone.CHANGED),
    Fate.SOURCE_LOST: (_MINUS, Tone.LOST),
    Fate.SOURCE_GAINED: ("+", Tone.GAINED),
    Fate.OTHER_MOUTH: ("⇄", Tone.CHANGED),
    Fate.DROPPED: (_MINUS, Tone.LOST),
    Fate.ADDED: ("+", Tone.GAINED),
}

_VERDICTS: Mapping[str, tuple[str, Tone]] = {
    Verdict.AGREE: ("=", Tone.SAME),
    Verdict.DIFFER: ("≠", Tone.CHANGED),
    Verdict.COMPATIBLE: ("≈", Tone.SAME),
    Verdict.ONLY_ONE: ("1", Tone.UNSURE),
    Verdict.UNCLEAR: ("?", Tone.UNSURE),
}

_CHANGES: Mapping[str, tuple[str, Tone]] = {
    ChangeKind.KEPT: ("=", Tone.SAME),
    ChangeKind.REWORDED: ("~", Tone.CHANGED),
    ChangeKind.MOVED: ("⇅", Tone.CHANGED),
    ChangeKind.SPLIT: ("~", Tone.CHANGED),
    ChangeKind.JOINED: ("~", Tone.CHANGED),
    ChangeKind.ADDED: ("+", Tone.GAINED),
    ChangeKind.DROPPED: (_MINUS, Tone.LOST),
}

_DETAILS: Mapping[str, tuple[str, Tone]] = {
    ChangeDetail.HEDGE_DROPPED: (_MINUS, Tone.LOST),
    ChangeDetail.HEDGE_ADDED: ("+", Tone.GAINED),
    ChangeDetail.MODALITY_STRONGER: ("↑", Tone.CHANGED),
    ChangeDetail.MODALITY_WEAKER: ("↓", Tone.CHANGED),
    ChangeDetail.POLARITY_FLIPPED: ("≠", Tone.CHANGED),
    ChangeDetail.CAUSE_DROPPED: (_MINUS, Tone.LOST),
    ChangeDetail.CAUSE_ADDED: ("+", Tone.GAINED),
    ChangeDetail.CAUSE_CHANGED: ("≠", Tone.CHANGED),
    ChangeDetail.OPINION_ADDED: ("+", Tone.GAINED),
    ChangeDetail.OPINION_DROPPED: (_MINUS, Tone.LOST),
    ChangeDetail.WORDS_ADDED: ("+", Tone.GAINED),
    ChangeDetail.WORDS_DROPPED: (_MINUS, Tone.LOST),
    FactDetail.BOUND_CHANGED: ("≠", Tone.CHANGED),
    FactDetail.LESS_PRECISE: ("↓", Tone.CHANGED),
    FactDetail.MORE_PRECISE: ("↑", Tone.CHANGED),
    FactDetail.SHORTENED: (_MINUS, Tone.LOST),
    FactDetail.LENGTHENED: ("+", Tone.GAINED),
    FactDetail.SPELLED_OTHERWISE: ("≈", Tone.SAME),
    FactDetail.WORD_DROPPED: (_MINUS, Tone.LOST),
    FactDetail.WORD_ADDED: ("+", Tone.GAINED),
}

_RELATIONS: Mapping[str, tuple[str, Tone]] = {
    "one-sided": ("1", Tone.UNSURE),
    Relation.DIFFERENT_STORIES: ("≠", Tone.UNSURE),
    Relation.COPY: ("=", Tone.SAME),
    Relation.INDEPENDENT: ("∥", Tone.UNSURE),
    Relation.UNCLEAR: ("?", Tone.UNSURE),
}

_ALL: Mapping[str, tuple[str, Tone]] = {**_CHANGES, **_RELATIONS, **_DETAILS, **_VERDICTS, **_FATES}

_KIND_MARKS: Mapping[FindingKind, str] = {
    FindingKind.QUOTATION: "“",
    FindingKind.FACT: "#",
    FindingKind.ATTRIBUTION: "@",
    FindingKind.CERTAINTY: "?",
    FindingKind.WORDING: "~",
    FindingKind.DESCENT: "↳",
}


def sign_of(label: str) -> Sign:
    """The sign of a fate, a verdict, a kind of change, a relation or a detail of one."""
    mark, tone = _ALL.get(label, ("~", Tone.CHANGED))
    return Sign(mark, str(label), tone)


def sign_of_change(change: Change, *, one_text: bool = True) -> Sign | None:
    """The sign of a change; where sentences were split or joined, their numbers.

    Of two reports without a common text none changed the other's sentences: they tell the same,
    or one tells it alone, which needs no sign.
    """
    if not one_text:
        return Sign("≈", "same matter", Tone.SAME) if change.before and change.after else None
    sign = sign_of(change.kind)
    if change.kind in (ChangeKind.SPLIT, ChangeKind.JOINED):
        return Sign(f"{len(change.before)}→{len(change.after)}", sign.word, sign.tone)
    if change.moved and change.kind is ChangeKind.KEPT:
        return sign_of(ChangeKind.MOVED)
    return sign


def kind_mark(kind: FindingKind) -> str:
    """The character that stands for a kind of finding."""
    return _KIND_MARKS[kind]
