"""Mentions: the numbers and times of one report, as printed and as meant."""

from collections.abc import Callable

from retold.analysis.mentions.quantities import find_quantities
from retold.analysis.mentions.quantity_rules import QUANTITY_RULES
from retold.analysis.mentions.times import TIME_RULES, find_times
from retold.model.rules import rules_of

METHOD = "mentions/1"

_READERS: tuple[Callable[..., object], ...] = (
    *(rule.read for rule in QUANTITY_RULES),
    *(rule.read for rule in TIME_RULES),
)

RULES = rules_of("mentions", dict.fromkeys(_READERS))

__all__ = ["METHOD", "RULES", "find_quantities", "find_times"]
