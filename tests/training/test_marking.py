"""What a tagger marks in a whole document."""

from importlib import import_module

import pytest

from retold.analysis.attributions.labels import Fragment, Place, Role, label
from retold.analysis.attributions.network import shipped_network
from retold.analysis.attributions.vocabulary import shipped_vocabulary
from retold.analysis.attributions.windows import windows
from tests.training.annotated import document, words

torch = pytest.importorskip("torch")
marking = import_module("training.attributions.marking")

PARAGRAPH = "Harbour master Ilse Brandt said that the quay would stay shut until May."


def test_the_shipped_network_marks_every_window():
    text = "\n".join([PARAGRAPH] * 30)
    read = document(text)
    assert len(list(windows(read.tokens))) > 1
    marker = marking.marker_of_shipped(shipped_network(), shipped_vocabulary())
    marked = [words(text, read, one) for one in marker(read)]
    assert (
        marked
        == [
            "Harbour master Ilse Brandt",
            "said",
            "that the quay would stay shut until May",
        ]
        * 30
    )


@torch.no_grad()
def test_a_network_in_training_marks_by_its_labels(tiny):
    tagger = tiny(len(shipped_vocabulary().numbers)).eval()
    torch.nn.init.zeros_(tagger.labels.weight)
    tagger.labels.bias[label(Role.CUE, Place.SINGLE)] = 9.0
    marker = marking.marker_of_tagger(tagger, shipped_vocabulary())
    read = document("She said so.\nHe did not.")
    every = [Fragment(token, token + 1, Role.CUE) for token in range(len(read.tokens))]
    assert list(marker(read)) == every
