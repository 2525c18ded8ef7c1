"""Newsrooms a report names in its story as where it has something from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from retold.analysis.descent.credits import agency_of_outlet
from retold.analysis.descent.outlet_names import letters_of, newsroom_forms
from retold.model.reports import TOLD, Report
from retold.model.spans import Span
from retold.text.languages import word_list

_NAME = r"(?:[A-Z][\w.&'-]{0,30})(?: [A-Z][\w.&'-]{0,30}){0,3}"
_ANY_NAME = re.compile(_NAME)
_TOLD_TO = re.compile(
    r"\b(?:told|tells?|telling|confirmed to|according to|[Aa]ccording to|reported by|interview with"
    r"|interview on|statement to|(?:said|says|speaking|appeared|appearing|aired) on|obtained by"
    r"|published (?:by|in)|quoted (?:by|in)|report (?:by|in|from))"
    rf"(?: the| The)? [“\"\u2018]?(?P<name>{_NAME})"
)
_PASSED_ON = re.compile(
    r"(?:according to|reported by|published (?:by|in)|report (?:by|in|from))(?: the)? "
    r"[“\"\u2018]?$",
    re.IGNORECASE,
)
"""Before a newsroom's name: it reported, where others only told it something."""
_REPORTS = re.compile(
    rf"(?P<name>{_NAME})(?: first| also| has| had){{0,2}} (?:reported|reports|learned|obtained"
    r"|revealed|published)\b"
)
_ITS_REPORT = re.compile(
    rf"(?P<name>{_NAME})(?:['\u2019]s?)? (?:report|story|article|account|interview|investigation)\b"
)

_TO_WHOM = re.compile(r" (?<=(?:ld|ll|ls|ng|to|by|th|on|in|om|he) )[“\"\u2018]?[A-Z]"), 20
_REPORTED = re.compile(r" (?:reported|reports|learned|obtained|revealed|published)\b"), 140
_ITS = re.compile(r" (?:report|story|article|account|interview|investigation)\b"), 130
"""What each of the three above cannot do without, and how far before it they may begin: a search
that starts so near is many times as fast."""

_BEFORE, _BEHIND = 30, 30
"""Characters before and behind a newsroom's name in which it is told that it reported."""

_CACHED = 64


@dataclass(frozen=True, slots=True)
class Told:
    """A newsroom a story names as one that reported something or was told it, and where.

    Attributes:
        name: as printed, or the agency's short name.
        span: where it is named.
        reported: whether it is named as one that reported, not as one that was told something.
    """

    name: str
    span: Span
    reported: bool = False


def named_in_story(report: Report, outlet: str) -> tuple[Span, ...]:
    """Where a report's story names an outlet as the one that reported something or was told it."""
    wanted = newsroom_forms(outlet)
    if not wanted:
        return ()
    told = [block.span for block in report.blocks if block.kind in TOLD]
    longest: dict[int, Span] = {}
    for name, span in _named(report.text):
        is_it = name in wanted or not wanted.isdisjoint(newsroom_forms(span.of(report.text)))
        if is_it and any(block.contains(span) for block in told):
            known = longest.setdefault(span.start, span)
            longest[span.start] = max(known, span, key=len)
    return tuple(longest.values())


def names_anywhere(report: Report, outlet: str) -> bool:
    """Whether a report's story names an outlet at all, be it as one of several ("A, B and C")."""
    wanted = newsroom_forms(outlet)
    told = [block.span.of(report.text) for block in report.blocks if block.kind in TOLD]
    named = (found[0].split() for text in told for found in _ANY_NAME.finditer(text))
    return bool(wanted) and any(
        not wanted.isdisjoint(newsroom_forms(" ".join(words[begin:end])))
        for words in named
        for begin in range(len(words))
        for end in range(begin + 1, len(words) + 1)
    )


def newsrooms_told(report: Report) -> tuple[Told, ...]:
    """The newsrooms a report's story names as those that reported something or were told it.

    Each once, where it is named first.
    """
    found: dict[str, Told] = {}
    for one in newsrooms_named(report):
        found.setdefault(letters_of(one.name), one)
    return tuple(found.values())


def newsrooms_named(report: Report) -> Iterator[Told]:
    """The same, each as often as it is named.

    A newsroom is known by the last word of its name ("the Harbour Times") or by its name.
    """
    told = [block.span for block in report.blocks if block.kind in TOLD]
    for span in _longest_newsrooms(report.text):
        if any(block.contains(span) for block in told):
            printed = span.of(report.text)
            name = agency_of_outlet(printed) or printed.removeprefix("The ")
            yield Told(name, span, reported=_reported(report.text, span))


def _reported(text: str, name: Span) -> bool:
    """Whether a newsroom is named as one that reported: "the Harbour Times reported"."""
    before = text[max(0, name.start - _BEFORE) : name.start]
    behind = text[name.start : name.end + _BEHIND]
    says = (pattern.match(behind) for pattern in (_REPORTS, _ITS_REPORT))
    return bool(_PASSED_ON.search(before)) or any(
        found is not None and found.end("name") == len(name) for found in says
    )


def _longest_newsrooms(text: str) -> Iterator[Span]:
    last, alone = _known_newsrooms()
    begins: dict[int, Span] = {}
    for _, span in _named(text):
        printed = span.of(text)
        words = printed.split()
        if (
            printed in alone
            or (len(words) > 1 and _last_part(words[-1]) in last)
            or agency_of_outlet(printed)
        ):
            begins[span.start] = max(begins.get(span.start, span), span, key=len)
    ends: dict[int, Span] = {}
    for span in begins.values():
        ends[span.end] = max(ends.get(span.end, span), span, key=len)
    yield from sorted(ends.values())


def _last_part(word: str) -> str:
    """The last part of a name made of two: "Times" of "Star-Times"."""
    return word.rpartition("-")[2]


@cache
def _known_newsrooms() -> tuple[frozenset[str], frozenset[str]]:
    listed = word_list("newsrooms")
    return frozenset(listed["last"]), frozenset(listed["alone"])


@lru_cache(_CACHED)
def _named(text: str) -> tuple[tuple[str, Span], ...]:
    """What stands where a newsroom may, in all lengths, and where."""
    found = []
    for match in _around(_TO_WHOM, _TOLD_TO, text):
        words = match["name"].split()
        for end in range(1, len(words) + 1):
            name = " ".join(words[:end]).rstrip(".")
            start = match.start("name")
            found.append((letters_of(name.removesuffix("'s")), Span(start, start + len(name))))
    for match in chain(_around(_REPORTED, _REPORTS, text), _around(_ITS, _ITS_REPORT, text)):
        words = match["name"].split()
        for begin in range(len(words)):
            name = " ".join(words[begin:])
            found.append((letters_of(name), Span(match.end("name") - len(name), match.end("name"))))
    return tuple(found)


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
