"""What somebody is charged with: words that a prosecutor chose, and every newsroom prints."""

import re

from retold.model.spans import Span
from retold.text.languages import word_list
from retold.text.prose import Prose

_FURTHEST = 300
"""Characters behind "charged with" that still name the charge: a list of some ten counts."""

_CHARGED = re.compile(
    rf"\b(?:{'|'.join(word_list('newsrooms')['charged'])})\b[^.!?\n]{{0,{_FURTHEST}}}"
)


def words_of_charges(prose: Prose) -> frozenset[int]:
    """The words that say with what somebody is charged, to the end of their sentence.

    Two newsrooms that were handed one charge sheet print them alike: "leaving the scene of a fire
    resulting in injury" says nothing of who drew on whom.
    """
    return frozenset(
        word
        for found in _CHARGED.finditer(prose.text)
        for word in prose.words.within(Span(*found.span()))
    )
