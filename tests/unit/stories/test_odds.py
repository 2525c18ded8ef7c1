from datetime import date
from unittest.mock import patch

import numpy as np
import pytest

from retold.analysis.stories import odds as in_odds
from retold.analysis.stories.likeness import likenesses
from retold.analysis.stories.odds import FITTED, Crowd, alone_odds, beside_odds, crowd_of
from retold.analysis.stories.traps import trapped
from tests.fakes.stories import DISPATCH, FIRE, REWRITTEN, profile, profiles, vectors

SMALL = Crowd(100, 100)

TEMPLATE = (
    "{} reported a quarterly profit of {} million crowns, {} per cent more than in "
    "the same quarter of last year. Chief executive {} said demand had been strong and orders "
    "were at a record. Shares rose in early trading, analysts said."
)
RESULTS = (
    TEMPLATE.format("Solmark Verdane Lines", 31, 12, "Piet Haller"),
    TEMPLATE.format("Kelbrook Tarnby Mills", 87, 4, "Anneke Maas"),
)


def alike(one, other):
    return likenesses(vectors([one, other]), np.array([[0, 1]]))


def odds(one, other, crowd=SMALL):
    return int(alone_odds(alike(one, other), crowd)[0])


def test_a_rewrite_is_likelier_than_another_event():
    bridge, rewrite, fire = profiles(DISPATCH, REWRITTEN, FIRE[0])
    assert odds(bridge, rewrite) > odds(bridge, fire)


def test_among_many_the_same_likeness_says_less():
    one, other = profiles(DISPATCH, REWRITTEN)
    assert odds(one, other, Crowd(FITTED, FITTED)) == odds(one, other)
    crowded = odds(one, other, Crowd(FITTED * 100, FITTED * 100))
    assert odds(one, other) - crowded == pytest.approx(1000 * np.log(100) / 2, abs=2)


def test_far_apart_in_time_it_says_less_still():
    near, far = (profile(REWRITTEN, date(2031, month, 1)) for month in (3, 6))
    bridge = profile(DISPATCH, date(2031, 3, 1))
    many = Crowd(FITTED * 100, FITTED)
    assert odds(bridge, near, many) == odds(bridge, near)
    assert odds(bridge, far, many) < odds(bridge, far) - 4000


def test_results_of_two_firms_are_told_from_one_event():
    one, other = profiles(*RESULTS)
    assert trapped(alike(one, other)).all()
    with patch.object(in_odds, "trapped", lambda alike: np.zeros(len(alike.names), np.bool_)):
        taken_in = odds(one, other)
    assert taken_in - odds(one, other) == in_odds.TRAPPED * 1000 >= 6000
    assert not trapped(alike(*profiles(DISPATCH, REWRITTEN))).any()
    assert not trapped(alike(*profiles(FIRE[0], FIRE[1]))).any()


def test_a_crowd_is_those_of_the_same_time():
    assert crowd_of({}) == Crowd(0, 0)
    assert crowd_of({None: 7}) == Crowd(7, 7)
    assert crowd_of({1: 10, 2: 10, None: 5}) == Crowd(25, 20)
    assert crowd_of({1: 10}) == Crowd(10, 10)


def test_odds_rise_with_nearness():
    alone, cosines = np.array([0.0, 0.0]), np.array([0.4, 0.4])
    near, crowded = beside_odds(alone, cosines, np.array([0.4, 0.8]), np.array([0.4, 0.8]))
    assert near > crowded
    assert near == round(near)
