"""Whether two reports tell one story."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

from retold.analysis.stories.likeness import Likeness, likeness
from retold.analysis.stories.profile import Profile
from retold.model.rules import rules_of
from retold.model.spans import Reason

SAME_STORY = 0.62
"""From this probability on two reports are said to tell one story. At it more than nine in ten
look-alike pairs of the ECB+ development half (one earthquake and another) are told apart
(`python -m evaluation.fit_stories`)."""

_LINKED = 0.2
"""From this probability on two reports are taken to tell one story because a third links them."""

_DOUBT = 0.25
"""From this probability on it is said that two reports may tell one story after all."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether two reports tell one story, how sure, and why."""

    same: bool
    probability: float
    reason: Reason


@cache
def _weights() -> tuple[tuple[float, ...], float]:
    table = tomllib.loads(files(__package__).joinpath("weights.toml").read_text("utf-8"))
    return tuple(table["weights"][name] for name in Likeness.__dataclass_fields__), table["bias"]


def probability_of(features: tuple[float, ...]) -> float:
    """Probability that two reports of this likeness tell one story (logistic regression)."""
    weights, bias = _weights()
    total = bias + sum(w * value for w, value in zip(weights, features, strict=True))
    return 1 / (1 + exp(-total)) if total > -500 else 0.0


def same_story(left: Profile, right: Profile) -> Judgement:
    """Two reports tell one story when leads, names, numbers and rare word pairs meet.

    The weights were fitted by logistic regression on pairs of reports grouped into events by
    hand, look-alike events among them; publication days count where they are known.
    """
    shared = likeness(left, right)
    probability = probability_of(shared.features())
    same = probability >= SAME_STORY
    return Judgement(
        same,
        probability,
        Reason(
            rule="stories.same_story",
            words=_words(left, right, probability),
            score=probability if same else 1 - probability,
        ),
    )


def linked(judgement: Judgement) -> Judgement:
    """Two reports that each tell one story with a third tell it with each other.

    Unless much speaks against it: a round-up that tells two events does not make them one.
    """
    if judgement.same or judgement.probability < _LINKED:
        return judgement
    words = "One story: a third report tells one story with each of them."
    reason = Reason(rule="stories.linked", words=words, score=judgement.probability)
    return Judgement(same=True, probability=judgement.probability, reason=reason)


def said_to_be(judgement: Judgement) -> Judgement:
    """Two reports tell one story where the one who asks says so."""
    if judgement.same:
        return judgement
    words = "One story, as said by the one who asked; little in them shows it."
    reason = Reason(rule="stories.said_to_be", words=words, score=judgement.probability)
    return Judgement(same=True, probability=judgement.probability, reason=reason)


def _words(left: Profile, right: Profile, probability: float) -> str:
    names = len(left.names.keys() & right.names.keys())
    pairs = len(left.pairs & right.pairs)
    shared = f"they share {names} name words and {pairs} rare word pairs"
    if probability >= SAME_STORY:
        return f"One story: {shared}."
    if probability >= _DOUBT:
        return f"Perhaps one story, but not enough shows it: {shared}."
    return f"Too little in common for one story: {shared}."


METHOD = "stories/1"
RULES = rules_of("stories", (same_story, linked, said_to_be))
