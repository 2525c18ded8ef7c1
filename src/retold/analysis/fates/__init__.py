"""Fates: what became of each quotation of one report in another."""

from retold.analysis.fates.alone import only_in_one, told_by_the_reporter
from retold.analysis.fates.detail_rules import DETAIL_RULES
from retold.analysis.fates.echoes import echoes_of, find_traces
from retold.analysis.fates.fate_rules import FATE_RULES
from retold.analysis.fates.matching import (
    alike_in_words,
    given_to_one_speaker,
    in_aligned_sentences,
    several_told_as_one,
)
from retold.analysis.fates.traces import Trace
from retold.analysis.fates.utterances import gather_utterances
from retold.model.rules import rules_of

METHOD = "fates/1"
RULES = rules_of(
    "fates",
    (
        alike_in_words,
        in_aligned_sentences,
        given_to_one_speaker,
        several_told_as_one,
        *FATE_RULES,
        told_by_the_reporter,
        only_in_one,
        *DETAIL_RULES,
    ),
)

__all__ = [
    "METHOD",
    "RULES",
    "Trace",
    "echoes_of",
    "find_traces",
    "gather_utterances",
]
