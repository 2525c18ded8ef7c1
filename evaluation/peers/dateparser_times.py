"""dateparser alone: dates found in running text by its `search_dates`."""

from collections.abc import Callable
from datetime import datetime

from evaluation.measures.timex import Expression


def reader() -> Callable[[str, datetime], list[Expression]]:
    """What gives the dates that dateparser finds, read against the publication day."""
    from dateparser.search import search_dates  # noqa: PLC0415 - one not installed is skipped

    def read(text: str, published: datetime) -> list[Expression]:
        found = search_dates(
            text,
            languages=["en"],
            settings={"RELATIVE_BASE": published, "PREFER_DATES_FROM": "past"},
        )
        expressions, end = [], 0
        for said, day in found or ():
            start = text.find(said, end)
            if start >= 0:
                end = start + len(said)
                expressions.append(Expression(start, end, day.date().isoformat()))
        return expressions

    return read
