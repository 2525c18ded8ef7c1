"""A made-up collection on disk, made once, and with some of its reports put aside for later."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import msgspec

from benchmarks.corpus.blocks import Asked, Record
from benchmarks.corpus.make import make
from benchmarks.corpus.truth import Truth, read_truth

_LATER = "later.jsonl.gz"
_FAST = 1


@dataclass(frozen=True, slots=True)
class Collection:
    """A made-up collection on disk.

    Attributes:
        folder: its files of reports, and what is true of them.
    """

    folder: Path

    @property
    def files(self) -> list[Path]:
        """Its files of reports."""
        return sorted(self.folder.glob("reports-*.jsonl.gz"))

    @property
    def later(self) -> Path:
        """The file of reports put aside, that come later."""
        return self.folder / _LATER

    def records(self) -> Iterator[Record]:
        """Its reports, without those put aside."""
        decoder = msgspec.json.Decoder(Record)
        return map(decoder.decode, chain.from_iterable(map(_lines, self.files)))

    def truths(self) -> list[Truth]:
        """What is true of its reports, without those put aside."""
        later = set(self.ids_later())
        return [truth for truth in read_truth(self.folder) if truth.id not in later]

    def ids_later(self) -> Iterator[str]:
        """The ids of the reports put aside."""
        if self.later.exists():
            decoder = msgspec.json.Decoder(Record)
            for line in _lines(self.later):
                yield id_of(decoder.decode(line).url)


def id_of(url: str) -> str:
    """The id of a made-up report, which its address ends with."""
    return url.rsplit("/", 1)[1]


def collection(asked: Asked, scratch: Path, later: int = 0) -> Collection:
    """A collection of so many reports, made unless it is there already.

    Args:
        asked: what it is made from.
        scratch: the folder in which collections lie.
        later: how many more reports of the same events are made and put aside.
    """
    folder = scratch / f"made-{asked.reports}-{asked.seed}-{asked.undated}-{later}"
    finished = folder / "finished"
    if not finished.exists():
        files = make(Asked(asked.reports + later, asked.seed, asked.undated), folder)
        if later:
            _put_aside(files, folder / _LATER, (asked.reports + later) // later)
        finished.touch()
    return Collection(folder)


def _put_aside(files: tuple[Path, ...], into: Path, step: int) -> None:
    """Move every `step`-th report of the files to another."""
    number = 0
    with gzip.open(into, "wb", compresslevel=_FAST) as later:
        for path in files:
            aside = path.with_suffix(".part")
            with gzip.open(aside, "wb", compresslevel=_FAST) as kept:
                for line in _lines(path):
                    (later if number % step == 0 else kept).write(line)
                    number += 1
            aside.replace(path)


def _lines(path: Path) -> Iterator[bytes]:
    with gzip.open(path, "rb") as lines:
        yield from lines
