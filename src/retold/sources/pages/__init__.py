"""Saved web pages: the article, its details, and the way back to the page's source."""

import re

from retold.errors import UnreadableError
from retold.model.reports import Source
from retold.sources.drafts import Draft
from retold.sources.options import Limits
from retold.sources.pages.alignment import Aligner
from retold.sources.pages.article import Article, article_on
from retold.sources.pages.characters import shown_by
from retold.sources.weaving import Weave
from retold.text.furniture import furniture_rule

_BODY = re.compile(r"<body\b", re.IGNORECASE)
_TOLD_UNMAPPED = 0.02
"""Share of a text's characters not found on its page above which the reader is told."""

_FEWEST_WORDS = 15
"""Words beside furniture of which an article has more: less is a menu or a wall for cookies."""

_TITLE_AMONG = 3
"""First parts among which the title is looked for before it is put before them."""


def read_page(content: str, location: str, encoding: str, limits: Limits) -> Draft:
    """The draft of the article on an HTML page. No connection is opened.

    Raises:
        UnreadableError: there is no article on it, or it is too large.
    """
    shown = shown_by(content, location, limits)
    article = article_on(content)
    if article is None or _words(article) < _FEWEST_WORDS:
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
    weave, headings = _woven(article, aligner)
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
        details=article.details,
        headings=headings,
        remarks=article.remarks + _unmapped(weave, location),
    )


def _woven(article: Article, aligner: Aligner) -> tuple[Weave, frozenset[int]]:
    weave = Weave()
    title = article.details.title
    firsts = [part.text for part in article.parts[:_TITLE_AMONG]]
    if title and not any(first.startswith(title) for first in firsts):
        weave.add(aligner.strand(title))
    headings = set()
    for part in article.parts:
        weave.add(aligner.strand(part.text))
        if part.heading:
            headings.add(weave.starts[-1])
    return weave, frozenset(headings)


def _words(article: Article) -> int:
    counts = ((part.text, len(part.text.split())) for part in article.parts)
    return sum(words for text, words in counts if not furniture_rule(text, words))


def _unmapped(weave: Weave, location: str) -> tuple[tuple[str, str], ...]:
    blanks = sum(map(str.isspace, weave.text))
    lost = weave.length - blanks - sum(len(piece.text) for piece in weave.pieces)
    if lost <= _TOLD_UNMAPPED * weave.length:
        return ()
    words = f"{lost} of {weave.length} characters of {location} could not be found in its source."
    return (("unmapped", words),)
