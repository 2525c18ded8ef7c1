"""The trained network as an ONNX graph; its table of words is kept in eight bits."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

Array = npt.NDArray[np.float32]

_OPSET = 20
_IR_VERSION = 9
"""Read by ONNX Runtime 1.17 and later."""

_EPSILON = 1e-12
"""Of layer normalisation, as in the pre-trained network."""


class _Graph:
    """Nodes and initial values, collected in order."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.values: list[onnx.TensorProto] = []

    def constant(self, name: str, value: npt.NDArray[np.generic]) -> str:
        self.values.append(numpy_helper.from_array(value, name))
        return name

    def node(self, kind: str, inputs: list[str], name: str, **attributes: object) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [name], name, **attributes))
        return name

    def table(self, name: str, rows: Array, at: str) -> str:
        """Rows of a table kept in eight bits, each row with a scale of its own."""
        scale = np.maximum(np.abs(rows).max(1, keepdims=True), 1e-8) / 127
        whole = self.constant(f"{name}.q", np.round(rows / scale).astype(np.int8))
        scales = self.constant(f"{name}.s", scale.astype(np.float32))
        picked = self.node("Gather", [whole, at], f"{name}.row")
        wide = self.node("Cast", [picked], f"{name}.wide", to=TensorProto.FLOAT)
        by = self.node("Gather", [scales, at], f"{name}.scale")
        return self.node("Mul", [wide, by], f"{name}.out")

    def linear(self, name: str, weight: Array, bias: Array, of: str) -> str:
        """A linear layer; `weight` as trained, (outputs, inputs)."""
        product = self.node(
            "MatMul", [of, self.constant(f"{name}.w", weight.T.copy())], f"{name}.m"
        )
        return self.node("Add", [product, self.constant(f"{name}.b", bias)], f"{name}.out")

    def norm(self, name: str, weight: Array, bias: Array, of: str) -> str:
        inputs = [of, self.constant(f"{name}.w", weight), self.constant(f"{name}.b", bias)]
        return self.node("LayerNormalization", inputs, f"{name}.out", axis=-1, epsilon=_EPSILON)


def graph_of(weights: Mapping[str, Array], heads: int, about: Mapping[str, str]) -> onnx.ModelProto:
    """The network of `training.attributions.network` as a graph, in 32 bits but for its tables.

    Inputs `pieces`, `cases`, `marks`: (1, pieces) whole numbers. Outputs `labels`, (1, pieces,
    labels), `dependents` and `heads`, (1, pieces, rank).
    """
    g = _Graph()
    x = _embedded(g, weights)
    blocks = len({name.split(".")[2] for name in weights if name.startswith("encoder.blocks.")})
    for number in range(blocks):
        x = _block(g, weights, f"encoder.blocks.{number}", heads, x)
    for name in ("labels", "dependents", "heads"):
        out = g.linear(name, weights[f"{name}.weight"], weights[f"{name}.bias"], x)
        g.nodes[-1].output[0] = name
        g.nodes[-1].name = out
    model = helper.make_model(
        helper.make_graph(
            g.nodes,
            "attributions",
            [_whole(name) for name in ("pieces", "cases", "marks")],
            [
                helper.make_tensor_value_info(
                    name, TensorProto.FLOAT, [1, "n", len(weights[f"{name}.bias"])]
                )
                for name in ("labels", "dependents", "heads")
            ],
            g.values,
        ),
        opset_imports=[helper.make_opsetid("", _OPSET)],
        ir_version=_IR_VERSION,
    )
    helper.set_model_props(model, dict(about))
    onnx.checker.check_model(model)
    return model


def _whole(name: str) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, TensorProto.INT64, [1, "n"])


def _embedded(g: _Graph, weights: Mapping[str, Array]) -> str:
    x = g.table("words", weights["encoder.words.weight"], "pieces")
    for name, column in (("cases", "cases"), ("marks", "marks")):
        rows = g.constant(f"{name}.rows", weights[f"encoder.{name}.weight"])
        picked = g.node("Gather", [rows, column], f"{name}.picked")
        x = g.node("Add", [x, picked], f"{name}.added")
    places = g.constant("places.rows", weights["encoder.places.weight"])
    length = g.node("Shape", ["pieces"], "length", start=1, end=2)
    zero = g.constant("zero", np.array([0], np.int64))
    near = g.node("Slice", [places, zero, length], "places.near")
    x = g.node("Add", [x, near], "places.added")
    return g.norm("norm", weights["encoder.norm.weight"], weights["encoder.norm.bias"], x)


def _block(g: _Graph, weights: Mapping[str, Array], name: str, heads: int, x: str) -> str:
    def layer(part: str, of: str) -> str:
        at = f"{name}.{part}"
        return g.linear(at, weights[f"{at}.weight"], weights[f"{at}.bias"], of)

    def norm(part: str, of: str) -> str:
        at = f"{name}.{part}"
        return g.norm(at, weights[f"{at}.weight"], weights[f"{at}.bias"], of)

    attended = layer("mixed", _attention(g, weights, name, heads, x))
    x = norm("after_attention", g.node("Add", [x, attended], f"{name}.sum1"))
    wide = g.node("Gelu", [layer("wide", x)], f"{name}.gelu")
    return norm("after_wide", g.node("Add", [x, layer("narrow", wide)], f"{name}.sum2"))


def _attention(g: _Graph, weights: Mapping[str, Array], name: str, heads: int, x: str) -> str:
    """Attention of each piece to all (Vaswani et al., Attention Is All You Need, 2017)."""
    width = weights[f"{name}.mixed.weight"].shape[0]
    split = g.constant(f"{name}.split", np.array([0, 0, heads, width // heads], np.int64))
    whole = g.constant(f"{name}.whole", np.array([0, 0, width], np.int64))
    parts = []
    for number, part in enumerate(("query", "key", "value")):
        rows = slice(number * width, (number + 1) * width)
        at = f"{name}.{part}"
        every = g.linear(
            at, weights[f"{name}.queries.weight"][rows], weights[f"{name}.queries.bias"][rows], x
        )
        shaped = g.node("Reshape", [every, split], f"{at}.split")
        order = [0, 2, 3, 1] if part == "key" else [0, 2, 1, 3]
        parts.append(g.node("Transpose", [shaped], f"{at}.turned", perm=order))
    root = g.constant(f"{name}.root", np.array((width // heads) ** -0.5, np.float32))
    query = g.node("Mul", [parts[0], root], f"{name}.scaled")
    likeness = g.node("MatMul", [query, parts[1]], f"{name}.likeness")
    share = g.node("Softmax", [likeness], f"{name}.share", axis=-1)
    seen = g.node("MatMul", [share, parts[2]], f"{name}.seen")
    back = g.node("Transpose", [seen], f"{name}.back", perm=[0, 2, 1, 3])
    return g.node("Reshape", [back, whole], f"{name}.joined")
