"""Windows side by side."""

import random
from importlib import import_module

import pytest
from training.attributions.documents import NOT_ASKED

from retold.analysis.attributions.labels import Fragment, Role, fragments_of
from retold.analysis.attributions.vocabulary import CLS, MASK, SEP, shipped_vocabulary
from tests.training.annotated import document

pytest.importorskip("torch")
batches = import_module("training.attributions.batches")

TEXT = "Mayor Brandt said the quay would shut.\nThe pilot left."
READ = document(
    TEXT, {"source": ["Mayor Brandt"], "cue": ["said"], "content": ["the quay would shut"]}
)
WHOLE = range(len(READ.tokens))


def batch(*windows, hidden=0.0):
    drawn = [(READ, window) for window in windows]
    return batches.batch_of(drawn, shipped_vocabulary(), hidden, random.Random(0))


def test_a_fragment_that_a_window_cuts_ends_at_its_edge():
    assert fragments_of(batches.labels_within(READ, range(1, 5))) == (
        Fragment(0, 1, Role.SOURCE),
        Fragment(1, 2, Role.CUE),
        Fragment(2, 4, Role.CONTENT),
    )


def test_windows_are_filled_up_to_the_longest():
    made = batch(WHOLE, range(2, 5))
    assert made.lengths.tolist() == [len(WHOLE), 3]
    assert made.labels.shape == (2, len(WHOLE))
    assert made.there.sum(1).tolist() == [1 + sum(map(len, READ.tokens.pieces)) + 2, 1 + 3]


def test_heads_are_counted_in_the_window_from_one():
    assert batch(WHOLE).heads[0, :4].tolist() == [NOT_ASKED, NOT_ASKED, 1, 3]


def test_a_head_outside_the_window_is_not_asked():
    assert batch(range(2, 7)).heads[0, :2].tolist() == [NOT_ASKED, 1]
    assert batch(range(3, 7)).heads[0, 0] == NOT_ASKED


def test_hidden_pieces_are_masked_but_for_those_that_bound_a_text():
    numbers = shipped_vocabulary().numbers
    pieces = batch(WHOLE, hidden=1.0).pieces[0].tolist()
    assert set(pieces) == {numbers[CLS], numbers[SEP], numbers[MASK]}
    assert (pieces[0], pieces[-1], pieces.count(numbers[SEP])) == (numbers[CLS], numbers[SEP], 2)


def test_a_pass_holds_every_token_once():
    drawn = [one for made in batches.shuffled([READ, READ], random.Random(1)) for one in made]
    tokens = sorted(token for _, window in drawn for token in window)
    assert tokens == sorted([*WHOLE, *WHOLE])
