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


def stretch_shown(text: str, matched: tuple[Span, ...], begin: int = 0) -> Span:
    """The stretch of `text` with most different words of those `matched`; else its beginning.

    Args:
        text: of a report.
        matched: where it has words asked for.
        begin: where to look from: after the headline, which stands above whatever is shown.
    """
    matched = tuple(one for one in matched if one.start >= begin)
    best: tuple[Span, ...] = ()
    most = 0
    for at, first in enumerate(matched):
        near = tuple(one for one in matched[at:] if one.end <= first.start + _WIDE - _BACK)
        held = len({_stem(one.of(text)) for one in near})
        if held > most:
            best, most = near, held
    start = _begin(text, begin, best) if best else begin
    end = min(len(text), start + _WIDE)
    return Span(start, end if end == len(text) else _word_end(text, start, end))


def _begin(text: str, begin: int, shown: tuple[Span, ...]) -> int:
    """Where the sentence of the first word begins, if all still fit; else a little before it."""
    first = shown[0].start
    low = max(begin, shown[-1].end - _WIDE + _BACK)
    stop = max(text.rfind(mark, low, first) for mark in (". ", "\n", "! ", "? "))
    if stop >= 0:
        return stop + 1 + (text[stop + 1 : stop + 2] == " ")
    if low == begin:
        return begin
    blank = text.find(" ", max(low, first - _BACK), first)
    return blank + 1 if blank >= 0 else first


def _word_end(text: str, start: int, end: int) -> int:
    blank = text.rfind(" ", start, end)
    return blank if blank > start else end


@lru_cache(_CACHED)
def _stem(word: str) -> str:
    read = analyzer(WORDS).analyze(word)
    return str(read[0]) if read else ""
