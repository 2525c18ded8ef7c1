"""Claims of two reports of one event: how they bear on each other, and when each says it was.

`facts/claimdiff` is the area under the ROC curve of `evaluation.bearing` over all pairs of a
question. A pair is scored by weights that were fitted without its topic, so that the figure means
the same on the texts fitted on as on any others.

`facts/g5w1h/when_accuracy` asks of every two articles of one event whether both say the same day:
whether Retold's table of facts holds a day on which they differ, against whether the days that most
coders gave have one in common. It is told and no gate: those days are often just the day of
publication, and on the texts at hand no two of one event differ.
"""

import time
from collections.abc import Iterator, Sequence
from itertools import combinations

from evaluation.bearing import Question, probability, signals, voices_of
from evaluation.data import Record, report_of
from evaluation.figures import Data, Figure, Task, interval
from evaluation.measures.ranking import auc
from retold.comparison import compare
from retold.model.facts import FactKind, Verdict

CLAIMDIFF = "facts/claimdiff.jsonl"
G5W1H = "facts/g5w1h_5w.jsonl"

_QUICK_PAIRS = 200
_QUICK_WHEN = 20
_DAY = len("2000-01-01")


def claimdiff_figures(data: Data) -> Iterator[Figure]:
    """How well the score of bearing puts the pairs that strengthen, or weaken, first."""
    listed = data.sample(data.records(CLAIMDIFF), 2 * _QUICK_PAIRS, lambda one: one["id"])
    start = time.perf_counter()
    voices = {said: voices_of(said) for one in listed for said in (one["a"], one["b"])}
    found = {one["id"]: signals(voices[one["a"]], voices[one["b"]]) for one in listed}
    seconds = time.perf_counter() - start
    for question in Question:
        scored = [
            (probability(question, one["topic"], found[one["id"]]), one["yes"])
            for one in listed
            if one["question"] == question
        ]
        yield Figure(
            key=f"facts/claimdiff/{question}_auc",
            value=auc(scored),
            items=len(scored),
            seconds=seconds,
            interval=interval(scored, auc),
        )


def when_figures(data: Data) -> Iterator[Figure]:
    """How often two articles of one event are rightly said to tell the same day, or two."""
    pairs = [
        (one, other)
        for one, other in combinations(data.records(G5W1H), 2)
        if one["story"] == other["story"] and coded_days(one) and coded_days(other)
    ]
    drawn = data.sample(pairs, _QUICK_WHEN, lambda pair: f"{pair[0]['id']} {pair[1]['id']}")
    start = time.perf_counter()
    right = [
        tells_one_day(one, other) == bool(coded_days(one) & coded_days(other))
        for one, other in drawn
    ]
    yield Figure(
        key="facts/g5w1h/when_accuracy",
        value=_share(right),
        items=len(right),
        seconds=time.perf_counter() - start,
        interval=interval(right, _share),
        gated=False,
    )


def coded_days(record: Record) -> frozenset[str]:
    """The parsed days of the phrases that most coders took for the time of the event."""
    parsed = [one for one in record["five_w"]["when"] if one["parsed"]]
    most = max((one["coders"] for one in parsed), default=0)
    return frozenset(one["parsed"][:_DAY] for one in parsed if one["coders"] == most)


def tells_one_day(one: Record, other: Record) -> bool:
    """Whether Retold finds no day on which the two differ."""
    found = compare((report_of(one), report_of(other)), one_story=True).facts
    return not any(fact.kind is FactKind.DATE and fact.verdict is Verdict.DIFFER for fact in found)


def _share(right: Sequence[bool]) -> float:
    return sum(right) / len(right) if right else 0.0


TASKS = (
    Task(name="facts/claimdiff", needs=(CLAIMDIFF,), score=claimdiff_figures),
    Task(name="facts/g5w1h", needs=(G5W1H,), score=when_figures),
)
