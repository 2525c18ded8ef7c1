"""Descent: which report took text from which, and the lineage of a story."""

from retold.analysis.descent.direction import CLUES
from retold.analysis.descent.evidence import Evidence, Shared, weigh
from retold.analysis.descent.lineage import (
    draw_lineage,
    drew_on_one_source,
    related_through,
)
from retold.analysis.descent.links import components
from retold.analysis.descent.pair import (
    common_source,
    descent_of,
    different_stories,
    named_source,
    same_agency,
    same_outlet,
    version,
)
from retold.analysis.descent.relation import RELATION_RULES, unclear
from retold.analysis.descent.unseen import declared_agency, supposed_source
from retold.model.rules import rules_of

METHOD = "descent/1"
RULES = rules_of(
    "descent",
    (
        *RELATION_RULES,
        unclear,
        version,
        same_agency,
        same_outlet,
        common_source,
        named_source,
        drew_on_one_source,
        declared_agency,
        supposed_source,
        *CLUES,
    ),
)

__all__ = [
    "METHOD",
    "RULES",
    "Evidence",
    "Shared",
    "components",
    "descent_of",
    "different_stories",
    "draw_lineage",
    "related_through",
    "weigh",
]
