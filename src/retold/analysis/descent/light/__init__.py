"""Descent at size: the lineage of a story from a light form of its reports, without their texts."""

from retold.analysis.descent.light.lineage import LightEdge, LightLineage, light_lineage
from retold.analysis.descent.light.relations import RELATION_RULES, named_source, same_agency
from retold.analysis.descent.light.reports import LightReport, light_report_of
from retold.model.rules import rules_of

METHOD = "light descent/1"
RULES = rules_of("light_descent", (*RELATION_RULES, named_source, same_agency))

__all__ = [
    "METHOD",
    "RULES",
    "LightEdge",
    "LightLineage",
    "LightReport",
    "light_lineage",
    "light_report_of",
]
