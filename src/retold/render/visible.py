"""A report's words as they may be shown: nothing in them can steer a terminal or a reader's eye."""

from functools import lru_cache
from unicodedata import category

_BLANKS = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029")
_JOINERS = frozenset("\u200c\u200d")
"""Scripts and emoji are spelled with these; the other format characters only hide or reorder."""

_ELLIPSIS = "…"
_FURTHEST_BACK = 24
"""Characters given up at most to cut between words; longer words are cut through."""


@lru_cache(4096)
def _shown(character: str) -> str:
    if character in _BLANKS:
        return " "
    match category(character):
        case "Cc":
            return ""
        case "Cf":
            return character if character in _JOINERS else ""
        case "Cs":
            return "\ufffd"
    return character


def visible(text: str) -> str:
    """`text` on one line, without control characters, escape codes and marks that reorder it."""
    if not text.isascii() or not text.isprintable():
        text = "".join(map(_shown, text))
    return " ".join(text.split())


def shortened(text: str, most: int) -> str:
    """`text` made visible and cut to `most` characters, between words, with an ellipsis."""
    text = visible(text)
    if len(text) <= most:
        return text
    blank = text.rfind(" ", max(1, most - _FURTHEST_BACK), most)
    cut = text[: blank if blank > 0 else most - 1]
    return cut.rstrip(" ,;:-\u2013\u2014") + _ELLIPSIS
