"""Descent: which report took text from which, and the lineage of a story."""

from retold.analysis.descent.chains import in_order, version_chains, versions_in_order
from retold.analysis.descent.cited import named_source
from retold.analysis.descent.credits import given_to
from retold.analysis.descent.direction import CLUES
from retold.analysis.descent.evidence import Evidence, Shared, weigh
from retold.analysis.descent.holding import held_text
from retold.analysis.descent.lineage import draw_lineage
from retold.analysis.descent.links import components
from retold.analysis.descent.own_voices import is_shown, own_voices
from retold.analysis.descent.pair import descent_of, different_stories
from retold.analysis.descent.printing import prints_its_text
from retold.analysis.descent.related import drew_on_one_source, related_through
from retold.analysis.descent.relation import RELATION_RULES, taken_up, unclear
from retold.analysis.descent.revision import Revision, revised, word_for_word
from retold.analysis.descent.third import third_newsroom
from retold.analysis.descent.ties import common_source, same_agency, same_outlet, version
from retold.analysis.descent.two_witnesses import ORIGINS, rests_on_one
from retold.analysis.descent.unseen import declared_agency, supposed_source
from retold.model.rules import rules_of

METHOD = "descent/1"
RULES = rules_of(
    "descent",
    (
        *RELATION_RULES,
        taken_up,
        unclear,
        revised,
        version,
        same_agency,
        same_outlet,
        common_source,
        named_source,
        prints_its_text,
        own_voices,
        third_newsroom,
        *ORIGINS,
        drew_on_one_source,
        declared_agency,
        held_text,
        supposed_source,
        versions_in_order,
        *CLUES,
    ),
)

__all__ = [
    "METHOD",
    "RULES",
    "Evidence",
    "Revision",
    "Shared",
    "components",
    "descent_of",
    "different_stories",
    "draw_lineage",
    "given_to",
    "in_order",
    "is_shown",
    "related_through",
    "rests_on_one",
    "version_chains",
    "weigh",
    "word_for_word",
]
