"""What changed in the retelling, counted in one phrase a reader can say aloud."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from retold.model.changes import ChangeDetail, ChangeKind
from retold.model.findings import Finding, FindingKind
from retold.model.quotations import Echo, Fate

_MOST_CHANGES = 5
"""Kinds of change told in the verdict; a second line of more is not read."""

_UNCHANGED = frozenset({Fate.VERBATIM.value, ChangeKind.KEPT.value})

_ALONE = frozenset({Fate.DROPPED, Fate.ADDED})

_NOUNS: Mapping[FindingKind, tuple[str, str]] = {
    FindingKind.QUOTATION: ("quotation", "quotations"),
    FindingKind.ATTRIBUTION: ("statement", "statements"),
    FindingKind.CERTAINTY: ("statement", "statements"),
    FindingKind.WORDING: ("sentence", "sentences"),
}
"""What is counted of each kind, one and many; facts and descents are told by themselves."""

_PHRASES: Mapping[str, str] = {
    Fate.MARKS_DROPPED: "stripped of quotation marks",
    Fate.MARKS_ADDED: "put in quotation marks",
    Fate.SPLICED: "spliced together",
    Fate.UNSPLICED: "taken apart",
    Fate.SOURCE_CHANGED: "given to another source",
    Fate.SOURCE_LOST: "told without a source",
    Fate.SOURCE_GAINED: "given a source",
    Fate.DROPPED: "left out",
    "one-sided": "in one report only",
    "cue changed": "told with another verb of saying",
    ChangeDetail.POLARITY_FLIPPED: "turned into the opposite",
    ChangeDetail.HEDGE_DROPPED: "told without a hedge",
    ChangeDetail.HEDGE_ADDED: "told with a hedge",
    ChangeDetail.CAUSE_DROPPED: "no longer linked to a cause",
    ChangeDetail.CAUSE_ADDED: "linked to a cause",
    ChangeDetail.CAUSE_CHANGED: "given another link to a cause",
    ChangeDetail.OPINION_ADDED: "given an opinion",
    ChangeDetail.OPINION_DROPPED: "stripped of an opinion",
    ChangeDetail.MORE_GENERAL: "made more general",
    ChangeDetail.MORE_SPECIFIC: "made more specific",
    ChangeDetail.WORDS_ADDED: "with words added",
    ChangeDetail.WORDS_DROPPED: "with words left out",
}
"""What happened, where the label alone cannot be read behind a number; else the label is told."""


def changes_counted(findings: Sequence[Finding], echoes: Sequence[Echo] = ()) -> str:
    """The changes counted: "3 quotations made indirect, 1 left out; 1 statement told as surer".

    The heaviest kind stands first, in each the most frequent change; empty where there is none. A
    finding that tells several quotations together counts for each of them.
    """
    kinds: dict[FindingKind, Counter[str]] = {}
    for finding in findings:
        if finding.kind in _NOUNS and finding.label not in _UNCHANGED:
            number = _quotations_in(finding, echoes)
            kinds.setdefault(finding.kind, Counter())[finding.label] += number
    return "; ".join(_told(kinds))


def _quotations_in(finding: Finding, echoes: Sequence[Echo]) -> int:
    """How many quotations of one report alone a finding tells; each other finding tells of one."""
    places = {(place.report_id, place.span) for place in (*finding.before, *finding.after)}
    told = {
        echo.id
        for echo in echoes
        if echo.fate in _ALONE
        and all((echo.before_report, span) in places for span in echo.before_spans)
        and all((echo.after_report, span) in places for span in echo.after_spans)
    }
    return max(1, len(told))


def _told(kinds: Mapping[FindingKind, Counter[str]]) -> Iterator[str]:
    left = _MOST_CHANGES
    for kind, labels in kinds.items():
        most = labels.most_common(left)
        left -= len(most)
        if most:
            yield ", ".join(_phrases(kind, most))


def _phrases(kind: FindingKind, counts: Sequence[tuple[str, int]]) -> Iterator[str]:
    """One phrase a label; only the first says what is counted."""
    for place, (label, number) in enumerate(counts):
        noun = "" if place else f" {_NOUNS[kind][number != 1]}"
        yield f"{number}{noun} {_PHRASES.get(label, label)}"
