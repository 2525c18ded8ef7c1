"""Times and scores Retold on collections: `python -m benchmarks.corpus`.

Reports are made up, with their truth known; each size is read, grouped, scored and asked, each
command in processes of its own. Every figure is printed and kept as it comes.
"""

import argparse
import shlex
import sys
import tempfile
from collections.abc import Sequence
from math import log
from pathlib import Path

from benchmarks.corpus.beside import beside, ours_of, peers
from benchmarks.corpus.blocks import Asked
from benchmarks.corpus.collection import Collection, collection
from benchmarks.corpus.command import Command, members_of
from benchmarks.corpus.figures import Figures
from benchmarks.corpus.make import reports_in
from benchmarks.corpus.marked import marked
from benchmarks.corpus.measuring import WHOLE, Bench, added, grouped, scored
from benchmarks.corpus.questions import asked
from benchmarks.corpus.running import Limits

_ADDED = 1_000
"""Reports of one more morning."""

_ASKED_AT = 100_000
"""From this size on questions are put and a morning's reports are added; else at the largest."""

_HOUR = 3_600
_COMMAND = shlex.join((sys.executable, "-m", "retold"))


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what the command line asks for."""
    given = _parser().parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        scratch = given.work or Path(temporary)
        scratch.mkdir(parents=True, exist_ok=True)
        limits = Limits(given.hours * _HOUR, given.megabytes)
        command = Command((*shlex.split(given.command),), limits)
        bench = Bench(command, Figures(given.json), scratch)
        if given.stream:
            grouped(bench, [given.stream], "stream")
        for size in sorted(given.sizes):
            _size(bench, size, given)
        _growth(bench, sorted(given.sizes))
        if given.peers:
            on = f"{given.peers_reports:,} reports"
            _peers(
                bench, given, collection(Asked(given.peers_reports, given.seed + 1), scratch), on
            )
        if given.peers and given.stories:
            _peers(bench, given, marked(given.stories, scratch), "marked reports")


def _size(bench: Bench, size: int, given: argparse.Namespace) -> None:
    on = f"{size:,} reports"
    asking = size >= min(_ASKED_AT, max(given.sizes))
    later = min(_ADDED, size // 100) if asking else 0
    made = collection(Asked(size, given.seed), bench.scratch, later)
    folder = grouped(bench, made.files, on)
    if folder is None:
        return
    scored(bench, made, folder, on)
    if asking:
        asked(bench, made, folder, on)
        added(bench, made, folder, on)


def _growth(bench: Bench, sizes: Sequence[int]) -> None:
    """The exponent of the seconds between the smallest and the largest size."""
    seconds = {f.on: f.value for f in bench.figures.of(WHOLE) if not f.note}
    named = [(size, f"{size:,} reports") for size in sizes]
    done = [(size, seconds[on]) for size, on in named if on in seconds]
    if len(done) > 1:
        (small, quick), (large, slow) = done[0], done[-1]
        exponent = log(slow / quick) / log(large / small)
        on = f"{small:,} to {large:,} reports"
        bench.told(on, "growth exponent", exponent, "(seconds by reports)", "under 1.15")


def _peers(bench: Bench, given: argparse.Namespace, made: Collection, of: str) -> None:
    """Retold and the other tools on one collection: as large as the slowest of them can bear."""
    on = f"{of}, beside"
    folder = grouped(bench, made.files, on)
    if folder is None:
        return
    found = scored(bench, made, folder, on)
    seconds = next(figure.value for figure in bench.figures.of(WHOLE) if figure.on == on)
    stories = {member.id: member.story for member in members_of(folder)}
    ours = ours_of(made, on, found, seconds, stories)
    beside(bench, ours, peers(given.peers_python, given.passim))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="benchmarks.corpus", description=__doc__)
    add = parser.add_argument
    add("--sizes", type=_sizes, default=_sizes("10k,100k,1m"), help="sizes made: 10k,100k,1m")
    add("--stream", type=Path, help="a file of real reports, only timed")
    add("--peers", action="store_true", help="measure other tools on the same texts")
    add("--peers-reports", type=reports_in, default=10_000, help="on so many reports: 10k")
    add("--stories", type=Path, nargs="*", help="and on real reports with their story: JSON Lines")
    add("--peers-python", default=sys.executable, help="the interpreter they are installed for")
    add("--passim", type=Path, help="the path of passim's seriatim.py")
    add("--json", type=Path, help="keep the figures in this file")
    add("--work", type=Path, help="keep collections and workspaces in this folder")
    add("--seed", type=int, default=1)
    add("--hours", type=float, default=3, help="a command is ended after so long")
    add("--megabytes", type=float, default=float("inf"), help="and at so much memory")
    add("--command", default=_COMMAND, help="how Retold is called")
    return parser


def _sizes(words: str) -> list[int]:
    return [reports_in(size) for size in words.split(",") if size]


if __name__ == "__main__":
    main()
