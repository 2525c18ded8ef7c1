import numpy as np
import pytest

from retold.analysis.stories.candidates import (
    BLOCK,
    COMMON,
    LEAST,
    MOST,
    NEIGHBOURS,
    PRINTED,
    candidate_pairs,
    nearness,
    surroundings,
)
from retold.analysis.stories.keys import Key


def led(keys, days=None):
    held = [[Key(key, LEAST + key) for key in sorted(own)] for own in keys]
    return [tuple(pair) for pair in candidate_pairs(held, days or [None] * len(held)).tolist()]


def test_reports_that_share_a_key_are_candidates():
    assert led([{1, 2}, {2, 3}, {4}, {3}]) == [(0, 1), (1, 3)]


def test_what_two_share_must_weigh_more_than_one_word():
    one, two, rest = Key(1, LEAST // 2), Key(2, LEAST // 2 - 1), Key(3, 1)
    none = [None, None]
    assert candidate_pairs([[one, two]] * 2, none).tolist() == []
    assert candidate_pairs([[one, two, rest]] * 2, none).tolist() == [[0, 1]]


def test_nothing_leads_nowhere():
    assert candidate_pairs([], []).shape == (0, 2)
    assert led([{1}, set()]) == []


def test_a_common_key_leads_only_within_a_block_of_time_and_the_next():
    blocks = [0, 0, 1, 2] + [10 + n for n in range(COMMON)]
    days = [block * BLOCK + 3 for block in blocks]
    pairs = led([{1}] * len(blocks), days)
    assert {(0, 1), (0, 2), (1, 2), (2, 3)} <= set(pairs)
    assert (0, 3) not in pairs
    assert (3, 4) not in pairs
    assert (4, 5) in pairs


def test_a_common_key_leads_no_undated_report_anywhere():
    assert led([{1}] * (COMMON + 1)) == []
    assert len(led([{1}] * MOST)) == MOST * (MOST - 1) // 2


def test_a_key_common_even_in_its_block_leads_nowhere():
    assert led([{1}] * (COMMON + 1), [3] * (COMMON + 1)) == []


def test_of_many_candidates_those_that_share_most_are_kept():
    hub = set(range(1, 51))
    pairs = led([hub, *({key} for key in sorted(hub))])
    assert pairs == [(0, key) for key in range(1, 51)]  # each is the best of the other side
    crowd = [{9}] * 40
    kept = led([{9, 1, 2}, {9, 1, 2}, *crowd])
    assert (0, 1) in kept
    assert len([pair for pair in kept if pair[0] == 40]) < 40


def test_surroundings_are_the_three_nearest_and_no_less_than_neighbours_mostly_are():
    pairs = np.array([[0, 1], [0, 2], [0, 3], [0, 4]])
    around = surroundings(6, pairs, np.array([0.9, 0.6, 0.3, 0.1]))
    least = NEIGHBOURS
    assert around.tolist() == pytest.approx(
        [0.6, (0.9 + 2 * least) / 3, (0.6 + 2 * least) / 3, (0.3 + 2 * least) / 3, least, least]
    )


def test_a_report_with_printings_has_a_neighbour_in_them():
    pairs = np.array([[0, 1]])
    around = surroundings(3, pairs, np.array([0.3]), [0, 2])
    least = NEIGHBOURS
    assert around.tolist() == pytest.approx(
        [(PRINTED + 0.3 + least) / 3, (0.3 + 2 * least) / 3, (PRINTED + 2 * least) / 3]
    )


def test_a_pair_is_near_when_it_is_more_alike_than_its_neighbours():
    near = nearness(np.array([0.3, 0.3, 0.9]), np.array([0.3, 0.9, 0.1]), np.array([0.3, 0.4, 0.1]))
    assert near.tolist() == pytest.approx([1.0, 0.5, 1.5])
