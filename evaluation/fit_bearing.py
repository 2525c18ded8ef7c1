"""Fits the weights of `evaluation.bearing` and prints how well they tell bearing claims.

    python -m evaluation.fit_bearing [--write]

Pairs of sentences are those of `facts/claimdiff.jsonl`. Weights are fitted once without each fifth
of the topics; every figure printed is over pairs scored by the weights that did not see their
topic. Beside the area under the curve stands how many of the surest are right.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from evaluation.bearing import (
    FOLDS,
    RESTS_ON,
    WEIGHTS,
    Question,
    Signals,
    fold_of,
    signals,
    voices_of,
)
from evaluation.data import Record, records
from evaluation.logistic import Fit, Row, fit
from evaluation.measures.ranking import auc

_IMPORTANCE = 0.03
"""What a pair counts against the ridge, whose strength is one: of .003, .01 and .03 the best over
the folds, by less than one point."""

_SUREST = (50, 100, 200)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences: the signals asked for, the fifth their topic is in, and the answer."""

    row: Row
    fold: int
    yes: bool


def pairs(question: Question, listed: Sequence[Record]) -> tuple[Pair, ...]:
    """The pairs of one question."""
    return tuple(
        Pair(signals_of(one).row(question), fold_of(one["topic"]), one["yes"])
        for one in listed
        if one["question"] == question
    )


def signals_of(record: Record) -> Signals:
    """The signals of a record's two sentences."""
    return signals(voices_of(record["a"]), voices_of(record["b"]))


def fitted(given: Sequence[Pair]) -> tuple[Fit, ...]:
    """For each fifth the weights fitted on the others."""
    fits = []
    for fold in range(FOLDS):
        seen = [pair for pair in given if pair.fold != fold]
        rows, classes = [pair.row for pair in seen], [pair.yes for pair in seen]
        fits.append(fit(rows, classes, [_IMPORTANCE] * len(seen)))
    return tuple(fits)


def main() -> None:
    """Fit, print, and with --write keep the weights."""
    written = "# Weights of evaluation.bearing: python -m evaluation.fit_bearing --write\n"
    listed = list(records("facts/claimdiff.jsonl"))
    for question in Question:
        given = pairs(question, listed)
        fits = fitted(given)
        print(_told(question, given, fits))
        written += "".join(_table(question, one) for one in fits)
    if "--write" in sys.argv[1:]:
        WEIGHTS.write_text(written, encoding="utf-8")


def _told(question: Question, given: Sequence[Pair], fits: Sequence[Fit]) -> str:
    scored = [(fits[pair.fold].probability(pair.row), pair.yes) for pair in given]
    surest = sorted(scored, reverse=True)
    right = (f"{sum(yes for _, yes in surest[:most]) / most:.2f} of {most}" for most in _SUREST)
    return f"{question}: AUC {auc(scored):.3f}, {len(given)} pairs; right {', '.join(right)}"


def _table(question: Question, one: Fit) -> str:
    names = zip(RESTS_ON[question], one.weights, strict=True)
    lines = "".join(f"{name} = {weight:.4f}\n" for name, weight in names)
    return f"\n[[{question}]]\nbias = {one.bias:.4f}\n{lines}"


if __name__ == "__main__":
    main()
