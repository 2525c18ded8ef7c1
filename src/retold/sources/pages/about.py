"""What a page says of itself: headline, outlet, authors, address and day of publication."""

import re
from dataclasses import dataclass
from html import unescape
from urllib.parse import urlsplit

from trafilatura.metadata import extract_metadata

from retold.sources.moments import moment_of
from retold.sources.options import Details
from retold.sources.pages.elements import Element, said_by
from retold.sources.pages.published import published_on
from retold.text.furniture import site_suffix

_NAME = re.compile(r"[^\d@]*[^\W\d][^\d@]*")
"""No figure and no sign of a mail address or an account."""

_STATED_DATES = {"original_date": True, "extensive_search": False}
"""htmldate, asked where nothing else dates a page, is asked for stated days only: with guesses
from loose years and days it gave eight more of 104 saved pages a day, five of them a wrong one."""

_SHORTEST_HEADLINE = 3
"""Words; shorter first headings name the site or its section."""

_ALIKE = 0.5
"""Share of the words of the shorter of two headlines that they have in common."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class About:
    """What a page says of itself, and slug and words of what could not be used."""

    details: Details
    remarks: tuple[tuple[str, str], ...] = ()


def about(tree: Element) -> About:
    """What the page says of itself."""
    found = extract_metadata(tree, date_config=dict(_STATED_DATES), extensive=False)
    outlet = " ".join((found.sitename or "").split())
    host = urlsplit(found.url or "").hostname or ""
    details = Details(
        title=_headline(tree, _title(found.title or "", outlet)),
        outlet=outlet or host.removeprefix("www."),
        url=found.url or "",
        authors=tuple(
            name.strip() for name in (found.author or "").split(";") if _NAME.fullmatch(name)
        ),
    )
    moment = published_on(tree, details.title, (details.url, _shared_address(tree)))
    if moment:
        return About(Details(published=moment.at, precision=moment.precision).over(details))
    return _dated(details, found.date)


def _title(stated: str, outlet: str) -> str:
    """The title a page states for programs, without the site's name behind it."""
    title = " ".join(unescape(stated).split())
    suffix = site_suffix(title, outlet)
    return title[: suffix.start].rstrip() if suffix else title


def _headline(tree: Element, title: str) -> str:
    """The first heading of the first rank that is like the title; else the title.

    What a page states for search engines is often another headline than the one it prints.
    """
    for heading in tree.iter("h1"):
        said = said_by(heading)
        if len(said.split()) >= _SHORTEST_HEADLINE and _alike(said, title):
            return said
    return title


def _alike(one: str, other: str) -> bool:
    left, right = set(_WORD.findall(one.lower())), set(_WORD.findall(other.lower()))
    return bool(left and right) and len(left & right) >= _ALIKE * min(len(left), len(right))


def _shared_address(tree: Element) -> str:
    """The address that the page states for those who share it."""
    element = tree.find('.//meta[@property="og:url"]')
    return "" if element is None else element.get("content") or ""


def _dated(details: Details, day: str | None) -> About:
    """Details with the day that htmldate finds stated, where nothing else gave one."""
    if not day:
        return About(details)
    try:
        moment = moment_of(day)
    except ValueError as error:
        words = f"The publication date of the page was left out: {error}."
        return About(details, (("metadata", words),))
    return About(Details(published=moment.at, precision=moment.precision).over(details))
