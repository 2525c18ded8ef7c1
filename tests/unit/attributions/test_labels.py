"""Rows of labels: the best one, how likely each label is, and the fragments they mark."""

from itertools import pairwise, product

import numpy as np
import pytest

from retold.analysis.attributions.labels import (
    LABELS,
    Fragment,
    Place,
    Role,
    best_labels,
    fragments_of,
    grammar_of,
    label,
    labels_of,
    likelihoods,
)

TOKENS = 3


@pytest.fixture(name="drawn", params=range(5))
def _drawn(request):
    chance = np.random.default_rng(request.param)
    starts, follows = chance.normal(size=LABELS), chance.normal(size=(LABELS, LABELS))
    emitted = chance.normal(size=(TOKENS, LABELS)).astype(np.float32) * 2
    return emitted, grammar_of(starts.astype(np.float32), follows.astype(np.float32))


def score(row, emitted, grammar):
    steps = sum(grammar.follows[a, b] for a, b in pairwise(row))
    here = sum(emitted[at, number] for at, number in enumerate(row))
    return grammar.starts[row[0]] + steps + here + grammar.ends[row[-1]]


def every_row(emitted, grammar):
    return {row: score(row, emitted, grammar) for row in product(range(LABELS), repeat=TOKENS)}


def test_the_best_row_is_the_best_of_all_rows(drawn):
    rows = every_row(*drawn)
    assert tuple(best_labels(*drawn)) == max(rows, key=rows.__getitem__)


def test_likelihoods_are_those_of_all_rows_weighed(drawn):
    rows = every_row(*drawn)
    weights = {row: np.exp(value) for row, value in rows.items() if value > -1000}
    whole = sum(weights.values())
    for token, number in product(range(TOKENS), range(LABELS)):
        share = sum(weight for row, weight in weights.items() if row[token] == number) / whole
        assert likelihoods(*drawn)[token, number] == pytest.approx(share, abs=1e-4)


def test_fragments_are_read_back_from_their_labels():
    row = [0, *labels_of(1, 2, Role.SOURCE), *labels_of(2, 5, Role.CONTENT), 0]
    assert fragments_of(row) == (Fragment(1, 2, Role.SOURCE), Fragment(2, 5, Role.CONTENT))


def test_no_row_that_breaks_a_fragment_is_ever_best():
    emitted = np.zeros((4, LABELS), np.float32)
    emitted[1, label(Role.CUE, Place.INSIDE)] = 9
    emitted[2, label(Role.CONTENT, Place.ENDS)] = 8
    flat = grammar_of(np.zeros(LABELS, np.float32), np.zeros((LABELS, LABELS), np.float32))
    row = best_labels(emitted, flat)
    parts = fragments_of(row)
    assert sum(part.stop - part.first for part in parts) == sum(number != 0 for number in row)
