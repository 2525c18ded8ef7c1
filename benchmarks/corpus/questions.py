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
"""Each question is put so often and the best told: the first also reads the files from disk."""

_QUOTATION = re.compile(r"[“\"]([^“”\"]{50,140}),[”\"]")
_TYPICAL = 6
"""Reports of the story asked for: a `story` is a comparison, and most have a handful."""

_TARGET = "under 1 s"


def asked(bench: Bench, made: Collection, folder: Path, on: str) -> None:
    """Put each question and tell how long its answer took."""
    for what, arguments in _questions(made, folder):
        answers = [bench.command.ask(*arguments) for _ in range(_TIMES)]
        _told(bench, on, what, answers)


def _told(bench: Bench, on: str, what: str, answers: list[Ran]) -> None:
    bad = next((ran for ran in answers if not ran.well), None)
    if bad is not None:
        bench.failed(on, what, bad)
        return
    bench.told(on, f"{what}, first time", answers[0].seconds, "s")
    bench.told(on, what, min(ran.seconds for ran in answers), "s", _TARGET)


def _questions(made: Collection, folder: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    work = str(folder)
    yield "retold stories", ("stories", work)
    sizes = Counter(member.story for member in members_of(folder))
    story = min(sizes, key=lambda name: (abs(sizes[name] - _TYPICAL), name))
    yield "retold story", ("story", work, story)
    words, title = _printed(made)
    yield "retold trace", ("trace", work, words)
    yield "retold search", ("search", work, title)


def _printed(made: Collection) -> tuple[str, str]:
    """A quotation printed in the collection, and words of a title."""
    for record in made.records():
        quotation = _QUOTATION.search(record.text)
        if quotation:
            return quotation[1], " ".join(record.title.split()[:4])
    raise LookupError("No report of the collection quotes anybody.")
