"""The network that labels tokens, run by ONNX Runtime on this machine."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
import onnxruntime as ort

from retold.analysis.attributions.labels import LABELS, Scores, grammar_of
from retold.analysis.attributions.windows import Written

_LOG_ERRORS = 3


@dataclass(frozen=True, slots=True)
class Seen:
    """What the network says of a window.

    Attributes:
        labels: score of each label at each token, (tokens, labels).
        heads: score of each token (column 0: of none) as the one that each token hangs on,
            (tokens, 1 + tokens): content hangs on its cue, a cue on its source.
    """

    labels: Scores
    heads: Scores


class Network:
    """A trained network, ready to run.

    A transformer of six layers (all-MiniLM-L6-v2: Wang et al., MiniLM, 2020), fine-tuned; on its
    last layer, a linear layer for the labels and two for the heads (a dot product of the two: the
    arc scorer of Dozat & Manning, Deep Biaffine Attention, 2017, without bias).

    Attributes:
        grammar: how readily labels follow each other: a linear-chain conditional random field's
            scores (Lafferty et al. 2001).
    """

    def __init__(self, model: bytes) -> None:
        options = ort.SessionOptions()
        options.log_severity_level = _LOG_ERRORS
        options.intra_op_num_threads = 1  # windows are read side by side instead
        self._session = ort.InferenceSession(
            model, sess_options=options, providers=["CPUExecutionProvider"]
        )
        about = self._session.get_modelmeta().custom_metadata_map
        follows = _numbers(about["follows"]).reshape(LABELS, LABELS)
        self.grammar = grammar_of(_numbers(about["starts"]), follows)

    def see(self, window: Written) -> Seen:
        """Labels and heads of the tokens of a window."""
        labels, dependents, heads = self._session.run(
            None,
            {
                "pieces": np.array([window.pieces], np.int64),
                "cases": np.array([window.cases], np.int64),
                "marks": np.array([window.marks], np.int64),
            },
        )
        firsts = np.array(window.firsts)
        hung_on = heads[0][np.concatenate(([0], firsts))]
        # not by `@`: the threads that NumPy keeps for it go on turning, and take the other core
        arcs = np.einsum("td,hd->th", dependents[0][firsts], hung_on)
        return Seen(labels[0][firsts], arcs)


@cache
def shipped_network() -> Network:
    """The network that comes with the package."""
    return Network(files(__package__).joinpath("tagger.onnx").read_bytes())


def _numbers(printed: str) -> Scores:
    return np.array(printed.split(), np.float32)
