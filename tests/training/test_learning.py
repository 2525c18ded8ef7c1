"""Training: it goes on where it was stopped, and what ships is the mean of its weights."""

import random
from importlib import import_module

import pytest

from retold.analysis.attributions.vocabulary import shipped_vocabulary
from tests.training.annotated import document

torch = pytest.importorskip("torch")
learning = import_module("training.attributions.learning")
batches = import_module("training.attributions.batches")

SAID = "{0} said the {1} would shut."
TAUGHT = [
    document(
        SAID.format(source, thing),
        {"source": [source], "cue": ["said"], "content": [f"the {thing} would shut"]},
    )
    for source, thing in (("Brandt", "quay"), ("Mayor Hagen", "yard"))
] * 6


def begun(tiny, checkpoint):
    torch.manual_seed(0)
    return learning.begun(tiny(len(shipped_vocabulary().numbers)), checkpoint)


def learn(progress, passes, after_pass):
    learning.learn(progress, TAUGHT, shipped_vocabulary(), passes, after_pass)
    return learning.trained(progress).state_dict()


def test_stopped_training_goes_on_as_if_it_had_not_been(tiny, tmp_path):
    checkpoint = tmp_path / "checkpoint.pt"

    class StoppedError(Exception):
        pass

    def stop(progress):
        progress.save(checkpoint)
        if progress.passes == 2:  # the mean has begun
            raise StoppedError

    whole = learn(begun(tiny, tmp_path / "none.pt"), 3, lambda _: None)
    with pytest.raises(StoppedError):
        learn(begun(tiny, checkpoint), 3, stop)
    again = learn(begun(tiny, checkpoint), 3, lambda _: None)
    for name, value in whole.items():
        torch.testing.assert_close(again[name], value)


def test_what_ships_is_the_running_mean(tiny, tmp_path):
    progress = begun(tiny, tmp_path / "none.pt")
    progress.mean = {
        name: torch.full_like(value, 0.5) for name, value in progress.tagger.state_dict().items()
    }
    kept = learning.trained(progress)
    assert all((value == 0.5).all() for value in kept.state_dict().values())
    assert not all((value == 0.5).all() for value in progress.tagger.state_dict().values())


def test_a_token_that_is_not_there_is_no_head(tiny, tmp_path):
    drawn = [(one, range(len(one.tokens))) for one in TAUGHT[:2]]
    batch = batches.batch_of(drawn, shipped_vocabulary(), 0.0, random.Random(0))
    tagger = begun(tiny, tmp_path / "none.pt").tagger.eval()
    _, heads = learning.scores(tagger, batch)
    short, long = batch.lengths.tolist()
    assert (heads[0, :, 1 + short :] < -1000).all()
    assert (heads[1, :, : 1 + long] > -1000).all()
