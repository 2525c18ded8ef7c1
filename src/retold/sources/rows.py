"""Rows of a table: the text cell, and its title before it, are the source, character for character.

A cell that holds a whole page is read as one.
"""

from collections.abc import Mapping

from retold.model.reports import Source
from retold.model.spans import Span
from retold.sources.columns import mapped
from retold.sources.details import details_of, title_field
from retold.sources.drafts import Draft
from retold.sources.escapes import mended, trimmed_strand
from retold.sources.raws import Raw, empty_text
from retold.sources.records import begins_with
from retold.sources.weaving import Weave

_BETWEEN = "\n\n"


def read_row(raw: Raw, content: str, encoding: str, columns: tuple[tuple[str, str], ...]) -> Draft:
    """The draft of a row whose text cell is `content`.

    The source is what the two cells hold, the title's and the text's, with a blank line between
    them; the text's alone where there is no title or the text begins with it.

    Raises:
        UnreadableError: the cell is empty.
    """
    if not content.strip():
        raise empty_text(raw.location, raw.place, "row")
    fields = mapped(dict(raw.fields), columns)
    stated = details_of(fields)
    title = _title(fields)
    if begins_with(content.lstrip(), title):
        title = ""
    whole = mended(title + _BETWEEN + content if title else content)
    weave = Weave()
    if title:
        weave.add(trimmed_strand(whole, Span(0, len(title))))
    weave.add(trimmed_strand(whole, Span(len(whole) - len(content), len(whole))))
    source = Source(
        location=raw.location + raw.suffix,
        media_type="text/plain",
        encoding=encoding,
        content=whole,
        pieces=tuple(weave.pieces),
    )
    return Draft(text=weave.text, source=source, details=stated.details, remarks=stated.remarks)


def _title(fields: Mapping[str, object]) -> str:
    name = title_field(fields)
    value = fields[name] if name is not None else ""
    return value if isinstance(value, str) else ""
