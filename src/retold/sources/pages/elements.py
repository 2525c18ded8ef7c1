"""The elements of a page."""

import re
from typing import Any, TypeAlias

from trafilatura.utils import load_html

Element: TypeAlias = Any
"""An element of lxml, which has no types."""

_WHOLE_PAGE = re.compile(r"<(?:html|body|!doctype)\b", re.IGNORECASE)


def tree_of(content: str) -> Element:
    """The root element of the page `content`; None where it has none."""
    page = content if _WHOLE_PAGE.search(content) else f"<html><body>{content}</body></html>"
    try:
        return load_html(page)
    except (ValueError, TypeError, RecursionError):
        return None


def said_by(element: Element) -> str:
    """What an element and those in it say, blanks folded."""
    return " ".join("".join(element.itertext()).split())


def length_of(element: Element) -> int:
    """How many characters an element and those in it say, blanks left out."""
    return sum(len("".join(said.split())) for said in element.itertext())


def language_of(tree: Element) -> str:
    """The page's own word for its language, such as "pt-BR"; empty where it has none."""
    stated = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    for path in ('.//meta[@property="og:locale"]', './/meta[@http-equiv="content-language"]'):
        element = tree.find(path)
        stated = stated or (element.get("content") if element is not None else None)
    return str(stated or "").replace("_", "-")
