"""Whether what one report quotes belongs to the event that both tell of."""

from retold.model.mentions import Entity
from retold.model.quotations import Quotation
from retold.text.keys import key_of, weight_of
from retold.text.studied import Studied

_ON_THE_EVENT = 0.25
"""Share of its weight in words the other report has too: with less it tells of other things."""


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
    forms = {entity.key, *entity.forms}
    return any(
        one.kind is entity.kind and not forms.isdisjoint((one.key, *one.forms))
        for one in other.reading.entities
    )


def share_of_words(quotation: Quotation, mine: Studied, theirs: Studied) -> float:
    """Share of what a quotation's words weigh that the other report has too."""
    there = frozenset(map(key_of, theirs.prose.words.stems))
    words = mine.prose.words
    stems = {words.stems[at] for span in quotation.content for at in words.within(span)}
    whole = sum(weight_of(stem) for stem in sorted(stems))
    found = sum(weight_of(stem) for stem in sorted(stems) if key_of(stem) in there)
    return found / whole if whole else 0.0
