"""Whether what one report quotes belongs to the event that both tell of."""

from collections.abc import Iterable, Sequence

from retold.model.mentions import Entity
from retold.model.quotations import Quotation
from retold.model.spans import Span
from retold.text.keys import key_of, weight_of
from retold.text.studied import Studied

_ON_THE_EVENT = 0.25
"""Share of its weight in words the other report has too: with less it tells of other things."""


_A_TELLING_WORD = 0.5
"""Weight of words in marks, a rare word being 1, from which they are known again in a longer
quotation of the same speaker."""

_PASSAGE = 3
"""Sentences of a passage."""


def has_its_words(quotation: Quotation, mine: Studied, theirs: Studied) -> bool:
    """Whether enough of a quotation's words stand in the other report too."""
    return share_of_words(quotation, mine, theirs) >= _ON_THE_EVENT


def belongs_to_both(quotation: Quotation, mine: Studied, theirs: Studied) -> bool:
    """Whether the other report names the speaker, or has enough of the quotation's words."""
    return is_of_both(quotation, mine, theirs) or has_its_words(quotation, mine, theirs)


def is_of_both(quotation: Quotation, mine: Studied, theirs: Studied) -> bool:
    """Whether the other report names a quotation's speaker too."""
    entity = quotation.entity
    return entity is not None and is_named(mine.reading.entities[entity], theirs)


def is_named(entity: Entity, other: Studied) -> bool:
    """Whether the other report names the same, by any form both print."""
    return any(_is_the_same(entity, one) for one in other.reading.entities)


def is_quoted(entity: Entity, other: Studied) -> bool:
    """Whether the other report quotes the same."""
    entities = other.reading.entities
    quoted = {one.entity for one in other.reading.quotations if one.entity is not None}
    return any(_is_the_same(entity, entities[one]) for one in quoted)


def is_quoted_in_part(quotation: Quotation, mine: Studied, theirs: Studied) -> bool:
    """Whether the other report has a word or two of it in marks, of the same speaker.

    Also of what he is told to feel: "he “profoundly” regrets it".
    """
    if quotation.entity is None:
        return False
    speaker, entities = mine.reading.entities[quotation.entity], theirs.reading.entities
    said = [_stems(mine, span) for span in quotation.content]
    for other in (*theirs.reading.quotations, *theirs.reading.attitudes):
        if other.entity is None or not _is_the_same(speaker, entities[other.entity]):
            continue
        parts = [_stems(theirs, span) for span in other.marked]
        if any(_tells(part) and any(_holds(one, part) for one in said) for part in parts):
            return True
    return False


def _stems(studied: Studied, span: Span) -> list[str]:
    words = studied.prose.words
    return [words.stems[at] for at in words.within(span)]


def _tells(stems: Sequence[str]) -> bool:
    return sum(map(weight_of, stems)) >= _A_TELLING_WORD


def _holds(said: Sequence[str], part: Sequence[str]) -> bool:
    starts = range(len(said) - len(part) + 1)
    return any(said[at : at + len(part)] == part for at in starts)


def _is_the_same(entity: Entity, one: Entity) -> bool:
    forms = {entity.key, *entity.forms}
    return one.kind is entity.kind and not forms.isdisjoint((one.key, *one.forms))


def share_of_words(quotation: Quotation, mine: Studied, theirs: Studied) -> float:
    """Share of what a quotation's words weigh that the other report has too."""
    return _share_among(quotation, mine, theirs.prose.words.stems)


def share_in_a_passage(quotation: Quotation, mine: Studied, theirs: Studied) -> float:
    """The most of what its words weigh that three sentences in a row of the other report have."""
    stems = theirs.prose.words.stems
    return max(
        _share_among(
            quotation,
            mine,
            [stems[at] for one in range(first, first + _PASSAGE) for at in _words_of(theirs, one)],
        )
        for first in range(max(1, len(theirs.prose.sentences) - _PASSAGE + 1))
    )


def share_on_top(quotation: Quotation, mine: Studied, sentences: int) -> float:
    """Share of what a quotation's words weigh that its report has in its first sentences too."""
    words = mine.prose.words
    own = {at for span in quotation.content for at in words.within(span)}
    top = [at for number in range(sentences) for at in _words_of(mine, number) if at not in own]
    return _share_among(quotation, mine, [words.stems[at] for at in top])


def _words_of(studied: Studied, sentence: int) -> Sequence[int]:
    return studied.prose.words_of(sentence) if sentence < len(studied.prose.sentences) else ()


def _share_among(quotation: Quotation, mine: Studied, stems: Iterable[str]) -> float:
    there = frozenset(map(key_of, stems))
    words = mine.prose.words
    said = {words.stems[at] for span in quotation.content for at in words.within(span)}
    whole = sum(weight_of(stem) for stem in sorted(said))
    found = sum(weight_of(stem) for stem in sorted(said) if key_of(stem) in there)
    return found / whole if whole else 0.0
