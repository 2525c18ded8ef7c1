import numpy as np
import pytest

from retold.analysis.stories.likeness import likenesses
from retold.analysis.stories.roundups import Passing, Told, in_passing, round_ups
from tests.fakes.stories import DISPATCH, FIRE, OTHER_FIRE, others, profile, vectors

DIGEST = "\n\n".join([FIRE[0], DISPATCH, *others()[:8]])
"""Ten things to know today."""


def passing(*texts):
    alike = likenesses(vectors([profile(text) for text in texts]), np.array([[0, 1]]))
    return Passing(in_passing(alike)[0])


def test_a_digest_tells_each_of_its_events_briefly():
    assert passing(DIGEST, FIRE[0]) is Passing.ONE_BRIEFLY
    assert passing(FIRE[0], DIGEST) is Passing.OTHER_BRIEFLY
    assert passing(DIGEST, DISPATCH) is Passing.ONE_BRIEFLY


def test_the_fewer_there_are_the_less_briefly_each_is_told():
    five = "\n\n".join([FIRE[0], DISPATCH, *others()[:3]])
    assert passing(five, DISPATCH) is Passing.ONE


def test_reports_of_one_event_and_of_two_tell_nothing_in_passing():
    assert passing(FIRE[0], FIRE[1]) is Passing.NEITHER
    assert passing(FIRE[0], OTHER_FIRE[0]) is Passing.NEITHER


LINKED, STRANGERS, AKIN = 2.0, -5.0, -1.0
TOLD_BY_1 = {
    (1, 2): Told(LINKED, Passing.ONE_BRIEFLY),
    (1, 3): Told(LINKED, Passing.ONE_BRIEFLY),
}


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, {1}),
        ({(2, 3): Told(STRANGERS, Passing.NEITHER)}, {1}),
        ({(2, 3): Told(AKIN, Passing.NEITHER)}, set()),
        ({(1, 3): Told(LINKED, Passing.NEITHER)}, set()),
        ({(1, 3): Told(LINKED, Passing.OTHER_BRIEFLY)}, set()),
        ({(1, 3): Told(AKIN, Passing.ONE_BRIEFLY)}, set()),
        ({(1, 3): Told(LINKED, Passing.ONE)}, set()),
        ({(1, 3): Told(LINKED, Passing.ONE), (1, 4): Told(LINKED, Passing.ONE)}, {1}),
    ],
    ids=[
        "never met",
        "strangers",
        "one affair",
        "told at length",
        "told in it",
        "not alike",
        "not briefly",
        "three",
    ],
)
def test_who_tells_events_in_passing_is_a_round_up(more, expected):
    assert round_ups({**TOLD_BY_1, **more}, 0.0) == expected


def test_numbers_may_stand_on_either_side():
    told = {
        (1, 9): Told(LINKED, Passing.OTHER_BRIEFLY),
        (2, 9): Told(LINKED, Passing.OTHER_BRIEFLY),
    }
    assert round_ups(told, 0.0) == {9}
