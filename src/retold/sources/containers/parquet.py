"""Parquet, a few rows at a time: only the columns that say something of a report are read."""

import io
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from retold.errors import UnreadableError
from retold.model.reports import Rejected
from retold.sources.columns import ROLES, path_to
from retold.sources.containers.comma_tables import no_text_column
from retold.sources.containers.streams import Stream
from retold.sources.details import known_field, text_field
from retold.sources.opened import too_big
from retold.sources.options import ReadOptions
from retold.sources.raws import Raw, RawKind, missing_extra

if TYPE_CHECKING:
    from pyarrow import RecordBatch
    from pyarrow.parquet import ParquetFile

_ROWS = 256
"""Rows held at once: a megabyte or two of news."""


def parquet_raws(stream: Stream, options: ReadOptions) -> Iterator[Raw | Rejected]:
    """The rows of a Parquet file, row group by row group.

    Raises:
        UnreadableError: it is no Parquet file, or no column holds a text.
    """
    file = _opened(stream, options)
    names = tuple(str(name) for name in file.schema_arrow.names)
    text = _text_column(stream.location, names, options)
    wanted = [name for name in names if name == text or _says(name, options)]
    at = 0
    for group in range(file.num_row_groups):
        rows = file.metadata.row_group(group).num_rows
        yield from _group(file, group, (wanted, text), at, stream.location)
        at += rows


def _opened(stream: Stream, options: ReadOptions) -> "ParquetFile":
    try:
        import pyarrow as pa  # noqa: PLC0415 - of the extra "corpus", and slow to load
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError:
        raise missing_extra(stream.location, "Parquet", "pyarrow") from None
    source = stream.stored
    if source is None or stream.compression:
        data = stream.read(options.limits.bytes)
        if len(data) > options.limits.bytes:
            raise too_big(stream.location, options.limits.bytes)
        source = io.BytesIO(data)
    else:
        source = stream.again(source)
    try:
        return pq.ParquetFile(source, memory_map=False, pre_buffer=False)
    except (pa.ArrowException, OSError, ValueError, MemoryError) as error:
        raise UnreadableError(
            location=stream.location,
            stage="parse",
            reason=f"it is no whole Parquet file ({_first_line(error)})",
            hint="It may have been cut off; get it again.",
        ) from None


def _text_column(location: str, names: tuple[str, ...], options: ReadOptions) -> str:
    column = dict(options.columns).get("text", "")
    fields = dict.fromkeys(names, "")
    path = path_to(fields, column) if column else None
    name = path[0] if path else None if column else text_field(fields)
    if name is None:
        raise no_text_column(location, names, column)
    return name


def _says(name: str, options: ReadOptions) -> bool:
    columns = (column.partition(".")[0].lower() for _, column in options.columns)
    return known_field(name) or name.lower() in columns or name.lower() in ROLES


def _group(
    file: "ParquetFile", group: int, columns: tuple[list[str], str], at: int, location: str
) -> Iterator[Raw | Rejected]:
    import pyarrow as pa  # noqa: PLC0415 - of the extra "corpus", and slow to load

    wanted, text = columns
    try:
        batches = file.iter_batches(
            batch_size=_ROWS, row_groups=[group], columns=wanted, use_threads=False
        )
        for batch in batches:
            yield from _rows(_plain_times(batch), text, at, location)
            at += batch.num_rows
    except (pa.ArrowException, OSError, ValueError, MemoryError) as error:
        yield Rejected(
            location=location,
            place=f"row group {group + 1}, from row {at + 1}",
            stage="parse",
            reason=f"its rows cannot be read ({_first_line(error)})",
            hint="The file is damaged there; get it again. Other row groups were read.",
        )


def _plain_times(batch: "RecordBatch") -> "RecordBatch":
    """The rows with times to the microsecond: Python's own know no nanoseconds."""
    import pyarrow as pa  # noqa: PLC0415 - of the extra "corpus", and slow to load

    for number, column in enumerate(batch.schema):
        if pa.types.is_timestamp(column.type) and column.type.unit == "ns":
            kind = pa.timestamp("us", column.type.tz)
            times = batch.column(number).cast(kind, safe=False)
            batch = batch.set_column(number, column.with_type(kind), times)
    return batch


def _rows(batch: "RecordBatch", text: str, at: int, location: str) -> Iterator[Raw | Rejected]:
    for number in range(batch.num_rows):
        place = f"row {at + number + 1}"
        try:
            row: Mapping[str, object] = batch.slice(number, 1).to_pylist()[0]
        except (ValueError, OverflowError) as error:
            yield Rejected(
                location=location,
                place=place,
                stage="decode",
                reason=f"a cell cannot be read ({_first_line(error)})",
                hint="Write the table again with its texts in UTF-8.",
            )
            continue
        value = row[text]
        yield Raw(
            location=location,
            kind=RawKind.ROW,
            content=value if isinstance(value, str | bytes) else "",
            place=place,
            suffix=f":{at + number + 1}",
            column=text,
            fields=tuple(pair for pair in row.items() if pair[0] != text),
        )


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:200].rstrip(".")
