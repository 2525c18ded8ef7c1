from retold.analysis.stories.linkage import Enough, Link, linked_groups

ENOUGH = Enough(alone=1.0, least=0.0)


def group(size, odds, close=0.5):
    links = {pair: Link(value, close) for pair, value in odds.items()}
    return linked_groups(size, links, ENOUGH)


def test_one_weak_bridge_does_not_make_two_stories_one():
    inside = {(0, 1): 4, (0, 2): 4, (1, 2): 4, (3, 4): 4, (3, 5): 4, (4, 5): 4}
    assert group(6, {**inside, (2, 3): 2}) == ((0, 1, 2), (3, 4, 5))


def test_a_report_joins_where_it_fits_on_average():
    assert group(3, {(0, 1): 4, (1, 2): 2, (0, 2): -1}) == ((0, 1, 2),)


def test_two_single_reports_need_more_than_a_group():
    assert group(2, {(0, 1): 0.5}) == ((0,), (1,))
    assert group(3, {(0, 1): 3, (0, 2): 0.5, (1, 2): 0.5}) == ((0, 1, 2),)


def test_pairs_not_compared_speak_against():
    assert group(3, {(0, 1): 3, (1, 2): 3}) == ((0, 1), (2,))


def test_look_alike_events_stay_two_when_each_is_close_in_itself():
    inside = [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5)]
    across = [(one, two) for one in range(3) for two in range(3, 6)]
    near = {pair: Link(4, 0.6) for pair in inside}
    assert linked_groups(6, near | {pair: Link(1.5, 0.1) for pair in across}, ENOUGH) == (
        (0, 1, 2),
        (3, 4, 5),
    )
    assert linked_groups(6, near | {pair: Link(1.5, 0.5) for pair in across}, ENOUGH) == (
        (0, 1, 2, 3, 4, 5),
    )


def test_one_pair_cannot_outweigh_all_others():
    odds = {(0, 1): 5, (2, 3): 5, (0, 2): 400, (0, 3): -5, (1, 2): -5, (1, 3): -5}
    assert group(4, odds) != ((0, 1, 2, 3),)


def test_nothing_linked_is_everyone_alone():
    assert group(3, {}) == ((0,), (1,), (2,))
    assert group(0, {}) == ()


TWO_EVENTS = {(0, 1): 4, (0, 2): 4, (1, 2): 4, (3, 4): 4}


def decided(odds, said, size=5):
    links = {pair: Link(value, 0.5) for pair, value in odds.items()}
    return linked_groups(size, links, ENOUGH, said)


def test_two_groups_said_to_be_one_story_are_one():
    together = decided(TWO_EVENTS, {(0, 3): True})
    assert any({0, 3} <= set(group) for group in together)


def test_two_reports_said_to_be_apart_are_apart_however_alike():
    groups = decided(TWO_EVENTS, {(0, 1): False})
    assert not any({0, 1} <= set(group) for group in groups)


def test_what_was_said_to_be_apart_stays_apart_when_groups_grow():
    groups = decided(dict.fromkeys([(0, 1), (1, 2), (0, 2)], 6), {(0, 2): False}, size=3)
    assert len(groups) == 2


def test_what_was_said_of_any_member_of_a_group_holds_for_all_of_it():
    pairs = {(one, two): 3 for one in range(4) for two in range(one + 1, 4)}
    for said in ((0, 2), (0, 3), (1, 2), (1, 3)):
        groups = decided({**pairs, (0, 1): 6, (2, 3): 5}, {said: False}, size=4)
        assert groups == ((0, 1), (2, 3))


def test_what_was_said_to_be_together_needs_no_likeness_and_is_passed_on():
    assert decided({}, {(0, 4): True, (2, 4): True}) == ((0, 2, 4), (1,), (3,))


def test_where_both_were_said_together_is_done_first():
    said = {(0, 1): True, (1, 2): True, (0, 2): False}
    assert decided({}, said, size=3) == ((0, 1, 2),)


def test_a_group_is_judged_by_half_of_its_closeness_and_not_less():
    near = {(0, 1): Link(4, 0.5), (2, 3): Link(4, 0.5)}
    across = [(one, two) for one in (0, 1) for two in (2, 3)]
    for close, groups in ((0.29, 1), (0.02, 2)):
        links = near | {pair: Link(3, close) for pair in across}
        assert len(linked_groups(4, links, ENOUGH)) == groups
