"""Saved pages: the article's text, and the day it was published."""

import gzip
from collections.abc import Callable, Iterator
from statistics import fmean
from time import perf_counter

from evaluation.data import Record
from evaluation.figures import Data, Figure, Task, interval
from evaluation.measures.shingles import f1, overlap
from evaluation.peers import htmldate_dates, trafilatura_pages
from retold.errors import UnreadableError
from retold.model.reports import BlockKind
from retold.sources.pages import details_on
from retold.sources.reading import report_from_html

_ARTICLES = "pages/scrapinghub"
_DATES = "pages/dates"

_QUICK = 30
"""Pages of each set in a quick run: some three seconds."""

_STORY = frozenset({BlockKind.DATELINE, BlockKind.SUBHEADING, BlockKind.PARAGRAPH})
"""The kinds of block that make an article's body, in which the benchmark holds neither headline
nor standfirst."""


def score_articles(data: Data) -> Iterator[Figure]:
    """How alike the story's text that Retold reads from a page and the true one are."""
    return _article_figures(data, _story_text, by="")


def score_dates(data: Data) -> Iterator[Figure]:
    """For how many of the pages whose day is known Retold reads it; none counts as wrong.

    Pages without a known day are left out. A day counts where Retold finds no article, too, as on
    a page that holds only a picture.
    """
    return _date_figures(data, _day_published, by="")


def score_trafilatura(data: Data) -> Iterator[Figure]:
    """The same of trafilatura alone."""
    return _article_figures(data, trafilatura_pages.reader(), by="trafilatura")


def score_htmldate(data: Data) -> Iterator[Figure]:
    """The same of htmldate alone."""
    return _date_figures(data, htmldate_dates.reader(), by="htmldate")


def _article_figures(data: Data, read: Callable[[str], str], by: str) -> Iterator[Figure]:
    records = data.sample(data.records(f"{_ARTICLES}.jsonl"), _QUICK, by=_id)
    texts, seconds = _read(data, records, read)
    overlaps = [overlap(record["body"], text) for record, text in zip(records, texts, strict=True)]
    yield Figure(
        key=f"{_ARTICLES}/f1",
        value=f1(overlaps),
        items=len(overlaps),
        seconds=seconds,
        interval=interval(overlaps, f1),
        by=by,
    )


def _date_figures(data: Data, read: Callable[[str], str], by: str) -> Iterator[Figure]:
    known = [one for one in data.records(f"{_DATES}.jsonl") if isinstance(one["published"], str)]
    records = data.sample(known, _QUICK, by=_id)
    days, seconds = _read(data, records, read)
    right = [record["published"][:10] == day for record, day in zip(records, days, strict=True)]
    yield Figure(
        key=f"{_DATES}/accuracy",
        value=fmean(right) if right else 0.0,
        items=len(right),
        seconds=seconds,
        interval=interval(right, fmean),
        by=by,
    )


def _read(data: Data, records: list[Record], read: Callable[[str], str]) -> tuple[list[str], float]:
    """What `read` gives for the page of each record, and how many seconds it took."""
    pages = [_page(data, record) for record in records]
    started = perf_counter()
    found = [read(page) for page in pages]
    return found, perf_counter() - started


def _page(data: Data, record: Record) -> str:
    packed = data.path(f"pages/html/{record['id']}.html.gz").read_bytes()
    return gzip.decompress(packed).decode("utf-8", errors="replace")


def _story_text(page: str) -> str:
    try:
        report = report_from_html(page)
    except UnreadableError:
        return ""
    story = (block for block in report.blocks if block.kind in _STORY)
    return "\n".join(block.span.of(report.text) for block in story)


def _day_published(page: str) -> str:
    published = details_on(page).published
    return published.date().isoformat() if published else ""


def _id(record: Record) -> object:
    return record["id"]


TASKS = (
    Task(
        _ARTICLES,
        (f"{_ARTICLES}.jsonl", "pages/html"),
        score_articles,
        (("trafilatura", score_trafilatura),),
    ),
    Task(_DATES, (f"{_DATES}.jsonl", "pages/html"), score_dates, (("htmldate", score_htmldate),)),
)
