"""Whether two reports pass on what one mouthpiece made known, at the top of both."""

from collections.abc import Iterator
from functools import cache

from retold.analysis.descent.heads import head_of
from retold.text.keys import key_of, weight_of
from retold.text.languages import word_list
from retold.text.studied import Studied

_LEAD = 4
"""Sentences of a story's head in which its news is told, as in `announced`."""


def one_mouthpiece(left: Studied, right: Studied) -> bool:
    """Whether the head of each of two reports gives its news to one who speaks for another.

    An agent or the family, told apart by nothing else since a story has but one; or the spokesman
    of one body. What others say further down does not make the news known twice.
    """
    theirs = set(_mouthpieces(right))
    return any(_is_one(one, two) for one in set(_mouthpieces(left)) for two in theirs)


def _is_one(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two are named alike, the one perhaps at more length ("a Sundra navy spokesman")."""
    return one <= two or two <= one


def _mouthpieces(studied: Studied) -> Iterator[frozenset[str]]:
    """By what each who speaks for another at the head of a report is known."""
    lead = frozenset(head_of(studied, _LEAD))
    words = studied.prose.words
    for quotation in studied.reading.quotations:
        if quotation.source is None or lead.isdisjoint(quotation.sentences):
            continue
        source = words.within(quotation.source)
        forms = {words.forms[at] for at in source}
        yield from (frozenset({kind}) for form, kind in _for_one().items() if form in forms)
        if not _for_bodies().isdisjoint(forms):
            stems = (words.stems[at] for at in source if words.forms[at] not in _for_bodies())
            body = frozenset(key_of(stem) for stem in stems if weight_of(stem) > 0)
            if body:
                yield body


@cache
def _for_one() -> dict[str, str]:
    """For each word for one who speaks for a person, the common one."""
    return {
        form: kind for kind, forms in word_list("announcers")["for_one"].items() for form in forms
    }


@cache
def _for_bodies() -> frozenset[str]:
    return frozenset(word_list("announcers")["for_bodies"]["forms"])
