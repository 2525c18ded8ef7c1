"""The fitted weights by which likeness becomes the odds that reports tell one story."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log

from retold.analysis.stories.likeness import FEATURES as LIKENESS

FEATURES = (*LIKENESS, "nearness")
"""What the odds rest on, in order."""

SAME_STORY = 0.78
"""From this probability on two reports by themselves are said to tell one story. At it more than
nine in ten look-alike pairs of the ECB+ development half (one earthquake and another) are told
apart (`python -m evaluation.strangers`)."""

_WITH_OTHERS = 0.5
"""The same on average between groups of a few: where a third speaks for it, less will do."""

_IN_STREAM = 0.53
"""The same in a stream, for single reports and groups: between 0.5 and 0.56 all collections of the
development half are grouped best by weights fitted on other topics."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of logistic regression and the log-odds from which on there is one story.

    Attributes:
        bias: the log-odds where every feature is nought.
        weights: one for each feature.
        alone: the log-odds that are enough for two single reports.
        least: the average log-odds that are enough between groups.
    """

    bias: float
    weights: tuple[float, ...]
    alone: float
    least: float

    def odds(self, features: Sequence[float]) -> float:
        """The log-odds that two reports with these features tell one story."""
        return self.bias + sum(w * x for w, x in zip(self.weights, features, strict=True))


@cache
def for_few() -> Weights:
    """For a few reports, judged by what news at large is like."""
    return _read("few", SAME_STORY, _WITH_OTHERS)


@cache
def for_stream() -> Weights:
    """For a stream, each report seen against the others."""
    return _read("stream", _IN_STREAM, _IN_STREAM)


def _read(name: str, alone: float, least: float) -> Weights:
    table = tomllib.loads(files(__package__).joinpath("weights.toml").read_text("utf-8"))[name]
    weights = tuple(table["weights"].get(feature, 0.0) for feature in FEATURES)
    return Weights(table["bias"], weights, _odds(alone), _odds(least))


def _odds(probability: float) -> float:
    return log(probability / (1 - probability))
