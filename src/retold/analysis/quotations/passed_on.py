"""A telling inside a telling: who said it, and through whom the words came."""

from dataclasses import replace

from retold.analysis.quotations import attributed
from retold.analysis.quotations.given import Given
from retold.analysis.quotations.lexicon import lexicon


def one_of(outer: Given, inner: Given) -> Given:
    """Of two findings that hold the same words the one that is right, or the two as a chain."""
    if outer.source is not None and (_passes_on(outer, inner) or _tells_of_words(outer, inner)):
        return replace(inner, links=(outer.source, *outer.links, *inner.links))
    return inner if inner.score > outer.score and inner.content == outer.content else outer


def _passes_on(outer: Given, inner: Given) -> bool:
    """Whether the words outer gives are the telling that inner is: "TASS said Brown said A"."""
    if inner.source is None or outer.line.number != inner.line.number:
        return False
    if inner.rule == attributed.remarks_that.__name__:
        return False
    source = inner.line.range(inner.source.first, inner.source.stop)
    within = (
        outer.content[0].start == source.start and outer.content[-1].end == inner.content[-1].end
    )
    pronoun = inner.line.forms[inner.source.first] in lexicon().grammar["subjects"]
    return within and not pronoun


def _tells_of_words(outer: Given, inner: Given) -> bool:
    """Whether words in marks stand with their own telling: “A,” Brown said, according to TASS."""
    if outer.rule != attributed.according_to.__name__ or inner.cue is None:
        return False
    held = any(span.contains(inner.cue) for span in outer.content)
    stretches = {one.inner for one in inner.line.marked if one}
    return held and stretches.issuperset(inner.content)
