"""A page's tree without what lies over its article: menus in sentences, lines that are links."""

from retold.sources.pages.elements import Element, length_of, said_by

_MENU_LINKS = 3
"""Links, with nothing beside them, that make a menu of an element inside a sentence."""

_LINKED = 0.95
"""Share of a line's characters in one link from which on the line is a link and nothing more."""

_LISTED = 0.75
"""The same where a line holds several links: brackets and bars stand between them."""

_SHORTEST_LINK = 4
"""Words of a linked line that is a title; shorter ones are names of things."""

_STOPS = (".", "!", "?", "…", "。", "।", "؟", '."', ".”", ":")

_WRAPPERS = 3
"""Elements around a quoted post, itself included, that are nothing but its wrapping."""


_MOST_WRAPPED = 4
"""Elements in such a wrapping: the post, its script, a picture, a rule."""


def clear(tree: Element) -> None:
    """Takes menus and linked lines out of the tree, and the names off its quotations."""
    for unwanted in (*_menus_in_sentences(tree), *filter(_is_linked, tree.iter("p", "li"))):
        if unwanted.getparent() is not None:
            unwanted.drop_tree()
    for quote in tree.iter("blockquote"):
        _unname(quote)


def _menus_in_sentences(tree: Element) -> list[Element]:
    """The innermost elements inside paragraphs with several links and not a word beside them.

    They open over a name when a mouse points at it.
    """
    menus = [
        span
        for paragraph in tree.iter("p")
        for span in paragraph.iter("span")
        if (links := list(span.iter("a"))) and len(links) >= _MENU_LINKS
        if length_of(span) == sum(map(length_of, links))
    ]
    outer = {ancestor for menu in menus for ancestor in menu.iterancestors("span")}
    return [menu for menu in menus if menu not in outer]


def _is_linked(line: Element) -> bool:
    """Whether a paragraph or item is a link to another story, or a list of such links."""
    links = [link for link in line.iter("a") if link.get("href")]
    if not links:
        return False
    said = said_by(line)
    if len(said.split()) < _SHORTEST_LINK or said.endswith(_STOPS):
        return False
    share = sum(map(length_of, links)) / max(1, length_of(line))
    return share >= (_LINKED if len(links) == 1 else _LISTED)


def _unname(quote: Element) -> None:
    """Takes the names off a block quotation and what only wraps it.

    Quoted posts are part of a story, but are commonly taken for buttons by their class.
    """
    element = quote
    for _ in range(_WRAPPERS):
        element.attrib.pop("class", None)
        element.attrib.pop("id", None)
        parent = element.getparent()
        if parent is None or parent.tag not in {"div", "figure", "section"}:
            return
        if len(parent) > _MOST_WRAPPED or length_of(parent) > length_of(quote):
            return
        element = parent
