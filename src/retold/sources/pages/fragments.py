"""The article that a feed carries: HTML without a page around it; all of it is the article."""

from collections.abc import Iterator

from retold.errors import UnreadableError
from retold.model.reports import Source
from retold.sources.drafts import Draft
from retold.sources.options import Details, Limits
from retold.sources.pages.alignment import Aligner
from retold.sources.pages.article import Part
from retold.sources.pages.characters import shown_by
from retold.sources.pages.elements import Element, tree_of
from retold.sources.weaving import Strand, Weave

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | {
    "article", "aside", "blockquote", "body", "br", "dd", "div", "dl", "dt", "figcaption", "figure",
    "footer", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section", "table", "td",
    "th", "tr", "ul",
}  # fmt: skip
_UNSHOWN = frozenset({"script", "style", "template", "textarea", "svg", "noscript", "iframe"})


def read_fragment(content: str, location: str, encoding: str, title: str, limits: Limits) -> Draft:
    """The draft of an article given as a piece of HTML, with its title before it.

    The piece of HTML is the source; the title, which stands elsewhere, is part of no source.

    Raises:
        UnreadableError: it shows no words, or is too large.
    """
    shown = shown_by(content, location, limits)
    tree = tree_of(content)
    parts = () if tree is None else tuple(_parts(tree))
    if not parts:
        raise UnreadableError(
            location=location,
            stage="extract",
            reason="it holds no text",
            hint="Check that the feed carries whole articles.",
        )
    aligner = Aligner(content, shown)
    weave = Weave()
    headings = set()
    if title and not parts[0].text.startswith(title):
        weave.add(Strand(title, ()))
        headings.add(0)
    for part in parts:
        weave.add(aligner.strand(part.text))
        if part.heading:
            headings.add(weave.starts[-1])
    source = Source(
        location=location,
        media_type="text/html",
        encoding=encoding,
        content=content,
        pieces=tuple(weave.pieces),
    )
    return Draft(text=weave.text, source=source, details=Details(), headings=frozenset(headings))


def _parts(root: Element) -> Iterator[Part]:
    """Its paragraphs and headings in order."""
    gathered: list[str] = []
    heading = False
    for tag, words in _walk(root):
        if tag in _BLOCKS:
            if text := " ".join("".join(gathered).split()):
                yield Part(text, heading)
            gathered = []
            heading = tag in _HEADINGS
        gathered.append(words)
    if text := " ".join("".join(gathered).split()):
        yield Part(text, heading)


def _walk(element: Element) -> Iterator[tuple[str, str]]:
    """Each element's tag with the words after its start; its tail as a new paragraph or none."""
    yield str(element.tag), element.text or ""
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _UNSHOWN:
            yield from _walk(child)
        block = child.tag in _BLOCKS
        yield ("p" if block else "", child.tail or "")
