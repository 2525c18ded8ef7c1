"""Alignment: which sentences of two reports tell the same, and how the words inside moved."""

from retold.analysis.alignment.joins import told_in_parts
from retold.analysis.alignment.judgement import REWRITTEN, SAYS_THE_SAME, Judgement, judge
from retold.analysis.alignment.pairs import in_the_same_gap, rare_words_shared, told_in_other_words
from retold.analysis.alignment.sentences import align_sentences, in_the_same_order
from retold.analysis.alignment.worded import Worded, worded
from retold.analysis.alignment.words import align_words
from retold.model.rules import rules_of

METHOD = "alignment/1"
RULES = rules_of(
    "alignment",
    (
        rare_words_shared,
        told_in_other_words,
        in_the_same_gap,
        told_in_parts,
        in_the_same_order,
        align_words,
    ),
)

__all__ = [
    "METHOD",
    "REWRITTEN",
    "RULES",
    "SAYS_THE_SAME",
    "Judgement",
    "Worded",
    "align_sentences",
    "align_words",
    "judge",
    "worded",
]
