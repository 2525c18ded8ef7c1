import numpy as np
import pytest

from retold.analysis.stories.background import NEWS, background_of
from retold.analysis.stories.vectors import UNIT, weigh
from retold.analysis.stories.views import SHIFT, View, key_of, views_of
from tests.fakes.stories import DISPATCH, others, profile, profiles


def seen(background, view, thing):
    return background.seen(np.array([key_of(view, thing)], np.uint32))[0]


def test_things_are_counted_by_the_reports_they_stand_in():
    stream = background_of([views_of(one) for one in profiles(*others())])
    assert stream.reports == 32
    assert seen(stream, View.WORDS, "arden") == 4
    assert seen(stream, View.WORDS, "otter") == 8
    assert seen(stream, View.WORDS, "kelbrook") == 0


def test_what_stands_in_one_report_alone_is_not_kept():
    stream = background_of([views_of(one) for one in profiles(DISPATCH, *others())])
    assert seen(stream, View.WORDS, "dietrich") == 0


def test_days_are_not_counted():
    stream = background_of([views_of(one) for one in profiles("Monday 5 May 2031.") * 3])
    assert (stream.keys >> np.uint32(SHIFT)).max(initial=0) < View.DAYS


def test_an_empty_stream_says_no_more_than_news():
    views = views_of(profile(DISPATCH))
    assert background_of([]).rarities(views).tolist() == NEWS.rarities(views).tolist()


def test_the_words_of_a_report_weigh_one_together():
    weighed = weigh(views_of(profile(DISPATCH)), NEWS)
    words = weighed.weights[: len(weighed.names)].astype(float) / UNIT
    assert np.sum(words**2) == pytest.approx(1, abs=1e-3)
    assert weighed.shares.sum() == pytest.approx(UNIT, rel=1e-3)


def test_the_rarer_word_weighs_more():
    views = views_of(profile("Kelbrook week"))
    weighed = weigh(views, NEWS)
    weight = dict(zip(views.keys.tolist(), weighed.weights.tolist(), strict=True))
    assert weight[key_of(View.WORDS, "kelbrook")] > 2 * weight.get(key_of(View.WORDS, "week"), 0)


def test_a_word_said_often_weighs_more_but_not_as_often():
    views = views_of(profile("Kelbrook, Kelbrook, Kelbrook, Kelbrook and Osterley"))
    weighed = weigh(views, NEWS)
    weight = dict(zip(views.keys.tolist(), weighed.weights.tolist(), strict=True))
    often, once = (weight[key_of(View.WORDS, stem)] for stem in ("kelbrook", "osterley"))
    assert often / once == pytest.approx(1 + np.log(4), rel=1e-3)


def test_keys_hold_the_view_above_the_checksum():
    assert key_of(View.NUMBERS, "42") >> SHIFT == View.NUMBERS
    assert key_of(View.WORDS, "otter") == 0x1FFFFFFF & key_of(View.YEARS, "otter")
