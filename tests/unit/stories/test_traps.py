import numpy as np
import pytest

from retold.analysis.stories.likeness import FEATURES, Likenesses
from retold.analysis.stories.traps import trapped

ROOTED = {"words", "names", "lead"}


def seen(named=4, **shared):
    """Two reports that share so much, and name so many."""
    row = [
        np.sqrt(shared.get(name, 0.0)) if name in ROOTED else shared.get(name, 0.0)
        for name in FEATURES
    ]
    column = np.zeros(1)
    return Likenesses(np.array([row]), column, column, np.array([float(named)]), column)


TEMPLATE = {"words": 0.2, "names": 0.05, "lead": 0.5, "lead_found": 0.6, "lead_lost": 0.5}
WORDED = {"words": 0.3, "names": 0.02, "lead": 0.2, "lead_found": 0.3, "lead_lost": 0.2}
SERIES = {"words": 0.24, "names": 0.2, "lead": 0.7, "lead_found": 0.95, "lead_lost": 0.85}
ROUND_UP = {"words": 0.1, "names": 0.3, "lead": 0.01, "lead_found": 0.6, "lead_lost": 0.05}


@pytest.mark.parametrize("trap", [TEMPLATE, WORDED, SERIES, ROUND_UP])
def test_what_looks_like_a_retelling_and_is_none_is_told(trap):
    assert trapped(seen(**trap)).tolist() == [True]


@pytest.mark.parametrize(
    ("trap", "but"),
    [
        (TEMPLATE, {"names": 0.5}),
        (TEMPLATE, {"lead": 0.1}),
        (WORDED, {"names": 0.3}),
        (WORDED, {"words": 0.1}),
        (SERIES, {"words": 0.65}),
        (SERIES, {"names": 0.7}),
        (SERIES, {"lead": 0.3}),
        (ROUND_UP, {"lead_found": 0.2}),
        (ROUND_UP, {"lead_lost": 0.3}),
        (ROUND_UP, {"lead": 0.1}),
        (ROUND_UP, {"words": 0.4}),
    ],
)
def test_what_lacks_one_sign_of_a_trap_is_none(trap, but):
    assert trapped(seen(**{**trap, **but})).tolist() == [False]


@pytest.mark.parametrize("trap", [TEMPLATE, WORDED])
def test_reports_that_name_hardly_anybody_are_not_told_apart_by_names(trap):
    assert trapped(seen(named=3, **trap)).tolist() == [True]
    assert trapped(seen(named=2, **trap)).tolist() == [False]


def test_reports_that_share_all_or_nothing_are_in_no_trap():
    assert not trapped(seen()).any()
    assert not trapped(seen(**dict.fromkeys((*ROOTED, "lead_found", "lead_lost"), 1.0))).any()
