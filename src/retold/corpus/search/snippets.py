"""The stretch of a report that answers a search best, with the words asked for in it."""

import re
from collections.abc import Collection
from functools import lru_cache

from retold.corpus.search.fields import WORDS, analyzer
from retold.model.spans import Span

_WORD = re.compile(r"[^\W_]+")
"""Cut as the index cuts."""

_WIDE = 240
"""Characters shown: two lines of a terminal and a half."""

_BACK = 30
"""Characters before the first word asked for, where the stretch does not begin a sentence."""

_CACHED = 1 << 16


def matched_words(text: str, stems: Collection[str]) -> tuple[Span, ...]:
    """Where `text` has words of these stems."""
    if not stems:
        return ()
    return tuple(
        Span(*found.span()) for found in _WORD.finditer(text) if _stem(found.group()) in stems
    )


def stretch_shown(text: str, matched: tuple[Span, ...]) -> Span:
    """The stretch of `text` with most different words of those `matched`; else its beginning."""
    best, most = 0, 0
    for at, first in enumerate(matched):
        near = (one for one in matched[at:] if one.end <= first.start + _WIDE - _BACK)
        held = len({_stem(one.of(text)) for one in near})
        if held > most:
            best, most = at, held
    start = _begin(text, matched[best].start) if matched else 0
    end = min(len(text), start + _WIDE)
    return Span(start, end if end == len(text) else _word_end(text, start, end))


def _begin(text: str, first: int) -> int:
    """A little before `first`: at the start of its sentence if that is near, else of a word."""
    low = max(0, first - 2 * _BACK)
    stop = max(text.rfind(mark, low, first) for mark in (". ", "\n", "! ", "? "))
    if stop >= 0:
        return stop + 1 + (text[stop + 1 : stop + 2] == " ")
    if low == 0:
        return 0
    blank = text.find(" ", first - _BACK, first)
    return blank + 1 if blank >= 0 else first


def _word_end(text: str, start: int, end: int) -> int:
    blank = text.rfind(" ", start, end)
    return blank if blank > start else end


@lru_cache(_CACHED)
def _stem(word: str) -> str:
    read = analyzer(WORDS).analyze(word)
    return str(read[0]) if read else ""
