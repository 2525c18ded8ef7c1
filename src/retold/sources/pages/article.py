"""The article on a page: its paragraphs and headings, by trafilatura."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass

from trafilatura import bare_extraction

from retold.sources.pages.clearing import clear
from retold.sources.pages.elements import Element
from retold.sources.pages.mending import mend

for _name in ("trafilatura", "htmldate"):
    logging.getLogger(_name).addHandler(logging.NullHandler())

_BLOCKS = frozenset(
    {"p", "head", "item", "quote", "list", "table", "row", "cell", "div", "lb", "code"}
)


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph or heading of the article, blanks folded."""

    text: str
    heading: bool


def article_on(tree: Element) -> tuple[Part, ...]:
    """The article's paragraphs and headings in order; none where there is no article.

    Taken by trafilatura's stricter rules (Barbaresi, ACL 2021 system demonstrations), tables and
    all. The tree is changed.
    """
    clear(tree)
    mend(tree)
    try:
        found: Element = bare_extraction(tree, include_comments=False, favor_precision=True)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return ()
    return () if found is None or found.body is None else tuple(_parts(found.body))


def _parts(body: Element) -> Iterator[Part]:
    gathered: list[str] = []
    heading = False
    for tag, words in _walk(body):
        if tag in _BLOCKS:
            if gathered and (text := " ".join("".join(gathered).split())):
                yield Part(text, heading)
            gathered = []
            heading = tag == "head"
        gathered.append(words)
    if text := " ".join("".join(gathered).split()):
        yield Part(text, heading)


def _walk(element: Element) -> Iterator[tuple[str, str]]:
    """Each element's tag with the words after its start; its tail under its parent's tag."""
    yield str(element.tag), element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            yield from _walk(child)
        inline = child.tag not in _BLOCKS
        yield ("" if inline else "p", child.tail or "")
