from datetime import date

import numpy as np
import pytest

from retold.analysis.stories.likeness import FEATURES, likenesses
from tests.fakes.stories import CUT, DISPATCH, FIRE, OTHER_FIRE, REWRITTEN, profile, vectors


def features(one, other):
    alike = likenesses(vectors([one, other]), np.array([[0, 1]]))
    return dict(zip(FEATURES, alike.features[0].tolist(), strict=True)), alike


def test_a_report_is_wholly_like_itself():
    seen, alike = features(profile(DISPATCH), profile(DISPATCH))
    for name in ("words", "names", "lead", "pairs", "numbers", "lead_lost", "lead_found"):
        assert seen[name] == pytest.approx(1, abs=1e-3), name
    assert alike.closeness[0] == pytest.approx(1, abs=1e-3)
    assert seen["uneven"] == 0


def test_a_rewrite_is_more_alike_than_another_event():
    _, rewrite = features(profile(FIRE[0]), profile(FIRE[2]))
    _, other = features(profile(FIRE[0]), profile(OTHER_FIRE[0]))
    assert rewrite.closeness[0] > other.closeness[0] + 0.1


def test_what_both_have_is_counted():
    seen, alike = features(profile(DISPATCH), profile(REWRITTEN))
    assert alike.count("names")[0] == 4  # Almar, Westhaven, Paula, Dietrich
    assert seen["numbers_shared"] == pytest.approx(np.log1p(alike.count("numbers")[0]))
    assert alike.count("numbers")[0] == 3


def test_days_between_are_told():
    one, next_day, later = (profile(CUT, date(2031, 3, day)) for day in (1, 2, 16))
    assert features(one, next_day)[0]["same_day"] == 1
    assert features(one, next_day)[0]["gap"] == pytest.approx(np.log(2))
    assert features(one, later)[0]["far"] == 1
    undated, _ = features(one, profile(CUT))
    assert (undated["undated"], undated["gap"], undated["far"]) == (1, 0, 0)


def test_days_and_years_named_are_compared():
    seen, _ = features(profile("It was 5 May 2031."), profile("It was 6 May 2031, a Monday."))
    assert (seen["no_day"], seen["no_year"], seen["no_weekday"]) == (1, 0, 0)
    assert seen["years"] == pytest.approx(np.log(2))
    seen, _ = features(profile("On Monday."), profile("On Tuesday."))
    assert (seen["weekday"], seen["no_weekday"]) == (0, 1)


def test_an_empty_report_is_like_nothing_and_costs_nothing():
    seen, alike = features(profile(DISPATCH), profile(""))
    assert alike.cosines[0] == 0
    assert seen["shorter"] == 0
    assert np.isfinite(alike.features).all()
    assert features(profile(""), profile(""))[1].cosines[0] == 0


def test_no_pairs_are_no_rows():
    alike = likenesses(vectors([profile(DISPATCH)]), np.zeros((0, 2), np.int64))
    assert alike.features.shape == (0, len(FEATURES))
