"""Plain and Markdown-ish text: the text is the source, character for character.

Front matter and Markdown marks stay as furniture. Only where lines are broken at a width a blank
stands for the break.
"""

import re

from retold.model.reports import Piece, Source
from retold.model.spans import Span
from retold.sources.details import details_of
from retold.sources.drafts import Draft
from retold.sources.wrapping import unwrapped

_LONGEST_FRONT_MATTER = 5_000
_FENCE = re.compile(r"---[ \t]*\r?\n")
_FENCE_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_FIELD = re.compile(r"^([A-Za-z_][\w -]{0,40}):[ \t]*(.*)$")
_ITEM = re.compile(r"^[ \t]*-[ \t]+(.+)$")
_JOINED = "its lines are broken at a width; they were joined to paragraphs."
_QUOTES = "\"'"


def read_plain(content: str, location: str, encoding: str) -> Draft:
    """The draft of a plain text; details are those of its front matter, where it has one."""
    whole = Span(0, len(content))
    joined = unwrapped(content)
    source = Source(
        location=location,
        media_type="text/plain",
        encoding=encoding,
        content=content,
        pieces=joined.pieces if joined else (Piece(whole, whole),),
    )
    end = _front_matter(content)
    stated = details_of(_fields(content[:end]))
    return Draft(
        text=joined.text if joined else content,
        source=source,
        details=stated.details,
        skip=end,
        remarks=stated.remarks + ((("unwrapped", f"{location}: {_JOINED}"),) if joined else ()),
    )


def _front_matter(content: str) -> int:
    start = _FENCE.match(content)
    if start is None:
        return 0
    end = _FENCE_END.search(content, start.end(), start.end() + _LONGEST_FRONT_MATTER)
    if end is None or not _fields(content[start.end() : end.start()]):
        return 0
    return end.end()


def _fields(block: str) -> dict[str, object]:
    fields: dict[str, object] = {}
    key = ""
    for line in block.splitlines():
        item = _ITEM.match(line)
        if item and key:
            before = fields.get(key)
            fields[key] = [*(before if isinstance(before, list) else []), _bare(item.group(1))]
        elif found := _FIELD.match(line):
            key = found.group(1)
            fields[key] = _listed(found.group(2).strip())
    return fields


def _listed(value: str) -> object:
    if value.startswith("[") and value.endswith("]"):
        return [_bare(part) for part in value[1:-1].split(",") if part.strip()]
    return _bare(value)


def _bare(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] in _QUOTES and value[-1] == value[0]:
        return value[1:-1]
    return value
