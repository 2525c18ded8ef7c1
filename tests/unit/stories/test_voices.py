from datetime import date

import numpy as np
import pytest

from retold.analysis.stories.likeness import likenesses
from retold.analysis.stories.voices import are_printings, bucket_pairs, voices_of
from tests.fakes.stories import CUT, DISPATCH, FIRE, REWRITTEN, profile, profiles, vectors

MATCHES = tuple(
    f"{home} beat {away} {score} on Saturday in the third round of the cup. The home side "
    f"led from the first minute, and the visitors had no answer after the break. {home} play "
    f"away next week, while {away} meet {away} reserves in a friendly match at the old ground."
    for home, away, score in (("Arden", "Bexby", "3-1"), ("Corvale", "Dunmere", "2-0"))
)
"""Two events told by one template."""


def voices(known):
    return voices_of([one.prints for one in known], vectors(known))


def printings(one, other):
    return bool(are_printings(likenesses(vectors([one, other]), np.array([[0, 1]])))[0])


def test_a_cut_copy_is_spoken_for_by_the_longest_printing():
    assert voices(profiles(CUT, FIRE[0], DISPATCH, REWRITTEN)) == (2, 1, 2, 3)


def test_of_copies_of_one_length_the_first_stands_for_all():
    assert voices(profiles(DISPATCH, DISPATCH, DISPATCH)) == (0, 0, 0)


def test_printings_of_printings_belong_together():
    shorter = CUT[: CUT.index(" Ferries run")]
    once, twice, whole = profiles(shorter, CUT, DISPATCH)
    assert voices([once, twice, whole]) == (2, 2, 2)
    assert voices([whole, once, twice]) == (0, 0, 0)


def test_the_same_words_more_than_a_fortnight_apart_are_no_printing():
    near, far = profile(DISPATCH, date(2031, 3, 1)), profile(DISPATCH, date(2031, 3, 20))
    assert printings(near, profile(DISPATCH, date(2031, 3, 14)))
    assert not printings(near, far)


def test_reports_of_one_template_are_no_printings():
    assert not printings(*profiles(*MATCHES))


FINAL = (
    "{} won the tournament after {} retired injured in the second set of the final. The champion "
    "thanked spectators, sponsors and ballboys, lifted the silver trophy above the clay court, and "
    "promised to defend the championship next summer. Organisers praised the tournament, the "
    "spectators and the weather. Umpires, linesmen, coaches and physiotherapists gathered for "
    "photographs beside the trophy while gardeners covered the court"
)


def test_the_same_words_told_of_others_are_no_printing():
    one, other = profiles(FINAL.format("Kolvereid", "Tarnby"), FINAL.format("Verdane", "Ostrand"))
    assert not printings(one, other)


def test_the_same_words_in_another_order_are_no_printing():
    told = FINAL.format("Kolvereid", "Tarnby")
    assert not printings(*profiles(told, " ".join(reversed(told.split()))))
    assert printings(*profiles(told, told))


def test_the_next_of_a_series_with_other_numbers_is_no_printing():
    told = "The Solmark index closed at {} points on the Westhaven exchange, {} more than before."
    one, other = profiles(told.format(4312, 17), told.format(4398, 86))
    assert not printings(one, other)
    assert printings(one, profile(told.format(4312, 17)))


@pytest.mark.parametrize(
    ("prints", "pairs"),
    [
        ([], []),
        ([[1, 2], [3]], []),
        ([[1, 2], [2, 3], [3]], [[0, 1], [1, 2]]),
        ([[5], [5], [5], [5]], [[0, 1], [0, 2], [0, 3]]),
    ],
)
def test_each_report_meets_the_first_that_has_a_print(prints, pairs):
    assert bucket_pairs(prints).tolist() == pairs


def test_nothing_has_no_voices():
    assert voices_of([], []) == ()
    assert voices(profiles("", "")) == (0, 1)
