"""Places that a report's dateline names: "DUNMOOR, March 3 (MNA) - "."""

import re

from retold.text.prose import Prose
from retold.text.words import find_words

_DATELINE = re.compile(
    r"(?:^|\n)[ \t]*(?P<place>[^\W\d_][^\W\d_ .'\u2019-]{1,40}?)"
    r"(?:,[^\n,()]{1,30}){0,3}[ \t]*(?:\([^\n()]{1,40}\))?[ \t]*[-\u2013\u2014:]{1,2}\s*\Z"
)
_LONGEST = 120
"""Characters before a sentence in which a dateline may stand."""


def places_in_datelines(prose: Prose) -> frozenset[tuple[str, ...]]:
    """The forms of the places that stand in capitals right before a sentence."""
    found = set()
    end = 0
    for sentence in prose.sentences:
        start = sentence.span.start
        place = _place(prose.text[max(end, start - _LONGEST) : start])
        if place:
            found.add(place)
        end = sentence.span.end
    return frozenset(found)


def _place(between: str) -> tuple[str, ...]:
    if len(between) < _SHORTEST:
        return ()
    found = _DATELINE.search(between)
    return find_words(found["place"]).forms if found and found["place"].isupper() else ()


_SHORTEST = 4
"""Characters of the shortest dateline with its dash."""
