"""How tokens look, as a tagger sees them that knows no pieces: one row of whole numbers each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from itertools import pairwise
from zlib import crc32

import numpy as np
import numpy.typing as npt
from evaluation.data import Record

from retold.analysis.attributions.tokens import Tokens
from retold.analysis.attributions.vocabulary import Vocabulary
from retold.analysis.quotations.lexicon import lexicon
from training.attributions.documents import Document, document_of

Columns = npt.NDArray[np.int64]
"""(tokens, columns): `Column` tells which is which."""

_SHAPE = (("A", re.compile("[A-Z]+")), ("a", re.compile("[a-z]+")), ("0", re.compile(r"\d+")))
_SENTENCE_ENDS = frozenset(".!?")


class Column(IntEnum):
    """What is seen of a token: its word and the parts of it as hashes, the rest as it is."""

    WORD = 0
    LOWER = 1
    BEGINNING = 2
    ENDING = 3
    SHAPE = 4
    CASE = 5
    MARK = 6
    CUE = 7
    EDGE = 8
    CUE_BEFORE = 9
    CUE_AFTER = 10


class Edge(IntEnum):
    """Where in its paragraph a token stands."""

    INSIDE = 0
    FIRST = 1
    LAST = 2


@dataclass(frozen=True, slots=True)
class Article:
    """An annotated article and how its tokens look."""

    document: Document
    columns: Columns


def article_of(record: Record, vocabulary: Vocabulary) -> Article:
    """An annotated article as the taggers beside the network read it."""
    document = document_of(record, vocabulary)
    return Article(document, columns_of(record["text"], document.tokens))


def columns_of(text: str, tokens: Tokens) -> Columns:
    """How the tokens of a text look."""
    words = [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]
    columns = np.zeros((len(words), len(Column)), np.int64)
    columns[:, : Column.CASE] = [_of_word(word) for word in words]
    columns[:, Column.CASE] = tokens.cases
    columns[:, Column.MARK] = tokens.marks
    for start, stop in pairwise(tokens.paragraphs):
        columns[start, Column.EDGE] = Edge.FIRST
        columns[stop - 1, Column.EDGE] = Edge.LAST
        for sentence in _sentences(words, start, stop):
            _add_cues(words, sentence, columns)
    return columns


@cache
def _of_word(word: str) -> tuple[int, ...]:
    lower = word.lower()
    return tuple(map(_hashed, (word, lower, lower[:3], lower[-3:], _shape(word))))


def _hashed(value: str) -> int:
    return crc32(value.encode())


def _shape(word: str) -> str:
    """The kinds of its characters, each run as one: "Aa" for "Torvik"."""
    for sign, run in _SHAPE:
        word = run.sub(sign, word)
    return word


def _sentences(words: Sequence[str], start: int, stop: int) -> Iterator[range]:
    """Runs of tokens up to a full stop, roughly."""
    first = start
    for token in range(start, stop):
        if words[token] in _SENTENCE_ENDS or token + 1 == stop:
            yield range(first, token + 1)
            first = token + 1


def _add_cues(words: Sequence[str], sentence: range, columns: Columns) -> None:
    """Writes which words of speech there are, and the nearest one before and after each token."""
    for column, order in ((Column.CUE_BEFORE, sentence), (Column.CUE_AFTER, sentence[::-1])):
        nearest = 0
        for token in order:
            columns[token, column] = nearest
            lower = words[token].lower()
            if lower in lexicon().cues:
                columns[token, Column.CUE] = 1
                nearest = _hashed(lower)
