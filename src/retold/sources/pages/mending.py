"""A page's article set as articles are: its text in paragraphs, and these in one element.

Programs that look for an article look for paragraphs. Some pages set none, only lines and breaks;
others cut an article in pieces, with advertisements between.
"""

from collections.abc import Iterator
from itertools import pairwise

from lxml.etree import SubElement, XPath

from retold.sources.pages.elements import Element, said_by

_SHORTEST_BARE = 120
"""Characters in an element itself that are story; fewer are a label."""

_SHORTEST_PROSE = 25
"""Words of a paragraph that is story beyond doubt."""

_FEWEST_PROSE = 2
"""Such paragraphs in each piece of an article that is set in pieces."""

_INLINE = frozenset(
    {
        "a", "abbr", "b", "big", "br", "cite", "code", "del", "em", "font", "i", "img", "ins",
        "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr",
    }
)  # fmt: skip

_HEADINGS_BEFORE = XPath("count(preceding::h1 | preceding::h2 | preceding::h3)")
_HEADINGS_TO_END = XPath(
    "count(preceding::h1 | preceding::h2 | preceding::h3 | .//h1 | .//h2 | .//h3)"
)


def mend(tree: Element) -> None:
    """Sets text that stands in no paragraph in paragraphs, and joins an article set in pieces."""
    for element in _bare(tree):
        _set_in_paragraphs(element)
    for first, following in _pieces(tree):
        first.extend(list(following))


def _bare(tree: Element) -> list[Element]:
    """Elements whose own text is story, outside any paragraph, with those set beside them."""
    holding = [
        (element, length)
        for element in tree.iter("div", "section", "article", "td")
        if (length := _bare_length(element))
    ]
    told = {(one.getparent(), one.tag) for one, length in holding if length >= _SHORTEST_BARE}
    return [element for element, _ in holding if (element.getparent(), element.tag) in told]


def _bare_length(element: Element) -> int:
    """Characters that stand in an element itself, not in one inside it."""
    return sum(len((said or "").strip()) for said in (element.text, *(one.tail for one in element)))


def _set_in_paragraphs(element: Element) -> None:
    """Puts each run of text that stands in an element itself into a paragraph of its own."""
    children = list(element)
    paragraph = _started(element, element.text)
    element.text = None
    for child in children:
        tail, child.tail = child.tail, None
        if _is_inline(child):
            if paragraph is None:
                paragraph = SubElement(element, "p")
            child.tail = tail
            paragraph.append(child)
        else:
            element.append(child)
            paragraph = _started(element, tail)


def _started(element: Element, said: str | None) -> Element:
    """A new paragraph at the end of an element that begins with what is said; None for nothing."""
    if not said or not said.strip():
        return None
    paragraph = SubElement(element, "p")
    paragraph.text = said
    return paragraph


def _is_inline(element: Element) -> bool:
    return element.tag in _INLINE and all(one.tag in _INLINE for one in element.iterdescendants())


def _pieces(tree: Element) -> Iterator[tuple[Element, Element]]:
    """Pairs of elements that hold one article's paragraphs: the first, and one that goes on.

    They are set alike, each holds paragraphs of story, and no heading stands between them, as one
    would between two articles.
    """
    alike: dict[tuple[str, str], list[Element]] = {}
    for element in tree.iter("div", "section"):
        name = element.get("class")
        if name and _holds_story(element):
            alike.setdefault((element.tag, name), []).append(element)
    for elements in alike.values():
        first = elements[0]
        for before, following in pairwise(elements):
            inside = first in following.iterancestors()
            if inside or _HEADINGS_BEFORE(following) > _HEADINGS_TO_END(before):
                break
            yield first, following


def _holds_story(element: Element) -> bool:
    long = (
        len(said_by(paragraph).split()) >= _SHORTEST_PROSE
        for paragraph in element.iterchildren("p")
    )
    return sum(long) >= _FEWEST_PROSE
