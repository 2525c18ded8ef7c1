"""Mentions: the numbers and times of one report, as printed and as meant."""

from retold.analysis.mentions.quantities import find_quantities
from retold.analysis.mentions.quantity_rules import QUANTITY_RULES
from retold.analysis.mentions.times import TIME_RULES, find_times
from retold.model.rules import rules_of

METHOD = "mentions/1"

RULES = rules_of("mentions", dict.fromkeys(rule.read for rule in (*QUANTITY_RULES, *TIME_RULES)))

__all__ = ["METHOD", "RULES", "find_quantities", "find_times"]
