"""text-dedup: its MinHash command as its documentation gives it; the groups it makes as pairs.

It gives groups and no likeness: all reports of a group are paired, or where it is huge each with
the first.
"""

import pickle
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus.peers.texts import Pair, asked, texts_of, write_pairs

_HUGE = 1_000
"""Reports of a group from which on not all its pairs are written: their number is its square."""


def pairs_of(folder: Path, least: float) -> Iterator[Pair]:
    """The pairs of reports that its command puts into one group."""
    ids = [name for name, _ in texts_of(folder)]
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run(_command(folder, Path(scratch), least), check=True, stdout=sys.stderr)
        with (Path(scratch) / "out" / "uf.pkl").open("rb") as file:
            groups = pickle.load(file)  # noqa: S301 - written by the command just run
        members: dict[int, list[str]] = defaultdict(list)
        for number in sorted(groups.parent):
            members[groups.find(number)].append(ids[number])
        for group in members.values():
            others = group if len(group) <= _HUGE else group[:1]
            yield from ((one, two, 1.0) for one in group for two in others if two < one)


def _command(folder: Path, scratch: Path, least: float) -> list[str]:
    return [
        sys.executable, "-m", "text_dedup.minhash",
        "--path", "json", "--data_files", str(folder / "reports-*.jsonl.gz"), "--split", "train",
        "--cache_dir", str(scratch / "cache"), "--output", str(scratch / "out"), "--debug",
        "--column", "text", "--batch_size", "1000", "--num_proc", "2", "--use_auth_token", "false",
        "--ngram", "3", "--min_length", "1", "--threshold", str(least),
    ]  # fmt: skip


if __name__ == "__main__":
    where, into, at_least = asked()
    write_pairs(into, pairs_of(where, at_least))
