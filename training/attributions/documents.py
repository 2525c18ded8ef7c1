"""Annotated articles as tokens with labels and heads."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evaluation.data import Record
from evaluation.measures.attributions import ROLES

from retold.analysis.attributions.labels import OUTSIDE, Role, labels_of
from retold.analysis.attributions.tokens import Tokens, tokens_of
from retold.analysis.attributions.vocabulary import Vocabulary
from retold.model.spans import Span

NO_HEAD = -1
NOT_ASKED = -2


@dataclass(frozen=True, slots=True)
class Document:
    """An annotated article.

    Attributes:
        id: the record's.
        tokens: its tokens.
        labels: the label of each token.
        heads: of the first token of a content the first of its cue, of the first token of a cue
            the first of its source, or `NO_HEAD`; of every other token `NOT_ASKED`.
    """

    id: str
    tokens: Tokens
    labels: tuple[int, ...]
    heads: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    first: int
    stop: int
    role: Role
    attribution: int

    def order(self) -> tuple[int, int, int]:
        """Earlier before later, of two that start together the longer: as they are measured."""
        return self.first, -self.stop, -self.role


def document_of(record: Record, vocabulary: Vocabulary) -> Document:
    """An annotated article as the network learns it; its paragraphs are its lines."""
    lines = tuple(Span(*line.span()) for line in re.finditer(r"[^\n]+", record["text"]))
    tokens = tokens_of(record["text"], lines, vocabulary, len(record["text"]))
    parts = sorted(_parts(record["attributions"], tokens), key=_Part.order)
    labels, heads = [OUTSIDE] * len(tokens), [NOT_ASKED] * len(tokens)
    cues = _firsts(parts, Role.CUE)
    sources = _firsts(parts, Role.SOURCE)
    for part in parts:
        if any(labels[part.first : part.stop]):
            continue  # of two that overlap, the first is kept
        labels[part.first : part.stop] = labels_of(part.first, part.stop, part.role)
        if part.role is Role.CUE:
            heads[part.first] = sources.get(part.attribution, NO_HEAD)
        elif part.role is Role.CONTENT:
            heads[part.first] = cues.get(part.attribution, NO_HEAD)
    return Document(str(record["id"]), tokens, tuple(labels), tuple(heads))


def _firsts(parts: Sequence[_Part], role: Role) -> dict[int, int]:
    """The first token of the part with a role, for each attribution that has one."""
    return {part.attribution: part.first for part in reversed(parts) if part.role is role}


def _parts(attributions: Sequence[Record], tokens: Tokens) -> Iterator[_Part]:
    """The annotated spans as runs of tokens, cut where a paragraph ends."""
    for number, attribution in enumerate(attributions):
        for role, name in zip(Role, ROLES, strict=True):
            for start, end in attribution[name]:
                for run in _runs(tokens, start, end):
                    yield _Part(run.start, run.stop, role, number)


def _runs(tokens: Tokens, start: int, end: int) -> Iterator[range]:
    first, stop = bisect_left(tokens.ends, start + 1), bisect_left(tokens.starts, end)
    for bound in tokens.paragraphs:
        if first < bound < stop:
            yield range(first, bound)
            first = bound
    if first < stop:
        yield range(first, stop)
