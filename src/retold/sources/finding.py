"""Locations → raw records: every kind of source through one door, streaming."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module

from retold.errors import UnreadableError
from retold.model.reports import Rejected
from retold.sources.beside import details_beside
from retold.sources.containers.formats import Format, format_of
from retold.sources.containers.streams import Stream, broken_off, stream_of
from retold.sources.escapes import mended
from retold.sources.opening import is_address
from retold.sources.options import ReadOptions
from retold.sources.raws import Raw, rejected

_Reader = Callable[[Stream, ReadOptions], Iterator[Raw | Rejected]]

_READERS = {
    Format.WHOLE: ("whole", "whole_raws"),
    Format.JSON: ("json_records", "json_raws"),
    Format.CSV: ("comma_tables", "csv_raws"),
    Format.PARQUET: ("parquet", "parquet_raws"),
    Format.WARC: ("archives", "warc_raws"),
    Format.FEED: ("feeds", "feed_raws"),
}
"""Module and function that read each, loaded when first needed."""

_AS_USUAL = ReadOptions()


def raws_of(location: str, options: ReadOptions = _AS_USUAL) -> Iterator[Raw | Rejected]:
    """The records at `location`, one after the other, and what cannot be found of them.

    Files are never held whole, unless one is a single document. Bad input never raises.
    """
    try:
        stream = stream_of(location, options)
    except UnreadableError as error:
        yield replace(rejected(error), location=mended(location))
        return
    try:
        yield from _found(stream, location, options)
    finally:
        stream.close()


def format_at(location: str, options: ReadOptions = _AS_USUAL) -> Format | None:
    """What the source at `location` holds; None where it cannot be opened or is standard input."""
    if location == "-" or is_address(location):
        return None
    try:
        stream = stream_of(location, options)
    except UnreadableError:
        return None
    try:
        return format_of(stream)
    finally:
        stream.close()


def _found(stream: Stream, location: str, options: ReadOptions) -> Iterator[Raw | Rejected]:
    try:
        if not stream.head.strip(b" \t\r\n\xef\xbb\xbf") and not stream.damage:
            raise empty(stream.location)
        raws = _reader(format_of(stream))(stream, options)
        if not is_address(location) and location != "-":
            raws = _beside(raws, location)
        yield from _at_least_one(raws, stream)
    except UnreadableError as error:
        yield rejected(error)
    broken = broken_off(stream)
    if broken is not None:
        yield broken


def _at_least_one(raws: Iterator[Raw | Rejected], stream: Stream) -> Iterator[Raw | Rejected]:
    """The records; where there are none, that there are none."""
    first = next(raws, None)
    if first is None and not stream.damage:
        raise UnreadableError(
            location=stream.location,
            stage="extract",
            reason="it holds no records",
            hint="Check that the file is the one meant and was saved whole.",
        )
    if first is not None:
        yield first
    yield from raws


def _reader(held: Format) -> _Reader:
    module, name = _READERS[held]
    reader: _Reader = getattr(import_module(f"retold.sources.containers.{module}"), name)
    return reader


def _beside(raws: Iterator[Raw | Rejected], location: str) -> Iterator[Raw | Rejected]:
    """The records; where there is but one, with what the file beside its own states."""
    first, second = next(raws, None), next(raws, None)
    if isinstance(first, Raw) and second is None:
        stated = details_beside(location)
        first = replace(
            first,
            details=stated.details.over(first.details),
            remarks=first.remarks + stated.remarks,
        )
    yield from (found for found in (first, second) if found is not None)
    yield from raws


def empty(location: str) -> UnreadableError:
    """The error for a source without a word."""
    return UnreadableError(
        location=location,
        stage="extract",
        reason="it is empty",
        hint="Check that the file is the one meant and was saved whole.",
    )
