"""What else happened to a quotation beside its fate. Each rule gives details from left to right."""

from collections.abc import Callable

from retold.analysis.fates.giving_changed import (
    links,
    other_cue,
    speaker_named_otherwise,
    told_as_one,
)
from retold.analysis.fates.marks_changed import brackets, ellipsis, stray_mark
from retold.analysis.fates.noting import Details
from retold.analysis.fates.retelling import Retelling
from retold.analysis.fates.words_changed import (
    changed_places,
    changed_words,
    negation,
    other_endings,
    translation_variant,
)
from retold.model.quotations import NotedFateDetail

DETAIL_RULES: tuple[Callable[[Retelling], Details], ...] = (
    negation,
    told_as_one,
    brackets,
    ellipsis,
    stray_mark,
    other_cue,
    links,
    speaker_named_otherwise,
    translation_variant,
    changed_words,
    changed_places,
    other_endings,
)
"""The rules, in the order a reader wants their details."""


def details_of(told: Retelling) -> tuple[NotedFateDetail, ...]:
    """All that happened beside the fate, from left to right."""
    return tuple(noted for rule in DETAIL_RULES for noted in rule(told))
