"""Attributions: who is said to have said what, by a network trained on annotated news."""

from retold.analysis.attributions.finding import AttributionReader, find_attributions
from retold.model.rules import rules_of

METHOD = "attributions/1"

RULES = rules_of("attributions", (find_attributions,))
"""The one rule: the network."""

__all__ = ["METHOD", "RULES", "AttributionReader", "find_attributions"]
