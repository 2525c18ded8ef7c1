"""The ONNX graph gives the numbers that the trained network gives."""

from importlib import import_module

import numpy as np
import onnxruntime
import pytest

from tests.training.conftest import SIZES

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")
graph = import_module("training.attributions.graph")

VOCABULARY = 40
PIECES = 11


@pytest.fixture(name="tagger")
def _tagger(tiny):
    torch.manual_seed(3)
    tagger = tiny(VOCABULARY).eval()
    for table in (tagger.encoder.cases, tagger.encoder.marks):
        torch.nn.init.normal_(table.weight)
    words = tagger.encoder.words.weight.data  # in eight bits in the graph, so here, too
    scale = words.abs().amax(1, keepdim=True) / 127
    words.copy_((words / scale).round() * scale)
    return tagger


@pytest.fixture(name="read")
def _read():
    chance = np.random.default_rng(4)
    sizes = {"pieces": VOCABULARY, "cases": 8, "marks": 4}
    return {name: chance.integers(size, size=(1, PIECES)) for name, size in sizes.items()}


def by_onnx(tagger, read, about=None):
    weights = {name: value.numpy() for name, value in tagger.state_dict().items()}
    model = graph.graph_of(weights, SIZES["ATTENTION_HEADS"], about or {})
    session = onnxruntime.InferenceSession(model.SerializeToString())
    return session, session.run(["labels", "dependents", "heads"], read)


def by_torch(tagger, read):
    columns = [torch.from_numpy(read[name]) for name in ("pieces", "cases", "marks")]
    with torch.no_grad():
        return tagger(*columns, torch.ones(1, PIECES, dtype=torch.bool))


def test_both_give_the_same_numbers(tagger, read):
    _, theirs = by_onnx(tagger, read)
    for ours, same in zip(by_torch(tagger, read), theirs, strict=True):
        assert ours.std() > 0.1
        np.testing.assert_allclose(ours.numpy(), same, atol=1e-4)


@pytest.mark.parametrize("column", ["pieces", "cases", "marks"])
def test_every_column_counts(tagger, read, column):
    _, before = by_onnx(tagger, read)
    other = read | {column: (read[column] + 1) % 4}
    assert not np.allclose(before[0], by_onnx(tagger, other)[1][0], atol=1e-3)


def test_the_graph_carries_what_stands_beside_the_weights(tagger, read):
    session, _ = by_onnx(tagger, read, {"starts": "1 2 3"})
    assert session.get_modelmeta().custom_metadata_map == {"starts": "1 2 3"}
