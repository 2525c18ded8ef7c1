"""When a page was published: what it states, what it prints by its headline, what its address says.

A stated time in UTC may fall on another day than the one the page prints, for the newsroom's
clock is not in Greenwich. The printed day is the one its readers and its “on Friday” go by.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta, timezone
from itertools import islice, takewhile

from lxml.etree import XPath

from retold.model.reports import Precision
from retold.sources.moments import Moment
from retold.sources.pages.elements import Element, language_of, said_by
from retold.sources.pages.printed import Printed, printed_in
from retold.sources.pages.stated import read_moment, stated_moment

_AFTER = 40
"""Runs of text after the headline among which its date is looked for."""

_PARAGRAPH = 250
"""Characters of a run that is story: the date stands above it."""

_BEFORE = 4
"""Runs of text before the headline, nearest first."""

_SEEN = """text()[normalize-space() and not(parent::script or parent::style or parent::noscript
    or parent::template or parent::option)]"""
_BELOW = XPath(f"following::{_SEEN}[position() <= {_AFTER}]")
_ABOVE = XPath(f"preceding::{_SEEN}[position() <= {_BEFORE}]")

_MOST_HEADLINES = 3
"""Headings that say the title: in the head of the page, above the story, and in a list below."""

_TOGETHER = 4
_SHORT = 20
"""Runs that may print one day together, and their characters: sites set day and month apart."""

_CHANGED = re.compile(
    r"updat|modif|actuali[sz]|atualiz|aktualis|aktualiz|aggiorna|mis à jour|bijgewerkt|обновл|оновл"
    r"|更新|güncel|uppdater|opdater|oppdater|päivit|copyright|©",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"/(?P<year>(?:19|20)\d\d)(?P<sign>[-/]?)(?P<month>[01]\d)(?P=sign)(?P<day>[0-3]\d)(?![\d])"
)
_BEHIND = timedelta(hours=8)
_AHEAD = timedelta(hours=13)
"""How far the clocks of newsrooms are behind Greenwich's, in California, and ahead, in Auckland."""

_STEP = timedelta(minutes=15)
"""Clocks differ from Greenwich's by whole quarters of an hour."""


def published_on(tree: Element, title: str, addresses: tuple[str, ...]) -> Moment | None:
    """When the page was published; None where nothing on it tells.

    `title` is its headline, `addresses` are its own ones; each empty where not known.
    """
    stated = stated_moment(tree)
    if stated and not _in_greenwich(stated):
        return stated
    by_headline = _by_headline(tree, title)
    if stated is None:
        return _as_moment(by_headline) or _in_addresses(addresses)
    if isinstance(by_headline, Printed):
        return _by_local_clock(stated, by_headline)
    addressed = _in_addresses(addresses)
    return _by_local_clock(stated, Printed(addressed.at.date(), None)) if addressed else stated


def _in_greenwich(stated: Moment) -> bool:
    """Whether a moment is given by a clock that few newsrooms go by."""
    return stated.precision is Precision.TIME and not stated.at.utcoffset()


def _by_local_clock(stated: Moment, printed: Printed) -> Moment:
    """The stated moment by the clock that the page prints; itself where they have nothing to do."""
    if stated.at.date() == printed.day:
        return stated
    midnight = datetime.combine(printed.day, time(), UTC)
    if printed.clock is not None:
        ahead = midnight + printed.clock - stated.at
        whole = round(ahead / _STEP) * _STEP
        if -_BEHIND <= ahead <= _AHEAD and abs(ahead - whole) <= timedelta(minutes=1):
            return Moment(stated.at.astimezone(timezone(whole)), Precision.TIME)
    if midnight - _AHEAD <= stated.at <= midnight + timedelta(days=1) + _BEHIND:
        return Moment(midnight, Precision.DAY)
    return stated


def _as_moment(found: Printed | Moment | None) -> Moment | None:
    if not isinstance(found, Printed):
        return found
    return Moment(datetime.combine(found.day, time(), UTC), Precision.DAY)


def _in_addresses(addresses: tuple[str, ...]) -> Moment | None:
    for address in addresses:
        for found in _ADDRESS.finditer(address):
            if moment := read_moment(f"{found['year']}-{found['month']}-{found['day']}"):
                return moment
    return None


def _by_headline(tree: Element, title: str) -> Printed | Moment | None:
    """The day printed nearest below the headline, or else close above it."""
    language = language_of(tree)
    for headline in islice(_headlines(tree, title), _MOST_HEADLINES):
        below = _BELOW(headline)
        story = next((at for at, said in enumerate(below) if len(said) > _PARAGRAPH), len(below))
        if found := _first(below[:story], language) or _first(_ABOVE(headline)[::-1], language):
            return found
    return None


def _first(runs: list[Element], language: str) -> Printed | Moment | None:
    """The first day that a run of text prints, or that its time element states."""
    for at, said in enumerate(runs):
        if _CHANGED.search(said):
            continue
        element = said.getparent()
        if element.tag == "time" and (moment := read_moment(element.get("datetime") or "")):
            return printed_in(said, language, moment.at.year) or moment
        together = " ".join(takewhile(_is_short, runs[at : at + _TOGETHER]))
        if printed := printed_in(said, language) or printed_in(together, language):
            return printed
    return None


def _is_short(said: str) -> bool:
    return len(said) <= _SHORT


def _headlines(tree: Element, title: str) -> Iterator[Element]:
    """The headings that say the title; where there are none, the only heading of the first rank."""
    wanted = _letters(title)
    first = list(tree.iter("h1"))
    none = True
    for heading in (*first, *tree.iter("h2", "h3")):
        said = _letters(said_by(heading))
        if (
            said
            and (said in wanted or (wanted and wanted in said))
            and 2 * len(said) >= len(wanted)
        ):
            none = False
            yield heading
    if none and len(first) == 1:
        yield first[0]


def _letters(said: str) -> str:
    return "".join(letter for letter in said.lower() if letter.isalnum())
