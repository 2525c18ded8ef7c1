"""Who in a report speaks for the police: by a rank before the name, or by the force."""

from collections.abc import Iterator
from functools import cache

from retold.text.languages import word_list
from retold.text.studied import Studied


def is_of_a_force(studied: Studied, entity: int) -> bool:
    """Whether a report introduces somebody as one of the police.

    What the officers of one force say to two newsrooms is its one account of what happened.
    """
    ranked = not _words("ranks").isdisjoint(_before(studied, entity))
    return ranked or not _words("words").isdisjoint(_introducing(studied, entity))


def _before(studied: Studied, entity: int) -> Iterator[str]:
    """The words right before the names of somebody, or the first of a name: "Sgt. Finch"."""
    words = studied.prose.words
    for name in studied.reading.names:
        found = words.within(name.span)
        if name.entity == entity and found:
            yield from (words.forms[at] for at in (found[0] - 1, found[0]) if at >= 0)


def _introducing(studied: Studied, entity: int) -> Iterator[str]:
    """The words by which a report introduces somebody who speaks in it."""
    words = studied.prose.words
    for quotation in studied.reading.quotations:
        if quotation.entity == entity and quotation.source is not None:
            for at in words.within(quotation.source):
                yield (
                    words.forms[at]
                    .removesuffix("'s")
                    .removesuffix("\N{RIGHT SINGLE QUOTATION MARK}s")
                )


@cache
def _words(of: str) -> frozenset[str]:
    return frozenset(word_list("announcers")["forces"][of])
