"""Saved web pages: the article, its details, and the way back to the page's source."""

import re

from retold.errors import UnreadableError
from retold.model.reports import Source
from retold.sources.drafts import Draft
from retold.sources.options import Details, Limits
from retold.sources.pages.about import About, about
from retold.sources.pages.alignment import Aligner
from retold.sources.pages.article import Part, article_on
from retold.sources.pages.characters import shown_by
from retold.sources.pages.elements import tree_of
from retold.sources.weaving import Weave
from retold.text.furniture import furniture_rule

_BODY = re.compile(r"<body\b", re.IGNORECASE)
_TOLD_UNMAPPED = 0.02
"""Share of a text's characters not found on its page above which the reader is told."""

_FEWEST_WORDS = 15
"""Words beside furniture of which an article has more: less is a menu or a wall for cookies."""

_WORDS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]{1,2}|\S+")
"""Japanese, Chinese and Thai set no blanks between words; two characters are taken for one."""

_TITLE_AMONG = 3
"""First parts among which the title is looked for before it is put before them."""


def read_page(content: str, location: str, encoding: str, limits: Limits) -> Draft:
    """The draft of the article on an HTML page. No connection is opened.

    Raises:
        UnreadableError: there is no article on it, or it is too large.
    """
    shown = shown_by(content, location, limits)
    tree = tree_of(content)
    known = About(Details()) if tree is None else about(tree)
    parts = () if tree is None else article_on(tree)
    if _words(parts) < _FEWEST_WORDS:
        raise UnreadableError(
            location=location,
            stage="extract",
            reason="no article is found on the page",
            hint="Copy the article's text into a .txt file and give that.",
        )
    body = _BODY.search(content)
    aligner = Aligner(content, shown)
    if body:
        aligner.cursor = shown.index_at(body.start())
    weave, headings = _woven(parts, known.details.title, aligner)
    text = weave.text
    source = Source(
        location=location,
        media_type="text/html",
        encoding=encoding,
        content=content,
        pieces=tuple(weave.pieces),
    )
    return Draft(
        text=text,
        source=source,
        details=known.details,
        headings=headings,
        remarks=known.remarks + _unmapped(weave, location),
    )


def details_on(content: str) -> Details:
    """What an HTML page says of itself, whether or not there is an article on it."""
    tree = tree_of(content)
    return Details() if tree is None else about(tree).details


def _woven(parts: tuple[Part, ...], title: str, aligner: Aligner) -> tuple[Weave, frozenset[int]]:
    weave = Weave()
    firsts = [part.text for part in parts[:_TITLE_AMONG]]
    if title and not any(first.startswith(title) for first in firsts):
        weave.add(aligner.strand(title))
    headings = set()
    for part in parts:
        weave.add(aligner.strand(part.text))
        if part.heading:
            headings.add(weave.starts[-1])
    return weave, frozenset(headings)


def _words(parts: tuple[Part, ...]) -> int:
    counts = ((part.text, len(_WORDS.findall(part.text))) for part in parts)
    return sum(words for text, words in counts if not furniture_rule(text, words))


def _unmapped(weave: Weave, location: str) -> tuple[tuple[str, str], ...]:
    blanks = sum(map(str.isspace, weave.text))
    lost = weave.length - blanks - sum(len(piece.text) for piece in weave.pieces)
    if lost <= _TOLD_UNMAPPED * weave.length:
        return ()
    words = f"{lost} of {weave.length} characters of {location} could not be found in its source."
    return (("unmapped", words),)
