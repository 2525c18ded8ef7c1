from datetime import UTC, datetime, timedelta, timezone

import pyarrow as pa
import pytest

from retold.corpus.rows import report_from, row_of
from retold.model.reports import Block, BlockKind, Piece, Precision, Report, Source
from retold.model.spans import Span
from retold.plan.tables import REPORTS, number_of
from tests.fakes.reports import plain_report

WHOLE = Report(
    id="0123456789abcdef0123456789abcdef",
    name="Harbour Times",
    text="Ferry held up\n\nNobody was hurt.",
    blocks=(
        Block(kind=BlockKind.HEADLINE, span=Span(0, 13), rule="html.headline"),
        Block(kind=BlockKind.PARAGRAPH, span=Span(15, 31), rule="layout.paragraph"),
    ),
    source=Source(
        location="news.jsonl:7",
        media_type="application/json",
        encoding="utf-8",
        content='{"title": "Ferry held up", "text": "Nobody was hurt."}',
        pieces=(Piece(Span(0, 13), Span(11, 24)), Piece(Span(15, 31), Span(36, 52))),
    ),
    title="Ferry held up",
    outlet="Harbour Times",
    url="https://times.example/ferry?a=1&b=2",
    authors=("Ada Voss", "“Jo” O’Neil"),
    published=datetime(2031, 3, 4, 5, 6, 7, 890123, tzinfo=UTC),
    precision=Precision.TIME,
    language="de",
)


def there_and_back(report):
    rows = pa.Table.from_pylist([row_of(report, 3, 21)], REPORTS).to_pylist()
    return report_from(rows[0])


@pytest.mark.parametrize("report", [WHOLE, plain_report(""), plain_report("One.\nTwo.")])
def test_a_report_comes_back_as_it_was(report):
    assert there_and_back(report) == report


def test_a_report_of_another_zone_comes_back_at_the_same_moment():
    zone = timezone(timedelta(hours=5, minutes=30))
    moment = datetime(2031, 3, 4, 1, 0, tzinfo=zone)
    back = there_and_back(plain_report("One.", published="2031-03-03T19:30:00"))
    assert back.published == moment
    assert back.published.utcoffset() == timedelta(0)


def test_a_row_tells_number_batch_and_words_beside_the_report():
    row = row_of(WHOLE, 3, 21)
    assert list(row) == REPORTS.names
    assert row["number"] == 0x0123456789ABCDE == number_of(WHOLE.id)
    assert (row["batch"], row["words"]) == (3, 21)
