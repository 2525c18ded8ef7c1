import pytest
from evaluation.measures.ranking import auc


@pytest.mark.parametrize(
    ("scored", "area"),
    [
        ([(0.9, True), (0.1, False)], 1.0),
        ([(0.1, True), (0.9, False)], 0.0),
        ([(0.5, True), (0.5, False)], 0.5),
        ([(0.9, True), (0.4, True), (0.6, False), (0.2, False)], 0.75),
        ([(0.5, True), (0.5, False), (0.1, False)], 0.75),
        ([(0.5, True)], 0.5),
    ],
)
def test_area_is_the_share_of_pairs_in_order(scored, area):
    assert auc(scored) == pytest.approx(area)
    assert auc(scored[::-1]) == pytest.approx(area)
