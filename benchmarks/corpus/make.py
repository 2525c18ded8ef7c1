"""Writes a made-up collection: `python -m benchmarks.corpus.make 100k --into FOLDER`.

Reports go into `reports-….jsonl.gz`, what is true of them into `truth-….jsonl` beside them. The
same size and seed give the same files, however many processes make them.
"""

import argparse
import gzip
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import msgspec

from benchmarks.corpus.blocks import Asked, block

_BLOCKS_A_FILE = 25
"""Fifty thousand reports a file: a million come in twenty, as archives do."""

_SUFFIXES = {"k": 1_000, "m": 1_000_000}
_FAST = 1
"""The fastest level of gzip: the files are read once."""


def reports_in(words: str) -> int:
    """A number of reports as a person writes it: "10k", "1m", "12798"."""
    plain = words.strip().lower().replace(",", "")
    times = _SUFFIXES.get(plain[-1:], 1)
    return round(float(plain.rstrip("km")) * times)


def make(asked: Asked, folder: Path, workers: int = 2) -> tuple[Path, ...]:
    """The files of reports written into a folder, with what is true of them beside."""
    folder.mkdir(parents=True, exist_ok=True)
    firsts = range(0, asked.blocks, _BLOCKS_A_FILE)
    if workers == 1 or len(firsts) == 1:
        return tuple(write_file(asked, folder, first) for first in firsts)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        return tuple(pool.map(partial(write_file, asked, folder), firsts))


def write_file(asked: Asked, folder: Path, first: int) -> Path:
    """One file of reports, from its first block on; whole under its name, or not there."""
    number = first // _BLOCKS_A_FILE
    path = folder / f"reports-{number:04}.jsonl.gz"
    aside = path.with_suffix(".part")
    encode = msgspec.json.encode
    with (
        gzip.GzipFile(aside, "wb", compresslevel=_FAST, mtime=0) as reports,
        (folder / f"truth-{number:04}.jsonl").open("wb") as truths,
    ):
        for at in range(first, min(first + _BLOCKS_A_FILE, asked.blocks)):
            made = block(asked, at)
            reports.write(b"".join(encode(record) + b"\n" for record, _ in made))
            truths.write(b"".join(encode(truth) + b"\n" for _, truth in made))
    return aside.replace(path)


def main(arguments: Sequence[str] | None = None) -> None:
    """Write a collection and say how long it took."""
    parser = argparse.ArgumentParser(prog="benchmarks.corpus.make", description=__doc__)
    parser.add_argument("reports", type=reports_in, help="how many: 10k, 1m")
    parser.add_argument("--into", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--undated", type=float, default=0.12, help="share without a date")
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args(arguments)
    started = time.perf_counter()
    asked = Asked(given.reports, given.seed, given.undated)
    files = make(asked, given.into, given.workers)
    seconds = time.perf_counter() - started
    size = sum(path.stat().st_size for path in files) / 1e6
    print(
        f"{asked.reports:,} reports in {len(files)} files, {size:,.0f} MB, {seconds:.1f} s, "
        f"{asked.reports / seconds:,.0f} a second"
    )


if __name__ == "__main__":
    main()
