import numpy as np
import pytest

from retold.analysis.stories.likeness import likenesses
from retold.analysis.stories.profile import STRETCHES
from tests.fakes.stories import CUT, DISPATCH, FIRE, OTHER_FIRE, profile, vectors

FOOT = (
    " Ottilie Brandvold keeps the tide tables of Sandwick and writes here every Friday."
    " Her almanac of northern harbours is sold at the chandlery in Ropewalk Lane."
)


def alike(one, other):
    return likenesses(vectors([profile(one), profile(other)]), np.array([[0, 1]]))


def test_a_text_is_wholly_told_and_printed_by_itself():
    seen = alike(DISPATCH, DISPATCH)
    for side in (seen.one, seen.other):
        assert side.told[0] == side.printed[0] == pytest.approx(1)


def test_what_is_cut_from_the_end_is_not_told():
    seen = alike(DISPATCH, CUT)
    assert seen.one.told[0] < 1
    assert seen.other.told[0] == seen.other.printed[0] == pytest.approx(1)


def test_a_foot_in_common_is_printed_alike_and_the_rest_is_not_told():
    seen = alike(FIRE[0] + FOOT, OTHER_FIRE[0] + FOOT)
    for side in (seen.one, seen.other):
        assert 0.1 < side.printed[0] < 0.9
        assert side.told[0] < 0.9


def test_every_word_weighs_in_the_stretches_it_stands_in():
    two, many, none = vectors([profile("otters otters"), profile(DISPATCH), profile("")])
    assert np.count_nonzero(two.whole) == 2
    assert np.count_nonzero(many.whole) == STRETCHES
    assert not none.whole.any()


def test_words_of_the_title_are_of_the_first_stretch():
    titled = profile("Nothing happened here today at all", title="Otters return")
    assert titled.stretches["otter"] == 1
