from retold.analysis.stories.prints import prints_of
from tests.fakes.stories import CUT, DISPATCH, FIRE, OTHER_FIRE, REWRITTEN, profile


def shared(one, other):
    return set(profile(one).prints) & set(profile(other).prints)


def test_prints_are_the_same_on_every_machine():
    assert prints_of(["fire", "at", "the", "mill"]) == (779896622917110575,)


def test_a_text_too_short_for_a_run_has_no_prints():
    assert prints_of([]) == ()
    assert prints_of(["fire", "at", "the"]) == ()


def test_copies_share_all_prints_and_cut_copies_some():
    assert len(shared(DISPATCH, DISPATCH)) == 8
    assert shared(DISPATCH, CUT)


def test_a_rewrite_and_another_event_share_none():
    assert not shared(DISPATCH, REWRITTEN)
    assert not shared(FIRE[0], DISPATCH)
    assert not shared(FIRE[1], OTHER_FIRE[1])


def test_the_order_of_words_in_a_run_counts():
    assert not set(prints_of(["a", "b", "c", "d"])) & set(prints_of(["d", "c", "b", "a"]))


def test_what_a_hostile_page_holds_has_prints_too():
    assert len(prints_of(["\ud800", "\x00", "", "\U0010ffff"])) == 1
