"""The lines of a stream, each bounded."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

from retold.model.reports import Rejected

_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number from 1, and its bytes with their end; None where it was too long."""

    number: int
    data: bytes | None


def lines_of(file: io.BufferedReader, most: int) -> Iterator[Line]:
    """The lines of `file`; of one longer than `most` bytes only that it is."""
    number = 0
    while data := file.readline(most + 1):
        number += 1
        if number == 1:
            data = data.removeprefix(_MARK)
        if len(data) > most and data[-1:] != b"\n":
            _skip_line(file, most)
            yield Line(number, None)
        else:
            yield Line(number, data)


def too_long(location: str, place: str, most: int) -> Rejected:
    """What is told of a record of more than `most` bytes."""
    return Rejected(
        location=location,
        place=place,
        stage="limit",
        reason=f"it holds more than {most:,} bytes",
        hint="Cut the report out of it, or raise the limit on bytes.",
    )


def _skip_line(file: io.BufferedReader, most: int) -> None:
    while (data := file.readline(most)) and data[-1:] != b"\n":
        pass
