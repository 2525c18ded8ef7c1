"""How to read, as a person says it: the publication time that sources do not state, the columns."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from types import MappingProxyType

from retold.model.reports import Precision
from retold.sources.options import ReadOptions

Published = str | date | None
"""A publication time: an ISO day or time as text, a date, a datetime, or not known."""

_NO_COLUMNS: Mapping[str, str] = MappingProxyType({})


def options_for(
    published: Published,
    *,
    allow_private: bool = False,
    columns: Mapping[str, str] = _NO_COLUMNS,
) -> ReadOptions:
    """How to read sources.

    Args:
        published: publication day or time of the reports whose source states none.
        allow_private: whether an address may lead into a private network.
        columns: which field or column holds what.

    Raises:
        ValueError: `published` is no ISO day or time.
    """
    moment, precision = moment_told(published)
    return ReadOptions(
        published=moment,
        precision=precision,
        allow_private=allow_private,
        columns=tuple(columns.items()),
    )


def moment_told(published: Published) -> tuple[datetime | None, Precision]:
    """A publication time as an aware moment, and how exactly it is known.

    A day is midnight UTC of that day; a time without a zone is taken as UTC.

    Raises:
        ValueError: `published` is no ISO day or time.
    """
    if isinstance(published, str):
        published = _parsed(published.strip())
    if published is None:
        return None, Precision.DAY
    if isinstance(published, datetime):
        aware = published if published.tzinfo else published.replace(tzinfo=UTC)
        return aware, Precision.TIME
    return datetime.combine(published, time(), UTC), Precision.DAY


def _parsed(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return datetime.fromisoformat(text)
