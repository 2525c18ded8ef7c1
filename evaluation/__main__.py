"""Scores Retold on a folder of annotated texts.

    python -m evaluation [--data DIR] [--json OUT] [--only quotations,facts/timex]
                         [--quick] [--peers]

Prints one table: each figure with what it rests on, its floor and the best published. Where asked,
writes a flat JSON object, {"facts/timex/span_f1": 0.91, …}; the figures of other tools end
in "@tool". A task whose files are not in the folder is skipped by name. The exit code is 1 where a
task crashed or did not give what it must.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from evaluation.data import data_folder
from evaluation.figures import Data
from evaluation.floors import floors_for
from evaluation.scorecard import Scorecard, all_tasks, chosen, score
from evaluation.table import show


def main(arguments: Sequence[str] | None = None) -> int:
    """Score, print, write; 1 where something failed."""
    asked = _asked(arguments)
    if not asked.data.is_dir():
        print(f"{asked.data} is no folder", file=sys.stderr)
        return 2
    data = Data(asked.data, quick=asked.quick)
    try:
        tasks = chosen(all_tasks(), [name for name in asked.only.split(",") if name])
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    card = score(tasks, data, peers=asked.peers, tell=_tell)
    show(card.figures, floors_for(data))
    _tell_of(card)
    if asked.json:
        asked.json.write_text(json.dumps(card.values(), indent=2) + "\n", encoding="utf-8")
    return 1 if card.failed else 0


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m evaluation",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--data", type=Path, default=data_folder(), help="folder of the texts")
    parser.add_argument("--json", type=Path, metavar="OUT", help="file to write the figures to")
    parser.add_argument("--only", default="", help="tasks or families, by commas")
    parser.add_argument("--quick", action="store_true", help="a fixed sample")
    parser.add_argument("--peers", action="store_true", help="other tools on the same items")
    return parser.parse_args(arguments)


def _tell(task: str) -> None:
    print(f"{task} …", file=sys.stderr)


def _tell_of(card: Scorecard) -> None:
    for heading, lines in (("Skipped", card.skipped), ("Failed", card.failed)):
        if lines:
            print(f"\n{heading}:")
            print("\n".join(f"  {line}" for line in lines))


if __name__ == "__main__":
    sys.exit(main())
