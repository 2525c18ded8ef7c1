"""The light form of a report: what its descent can be told from without its text."""

import re
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from retold.analysis.descent.credits import agency_of_outlet, credits_to, declared
from retold.analysis.descent.light.fingerprints import fingerprints_of
from retold.analysis.descent.newsrooms import newsrooms_told
from retold.analysis.descent.outlet_names import newsroom
from retold.model.reports import BlockKind, Precision, Report
from retold.text.prose import Prose

_CREDITING = frozenset({BlockKind.DATELINE, BlockKind.CREDIT, BlockKind.BYLINE})

_PARTS = re.compile(r"[,/;|()\u2013\u2014-]|\b(?:for|of|from|with)\b")
"""What stands between a writer's name and the newsroom's in a byline or credit line."""

_SHORTEST = 5
"""Letters of a newsroom in a credit line; fewer may stand for anything ("Star")."""

_CAPITALS = re.compile(r"[A-Z]{3,5}")
"""A newsroom's initials."""

_LONGEST = 60
"""Letters of a part of a byline; a longer one is a sentence."""

_MOST_NAMED = 12
"""Newsrooms kept of one report: a review of the papers names dozens and drew on none."""


_CACHED = 1 << 12
"""Outlets whose letters are remembered; a stream has some hundreds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LightReport:
    """A report in the few values that its descent is told from.

    Attributes:
        number: the report in the plan's tables.
        name: what to call it before a reader.
        outlet: who published it, empty where not known.
        url: its address, empty where not known.
        published: time of publication, None where not known.
        precision: whether that is known to the day or to the time.
        words: number of words of its story.
        fingerprints: what its words are recognised by, packed.
        dispatch: whether it is a dispatch: an agency published it, or it credits its own publisher.
        given: agencies that it is given to whole, by dateline, byline or copyright.
        helped: agencies that its credit lines name besides.
        told: newsrooms that its story names as where it has something from, as printed.
        lines: what stands in its credit lines beside writers' names, by its letters.
    """

    number: int
    name: str
    outlet: str
    url: str
    published: datetime | None
    precision: Precision
    words: int
    fingerprints: bytes
    dispatch: bool = False
    given: tuple[str, ...] = ()
    helped: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()

    @property
    def newsroom(self) -> str:
        """Its publisher by its letters alone."""
        return newsroom_of(self.outlet)

    @property
    def initials(self) -> str:
        """The initials of its publisher, where there are enough to stand for it."""
        return _initials(self.outlet)

    @property
    def agency(self) -> str:
        """The agency that published it; empty where none did."""
        return agency_of_outlet(self.outlet)


newsroom_of = lru_cache(_CACHED)(newsroom)
"""An outlet by its letters alone, as `newsroom` tells them."""


@lru_cache(_CACHED)
def _initials(outlet: str) -> str:
    initials = "".join(word[0] for word in outlet.split() if word[0].isupper())
    return initials.lower() if _CAPITALS.fullmatch(initials) else ""


def light_report_of(report: Report, prose: Prose) -> LightReport:
    """The light form of a report, given its prose."""
    credits_of = declared(report)
    return LightReport(
        number=int(report.id[:15], 16),
        name=report.name,
        outlet=report.outlet,
        url=report.url,
        published=report.published,
        precision=report.precision,
        words=len(prose.words),
        fingerprints=fingerprints_of(prose),
        dispatch=bool(agency_of_outlet(report.outlet) or credits_to(report, report.outlet)),
        given=tuple(sorted(credit.agency for credit in credits_of if credit.whole)),
        helped=tuple(sorted(credit.agency for credit in credits_of if not credit.whole)),
        told=_told(report),
        lines=_lines(report),
    )


def _told(report: Report) -> tuple[str, ...]:
    own = {"", newsroom(report.outlet)}
    told = {told.name for told in newsrooms_told(report) if newsroom(told.name) not in own}
    return tuple(sorted(told)[:_MOST_NAMED])


def _lines(report: Report) -> tuple[str, ...]:
    lines = (b.span.of(report.text) for b in report.blocks if b.kind in _CREDITING)
    parts = [part.strip() for line in lines for part in _PARTS.split(line)]
    names = {name for part in parts if (name := newsroom(part)).isalpha()}
    initials = {part.lower() for part in parts if _CAPITALS.fullmatch(part)}
    likely = {name for name in names if _SHORTEST <= len(name) <= _LONGEST} | initials
    return tuple(sorted(likely - {newsroom(report.outlet)})[:_MOST_NAMED])
