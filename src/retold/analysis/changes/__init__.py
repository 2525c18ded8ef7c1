"""Changes: what became of each sentence between two reports."""

from retold.analysis.changes.absence import must_or_will, not_shown
from retold.analysis.changes.causes import cause_within, leading_cause
from retold.analysis.changes.certainty import helper_of_the_verb, negation
from retold.analysis.changes.clauses import clause_of_weight
from retold.analysis.changes.finding import find_changes
from retold.analysis.changes.hedging import hedge
from retold.analysis.changes.kinds import (
    one_side_only,
    only_small_words,
    other_words,
    same_words,
)
from retold.analysis.changes.opinions import opinion
from retold.analysis.changes.small_words import linking
from retold.analysis.changes.sources import source_changed, source_lost
from retold.analysis.changes.stray_claims import source_left_behind
from retold.analysis.changes.told_there import Whole
from retold.analysis.changes.voices import Voices
from retold.analysis.changes.wording import wider_term, word_of_weight
from retold.model.rules import rules_of

METHOD = "changes/1"
RULES = rules_of(
    "changes",
    (
        same_words,
        only_small_words,
        other_words,
        one_side_only,
        source_lost,
        source_changed,
        source_left_behind,
        hedge,
        helper_of_the_verb,
        negation,
        not_shown,
        must_or_will,
        leading_cause,
        cause_within,
        opinion,
        wider_term,
        word_of_weight,
        clause_of_weight,
    ),
)

__all__ = ["METHOD", "RULES", "Voices", "Whole", "find_changes", "linking"]
