"""The texts of a made-up collection as the other tools get them, and the pairs they give back."""

import gzip
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

_WORD = re.compile(r"\w+")
_RUN = 3
"""Runs of three words: shorter ones than is usual, which finds more rewrites."""

Pair = tuple[str, str, float]


def texts_of(folder: Path) -> Iterator[tuple[str, str]]:
    """The id and the title and text of each report."""
    for path in sorted(folder.glob("reports-*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                yield record["url"].rsplit("/", 1)[1], f"{record['title']}\n\n{record['text']}"


def runs_of(text: str) -> list[str]:
    """All different runs of three words of a text."""
    words = _WORD.findall(text.lower())
    return list({" ".join(run) for run in zip(words, words[1:], words[2:], strict=False)})


def asked() -> tuple[Path, Path, float]:
    """The folder of reports, the file for pairs, the least likeness: as the command line has it."""
    folder, pairs, least = sys.argv[1:4]
    return Path(folder), Path(pairs), float(least)


def write_pairs(path: Path, pairs: Iterable[Pair]) -> None:
    """Write the pairs found, a line each."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"{one}\t{two}\t{alike:.4f}\n" for one, two, alike in pairs)


def read_pairs(path: Path) -> Iterator[Pair]:
    """The pairs written to a file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            one, two, alike = line.split("\t")
            yield one, two, float(alike)
