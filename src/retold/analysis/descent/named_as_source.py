"""What stands in a text where a newsroom may: whom somebody told, who is said to have reported."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, chain

from retold.analysis.descent.outlet_names import letters_of
from retold.model.spans import Span
from retold.text.languages import word_list

_SMALL = "|".join(
    re.escape(form)
    for forms in word_list("agencies")["agencies"].values()
    for form in forms
    if form.islower()
)
"""Agencies that spell their names small."""

_NAME = rf"(?:[A-Z][\w.&'-]{{0,30}}|(?:{_SMALL})\b)(?: [A-Z][\w.&'-]{{0,30}}){{0,3}}"
ANY_NAME = re.compile(_NAME)
_TOLD_TO = re.compile(
    r"\b(?:told|tells?|telling|[Tt]alk(?:s|ed|ing) to|[Ss](?:poke|peaking) (?:to|with)|confirmed to"
    r"|according to|[Aa]ccording to|reported by|statement to"
    r"|interview(?: \w+day(?: morning| evening| night)?)? (?:with|on)|appearance on"
    r"|(?:said|says|speaking|appeared|appearing|aired)(?: \w+day(?: morning| evening| night)?)? on"
    r"|obtained by|published (?:by|in)|quoted (?:by|in)|report (?:by|in|from))"
    rf"(?: the| The)? [“\"\u2018]?(?P<name>{_NAME})"
)
_KIND = "(?: (?:" + "|".join(word_list("newsrooms")["kinds"]) + "))?"
REPORTS = re.compile(
    rf"(?P<name>{_NAME}){_KIND}(?: first| also| has| had){{0,2}} "
    r"(?:reported|reports|learned|obtained|revealed|published)\b"
)
ITS_REPORT = re.compile(
    rf"(?P<name>{_NAME})(?:['\u2019]s?)? (?:report|story|article|account|interview)\b"
)

_TO_WHOM = (
    re.compile(rf" (?<=(?:ld|ll|ls|ng|to|by|th|on|in|om|he) )[“\"\u2018]?(?:[A-Z]|{_SMALL})"),
    40,
)
_REPORTED = re.compile(r" (?:reported|reports|learned|obtained|revealed|published)\b"), 150
_ITS = re.compile(r" (?:report|story|article|account|interview)\b"), 130
"""What each of the three above cannot do without, and how far before it they may begin: a search
that starts so near is many times as fast."""

_OWNER = re.compile(r"'s?$")
"""A newsroom whose somebody was told ("told CNN's Ada Roe")."""

_CACHED = 64


@lru_cache(_CACHED)
def newsrooms_perhaps(text: str) -> tuple[tuple[str, Span], ...]:
    """What stands where a newsroom may, in all lengths, and where."""
    found = []
    for match in _around(_TO_WHOM, _TOLD_TO, text):
        for begin, end in _lengths(match["name"].split()):
            start = match.start("name") + begin
            name = _OWNER.sub("", match["name"][begin:end].rstrip("."))
            found.append((letters_of(name), Span(start, start + len(name))))
    for match in chain(_around(_REPORTED, REPORTS, text), _around(_ITS, ITS_REPORT, text)):
        words = match["name"].split()
        for first in range(len(words)):
            name = " ".join(words[first:])
            found.append((letters_of(name), Span(match.end("name") - len(name), match.end("name"))))
    return tuple(found)


def _lengths(words: list[str]) -> Iterator[tuple[int, int]]:
    """Where a name may begin and end: at its first word, or behind whose it is."""
    ends = list(accumulate(len(word) + 1 for word in words))
    begins = [0, *(end for end, word in zip(ends, words, strict=True) if word.endswith("'s"))]
    for begin in begins:
        yield from ((begin, end - 1) for end in ends if end > begin)


def _around(
    sign: tuple[re.Pattern[str], int], pattern: re.Pattern[str], text: str
) -> Iterator[re.Match[str]]:
    """The matches of a pattern, in order, looked for only where the sign stands that each holds."""
    needed, furthest = sign
    at = 0
    for found in needed.finditer(text):
        first = pattern.search(text, max(at, found.start() - furthest), found.end())
        match = first and pattern.match(text, first.start())
        if match:
            at = match.end()
            yield match
