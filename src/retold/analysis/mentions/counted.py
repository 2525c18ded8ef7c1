"""What a number counts: the noun behind it, and what became of the people counted."""

import re
from dataclasses import dataclass
from functools import cache

from retold.analysis.mentions.quantity_words import fates
from retold.analysis.mentions.shapes import Shape
from retold.model.spans import Span
from retold.text.languages import word_list

_LONGEST_NOUN = 5
"""Words of a noun group that are kept; longer ones are two groups run together."""

_FATE_REACH = 6
"""Letters before a number in which a verb such as "killed" still governs it."""



@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: its place, None where no noun stands, and its normal form."""

    span: Span | None
    words: str


NOUN = r"""
    (?P<of>'of' <determiner>?)? (?P<noun> (?!<stop>|<numeral>) <any> (?: -? (?!<stop>|<numeral>) <any> ){0,4} )
"""
"""The words behind a number that may be the noun it counts."""

FATE_BEHIND = r"<be>{0,2} <adverb>? (?P<fate><fate>)"
"""What became of those counted, behind the noun: "people were killed"."""


def noun_group(shape: Shape, start: int, end: int) -> int:
    """Where the noun that starts at letter `start` ends: at its plural head where it has one."""
    heads = [at for at in range(start, end) if is_plural(shape.forms[at])]
    stop = end
    for at in range(start, end):
        if at > start and _is_verb(shape.forms[at]) and shape.letters[at - 1] != "-":
            stop = at
            break
    heads = [at for at in heads if at < stop]
    if not heads:
        return stop
    last = heads[0]
    while last + 1 in heads:
        last += 1
    return last + 1


def is_plural(form: str) -> bool:
    """Whether a form is a plural noun by its ending or by being listed as one."""
    words = _counting()
    if form in words["plurals"]:
        return True
    return len(form) > 3 and form.endswith("s") and form not in words["singulars"] and (
        not form.endswith("ss")
    )


def _is_verb(form: str) -> bool:
    ends = form.endswith(("ed", "ing")) and len(form) > 4
    return ends and form not in _counting()["adjective_participles"]


def fate_before(shape: Shape, start: int) -> str:
    """What the words before a number say became of those counted: "killing at least" …"""
    for at in range(start - 1, max(start - _FATE_REACH, -1), -1):
        form = shape.forms[at]
        if form in fates():
            return _family_before(shape, at, start)
        if form not in _counting()["fillers"] and form not in _BETWEEN_TOLL_AND_NUMBER:
            return ""
    return ""


_BETWEEN_TOLL_AND_NUMBER = frozenset(
    {"rose", "risen", "rises", "climbed", "stood", "stands", "at", "has", "had", "reached", "least", "to",
     "up", "toll", "was", "is", "now", "passed", "topped"}
)
_TOLL = frozenset({"toll", "deaths", "death", "fatalities"})
_GOVERNING = re.compile(r"(?:ed|ing|s)$|^(?:kill|hurt|injure|wound)$")


def _family_before(shape: Shape, at: int, start: int) -> str:
    form = shape.forms[at]
    if form in {"toll", "missing", "dead", "died", "die", "dying", "dies"}:
        return fates()[form] if form == "toll" and shape.forms[at - 1] in {"death", "dead"} else ""
    directly = all(shape.forms[i] in _counting()["fillers"] or shape.forms[i] in {"least"}
                   for i in range(at + 1, start))
    return fates()[form] if directly or form in _TOLL else ""


@cache
def _counting() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in word_list("counting").items()}
