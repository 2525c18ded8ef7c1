"""How well sources, cues and contents are marked."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from retold.model.spans import Span

ROLES = ("source", "cue", "content")

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, order=True)
class Fragment:
    """An unbroken run of characters of one paragraph with one role."""

    start: int
    end: int
    role: str


@dataclass(frozen=True, slots=True)
class Content:
    """The words of one attribution and its kind: "direct", "mixed" or "indirect"."""

    spans: tuple[Span, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Counts:
    """What was annotated, what was told, and how much of each was right."""

    annotated: int = 0
    told: int = 0
    right_annotated: int = 0
    right_told: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.annotated + other.annotated,
            self.told + other.told,
            self.right_annotated + other.right_annotated,
            self.right_told + other.right_told,
        )


def f1(counts: Iterable[Counts]) -> float:
    """Harmonic mean of precision and recall over all counts; 1 where there is nothing at all."""
    whole = sum(counts, Counts())
    if not whole.annotated and not whole.told:
        return 1.0
    precision = whole.right_told / whole.told if whole.told else 0.0
    recall = whole.right_annotated / whole.annotated if whole.annotated else 0.0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def precision(counts: Iterable[Counts]) -> float:
    """The share of what was told that is right; 1 where nothing was told."""
    whole = sum(counts, Counts())
    return whole.right_told / whole.told if whole.told else 1.0


def fragments(text: str, spans: Iterable[tuple[int, int, str]]) -> frozenset[Fragment]:
    """Labelled spans as fragments, cut at line ends and without blanks at their edges.

    Of two that overlap the one that starts earlier is kept; of two that start together, the longer.
    """
    kept: list[Fragment] = []
    for start, end, role in sorted(spans, key=lambda one: (one[0], -one[1], one[2])):
        for part in _in_paragraphs(text, start, end):
            if not kept or kept[-1].end <= part.start:
                kept.append(Fragment(part.start, part.end, role))
    return frozenset(kept)


def exact(annotated: frozenset[Fragment], told: frozenset[Fragment], role: str) -> Counts:
    """Fragments of one role; right only when role, start and end are."""
    of_role = {one for one in annotated if one.role == role}
    told_of_role = {one for one in told if one.role == role}
    right = len(of_role & told_of_role)
    return Counts(len(of_role), len(told_of_role), right, right)


def overlap(
    text: str, annotated: Sequence[Content], told: Sequence[Content], kind: str | None
) -> Counts:
    """Words of the contents of one kind, or of all.

    A word told is right when it stands in the content of any annotated attribution; a word
    annotated is found when any content told holds it.
    """
    all_annotated, all_told = _words(text, annotated), _words(text, told)
    of_kind = _words(text, (one for one in annotated if kind in (None, one.kind)))
    told_of_kind = _words(text, (one for one in told if kind in (None, one.kind)))
    return Counts(
        len(of_kind), len(told_of_kind), len(of_kind & all_told), len(told_of_kind & all_annotated)
    )


def _words(text: str, contents: Iterable[Content]) -> set[int]:
    return {
        word.start()
        for content in contents
        for span in content.spans
        for word in _WORD.finditer(text, span.start, span.end)
    }


def _in_paragraphs(text: str, start: int, end: int) -> Iterable[Span]:
    for line in re.finditer(r"[^\n]+", text[start:end]):
        words = line.group()
        left = len(words) - len(words.lstrip())
        trimmed = words.strip()
        if trimmed:
            first = start + line.start() + left
            yield Span(first, first + len(trimmed))
