"""Whether one of two reports prints the other's text as a quotation: in marks, as a whole."""

import re

from retold.analysis.descent.clues import Clue, clue
from retold.analysis.descent.evidence import Shared
from retold.model.spans import Place
from retold.text.studied import Studied
from retold.text.words import find_words

_DOUBLE = re.compile(r"[“\"]([^“”\"\n]{1,400})[”\"]")
_SINGLE = re.compile(r"(?<!\w)[\u2018']([^“”\"\n]{1,400}?)[\u2019'](?!\w)")

_LEAST_QUOTED = 4
"""Words of a saying that stands in double marks in one report and in single marks in the other:
one of fewer may be a term."""

_QUOTED = 3.0
"""Log-odds it is worth: as much as a credit, which it is."""

_LEAST_SAYINGS = 2
"""Such sayings from which the single marks are those of a quotation in a quotation. A newsroom that
prints all its marks single has no double ones around them."""


def quoted_first(left: Studied, right: Studied, shared: Shared) -> Clue | None:
    """A report that prints the other's text in marks stands after it.

    What others said stands in double marks in the text that was quoted, and in single marks in the
    one that quotes it, between double marks of its own that take in much more.
    """
    passage = max(shared.passages, key=lambda one: one.words, default=None)
    if passage is None:
        return None
    places = Place(left.report.id, passage.left), Place(right.report.id, passage.right)
    for quoting, quoted, start, weight in (
        (right, left, passage.right.start, _QUOTED),
        (left, right, passage.left.start, -_QUOTED),
    ):
        if not _is_open(quoting.report.text, start):
            continue
        inner = _in_single(quoting.report.text) & _in_double(quoted.report.text)
        if len(inner) >= _LEAST_SAYINGS:
            words = f"{quoting.report.name} prints words of {quoted.report.name} in marks."
            return clue("quoted_first", weight, words, places)
    return None


def _is_open(text: str, at: int) -> bool:
    """Whether a double mark stands open there, counted off in pairs."""
    before = text[:at]
    straight = before.count('"') % 2 == 1 and '"' in text[at:]
    return straight or before.count("“") > before.count("”")


def _in_double(text: str) -> frozenset[tuple[str, ...]]:
    return _sayings(text, _DOUBLE)


def _in_single(text: str) -> frozenset[tuple[str, ...]]:
    return _sayings(text, _SINGLE)


def _sayings(text: str, marks: re.Pattern[str]) -> frozenset[tuple[str, ...]]:
    found = (tuple(find_words(one[1]).forms) for one in marks.finditer(text))
    return frozenset(forms for forms in found if len(forms) >= _LEAST_QUOTED)
