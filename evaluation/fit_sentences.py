"""Fits the two judgements of a pair of sentences and prints how often they are right.

    python -m evaluation.fit_sentences [--rewrites-alone] [--write]

"Rewritten" is fitted on `reuse/pan_sentences.jsonl`, "says the same" on
`reuse/msrp_sentences.jsonl`. Both are also fitted on sentences that have nothing to do with each
other, short ones among them, of which the two sets hold none. The figures are of the sets as they
are and come from ten-fold cross-validation. With --write the weights are fitted on all pairs.

With --rewrites-alone both are fitted on `reuse/pan_sentences.jsonl`, for those who may not use the
other set; "says the same" is then judged on that set where it is there, by weights that have seen
nothing of it.
"""

import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluation.data import data_folder, records
from evaluation.measures.pairs import accuracy, f1
from retold.analysis.alignment.judgement import REWRITTEN, SAYS_THE_SAME
from retold.analysis.alignment.measured import measure
from retold.analysis.alignment.worded import Worded, worded

_WEIGHTS = Path("src/retold/analysis/alignment/weights.toml")
_SETS = (
    ("rewritten", "reuse/pan_sentences.jsonl", REWRITTEN),
    ("says_the_same", "reuse/msrp_sentences.jsonl", SAYS_THE_SAME),
)
_STRANGERS = 1000
"""Pairs of sentences of two texts added to each set in fitting."""

_AMONG = 30
"""Of so many sentences the one that shares most words is taken for the stranger."""

_SHORT = (2, 9)
"""Every other stranger is cut to so many words, from and below."""

_FOLDS = 10
_ROUNDS = 20
_RIDGE = 1.0
"""Strength of the ridge on standardised weights; one standard deviation a priori."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Measured pairs of sentences: a row a pair, and which are the same."""

    names: tuple[str, ...]
    rows: Numbers
    same: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Fit:
    """A weight for each raw measure, and the bias."""

    weights: Numbers
    bias: float

    def probabilities(self, rows: Numbers) -> Numbers:
        """The probability of each row."""
        return _logistic(rows @ self.weights + self.bias)


def measured(file: str) -> Pairs:
    """The pairs of a file of the data folder, measured."""
    return _pairs((worded(r["a"]), worded(r["b"]), r["same"]) for r in records(file))


def strangers(files: Iterable[str]) -> Pairs:
    """Pairs of sentences of different texts, out of the files together, measured."""
    chance = random.Random(2)  # noqa: S311 - a sample, not a secret
    sentences = [r["a"] for file in files for r in records(file)]
    return _pairs(_stranger(sentences, number, chance) for number in range(_STRANGERS))


def _stranger(
    sentences: Sequence[str], number: int, chance: random.Random
) -> tuple[Worded, Worded, bool]:
    words = chance.choice(sentences).split()
    one = worded(" ".join(words[: chance.randrange(*_SHORT)] if number % 2 else words))
    others = [worded(other) for other in chance.sample(sentences, _AMONG)]
    unlike = [other for other in others if other.forms[:2] != one.forms[:2]]
    return one, max(unlike, key=lambda other: len(set(one.keys) & set(other.keys))), False


def _pairs(judged: Iterable[tuple[Worded, Worded, bool]]) -> Pairs:
    found = [(measure(one, two), same) for one, two, same in judged]
    names = tuple(found[0][0])
    rows = np.array([[float(measures[name]) for name in names] for measures, _ in found])
    return Pairs(names, rows, np.array([same for _, same in found], dtype=bool))


def joined(one: Pairs, two: Pairs) -> Pairs:
    """The pairs of both."""
    return Pairs(
        one.names, np.concatenate([one.rows, two.rows]), np.concatenate([one.same, two.same])
    )


def fit(rows: Numbers, same: NDArray[np.bool_]) -> Fit:
    """The ridge-penalised maximum-likelihood fit (Newton's method) on standardised measures."""
    means, scales = rows.mean(0), rows.std(0)
    scales[scales == 0] = 1.0
    standard = np.column_stack([np.ones(len(rows)), (rows - means) / scales])
    ridge = _RIDGE * np.eye(standard.shape[1])
    ridge[0, 0] = 0.0
    weights = np.zeros(standard.shape[1])
    for _ in range(_ROUNDS):
        p = _logistic(standard @ weights)
        gradient = standard.T @ (same - p) - ridge @ weights
        curve = (standard * (p * (1 - p))[:, None]).T @ standard + ridge
        weights = weights + np.linalg.solve(curve, gradient)
    raw = weights[1:] / scales
    return Fit(raw, float(weights[0] - raw @ means))


def cross_validated(pairs: Pairs, others: Pairs) -> Numbers:
    """The probability of each pair from a fit on the rest and on `others`."""
    order = list(range(len(pairs.same)))
    random.Random(1).shuffle(order)  # noqa: S311 - a split, not a secret
    fold = np.zeros(len(order), dtype=int)
    fold[order] = np.arange(len(order)) % _FOLDS
    found = np.zeros(len(order))
    for held in range(_FOLDS):
        out = fold == held
        seen = joined(Pairs(pairs.names, pairs.rows[~out], pairs.same[~out]), others)
        found[out] = fit(seen.rows, seen.same).probabilities(pairs.rows[out])
    return found


def _logistic(odds: Numbers) -> Numbers:
    found: Numbers = 1 / (1 + np.exp(-np.clip(odds, -50, 50)))
    return found


def _table(notion: str, names: Iterable[str], fitted: Fit) -> list[str]:
    lines = [f'"{name}" = {weight:.5f}' for name, weight in zip(names, fitted.weights, strict=True)]
    return ["", f"[{notion}]", f"bias = {fitted.bias:.5f}", *lines]


def _whole(pairs: Pairs) -> Fit:
    return fit(pairs.rows, pairs.same)


def _told(notion: str, same: NDArray[np.bool_], said: NDArray[np.bool_]) -> str:
    judged = list(zip(same.tolist(), said.tolist(), strict=True))
    return f"{notion:14} {len(judged):6} f1 {f1(judged):.4f} accuracy {accuracy(judged):.4f}"


def _each_on_its_own() -> Iterator[tuple[str, Pairs, Fit]]:
    """Prints how often each judgement is right; gives what it learns from, and the fit on all."""
    others = strangers(file for _, file, _ in _SETS)
    for notion, file, threshold in _SETS:
        pairs = measured(file)
        said = cross_validated(pairs, others) >= threshold
        print(_told(notion, pairs.same, said))
        yield notion, pairs, _whole(joined(pairs, others))


def _both_on_rewrites() -> Iterator[tuple[str, Pairs, Fit]]:
    """The same where both judgements learn from rewrites alone."""
    (rewritten, rewrites, threshold), (says_the_same, news, least) = _SETS
    pairs, others = measured(rewrites), strangers([rewrites])
    print(_told(rewritten, pairs.same, cross_validated(pairs, others) >= threshold))
    whole = _whole(joined(pairs, others))
    if (data_folder() / news).exists():
        unseen = measured(news)
        print(_told(says_the_same, unseen.same, whole.probabilities(unseen.rows) >= least))
    yield rewritten, pairs, whole
    yield says_the_same, pairs, whole


def main() -> None:
    """Print how often each judgement is right; write the weights on request."""
    lines = ["# Weights of retold.analysis.alignment: python -m evaluation.fit_sentences --write"]
    alone = "--rewrites-alone" in sys.argv
    for notion, pairs, whole in _both_on_rewrites() if alone else _each_on_its_own():
        lines += _table(notion, pairs.names, whole)
    if "--write" in sys.argv:
        _WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
