"""Time grows in proportion to length, also on text made to be slow."""

from time import process_time

import pytest

from retold.analysis.names import find_names, match_entities
from retold.text.prose import prose_of
from tests.fakes.reports import plain_report

_SECONDS = 6.0
"""Generous: each takes under 1.5 s alone on a slow core, and minutes where time is quadratic."""


def _word(number: int) -> str:
    letters = "bcdfghjklm"
    return "".join(letters[int(digit)] + "a" for digit in str(number)).title()


@pytest.mark.parametrize(
    "text",
    [
        ". ".join(f"And {_word(n)} {_word(n + 7)} said no" for n in range(5_000)),
        ". ".join(f"And {_word(n)} Fenwick said no" for n in range(5_000)),
        ". ".join(f"And Tom {_word(n)} said no" for n in range(5_000)),
        "Bank of " * 10_000,
        "the president " * 10_000,
        "The " * 20_000,
        "A-" * 20_000,
    ],
    ids=["names", "one surname", "one given name", "of", "offices", "articles", "hyphens"],
)
def test_twenty_thousand_words(text: str) -> None:
    prose = prose_of(plain_report(text))
    before = process_time()
    entities = find_names(prose).entities
    match_entities(entities, entities)
    assert process_time() - before < _SECONDS
