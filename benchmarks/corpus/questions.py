"""Questions put to a workspace, each a whole command: how long until it answers."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus.collection import Collection
from benchmarks.corpus.command import members_of
from benchmarks.corpus.measuring import Bench
from benchmarks.corpus.running import Ran

_TIMES = 3
"""Each question is put so often and the best told: the first also reads the files from disk. So
many stories are asked for that nobody asked for before: each is compared then."""

_QUOTATION = re.compile(r"[“\"]([^“”\"]{50,140}),[”\"]")
_TYPICAL = 6
"""Reports of the story asked for: a `story` is a comparison, and most have a handful."""

_TARGET = "under 1 s"


def asked(bench: Bench, made: Collection, folder: Path, on: str) -> None:
    """Put each question and tell how long its answer took."""
    for what, questions in _questions(made, folder):
        firsts = [bench.command.ask(*arguments) for arguments in questions]
        again = [bench.command.ask(*questions[0]) for _ in range(1, _TIMES)]
        bad = next((ran for ran in (*firsts, *again) if not ran.well), None)
        if bad is not None:
            bench.failed(on, what, bad)
            continue
        bench.told(on, f"{what}, first time", _best(firsts), "s")
        bench.told(on, what, _best(again), "s", _TARGET)


def _best(answers: list[Ran]) -> float:
    return min(ran.seconds for ran in answers)


def _questions(made: Collection, folder: Path) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """Each question, and how it is put for the first time; of stories several."""
    work = str(folder)
    yield "retold stories", [("stories", work)]
    sizes = Counter(member.story for member in members_of(folder))
    stories = sorted(sizes, key=lambda name: (abs(sizes[name] - _TYPICAL), name))[:_TIMES]
    yield "retold story", [("story", work, story) for story in stories]
    words, title = _printed(made)
    yield "retold trace", [("trace", work, words)]
    yield "retold search", [("search", work, title)]


def _printed(made: Collection) -> tuple[str, str]:
    """A quotation printed in the collection, and words of a title."""
    for record in made.records():
        quotation = _QUOTATION.search(record.text)
        if quotation:
            return quotation[1], " ".join(record.title.split()[:4])
    raise LookupError("No report of the collection quotes anybody.")
