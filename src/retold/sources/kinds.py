"""What a source is: plain text, HTML or JSON, by its characters and its name's ending."""

import json
import re
from enum import StrEnum
from pathlib import PurePath

_HTML_ENDINGS = frozenset({".html", ".htm", ".xhtml", ".shtml", ".mhtml"})
_JSON_ENDINGS = frozenset({".json", ".jsonl", ".ndjson", ".jsonlines"})
_TEXT_ENDINGS = frozenset({".txt", ".md", ".markdown", ".text"})
_PAGE = re.compile(
    r"\s{0,1000}(?:<\?xml[^>]{0,300}>\s{0,1000})?(?:<!--.{0,2000}?-->\s{0,1000}){0,5}"
    r"<(?:!doctype\s+html|html|head|body|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_ELEMENT = re.compile(r"\s{0,1000}<(?:article|div|section|main|p|h1)\b[^>]{0,1000}>", re.IGNORECASE)
_OBJECT = re.compile(r'\s*(?:\[\s*)?\{\s*"')


class Kind(StrEnum):
    """What a source is."""

    TEXT = "text/plain"
    HTML = "text/html"
    JSON = "application/json"


def kind_of(content: str, name: str, media_type: str = "") -> Kind:
    """What `content` is. A page is a page under any name; tags inside a text make none."""
    ending = PurePath(name).suffix.lower()
    if ending in _JSON_ENDINGS:
        return Kind.JSON
    if _PAGE.match(content) or ending in _HTML_ENDINGS:
        return Kind.HTML
    if ending in _TEXT_ENDINGS:
        return Kind.TEXT
    if _is_json(content, media_type):
        return Kind.JSON
    if media_type in {"text/html", "application/xhtml+xml"} or _ELEMENT.match(content):
        return Kind.HTML
    return Kind.TEXT


def _is_json(content: str, media_type: str) -> bool:
    if _OBJECT.match(content) is None:
        return False
    if "json" in media_type:
        return True
    start = len(content) - len(content.lstrip())
    try:
        json.JSONDecoder(strict=False).raw_decode(content, start)
    except (ValueError, RecursionError):
        return False
    return True
