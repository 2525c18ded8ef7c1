"""Shingles, counted by hand."""

import pytest
from evaluation.measures.shingles import Overlap, f1, overlap, precision, recall


@pytest.mark.parametrize(
    ("true", "predicted", "expected"),
    [
        ("a b c d e", "a b c d e", Overlap(2, 0, 0)),
        ("a b c d e", "a b c d", Overlap(1, 0, 1)),
        ("a b c d", "x a b c d", Overlap(1, 1, 0)),
        ("a b c d a b c d", "a b c d", Overlap(1, 0, 4)),
        ("a b", "a b", Overlap(1, 0, 0)),
        ("a b", "a b c", Overlap(0, 1, 1)),
        ("a, b – c.\nd", "a b c d", Overlap(1, 0, 0)),
        ("a b c d", "", Overlap(0, 0, 1)),
        ("", "", Overlap(0, 0, 0)),
    ],
)
def test_shingles_of_four_words_are_counted(true, predicted, expected):
    assert overlap(true, predicted) == expected


def test_means_are_taken_over_pages_and_then_combined():
    pages = [Overlap(3, 1, 0), Overlap(1, 0, 3)]
    assert precision(pages) == pytest.approx((3 / 4 + 1) / 2)
    assert recall(pages) == pytest.approx((1 + 1 / 4) / 2)
    assert f1(pages) == pytest.approx(2 * 0.875 * 0.625 / 1.5)


def test_a_page_without_a_prediction_counts_for_recall_only():
    pages = [Overlap(2, 0, 0), Overlap(0, 0, 5)]
    assert precision(pages) == 1
    assert recall(pages) == 0.5


def test_nothing_is_no_likeness():
    assert f1([]) == 0
    assert f1([Overlap(0, 3, 3)]) == 0
