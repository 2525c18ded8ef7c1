"""A small made-up collection: rows of the table of reports, and an index of them."""

from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa

from retold.corpus.search import index_reports
from retold.plan.tables import USER_TABLES
from tests.fakes.reports import plain_report

HARBOUR = "The harbour will stay closed until the wreck is raised"

TEXTS = (
    (
        "2031-03-14",
        "Harbour Courier",
        (
            "# Ferry sinks off Haalvik\n"
            "Two people drowned when the ferry Aurora sank off Haalvik on Friday.\n"
            f'"{HARBOUR}," harbour master Ada Brandt told reporters.\n'
            "Divers will go down on Monday.\n"
        ),
    ),
    (
        "2031-03-15",
        "Inland Gazette",
        (
            "# Port shut after sinking\n"
            "The port of Haalvik has been shut since a ferry sank.\n"
            "Harbour master Ada Brandt said the harbour would stay closed until the "
            "wreck was raised.\n"
            "Shops in the town were quiet.\n"
        ),
    ),
    (
        "2031-03-16",
        "Daily Lantern",
        (
            "# A town waits\n"
            f"{HARBOUR}. Nobody in Haalvik knows when that will be.\n"
            "Fishermen mended nets.\n"
        ),
    ),
    (
        "2031-03-18",
        "Evening Beacon",
        (
            "# Brandt under fire\n"
            '"The harbour will stay closed until every wreck is raised," Ada Brandt said on '
            "Tuesday.\n"
            "Traders asked for help.\n"
        ),
    ),
    (
        None,
        "Coastal Notes",
        f'# Notes\nA sign on the pier read: "{HARBOUR}."\nGulls sat on it.\n',
    ),
    (
        "2031-03-17",
        "Capital Times",
        (
            "# Budget passes\n"
            "Parliament passed the budget by 61 votes to 58 after a night of debate in "
            "Łódka.\n"
            "The finance minister, Petar Zelinskiy, called it a fair compromise.\n"
        ),
    ),
)


def report_rows(texts=TEXTS) -> list[dict[str, object]]:
    """Rows of the table of reports, the columns that matter filled."""
    rows = []
    for day, outlet, text in texts:
        report = plain_report(text, name=outlet)
        headline = report.blocks[0].span.of(text) if report.blocks else ""
        rows.append(
            dict.fromkeys(USER_TABLES["reports"].names)
            | {
                "report": report.id,
                "number": int(report.id[:15], 16),
                "batch": 1,
                "name": outlet,
                "title": headline,
                "outlet": outlet,
                "url": "",
                "authors": [],
                "published": datetime.fromisoformat(day).replace(tzinfo=UTC) if day else None,
                "precision": "day",
                "language": "en",
                "words": len(text.split()),
                "location": f"{outlet}.txt",
                "place": "",
                "text": text,
                "blocks": [
                    {
                        "kind": block.kind.value,
                        "start": block.span.start,
                        "end": block.span.end,
                        "rule": block.rule,
                    }
                    for block in report.blocks
                ],
                "media_type": "text/plain",
                "encoding": "utf-8",
                "source": text,
                "pieces": [],
            }
        )
    return rows


def report_table(texts=TEXTS) -> pa.Table:
    """The table of reports."""
    return pa.Table.from_pylist(report_rows(texts), USER_TABLES["reports"])


def indexed(folder: Path, texts=TEXTS) -> Path:
    """The folder, with an index of these reports in it."""
    index_reports(folder, report_table(texts).to_batches())
    return folder


def id_of(outlet: str, texts=TEXTS) -> str:
    """The id of an outlet's report."""
    return next(str(row["report"]) for row in report_rows(texts) if row["outlet"] == outlet)
