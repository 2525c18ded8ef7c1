"""Lists of names that a page prints below a story: a panel's members, a cast, the winners."""

import re

from retold.text.prose import Prose

_PARTS = re.compile(r"[,;:]")

_LEAST = 8
"""Names of a list: fewer are people of whom a sentence tells."""

_MOSTLY = 0.8
"""Share of its parts that are names and nothing else. A sentence that counts people up says besides
what they did; a list's first part may say where they are from, its last "and others"."""


def words_of_rolls(prose: Prose) -> frozenset[int]:
    """The words of paragraphs that are lists of names, which tell nothing.

    A newsroom prints one list under report after report, and two newsrooms print one cast: that
    they share it says nothing of who drew on whom.
    """
    return frozenset(
        word
        for paragraph in prose.paragraphs
        if is_roll(prose.said(paragraph))
        for word in prose.words.within(paragraph)
    )


def is_roll(paragraph: str) -> bool:
    """Whether a paragraph is a list of names, parted by commas."""
    parts = [part.split() for part in _PARTS.split(paragraph) if part.strip()]
    names = sum(all(word[:1].isupper() for word in part) for part in parts)
    return names >= _LEAST and names >= _MOSTLY * len(parts)
