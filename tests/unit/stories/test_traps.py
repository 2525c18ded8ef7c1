import numpy as np
import pytest

from retold.analysis.stories.likeness import FEATURES, Likenesses
from retold.analysis.stories.stretches import Stretches
from retold.analysis.stories.traps import trapped

ROOTED = {"words", "names", "lead"}
COUNTED = {"numbers_shared", "names_shared", "words_shared"}


PLAIN = {
    "named": 4,
    "numbered": 0,
    "figures": (0, 0),
    "told": (0.5, 0.5),
    "printed": (0.0, 0.0),
    "one_outlet": False,
    "two_languages": False,
}


def seen(**shared):
    """Two reports that share so much, and name and number so many."""
    told = {**PLAIN, **shared}
    row = [_feature(name, shared.get(name, 0.0)) for name in FEATURES]
    column = np.zeros(1)
    return Likenesses(
        features=np.array([row]),
        cosines=column,
        closeness=column,
        names=np.array([float(told["named"])]),
        numbers=np.array([float(told["numbered"])]),
        figures=np.array([float(told["figures"][0])]),
        figures_shared=np.array([float(told["figures"][1])]),
        one_outlet=np.array([told["one_outlet"]]),
        two_languages=np.array([told["two_languages"]]),
        one=Stretches(np.array([told["told"][0]]), np.array([told["printed"][0]])),
        other=Stretches(np.array([told["told"][1]]), np.array([told["printed"][1]])),
    )


def _feature(name, value):
    if name in ROOTED:
        return np.sqrt(value)
    return np.log1p(value) if name in COUNTED else value


TEMPLATE = {"words": 0.2, "names": 0.05, "lead": 0.5, "lead_found": 0.6, "lead_lost": 0.5}
WORDED = {"words": 0.3, "names": 0.02, "lead": 0.2, "lead_found": 0.3, "lead_lost": 0.2}
SERIES = {"words": 0.24, "names": 0.2, "lead": 0.7, "lead_found": 0.95, "lead_lost": 0.85}
FORECAST = {"words": 0.8, "names": 0.9, "numbered": 4, "numbers_shared": 1, "figures": (5, 1)}
NOTICE = {"words": 0.7, "names": 0.6, "numbered": 1, "figures": (3, 0)}
RESULTS = {"words": 0.45, "names": 0.2, "numbered": 8, "printed": (0.5, 0.5)}
COLUMN = {"words": 0.4, "names": 0.9, "told": (0.6, 0.5), "printed": (0.4, 0.3), "one_outlet": True}
PART = {"lead": 0.45, "names": 0.5, "told": (0.4, 0.2), "one_outlet": True}
FOREIGN = {"words": 0.2, "names": 0.4, "named": 6, "names_shared": 3, "words_shared": 4}
FOREIGN["two_languages"] = True
ROUND_UP = {"words": 0.1, "names": 0.3, "lead": 0.01, "lead_found": 0.6, "lead_lost": 0.05}


@pytest.mark.parametrize(
    "trap", [TEMPLATE, WORDED, SERIES, ROUND_UP, FORECAST, NOTICE, RESULTS, COLUMN, PART, FOREIGN]
)
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
        (FORECAST, {"numbers_shared": 2}),
        (FORECAST, {"numbered": 3}),
        (FORECAST, {"words": 0.5}),
        (NOTICE, {"figures": (3, 1)}),
        (NOTICE, {"figures": (1, 0)}),
        (RESULTS, {"numbers_shared": 1}),
        (RESULTS, {"numbered": 4}),
        (RESULTS, {"printed": (0.2, 0.5)}),
        (COLUMN, {"one_outlet": False}),
        (COLUMN, {"told": (0.8, 0.5)}),
        (COLUMN, {"printed": (0.4, 0.2)}),
        (PART, {"one_outlet": False}),
        (PART, {"told": (0.5, 0.2)}),
        (PART, {"lead": 0.3}),
        (FOREIGN, {"names_shared": 5}),
        (FOREIGN, {"words_shared": 9}),
        (FOREIGN, {"two_languages": False}),
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
