"""A telling inside a telling: who said it, and through whom the words came."""

import re
from dataclasses import replace

from retold.analysis.quotations import attributed, telling
from retold.analysis.quotations.given import Given
from retold.analysis.quotations.lexicon import lexicon
from retold.model.spans import Span
from retold.text.marks import MARK_CHARACTERS

_ADDS_NO_WORDS = re.compile(
    rf"[{re.escape(MARK_CHARACTERS)},\s]*(?:but|and|without)\s+"
    r"(?:did|do|does|would|could|had|has|have|was|gave|giving|declined|refused|offered|elaborating)\b"
)
"""What follows on somebody's words where the reporter goes on about him: "but did not say why"."""

_ONLY_MARKS = re.compile(rf"[{re.escape(MARK_CHARACTERS)}\s]*")


def one_of(outer: Given, inner: Given) -> Given:
    """Of two findings that hold the same words the one that is right, or the two as a chain."""
    if outer.source is not None and not _goes_on(outer):
        told = _without_what_passes_on(outer, inner)
        if _passes_on(outer, told) or _tells_of_words(outer, told):
            return replace(told, links=(outer.source, *outer.links, *told.links))
    return inner if inner.score > outer.score and inner.content == outer.content else outer


def _without_what_passes_on(outer: Given, inner: Given) -> Given:
    """The inner telling without the outer's behind it: "Brown said “A”, TASS reported".

    Only of words in marks: they must be somebody's own; of others either may be the source.
    """
    last, end = inner.content[-1], outer.content[-1].end
    if not _stands_behind(outer) or not last.start < end < last.end:
        return inner
    if not _holds_marks(outer):
        return inner
    return replace(inner, content=(*inner.content[:-1], Span(last.start, end)))


def _stands_behind(outer: Given) -> bool:
    return outer.cue is not None and outer.cue.start >= outer.content[-1].end


def _goes_on(outer: Given) -> bool:
    """Whether who speaks is told again behind the words: "Brown said A, he said"."""
    if outer.source is None or not _stands_behind(outer):
        return False
    return outer.line.forms[outer.source.first] in lexicon().grammar["subjects"]


def _passes_on(outer: Given, inner: Given) -> bool:
    """Whether the words outer gives are the telling that inner is: "TASS said Brown said A"."""
    if inner.source is None or outer.line.number != inner.line.number:
        return False
    if inner.rule == attributed.remarks_that.__name__:
        return False
    source = inner.line.range(inner.source.first, inner.source.stop)
    within = outer.content[0].start == source.start and _is_all_told(outer, inner)
    pronoun = inner.line.forms[inner.source.first] in lexicon().grammar["subjects"]
    return within and not pronoun


def _is_all_told(outer: Given, inner: Given) -> bool:
    """Whether nothing that outer gives comes after inner's words but what he did beside them."""
    end, last = inner.content[-1].end, outer.content[-1].end
    if end >= last or not _holds_marks(inner):
        return end == last
    rest = inner.line.text[end:last]
    return bool(_ONLY_MARKS.fullmatch(rest) or _ADDS_NO_WORDS.match(rest))


def _holds_marks(given: Given) -> bool:
    marked = (one.inner for one in given.line.marked if one)
    return any(inner.overlaps(span) for inner in marked for span in given.content)


def _tells_of_words(outer: Given, inner: Given) -> bool:
    """Whether words in marks stand with their own telling: “A,” Brown said, according to TASS."""
    behind = outer.rule == telling.said.__name__ and _stands_behind(outer)
    if inner.cue is None or not (behind or outer.rule == attributed.according_to.__name__):
        return False
    held = any(span.contains(inner.cue) for span in outer.content)
    stretches = {one.inner for one in inner.line.marked if one}
    return held and stretches.issuperset(inner.content)
