"""The judgement of two sentences: is one the other rewritten, and do they say the same."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

from retold.analysis.alignment.measured import Measures, measure
from retold.analysis.alignment.worded import Worded

REWRITTEN = 0.5
"""From this probability on one sentence is the other rewritten: as likely as not, where half of
the pairs are (`python -m evaluation.fit_sentences`)."""

SAYS_THE_SAME = 0.5
"""From this probability on two sentences say the same, neither more than the other."""

_NOTHING = 0.03
"""Share of a sentence's weight up to which it has only small words in common with another."""

_FAR = 50.0
"""Log odds beyond which a probability is 0 or 1."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """How sure, 0 to 1, that one sentence is the other rewritten, and that both say the same."""

    rewritten: float
    says_the_same: float


def judge(one: Worded, two: Worded) -> Judgement:
    """How two sentences stand to each other, whichever comes first.

    Two logistic regressions over the same measures. Whether one is the other rewritten was learnt
    from rewrites by people and machines beside sentences on one matter (PAN 2010, as used by
    Madnani et al. 2012); whether they say the same, from news sentences that people read in pairs
    (MSRP, Dolan & Brockett 2005).
    """
    if one.forms == two.forms:
        return Judgement(1.0, 1.0)
    measures = measure(one, two)
    if measures["telling most"] <= _NOTHING:
        return Judgement(0.0, 0.0)
    return Judgement(
        rewritten=_probability("rewritten", measures),
        says_the_same=_probability("says_the_same", measures),
    )


def _probability(notion: str, measures: Measures) -> float:
    weights = _weights()[notion]
    odds = weights["bias"] + sum(weights[name] * value for name, value in measures.items())
    return 1 / (1 + exp(-max(-_FAR, min(_FAR, odds))))


@cache
def _weights() -> dict[str, dict[str, float]]:
    table: dict[str, dict[str, float]] = tomllib.loads(
        files(__package__).joinpath("weights.toml").read_text("utf-8")
    )
    return table
