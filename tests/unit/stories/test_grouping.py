from retold.analysis.stories import group_stories
from retold.analysis.stories.background import NEWS, background_of
from retold.analysis.stories.views import View, key_of, views_of
from tests.fakes.stories import (
    CUT,
    DISPATCH,
    FIRE,
    OTHER_FIRE,
    REWRITTEN,
    others,
    profile,
    profiles,
)


def test_two_look_alike_events_are_two_stories_among_a_few():
    assert group_stories(profiles(*FIRE, *OTHER_FIRE)).groups == ((0, 1, 2), (3, 4))


def test_the_same_in_a_stream():
    groups = group_stories(profiles(*FIRE, *OTHER_FIRE, *others())).groups
    assert (0, 1, 2) in groups
    assert (3, 4) in groups


def test_every_report_is_in_one_group():
    groups = group_stories(profiles(*FIRE, *others())).groups
    assert sorted(member for group in groups for member in group) == list(range(35))


def test_a_judgement_says_the_same_as_the_groups():
    grouping = group_stories(profiles(*FIRE, *OTHER_FIRE))
    assert grouping.judgement(0, 1).same
    assert grouping.judgement(1, 0) == grouping.judgement(0, 1)
    assert not grouping.judgement(0, 3).same


def test_what_is_said_of_two_does_not_change_with_a_third():
    two, three = profiles(*FIRE[:2]), profiles(*FIRE[:2], OTHER_FIRE[0])
    assert group_stories(two).probabilities[0, 1] == group_stories(three).probabilities[0, 1]


def test_printings_of_one_text_count_once_and_go_with_their_story():
    grouping = group_stories(profiles(CUT, *others(), DISPATCH, REWRITTEN))
    first, last = 0, len(others()) + 1
    assert (first, last, last + 1) in grouping.groups
    assert grouping.probabilities[first, last] > 0.99
    assert (first, last + 1) not in grouping.probabilities


def test_a_judgement_on_what_was_not_compared_says_two_stories():
    grouping = group_stories(profiles(*FIRE, *others()))
    found = grouping.judgement(0, 20)
    assert not found.same
    assert found.probability < 0.05


def test_what_the_whole_stream_holds_is_not_rare_in_it():
    views = [views_of(one) for one in profiles(*others())]
    stream = background_of(views)
    held = dict(zip(views[0].keys.tolist(), stream.rarities(views[0]).tolist(), strict=True))
    news = dict(zip(views[0].keys.tolist(), NEWS.rarities(views[0]).tolist(), strict=True))
    councillor, arden = (key_of(View.WORDS, stem) for stem in ("councillor", "arden"))
    assert held[councillor] < news[councillor]
    assert held[councillor] < held[arden]


def test_a_title_tells_what_a_report_is_about():
    body = "He said so on Sunday."
    bare = profile(body)
    titled = profile(body, None, "Fire at the Kelbrook mill")
    assert "kelbrook" in titled.words
    assert "kelbrook" in titled.lead
    assert "kelbrook" not in bare.words
