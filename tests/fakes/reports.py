"""Reports made from a string, for tests of what comes after reading."""

import re
from datetime import UTC, datetime

from retold.model.ids import content_id
from retold.model.reports import Block, BlockKind, Piece, Report, Source
from retold.model.spans import Span

_LINE = re.compile(r"\S[^\n]*(?<!\s)")


def plain_report(text: str, *, name: str = "test", published: str | None = None) -> Report:
    """Each line of `text` a paragraph; a first line that begins with "# " is the headline."""
    blocks: list[Block] = []
    for line in _LINE.finditer(text):
        headline = not blocks and line.group().startswith("# ")
        blocks.append(
            Block(
                kind=BlockKind.HEADLINE if headline else BlockKind.PARAGRAPH,
                span=Span(line.start() + 2 * headline, line.end()),
                rule="test.line",
            )
        )
    whole = Span(0, len(text))
    return Report(
        id=content_id(name, text),
        name=name,
        text=text,
        blocks=tuple(blocks),
        source=Source(
            location=f"{name}.txt",
            media_type="text/plain",
            encoding="utf-8",
            content=text,
            pieces=(Piece(whole, whole),),
        ),
        published=datetime.fromisoformat(published).replace(tzinfo=UTC) if published else None,
    )
