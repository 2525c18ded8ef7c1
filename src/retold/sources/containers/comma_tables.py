"""CSV and TSV, row by row: a stray quotation mark costs its own row and not the others."""

import csv
import itertools
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from retold.errors import UnreadableError
from retold.model.reports import Rejected
from retold.sources.columns import path_to
from retold.sources.containers.lines import Line, lines_of, too_long
from retold.sources.containers.streams import Stream
from retold.sources.decoding import decoded_part, narrow_encoding
from retold.sources.details import text_field
from retold.sources.options import ReadOptions
from retold.sources.raws import Raw, RawKind

_DELIMITERS = ",\t;|"
_MOST_LINES = 5_000
"""Lines of one row: a live blog of a day has some hundreds of paragraphs."""

_LONGEST_CELL = 131_072
"""Characters of a cell that Python's csv reads unless told otherwise, for the whole process."""

_BACKSLASHED = re.compile(rb'[^,;\t|"\\]\\"[^,;\t|\r\n]')
_DOUBLED = re.compile(rb'[^,;\t|"]""[^,;\t|"\r\n]')
_ESCAPED = re.compile(rb"\\.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Table:
    """How a file writes its rows: its header, and the marks between and around cells."""

    location: str
    header: tuple[str, ...]
    text: int
    delimiter: str
    backslashed: bool
    encoding: str

    def quotes(self, line: bytes) -> int:
        """How many quotation marks that open or close a cell stand in `line`."""
        return (_ESCAPED.sub(b"", line) if self.backslashed else line).count(b'"')


def csv_raws(stream: Stream, options: ReadOptions) -> Iterator[Raw | Rejected]:
    """The rows of a table whose first row names its columns.

    Raises:
        UnreadableError: no column holds a text.
    """
    most = options.limits.bytes
    lines = lines_of(stream.text(), most)
    table = _table(stream, next(lines, None), options)
    rows = _Rows(table, lines, most)
    while (row := rows.next()) is not None:
        yield row


def _table(stream: Stream, first: Line | None, options: ReadOptions) -> _Table:
    data = first.data if first is not None else None
    if data is None:
        raise _no_header(stream.location)
    encoding = stream.encoding or narrow_encoding(stream.head, stream.location)
    line = decoded_part(data, stream.location, encoding).content
    delimiter = max(_DELIMITERS, key=line.count)
    try:
        header = tuple(cell.strip() for cell in _cells(line, delimiter, backslashed=False))
    except csv.Error:
        raise _no_header(stream.location) from None
    return _Table(
        location=stream.location,
        header=header,
        text=_text_column(stream.location, header, dict(options.columns).get("text", "")),
        delimiter=delimiter,
        backslashed=bool(_BACKSLASHED.search(stream.head)) and not _DOUBLED.search(stream.head),
        encoding=encoding,
    )


def _text_column(location: str, header: tuple[str, ...], column: str) -> int:
    fields = dict.fromkeys(header, "")
    path = path_to(fields, column) if column else None
    name = path[0] if path else None if column else text_field(fields)
    if name is None:
        raise no_text_column(location, header, column)
    return header.index(name)


def no_text_column(location: str, header: tuple[str, ...], column: str) -> UnreadableError:
    """The error for a table none of whose columns is known to hold the text."""
    there = ", ".join(name[:40] for name in header[:30])
    wanted = f"it has no column {column!r} with texts" if column else "no column is named as a text"
    return UnreadableError(
        location=location,
        stage="extract",
        reason=f"{wanted}; its columns are: {there}",
        hint="Say which of them holds the text: --map text=COLUMN.",
    )


def _no_header(location: str) -> UnreadableError:
    return UnreadableError(
        location=location,
        stage="parse",
        reason="its first line names no columns",
        hint="Put the names of the columns in the first line, one of them “text”.",
    )


class _Rows:
    """The rows of a table. Where one is broken, reading goes on at the next that is whole."""

    def __init__(self, table: _Table, lines: Iterator[Line], most: int) -> None:
        self._table = table
        self._lines = lines
        self._again: deque[Line] = deque()
        self._most = most

    def next(self) -> Raw | Rejected | None:
        """The next row, or what is wrong with it; None at the end."""
        taken = self._taken()
        if not taken:
            return None
        number = taken[0].number
        if any(line.data is None for line in taken):
            return too_long(self._table.location, f"line {number}", self._most)
        cells, encoding, wrong = self._read(taken)
        if not wrong:
            return self._raw(number, cells, encoding)
        self._again.extendleft(reversed(taken[1:]))
        last = self._passed_over(number)
        return Rejected(
            location=self._table.location,
            place=f"line {number}" if last == number else f"lines {number} to {last}",
            stage="parse",
            reason=wrong,
            hint="Mend the row; in a cell in quotation marks each mark is written twice.",
        )

    def _taken(self) -> list[Line]:
        """The lines of the next row: up to where its last quotation mark is closed."""
        taken: list[Line] = []
        quotes = size = 0
        for line in itertools.islice(self._following(), _MOST_LINES):
            if not taken and line.data is not None and line.data.isspace():
                continue
            taken.append(line)
            if line.data is None:
                break
            quotes += self._table.quotes(line.data)
            size += len(line.data)
            if quotes % 2 == 0 or size > self._most:
                break
        if taken and taken[-1].data is None and len(taken) > 1:
            self._again.appendleft(taken.pop())
        return taken

    def _following(self) -> Iterator[Line]:
        while True:
            line = self._again.popleft() if self._again else next(self._lines, None)
            if line is None:
                return
            yield line

    def _read(self, taken: list[Line]) -> tuple[list[str], str, str]:
        """The cells of a row and its encoding, and what is wrong with it."""
        data = b"".join(line.data or b"" for line in taken)
        table = self._table
        try:
            read = decoded_part(data, table.location, table.encoding)
            cells = _cells(read.content, table.delimiter, backslashed=table.backslashed)
        except csv.Error as error:
            return [], "", f"the row is not written as CSV ({error})"
        except UnreadableError as error:
            return [], "", error.reason
        if len(cells) != len(table.header):
            wrong = f"the row has {len(cells):,} cells and the table {len(table.header):,} columns"
            return [], "", wrong
        return cells, read.encoding, ""

    def _passed_over(self, number: int) -> int:
        """The last line before the next that begins a row by itself."""
        while (line := next(self._following(), None)) is not None:
            if line.data is not None and line.data.isspace():
                continue
            self._again.appendleft(line)
            taken = self._taken()
            begins = any(one.data is None for one in taken) or not self._read(taken)[2]
            self._again.extendleft(reversed(taken))
            if begins:
                break
            number = self._again.popleft().number
        return number

    def _raw(self, number: int, cells: list[str], encoding: str) -> Raw:
        table = self._table
        fields = zip(table.header, cells, strict=True)
        return Raw(
            location=table.location,
            kind=RawKind.ROW,
            content=cells[table.text],
            place=f"line {number}",
            suffix=f":{number}",
            encoding=encoding,
            column=table.header[table.text],
            fields=tuple(pair for at, pair in enumerate(fields) if at != table.text),
        )


def _cells(row: str, delimiter: str, *, backslashed: bool) -> list[str]:
    """The cells of one row.

    Raises:
        csv.Error: it is not written as a row is.
    """
    reader = csv.reader(
        [row],
        delimiter=delimiter,
        strict=True,
        doublequote=not backslashed,
        escapechar="\\" if backslashed else None,
    )
    return next(reader, [])
