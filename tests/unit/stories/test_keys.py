from retold.analysis.stories.keys import Key, keys_of
from tests.fakes.stories import CUT, DISPATCH, REWRITTEN, others, profile


def keys(text):
    return {one.key for one in keys_of(profile(text))}


def test_keys_are_the_same_on_every_machine():
    assert keys_of(profile("Kelbrook")) == (Key(365716080344086797, 700),)


def test_keys_are_in_order_each_once_and_fit_sixty_bits():
    made = [one.key for one in keys_of(profile(DISPATCH))]
    assert made == sorted(set(made))
    assert made[0] >= 0
    assert made[-1] < 2**60
    assert made[-1] > 2**58


def test_a_rewrite_is_found_by_many_keys_and_another_event_by_none_or_few():
    assert len(keys(DISPATCH) & keys(REWRITTEN)) > 20
    assert len(keys(DISPATCH) & keys(CUT)) > 40
    assert len(keys(DISPATCH) & keys(others()[0])) < 3


def test_two_words_together_weigh_as_much_as_both():
    both = sorted(one.weight for one in keys_of(profile("Kelbrook otters")))
    single = [keys_of(profile(word))[0].weight for word in ("Kelbrook", "otters")]
    assert both[:2] == sorted(single)
    assert sum(single) in both[2:]


def test_a_long_report_has_no_more_keys_than_a_worker_can_hold():
    words = " ".join(f"Vok{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(400))
    assert len(keys(words)) == 32 + 8 * 7 // 2 + 8


def test_an_empty_report_has_no_keys():
    assert keys_of(profile("")) == ()
