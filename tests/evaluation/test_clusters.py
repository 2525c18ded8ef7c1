import pytest
from evaluation.measures.clusters import adjusted_rand, b_cubed_f1, gathered

TRUE = ["fire", "fire", "fire", "flood", "flood"]


def test_the_true_groups_under_other_names_are_perfect():
    groups = gathered(TRUE, [7, 7, 7, 2, 2])
    assert b_cubed_f1(groups) == 1
    assert adjusted_rand(groups) == 1


def test_b_cubed_counts_for_each_report_what_it_was_put_with():
    # One fire was put with the floods.
    precision, recall = (1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5, (2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5
    groups = gathered(TRUE, [0, 0, 1, 1, 1])
    assert b_cubed_f1(groups) == pytest.approx(2 * precision * recall / (precision + recall))


def test_the_rand_index_is_adjusted_for_chance():
    # Together in both: 1 + 0 + 1 = 2 pairs; true 3 + 1 = 4; made 1 + 3 = 4; of ten: expected 1.6.
    assert adjusted_rand(gathered(TRUE, [0, 0, 1, 1, 1])) == pytest.approx((2 - 1.6) / (4 - 1.6))


def test_one_heap_is_no_better_than_chance():
    assert adjusted_rand(gathered(TRUE, [0] * 5)) == 0


def test_every_report_alone_has_full_precision_and_little_recall():
    groups = gathered(TRUE, range(5))
    assert b_cubed_f1(groups) == pytest.approx(2 * 1 * 0.4 / 1.4)


def test_leaving_a_group_out_leaves_its_members_out():
    groups = gathered(TRUE, [0, 0, 1, 1, 1])
    assert adjusted_rand(groups[:1]) == pytest.approx((1 - 3 * 2 / 3) / (2.5 - 3 * 2 / 3))
