"""A clue: evidence of which of two reports is nearer the source, and how much it is worth."""

from dataclasses import dataclass
from math import exp

from retold.model.spans import Place, Reason


@dataclass(frozen=True, slots=True)
class Clue:
    """Evidence that the left report is nearer the source (weight > 0) or the right (< 0)."""

    weight: float
    reason: Reason


def clue(rule: str, weight: float, words: str, places: tuple[Place, ...] = ()) -> Clue:
    """A clue of so many log-odds, with its reason."""
    return Clue(
        weight, Reason(rule=f"descent.{rule}", words=words, score=sureness(weight), places=places)
    )


def sureness(odds: float) -> float:
    """The probability that log-odds stand for, whichever side they are for."""
    return 1 / (1 + exp(-min(abs(odds), _MOST)))


_MOST = 50.0
"""Log-odds beyond which nothing becomes surer."""
