"""What appeared and what vanished against another commit, to be read and not only counted.

    python -m evaluation.gains BASE [--data DIR] [--most 40] [--reports 60] [--pairs 40]

Reads a fixed sample of single reports and of pairs of one event with the source of BASE, checked
out into a folder of its own for the time, and with the source here. Prints the quotations, facts,
edges (how two reports stand to each other) and first findings that only one of the two gives.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations
from pathlib import Path

from evaluation.data import Record, data_folder, records

_ROOT = Path(__file__).parent.parent
_SCRIPT = Path(__file__).with_name("found.py")
_STORIES = tuple(f"stories/{name}.jsonl" for name in ("g5w1h", "ecbplus", "basil", "allsides"))
_SINGLE = ("quotes/polnear.jsonl", "stream/allsides.jsonl.xz", *_STORIES)

KINDS = ("quotations", "facts", "edges", "findings")

Found = tuple[str, str]
"""Where something was found, and what."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The sample: single reports, and pairs of reports of one event."""

    reports: tuple[Record, ...]
    pairs: tuple[tuple[Record, Record], ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What only one of two trees finds, of one kind."""

    kind: str
    appeared: tuple[Found, ...]
    vanished: tuple[Found, ...]
    stayed: int


def sample(folder: Path, reports: int, pairs: int) -> Asked:
    """The same reports and pairs on every run: those whose hashed ids come first in each file."""
    single = [name for name in _SINGLE if (folder / name).exists()]
    stories = [name for name in _STORIES if (folder / name).exists()]
    return Asked(
        tuple(r for name in single for r in _some_reports(folder, name, reports // len(single))),
        tuple(p for name in stories for p in _some_pairs(folder, name, pairs // len(stories))),
    )


def _some_reports(folder: Path, name: str, number: int) -> list[Record]:
    return sorted(records(name, folder), key=lambda record: _hashed(record["id"]))[:number]


def _some_pairs(folder: Path, name: str, number: int) -> list[tuple[Record, Record]]:
    """Two reports of each of some events."""
    events: dict[str, list[Record]] = {}
    for record in records(name, folder):
        events.setdefault(record["story"], []).append(record)
    drawn = sorted((event for event in events if len(events[event]) > 1), key=_hashed)[:number]
    return [
        min(combinations(events[event], 2), key=lambda pair: _hashed(pair[0]["id"], pair[1]["id"]))
        for event in drawn
    ]


def differences(
    before: dict[str, list[Found]], now: dict[str, list[Found]]
) -> tuple[Difference, ...]:
    """For each kind what appeared, what vanished and how many stayed."""
    return tuple(_difference(kind, before[kind], now[kind]) for kind in KINDS)


def _difference(kind: str, before: Iterable[Found], now: Iterable[Found]) -> Difference:
    old, new = (Counter((where, what) for where, what in found) for found in (before, now))
    return Difference(
        kind,
        tuple(sorted((new - old).elements())),
        tuple(sorted((old - new).elements())),
        (new & old).total(),
    )


def told(difference: Difference, most: int) -> Iterator[str]:
    """The lines of one kind: numbers, then what vanished (-) and appeared (+), by document."""
    appeared, vanished = difference.appeared, difference.vanished
    yield (
        f"\n{difference.kind}: {len(appeared)} appeared, {len(vanished)} vanished, "
        f"{difference.stayed} stayed"
    )
    signed = sorted([(w, "-", words) for w, words in vanished] + [(w, "+", x) for w, x in appeared])
    shown = ""
    for where, sign, words in signed[:most]:
        if where != shown:
            yield f"  {where}"
            shown = where
        yield textwrap.fill(
            textwrap.shorten(words, 300),
            110,
            initial_indent=f"    {sign} ",
            subsequent_indent="      ",
        )
    if len(signed) > most:
        yield f"  and {len(signed) - most} more (--most)"


@contextmanager
def checked_out(base: str) -> Iterator[Path]:
    """A folder that holds the commit while it is needed."""
    with tempfile.TemporaryDirectory(prefix="retold-gains-") as folder:
        tree = Path(folder) / "base"
        _git("worktree", "add", "--quiet", "--detach", str(tree), base)
        try:
            yield tree
        finally:
            _git("worktree", "remove", "--force", str(tree))


def found_by(tree: Path, asked: Asked) -> dict[str, list[Found]]:
    """What the `retold` of that tree finds, in a process of its own.

    Raises:
        RuntimeError: another `retold` answered.
    """
    with tempfile.TemporaryDirectory(prefix="retold-found-") as folder:
        question, answer = Path(folder) / "asked.json", Path(folder) / "found.json"
        question.write_text(json.dumps({"reports": asked.reports, "pairs": asked.pairs}))
        subprocess.run(  # noqa: S603 - our own script, in our own interpreter
            [sys.executable, "-P", str(_SCRIPT), str(question), str(answer)],
            check=True,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(tree / "src")},
        )
        found: dict[str, list[Found]] = json.loads(answer.read_text())
    if not Path(str(found["by"])).is_relative_to((tree / "src").resolve()):
        raise RuntimeError(f"{found['by']} answered for {tree}")
    return found


def _git(*arguments: str) -> None:
    subprocess.run(["git", "-C", str(_ROOT), *arguments], check=True)  # noqa: S603, S607 - git


def _hashed(*values: object) -> str:
    return sha256(" ".join(map(str, values)).encode()).hexdigest()


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.gains",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("base", help="the commit to compare with")
    parser.add_argument("--data", type=Path, default=data_folder())
    parser.add_argument("--most", type=int, default=40, help="lines shown of each kind")
    parser.add_argument("--reports", type=int, default=60)
    parser.add_argument("--pairs", type=int, default=40)
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print what appeared and vanished."""
    options = _asked(arguments)
    asked = sample(options.data, options.reports, options.pairs)
    print(f"{len(asked.reports)} reports and {len(asked.pairs)} pairs; BASE is {options.base}")
    with checked_out(options.base) as tree:
        before = found_by(tree, asked)
    for difference in differences(before, found_by(_ROOT, asked)):
        print("\n".join(told(difference, options.most)))


if __name__ == "__main__":
    main()
