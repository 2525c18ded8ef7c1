"""Whether two quotations are given to one speaker."""

import unicodedata
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from retold.analysis.fates.spoken import Spoken
from retold.analysis.fates.wording import words_listed
from retold.model.mentions import NameKind
from retold.text.words import form_of

_SURE_SPEAKER = 0.6
"""Score a quotation must have before its speaker is held against another's."""

_NAMES_KEPT = 4096
"""Names cut into words that are kept: of the speakers of fifty reports."""

_LONG_NAME = 5
"""Letters a first name must have for one letter more or less to be a slip: not "Ann", "Anna"."""

SameNames = frozenset[tuple[int, int]]
"""Pairs of entity indexes, left and right, that are one person, organisation or place."""


class Speakers(StrEnum):
    """How the speakers of two quotations stand to each other."""

    SAME = "same"
    OTHER = "other"
    CHANGED = "changed"
    UNLIKE = "unlike"
    UNKNOWN = "unknown"


def speakers(left: Spoken, right: Spoken, same: SameNames) -> Speakers:
    """How the speakers stand to each other.

    OTHER only where both are named outright; UNLIKE where the text resolved both, to two names.
    """
    ours, theirs = left.quotation.entity, right.quotation.entity
    if ours is not None and theirs is not None:
        if (ours, theirs) in same or _share_a_name(left, right) or _speak_together(left, right):
            return Speakers.SAME
        other = _both_outright(left, right) and not share_a_word(left, right)
        return Speakers.OTHER if other else Speakers.UNLIKE
    if _share_a_name(left, right):
        return Speakers.SAME
    return Speakers.CHANGED if _to_nobody(left, right) else Speakers.UNKNOWN


def _share_a_name(left: Spoken, right: Spoken) -> bool:
    ours, theirs = _tokens(left.quotation.speaker), _tokens(right.quotation.speaker)
    if not ours or not theirs or ours[-1] in words_listed("vague_sources"):
        return False
    if len(ours) == 1 or len(theirs) == 1:
        return ours[-1] == theirs[-1]
    if ours[-1] != theirs[-1]:
        return False
    return _one_first_name(ours[0], theirs[0]) or _described(left, right)


def _speak_together(left: Spoken, right: Spoken) -> bool:
    """Whether one side names both speakers as one source: "Ann Brown and Tom Green said"."""
    return _is_among(left, right) or _is_among(right, left)


def _is_among(one: Spoken, several: Spoken) -> bool:
    source = several.quotation.source
    last = _tokens(one.quotation.speaker)[-1:]
    if source is None or not last:
        return False
    printed = _tokens(source.of(several.prose.text))
    return "and" in printed and last[0] in printed


def _one_first_name(one: str, other: str) -> bool:
    """Whether two first names are one, perhaps with a slip of the pen: "Vicente", "Vincente"."""
    shorter = min(len(one), len(other))
    return one == other or (
        shorter >= _LONG_NAME and Levenshtein.distance(one, other, score_cutoff=1) <= 1
    )


def share_a_word(left: Spoken, right: Spoken) -> bool:
    """Whether the two names have a word in common: they may be one, named otherwise."""
    ours, theirs = _tokens(left.quotation.speaker), _tokens(right.quotation.speaker)
    return not set(ours).isdisjoint(theirs)


def _described(left: Spoken, right: Spoken) -> bool:
    return left.quotation.entity is None and right.quotation.entity is None


def _both_outright(left: Spoken, right: Spoken) -> bool:
    return all(_named_outright(spoken) for spoken in (left, right))


def _named_outright(spoken: Spoken) -> bool:
    """Whether the source as printed names a person, so that no guess stands between."""
    quotation = spoken.quotation
    if quotation.entity is None or quotation.source is None or quotation.score < _SURE_SPEAKER:
        return False
    entity = spoken.studied.reading.entities[quotation.entity]
    names = set(_tokens(entity.name))
    printed = set(_tokens(quotation.source.of(spoken.prose.text)))
    return entity.kind is NameKind.PERSON and bool(names & printed)


def _to_nobody(left: Spoken, right: Spoken) -> bool:
    """Whether one side names a person outright and the other only a nameless group."""
    return (_named_outright(left) and _is_group(right)) or (
        _named_outright(right) and _is_group(left)
    )


def _is_group(spoken: Spoken) -> bool:
    quotation = spoken.quotation
    if quotation.entity is not None or quotation.source is None:
        return False
    tokens = _tokens(quotation.source.of(spoken.prose.text))
    return (
        quotation.score >= _SURE_SPEAKER
        and bool(tokens)
        and tokens[-1] in words_listed("collective_sources")
    )


@lru_cache(_NAMES_KEPT)
def _tokens(name: str) -> tuple[str, ...]:
    """The words of a name; of one that is printed in two scripts those in Latin letters."""
    parts = [part for part in name.replace("-", " ").split() if part[0].isalpha()]
    latin = [part for part in parts if _is_latin(part)]
    return tuple(map(form_of, latin or parts))


def _is_latin(part: str) -> bool:
    return unicodedata.name(part[0], "").startswith("LATIN")
