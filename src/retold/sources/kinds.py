"""What a whole file is: plain text or HTML, by its characters and its name's ending."""

import re
from enum import StrEnum
from pathlib import PurePath

HTML_ENDINGS = frozenset({".html", ".htm", ".xhtml", ".shtml", ".mhtml"})
JSON_ENDINGS = frozenset({".json", ".jsonl", ".ndjson", ".jsonlines"})
TEXT_ENDINGS = frozenset({".txt", ".md", ".markdown", ".text"})
_PAGE = re.compile(
    r"\s{0,1000}(?:<\?xml[^>]{0,300}>\s{0,1000})?(?:<!--.{0,2000}?-->\s{0,1000}){0,5}"
    r"<(?:!doctype\s+html|html|head|body|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_ELEMENT = re.compile(r"\s{0,1000}<(?:article|div|section|main|p|h1)\b[^>]{0,1000}>", re.IGNORECASE)
JSON_OBJECT = re.compile(r'\s*(?:\[\s*)?\{\s*"')


class Kind(StrEnum):
    """What a whole file is."""

    TEXT = "text/plain"
    HTML = "text/html"


def is_page(content: str) -> bool:
    """Whether `content` begins as a whole page of HTML does."""
    return _PAGE.match(content) is not None


def kind_of(content: str, name: str, media_type: str = "") -> Kind:
    """What `content` is. A page is a page under any name; tags inside a text make none."""
    ending = PurePath(name).suffix.lower()
    if _PAGE.match(content) or ending in HTML_ENDINGS:
        return Kind.HTML
    if ending in TEXT_ENDINGS:
        return Kind.TEXT
    if media_type in {"text/html", "application/xhtml+xml"} or _ELEMENT.match(content):
        return Kind.HTML
    return Kind.TEXT
