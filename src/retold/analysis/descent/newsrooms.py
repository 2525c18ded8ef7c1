"""Newsrooms a report names in its story as where it has something from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from retold.analysis.descent.credits import agency_of_outlet
from retold.analysis.descent.named_as_source import (
    ANY_NAME,
    ITS_REPORT,
    REPORTS,
    newsrooms_perhaps,
)
from retold.analysis.descent.outlet_names import (
    is_address,
    is_station,
    letters_of,
    newsroom_forms,
)
from retold.model.reports import TOLD, Report
from retold.model.spans import Span
from retold.text.languages import word_list

_PASSED_ON = re.compile(
    r"(?:according to|reported by|published (?:by|in)|report (?:by|in|from))(?: the)? "
    r"[“\"\u2018]?$",
    re.IGNORECASE,
)
"""Before a newsroom's name: it reported, where others only told it something."""
_BEFORE, _BEHIND = 30, 30
"""Characters before and behind a newsroom's name in which it is told that it reported."""


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
    for name, span in newsrooms_perhaps(report.text):
        is_it = name in wanted or not wanted.isdisjoint(newsroom_forms(span.of(report.text)))
        if is_it and any(block.contains(span) for block in told):
            known = longest.setdefault(span.start, span)
            longest[span.start] = max(known, span, key=len)
    return tuple(longest.values())


def names_anywhere(report: Report, outlet: str) -> bool:
    """Whether a report's story names an outlet at all, be it as one of several ("A, B and C")."""
    wanted = newsroom_forms(outlet)
    told = [block.span.of(report.text) for block in report.blocks if block.kind in TOLD]
    named = (found[0].split() for text in told for found in ANY_NAME.finditer(text))
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

    A newsroom is known by the last word of its name ("the Harbour Times"), by its name, by its
    address, or by what it is called beside it ("Tempo magazine", "news agency dpa").
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
    says = (pattern.match(behind) for pattern in (REPORTS, ITS_REPORT))
    return bool(_PASSED_ON.search(before)) or any(
        found is not None and found.end("name") == len(name) for found in says
    )


def _longest_newsrooms(text: str) -> Iterator[Span]:
    begins: dict[int, Span] = {}
    for _, span in newsrooms_perhaps(text):
        if _is_newsroom(text, span):
            begins[span.start] = max(begins.get(span.start, span), span, key=len)
    ends: dict[int, Span] = {}
    for span in begins.values():
        ends[span.end] = max(ends.get(span.end, span), span, key=len)
    yield from sorted(ends.values())


def _is_newsroom(text: str, span: Span) -> bool:
    """Whether what stands where a newsroom may is one by its name, or is called one beside it."""
    last, alone = _known_newsrooms()
    printed = span.of(text)
    words = printed.split()
    known = printed in alone or (len(words) > 1 and _last_part(words[-1]) in last)
    if known or agency_of_outlet(printed) or is_address(printed) or is_station(printed):
        return True
    if printed in _peoples():
        return False
    behind, before = text[span.end : span.end + _BEHIND], text[: span.start][-_BEFORE:]
    return _called(behind, before)


def _called(behind: str, before: str) -> bool:
    """Whether a kind of newsroom stands behind a name or before it."""
    kinds = tuple(word_list("newsrooms")["kinds"])
    return behind.startswith(tuple(f" {kind}" for kind in kinds)) or before.endswith(
        tuple(f" {kind} " for kind in kinds)
    )


def _last_part(word: str) -> str:
    """The last part of a name made of two: "Times" of "Star-Times"."""
    return word.rpartition("-")[2]


@cache
def _peoples() -> frozenset[str]:
    """What a newsroom is called by its country: "the Westlandic newspaper"."""
    countries = word_list("places")["countries"]
    return frozenset(people for country in countries.values() for people in country["people"])


@cache
def _known_newsrooms() -> tuple[frozenset[str], frozenset[str]]:
    listed = word_list("newsrooms")
    return frozenset(listed["last"]), frozenset(listed["alone"])
