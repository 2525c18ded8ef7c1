"""What one entry of a feed says: its article, and what stands beside it."""

import html
import re
from dataclasses import dataclass
from typing import Any, TypeAlias

from lxml import etree

from retold.errors import UnreadableError

Element: TypeAlias = Any
"""An element of lxml, which has no types."""

_MARKUP = re.compile(r"<[a-zA-Z/!][^>]*>|&(?:[a-zA-Z]{2,8}|#\w{1,8});")
_START = re.compile(r"<((?:\w+:)?(?:rss|feed|RDF))\b[^>]{0,5000}>", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/][^>]{0,1000}>")
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_AUTHORS = ("author", "creator", "contributor")
_PUBLISHED = ("published", "pubDate", "date", "issued", "updated")


@dataclass(frozen=True, slots=True)
class Root:
    """The start tag of a feed, with the names it declares, and the feed's own title."""

    start: str
    end: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What an entry says; empty where it does not.

    Attributes:
        content: its article.
        marked: whether the article is HTML.
        summary: its summary, often a teaser.
        summary_marked: whether the summary is HTML.
        title: its headline.
        link: address of the article.
        published: when it was published, as written.
        authors: who wrote it.
        source: the outlet, where the entry names one of its own.
    """

    content: str
    marked: bool
    summary: str
    summary_marked: bool
    title: str
    link: str
    published: str
    authors: tuple[str, ...]
    source: str


def root_of(head: str) -> Root:
    """The start of a feed, from what stands before its first entry."""
    found = _START.search(head)
    if found is None:
        return Root("<feed>", "</feed>", "")
    end = f"</{found.group(1)}>"
    try:
        title = _told(_parsed(found.group() + head[found.end() :] + end), "title")
    except UnreadableError:
        title = ""
    return Root(found.group(), end, title)


def entry_of(text: str, root: Root) -> Entry:
    """The entry whose XML is `text`, in the feed that begins with `root`.

    Raises:
        UnreadableError: nothing of it can be read.
    """
    whole = _parsed(f"{root.start}{text}{root.end}")
    element = next((one for one in whole.iter("{*}item", "{*}entry")), None)
    if element is None:
        raise _unreadable("it is not written as XML")
    content, marked = _body(element, (_CONTENT, "encoded", "content", "content:encoded"))
    summary, summary_marked = _body(element, ("description", "summary"))
    return Entry(
        content=content,
        marked=marked,
        summary=summary,
        summary_marked=summary_marked,
        title=_told(element, "title"),
        link=_link(element),
        published=next((said for name in _PUBLISHED if (said := _told(element, name))), ""),
        authors=_authors(element),
        source=_told(element, "source"),
    )


def _parsed(text: str) -> Element:
    """The root of `text`, read as far as it can be; nothing is looked up or fetched for it."""
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(text.replace("\x00", "").encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _unreadable(f"it is not written as XML ({error})") from None
    if root is None:
        raise _unreadable("it is not written as XML")
    return root


def _named(element: Element, name: str) -> list[Element]:
    """The children of that name, whatever their namespace."""
    path = name if name.startswith("{") else f"{{*}}{name}"
    return [child for child in element.iterchildren(path) if isinstance(child.tag, str)]


def _told(element: Element, name: str) -> str:
    """What the first child of that name says, in plain words."""
    for parent in (element, *element.iterchildren("{*}channel")):
        for child in _named(parent, name):
            said = html.unescape("".join(child.itertext()))
            if said.strip():
                return " ".join(_TAG.sub(" ", said).split())
    return ""


def _body(element: Element, names: tuple[str, ...]) -> tuple[str, bool]:
    """The longest text that a child of one of these names holds, and whether it is HTML."""
    found = [_inner(child) for name in names for child in _named(element, name)]
    return max(found, key=lambda body: len(body[0]), default=("", False))


def _inner(element: Element) -> tuple[str, bool]:
    if len(element) and element.get("type", "").lower() != "text":
        inner = "".join(etree.tostring(child, encoding="unicode") for child in element)
        return (element.text or "") + inner, True
    said = "".join(element.itertext())
    return said, element.get("type", "").lower() != "text" and bool(_MARKUP.search(said))


def _link(element: Element) -> str:
    for link in _named(element, "link"):
        if link.get("href") and link.get("rel", "alternate") == "alternate":
            return str(link.get("href"))
        if link.text and link.text.strip():
            return str(link.text).strip()
    ids = (said for name in ("guid", "id") if (said := _told(element, name)))
    return next((said for said in ids if said.startswith(("http://", "https://"))), "")


def _authors(element: Element) -> tuple[str, ...]:
    names: list[str] = []
    for author in (child for name in _AUTHORS for child in _named(element, name)):
        said = _told(author, "name") or " ".join("".join(author.itertext()).split())
        if said and said not in names:
            names.append(said)
    return tuple(names)


def _unreadable(reason: str) -> UnreadableError:
    return UnreadableError(
        location="",
        stage="parse",
        reason=reason.splitlines()[0].rstrip("."),
        hint="Get the feed again.",
    )
