"""What is asked of each figure, and what others reached: `published.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

_FILE = Path(__file__).with_name("published.toml")


@dataclass(frozen=True, slots=True)
class Reached:
    """A figure that somebody else reached.

    Attributes:
        value: the figure.
        by: who or what reached it.
        source: where that stands, and on which texts.
    """

    value: float
    by: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one key before anything is measured.

    Attributes:
        key: such as "facts/timex/value_f1".
        says: what it measures, in one line.
        aim: the least that is wanted; None where nothing is asked.
        baseline: what a plain method reaches on the same texts.
        best: the best published.
        gated: False where a fall is told and not refused.
        slack: what it may differ by between processors, where it rests on the network's sums.
    """

    key: str
    says: str
    aim: float | None = None
    baseline: Reached | None = None
    best: Reached | None = None
    gated: bool = True
    slack: float = 0.0

    @property
    def to_beat(self) -> Reached | None:
        """The best published, or the baseline where nothing was published."""
        return self.best or self.baseline


@cache
def published() -> Mapping[str, Known]:
    """For each key what is known of it."""
    with _FILE.open("rb") as file:
        told = tomllib.load(file)
    return MappingProxyType({key: _known(key, entry) for key, entry in told.items()})


def expected_keys(task: str) -> tuple[str, ...]:
    """The keys that a task of that name must give."""
    return tuple(key for key in published() if key.startswith(f"{task}/"))


def _known(key: str, told: Mapping[str, Any]) -> Known:
    return Known(
        key=key,
        says=told["says"],
        aim=told.get("aim"),
        baseline=_reached(told.get("baseline")),
        best=_reached(told.get("best")),
        gated=told.get("gated", True),
        slack=told.get("slack", 0.0),
    )


def _reached(told: Mapping[str, Any] | None) -> Reached | None:
    return Reached(**told) if told else None
