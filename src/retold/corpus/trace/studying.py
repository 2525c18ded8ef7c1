"""Reading a report for tracing: its names and quotations, by rules alone."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from retold.analysis.names import find_names
from retold.analysis.quotations import find_quotations
from retold.corpus.search.kept import Kept
from retold.model.readings import Reading
from retold.model.reports import READ_AS_ENGLISH, TOLD, Report
from retold.model.spans import Span
from retold.text.prose import Prose, prose_of
from retold.text.studied import Studied

_OPENING = 4
"""Blocks at the start of a report that name who it is about."""

_BEFORE, _AFTER = 6, 2
"""Blocks read before the words, where their speaker is named, and after them."""


def study(kept: Kept) -> Studied:
    """A report with the names and quotations found in it; numbers and days are not needed here."""
    return _studied(kept.report())


def study_near(kept: Kept, regions: Sequence[Span]) -> Studied:
    """The same of its beginning and of what stands around `regions`: half the work."""
    return _studied(_near(kept.report(), regions))


def only_words(kept: Kept, regions: Sequence[Span]) -> Studied:
    """The words and sentences of the blocks that hold `regions`, and nothing found in them."""
    report = kept.report()
    blocks = tuple(one for one in report.blocks if any(map(one.span.overlaps, regions)))
    shortened = replace(report, blocks=blocks)
    prose = prose_of(shortened)
    return Studied(shortened, prose, _unread(prose))


def _studied(report: Report) -> Studied:
    prose = prose_of(report)
    if report.language not in READ_AS_ENGLISH:
        return Studied(report, prose, _unread(prose))
    named = find_names(prose)
    told = find_quotations(prose, named.mentions, named.entities, ())
    reading = replace(
        _unread(prose),
        quotations=told.quotations,
        names=named.mentions,
        entities=named.entities,
    )
    return Studied(report, prose, reading)


def _near(report: Report, regions: Sequence[Span]) -> Report:
    """The report with only the blocks that are its beginning or stand around `regions`."""
    telling = [at for at, block in enumerate(report.blocks) if block.kind in TOLD]
    holding = (
        place
        for place, at in enumerate(telling)
        if any(map(report.blocks[at].span.overlaps, regions))
    )
    wanted = set(chain(range(_OPENING), *map(_around, holding)))
    kept = {at for place, at in enumerate(telling) if place in wanted}
    return replace(report, blocks=tuple(one for at, one in enumerate(report.blocks) if at in kept))


def _around(place: int) -> Iterator[int]:
    return iter(range(place - _BEFORE, place + _AFTER + 1))


def _unread(prose: Prose) -> Reading:
    """The reading of a report in which nothing was looked for."""
    return Reading(
        report_id=prose.report_id,
        sentences=prose.sentences,
        quotations=(),
        quantities=(),
        times=(),
        names=(),
        entities=(),
    )
