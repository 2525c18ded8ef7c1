"""The loss of a random field."""

from importlib import import_module
from itertools import pairwise, product
from types import SimpleNamespace

import numpy as np
import pytest

from retold.analysis.attributions.labels import LABELS, Role, labels_of, possible

torch = pytest.importorskip("torch")
network = import_module("training.attributions.network")

TRUE = [0, *labels_of(1, 3, Role.CONTENT)]


@pytest.fixture(name="field")
def _field():
    torch.manual_seed(1)
    return SimpleNamespace(
        starts=torch.randn(LABELS),
        follows=torch.randn(LABELS, LABELS),
        emitted=torch.randn(2, 3, LABELS),
    )


def score(field, row, text):
    starts, follows, ends = possible()
    starts, follows = starts + field.starts.numpy(), follows + field.follows.numpy()
    steps = sum(follows[a, b] for a, b in pairwise(row))
    emitted = field.emitted[text].numpy()
    here = sum(emitted[at, number] for at, number in enumerate(row))
    return float(starts[row[0]] + steps + here + ends[row[-1]])


def unlikely(field, row, text):
    """Among all rows of labels of its length, one by one."""
    rows = product(range(LABELS), repeat=len(row))
    every = np.array([score(field, other, text) for other in rows])
    return float(np.log(np.exp(every).sum())) - score(field, row, text)


def test_the_loss_weighs_a_row_among_all_rows(field):
    told = network.unlikelihood(
        field, field.emitted, torch.tensor([TRUE, TRUE]), torch.tensor([3, 3])
    )
    expected = [unlikely(field, TRUE, text) for text in (0, 1)]
    assert told.tolist() == pytest.approx(expected, abs=1e-3)


def test_what_fills_a_text_up_does_not_count(field):
    labels = torch.tensor([TRUE, [0, 0, 0]])
    told = network.unlikelihood(field, field.emitted, labels, torch.tensor([3, 1]))
    assert float(told[1]) == pytest.approx(unlikely(field, [0], 1), abs=1e-3)
