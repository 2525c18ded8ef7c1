"""The day of publication that a page states for programs: JSON-LD, meta fields, time elements.

The order in which they are believed: schema.org's datePublished of an article; the fields of the
head that mean publication (Open Graph, Dublin Core, Parsely and their like); elements marked as
the date of publication. None of them is a date of change.
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, time

from lxml.etree import XPath

from retold.model.reports import Precision
from retold.sources.moments import Moment, moment_of
from retold.sources.pages.elements import Element, language_of
from retold.sources.pages.printed import printed_in

_FIELDS = (
    "article:published_time", "og:published_time", "og:article:published_time", "article:published",
    "article.published", "rnews:datepublished", "datepublished", "date_published", "published_time",
    "published-date", "published_date", "publish-date", "publish_date", "publishdate",
    "publication_date", "publication-date", "publicationdate", "pubdate", "pub_date", "ptime",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "bt:pubdate",
    "article_date_original", "originalpublicationdate", "iso-8601-publish-date", "displaydate",
    "citation_publication_date", "citation_date", "dcterms.issued", "dc.date.issued",
    "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "datecreated", "date_created",
    "release_date", "og:regdate", "article_date", "article:create_at", "article:created", "date",
)  # fmt: skip
"""Names of meta fields that state publication, most exact first."""

_ARTICLE = re.compile(r"Article|Posting|NewsStory|^Report$|Review|BlogPost", re.IGNORECASE)
_PAGE = re.compile(r"WebPage|^VideoObject$|CreativeWork", re.IGNORECASE)

_OTHERS = frozenset(
    {
        "comment", "comments", "review", "reviews", "image", "video", "associatedMedia", "hasPart",
        "itemListElement", "mentions", "relatedLink", "isPartOf", "isBasedOn", "citation",
    }
)  # fmt: skip
"""What a description of an article says of other things."""

_MARKED = XPath(
    "(.//*[@itemprop='datePublished']|.//time[@pubdate]|.//abbr[@class='published'])"
    "/@*[name()='datetime' or name()='content' or name()='title']"
)
"""Elements marked as the date of publication (microdata, HTML, hAtom), and what they hold."""

_LOOSE = re.compile(r'"datePublished"\s{0,9}:\s{0,9}"([^"<>]{8,60})"')
_GREENWICH = ("Z", "z", "UTC", "GMT", "+00:00", "+0000")

_DEEPEST = 12
_MOST_NODES = 2_000
"""JSON-LD nests five deep and has some hundred nodes; more is hostile."""


def stated_moment(tree: Element) -> Moment | None:
    """When a page says, for programs, that it was published; None where it does not."""
    language = language_of(tree)
    for found in (_described(tree), _in_head(tree), _marked(tree)):
        for value in found:
            if moment := read_moment(value) or _printed(value, language):
                return moment
    return None


def read_moment(value: str) -> Moment | None:
    """The moment that a field states; None for none. Midnight sharp tells only the day."""
    try:
        moment = moment_of(value)
    except ValueError:
        return None
    at = moment.at
    if (at.hour, at.minute, at.second) == (0, 0, 0):
        return Moment(at, Precision.DAY)
    return moment


def _printed(value: str, language: str) -> Moment | None:
    """The day in a field that is written for people; not by Greenwich's clock, as "Z" tells."""
    printed = None if value.rstrip().endswith(_GREENWICH) else printed_in(value, language)
    return Moment(datetime.combine(printed.day, time(), UTC), Precision.DAY) if printed else None


def _described(tree: Element) -> list[str]:
    """What schema.org's descriptions say: of articles first, then of the page."""
    articles: list[str] = []
    pages: list[str] = []
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        text = script.text or ""
        try:
            described = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            articles.extend(_LOOSE.findall(text))
            continue
        for kind, day in _nodes(described):
            if _ARTICLE.search(kind):
                articles.append(day)
            elif _PAGE.search(kind):
                pages.append(day)
    return articles + pages


def _nodes(described: object) -> Iterator[tuple[str, str]]:
    """Type and date of publication of each node of a description, in order."""
    waiting: list[tuple[object, int]] = [(described, 0)]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node, depth = waiting.pop()
        inner: list[object] = []
        if isinstance(node, dict):
            day = node.get("datePublished") or node.get("dateCreated")
            if isinstance(day, str):
                yield str(node.get("@type", "")), day
            inner = [value for key, value in node.items() if key not in _OTHERS]
        elif isinstance(node, list):
            inner = node
        if depth < _DEEPEST:
            waiting.extend((one, depth + 1) for one in reversed(inner))


def _in_head(tree: Element) -> list[str]:
    stated: dict[str, str] = {}
    for meta in tree.iterfind(".//meta[@content]"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (meta.get(attribute) or "").strip().lower()
            if name in _FIELDS:
                stated.setdefault(name, meta.get("content"))
    return [stated[name] for name in _FIELDS if name in stated]


def _marked(tree: Element) -> list[str]:
    return [str(value) for value in _MARKED(tree)]
