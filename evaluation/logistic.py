"""Logistic regression by Newton's method, for a few features and some thousand rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

Row = tuple[float, ...]

_ROUNDS = 30
_ENOUGH = 1e-8
"""Newton's method stops when no weight moves by more than this."""

_RIDGE = 1.0
"""Strength of the ridge on standardised weights; one standard deviation a priori."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Weights of the raw features, and the bias."""

    weights: Row
    bias: float

    def probability(self, row: Row) -> float:
        """Probability that a row belongs to the class."""
        total = self.bias + sum(w * x for w, x in zip(self.weights, row, strict=True))
        return 1 / (1 + exp(-max(-500.0, total)))


def fit(rows: Sequence[Row], classes: Sequence[bool], importance: Sequence[float]) -> Fit:
    """The ridge-penalised maximum-likelihood fit; features are standardised on the way."""
    means, scales = _moments(rows)
    standard = [
        (1.0, *((x - m) / s for x, m, s in zip(row, means, scales, strict=True))) for row in rows
    ]
    weights = [0.0] * (len(means) + 1)
    for _ in range(_ROUNDS):
        step = _newton_step(standard, classes, importance, weights)
        weights = [w + d for w, d in zip(weights, step, strict=True)]
        if max(map(abs, step)) < _ENOUGH:
            break
    raw = tuple(w / s for w, s in zip(weights[1:], scales, strict=True))
    return Fit(raw, weights[0] - sum(w * m for w, m in zip(raw, means, strict=True)))


def _moments(rows: Sequence[Row]) -> tuple[list[float], list[float]]:
    columns = list(zip(*rows, strict=True))
    means = [sum(column) / len(column) for column in columns]
    scales = [
        (sum((x - mean) ** 2 for x in column) / len(column)) ** 0.5 or 1.0
        for column, mean in zip(columns, means, strict=True)
    ]
    return means, scales


def _newton_step(
    rows: Sequence[Row],
    classes: Sequence[bool],
    importance: Sequence[float],
    weights: Sequence[float],
) -> list[float]:
    size = len(weights)
    gradient = [0.0] + [-_RIDGE * w for w in weights[1:]]
    curve = [[_RIDGE if i == j and i else 0.0 for j in range(size)] for i in range(size)]
    for row, is_class, counts in zip(rows, classes, importance, strict=True):
        total = sum(w * x for w, x in zip(weights, row, strict=True))
        p = 1 / (1 + exp(-max(-500.0, min(500.0, total))))
        error, bend = counts * (is_class - p), counts * p * (1 - p)
        for i, x in enumerate(row):
            gradient[i] += error * x
            bent = bend * x
            line = curve[i]
            for j in range(i + 1):
                line[j] += bent * row[j]
    for i in range(size):
        for j in range(i + 1, size):
            curve[i][j] = curve[j][i]
    return _solved(curve, gradient)


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve a small linear system by Gaussian elimination with pivoting."""
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(i + 1, size):
            factor = rows[k][i] / rows[i][i]
            rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i], strict=True)]
    solution = [0.0] * size
    for i in reversed(range(size)):
        known = sum(rows[i][k] * solution[k] for k in range(i + 1, size))
        solution[i] = (rows[i][size] - known) / rows[i][i]
    return solution
