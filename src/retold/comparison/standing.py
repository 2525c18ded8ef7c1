"""In what part somebody speaks: in an office, for a body, or as nobody in particular."""

from functools import cache

from retold.comparison.on_event import has_its_words, is_of_both
from retold.model.mentions import Entity, NameKind
from retold.model.quotations import Quotation
from retold.text.languages import word_list
from retold.text.studied import Studied

_DIGEST = 0.5
"""Share of the longer report's words below which the shorter sums it up."""

_PANEL = 4
"""Quotations of "one", "another", "a" somebody by which a report asked the street."""


def holds_an_office(speaker: Entity) -> bool:
    """Whether a role of a speaker is an office, one in politics, or to speak for a body."""
    return any(_head(role) in _offices() for role in speaker.roles)


def is_missed(quotation: Quotation, mine: Studied, theirs: Studied, *, digest: bool) -> bool:
    """Whether who shares part of a text might have been expected to quote it too.

    Only a body, somebody in an office, and whom both reports name. A digest might quote only the
    last, of the matter it tells of.
    """
    of_both = is_of_both(quotation, mine, theirs)
    if digest:
        return of_both and has_its_words(quotation, mine, theirs)
    if quotation.entity is None:
        return _speaks_in_office(quotation.speaker)
    speaker = mine.reading.entities[quotation.entity]
    return of_both or speaker.kind is NameKind.ORGANISATION or holds_an_office(speaker)


def is_a_digest(short: Studied, whole: Studied) -> bool:
    """Whether a report is so much shorter that it sums the other up, and leaves out most."""
    return len(short.prose.words) < _DIGEST * len(whole.prose.words)


def is_nobody_in_particular(quotation: Quotation, mine: Studied) -> bool:
    """Whether an unnamed voice of the crowd speaks: "one passer-by", "a voter of the south".

    Not who speaks for an office: "a ministry official". "The passer-by" is one where the report has
    "a passer-by" speaking too, and so is whoever is not named where it has asked a panel.
    """
    if quotation.entity is not None or not quotation.speaker:
        return False
    if _speaks_in_office(quotation.speaker):
        return False
    if _is_one_of_many(quotation.speaker):
        return True
    crowd = [
        _noun(other.speaker)
        for other in mine.reading.quotations
        if other.entity is None and _is_one_of_many(other.speaker)
    ]
    return len(crowd) >= _PANEL or _noun(quotation.speaker) in crowd


def is_a_newspaper(quotation: Quotation) -> bool:
    """Whether nobody speaks but "the newspaper", which goes on telling what it found."""
    kinds = word_list("newsrooms")["kinds"]
    return quotation.entity is None and _noun(quotation.speaker) in kinds


def _is_one_of_many(speaker: str) -> bool:
    return speaker.split(" ", 1)[0].lower() in _roles("one_of_many")


def _speaks_in_office(speaker: str) -> bool:
    return not _roles("in_office").isdisjoint(speaker.lower().split())


def _noun(speaker: str) -> str:
    return speaker.rsplit(" ", 1)[-1].lower()


def _head(role: str) -> str:
    """The noun of a role: that of "deputy minister of transport" is "minister"."""
    return role.split(" of ", 1)[0].rsplit(" ", 1)[-1]


@cache
def _offices() -> frozenset[str]:
    return _roles("in_office") | _roles("in_politics")


@cache
def _roles(name: str) -> frozenset[str]:
    return frozenset(word_list("roles")["standing"][name])
