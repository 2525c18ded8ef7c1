"""passim: its `seriatim.py` on Spark, all pairs, whose source is given in PASSIM."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus.peers.texts import Pair, asked, texts_of, write_pairs


def pairs_of(folder: Path) -> Iterator[Pair]:
    """The pairs of reports between which it aligns a passage; it has no threshold to set."""
    with tempfile.TemporaryDirectory() as scratch:
        given, found = Path(scratch) / "given.json", Path(scratch) / "found"
        with given.open("w", encoding="utf-8") as file:
            for name, text in texts_of(folder):
                file.write(json.dumps({"id": name, "series": name, "text": text}) + "\n")
        # Where its GraphFrames are not at hand it fails after the alignments, which count.
        subprocess.run(_command(given, found), check=False, stdout=sys.stderr, env=_environment())
        yield from _aligned(found / "align.json")


def _aligned(folder: Path) -> Iterator[Pair]:
    parts = sorted(folder.glob("part-*"))
    if not parts:
        raise SystemExit("passim wrote no alignments; see above what Spark says.")
    for part in parts:
        for line in part.read_text("utf-8").splitlines():
            pair = json.loads(line)
            yield pair["id"], pair["id2"], 1.0


def _environment() -> dict[str, str]:
    """Spark of this interpreter, listening to nobody else."""
    own = {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    return {**os.environ, **own}


def _command(given: Path, found: Path) -> list[str]:
    return [
        str(Path(sys.executable).with_name("spark-submit")),
        "--master", "local[2]", os.environ["PASSIM"], "--all-pairs",
        "--fields", "xxhash64(series) as gid", "--filterpairs", "gid < gid2", "--pairwise",
        str(given), str(found),
    ]  # fmt: skip


if __name__ == "__main__":
    where, into, _ = asked()
    write_pairs(into, pairs_of(where))
