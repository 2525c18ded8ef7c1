"""Stretches in marks that quote nobody, and stretches whose closing mark is missing."""

import re
from bisect import bisect_left

from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import _ENDS
from retold.model.quotations import Marks
from retold.model.spans import Span
from retold.text.marks import Marked
from retold.text.prose import Prose

_LONGEST_NICKNAME = 25

_LONGEST_NAME = 7

_WORD_BEFORE = re.compile(r"(?<![\w-])([A-Za-z][A-Za-z-]{1,20})\s\Z")

_TELLING = re.compile(
    r"[,!?.]\s(?=(?:he|she|they|[A-Z][\w\u2019'-]{1,20}(?:\s[A-Z][\w\u2019'-]{1,20}){0,3})"
    r"\s(?:said|says|added|told)\b)"
)
"""Where a telling follows words whose closing mark is missing."""

_CAPITAL_BEFORE = re.compile(r"(?<!\w)[A-Z][\w.\u2019'-]{0,28}\s\Z")


def is_name(marked: Marked, text: str) -> bool:
    """Whether marks hold a name and quote nobody: a nickname, a title, a "so-called" thing."""
    return _is_nickname(marked, text) or _is_called(marked, text)


def _is_called(marked: Marked, text: str) -> bool:
    before = _WORD_BEFORE.search(text, max(0, marked.outer.start - 30), marked.outer.start)
    if before is None:
        return False
    word = before.group(1).lower()
    inner = marked.inner.of(text)
    short = len(inner.split()) <= _LONGEST_NAME
    return short and (word == "so-called" or (word in _works() and inner[:1].isupper()))


def _works() -> frozenset[str]:
    return lexicon().nouns["works"]


def _is_nickname(marked: Marked, text: str) -> bool:
    """Whether marks stand inside a name: John “Jack” Brown."""
    inner = marked.inner.of(text)
    if len(marked.inner) > _LONGEST_NICKNAME or not inner[:1].isupper() or inner[-1:] in _ENDS:
        return False
    before, after = (
        text[marked.outer.start - 1 : marked.outer.start],
        text[marked.outer.end : marked.outer.end + 2],
    )
    capital = _CAPITAL_BEFORE.search(text, max(0, marked.outer.start - 30), marked.outer.start)
    return bool(before == " " and after[:1] == " " and after[1:].isupper() and capital)


def clipped(marked: Marked, prose: Prose) -> Marked:
    """`marked`, ended with its sentence where its closing mark is missing in mid-paragraph."""
    if marked.state is not Marks.UNCLOSED:
        return marked
    at = bisect_left(prose.sentences, marked.outer.start + 1, key=lambda s: s.span.start) - 1
    sentence = prose.sentences[max(at, 0)]
    starts = sentence.span.start == marked.outer.start
    if starts and not _TELLING.search(prose.text, marked.inner.start, sentence.span.end):
        return marked
    end = min(marked.inner.end, max(sentence.span.end, marked.inner.start))
    telling = _TELLING.search(prose.text, marked.inner.start, end)
    end = telling.start() + 1 if telling else end
    outer = Span(marked.outer.start, end)
    return Marked(outer, Span(marked.inner.start, end), marked.state, marked.depth)
