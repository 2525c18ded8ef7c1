"""A network of a few numbers, quick to run and to train."""

from importlib import import_module
from importlib.util import find_spec

import pytest

SIZES = {"WIDTH": 24, "WIDE": 40, "LAYERS": 2, "ATTENTION_HEADS": 3, "PLACES": 64, "RANK": 5}


@pytest.fixture(autouse=True, scope="session")
def _one_thread():
    """Threads that wait for each other in turns are slow where others work, too."""
    if find_spec("torch"):
        import_module("torch").set_num_threads(1)


@pytest.fixture(name="tiny")
def _tiny(monkeypatch):
    """Makes a network for a vocabulary of a size."""
    network = import_module("training.attributions.network")
    for name, size in SIZES.items():
        monkeypatch.setattr(network, name, size)
    return network.Tagger
