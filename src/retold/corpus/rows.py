"""Reports as rows of the table `reports`, and back."""

from typing import Any

from retold.model.reports import Block, BlockKind, Piece, Precision, Report, Source
from retold.model.spans import Span
from retold.plan.tables import number_of

Row = dict[str, Any]


def row_of(report: Report, batch: int, words: int, place: str = "") -> Row:
    """The row of a report that has so many words of story, read at a place of its file."""
    return {
        "report": report.id,
        "number": number_of(report.id),
        "batch": batch,
        "name": report.name,
        "title": report.title,
        "outlet": report.outlet,
        "url": report.url,
        "authors": list(report.authors),
        "published": report.published,
        "precision": str(report.precision),
        "language": report.language,
        "words": words,
        "location": report.source.location,
        "place": place,
        "text": report.text,
        "blocks": [
            {"kind": str(b.kind), "start": b.span.start, "end": b.span.end, "rule": b.rule}
            for b in report.blocks
        ],
        "media_type": report.source.media_type,
        "encoding": report.source.encoding,
        "source": report.source.content,
        "pieces": [
            {
                "start": piece.text.start,
                "end": piece.text.end,
                "source_start": piece.source.start,
                "source_end": piece.source.end,
            }
            for piece in report.source.pieces
        ],
    }


def report_from(row: Row) -> Report:
    """The report that a row was made of, nothing lost."""
    return Report(
        id=row["report"],
        name=row["name"],
        text=row["text"],
        blocks=tuple(
            Block(kind=BlockKind(b["kind"]), span=Span(b["start"], b["end"]), rule=b["rule"])
            for b in row["blocks"]
        ),
        source=Source(
            location=row["location"],
            media_type=row["media_type"],
            encoding=row["encoding"],
            content=row["source"],
            pieces=tuple(
                Piece(Span(p["start"], p["end"]), Span(p["source_start"], p["source_end"]))
                for p in row["pieces"]
            ),
        ),
        title=row["title"],
        outlet=row["outlet"],
        url=row["url"],
        authors=tuple(row["authors"]),
        published=row["published"],
        precision=Precision(row["precision"]),
        language=row["language"],
    )
