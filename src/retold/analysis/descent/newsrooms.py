"""Newsrooms a report names in its story as where it has something from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from retold.analysis.descent.credits import agency_of_outlet
from retold.model.reports import TOLD, Report
from retold.model.spans import Span
from retold.text.languages import word_list

_NAME = r"(?:[A-Z][\w.&'-]{0,30})(?: [A-Z][\w.&'-]{0,30}){0,3}"
_TOLD_TO = re.compile(
    r"\b(?:told|tells?|according to|[Aa]ccording to|reported by|interview with|interview on"
    rf"|statement to|report (?:by|in|from))(?: the| The)? (?P<name>{_NAME})"
)
_REPORTS = re.compile(
    rf"(?P<name>{_NAME})(?: first| also| has| had){{0,2}} (?:reported|reports|learned|obtained)\b"
)

_SITE = re.compile(r"^(?:https?://)?(?:www\.)?|\.(?:com|org|net|co|news|tv|uk|us|au|ca)\b|/.*$")
_ASIDE = re.compile(r"\([^()]{0,60}\)")
_KIND = ("news", "online")
"""Words a newsroom goes without: "NBC" for "NBC News"."""

_SHORTEST = 3
"""Letters of a newsroom's name; fewer stand for too much."""

_CACHED = 64


@dataclass(frozen=True, slots=True)
class Told:
    """A newsroom a story names as one that reported something or was told it, and where.

    Attributes:
        name: as printed, or the agency's short name.
        span: where it is named first.
    """

    name: str
    span: Span


def newsroom(outlet: str) -> str:
    """An outlet's name by its letters alone: one for "The Westhaven Post" and its address."""
    bare = _ASIDE.sub("", outlet.strip().lower())
    return _letters(_SITE.sub("", bare) if "." in bare else bare)


def named_in_story(report: Report, outlet: str) -> tuple[Span, ...]:
    """Where a report's story names an outlet as the one that reported something or was told it."""
    wanted = _forms_of(newsroom(outlet))
    if not wanted:
        return ()
    told = [block.span for block in report.blocks if block.kind in TOLD]
    longest: dict[int, Span] = {}
    for name, span in _named(report.text):
        if name in wanted and any(block.contains(span) for block in told):
            known = longest.setdefault(span.start, span)
            longest[span.start] = max(known, span, key=len)
    return tuple(longest.values())


def newsrooms_told(report: Report) -> tuple[Told, ...]:
    """The newsrooms a report's story names as those that reported something or were told it.

    A newsroom is known by the last word of its name ("the Harbour Times") or by its name.
    """
    told = [block.span for block in report.blocks if block.kind in TOLD]
    found: dict[str, Told] = {}
    for span in _longest_newsrooms(report.text):
        if any(block.contains(span) for block in told):
            printed = span.of(report.text)
            name = agency_of_outlet(printed) or printed.removeprefix("The ")
            found.setdefault(_letters(name), Told(name, span))
    return tuple(found.values())


def _longest_newsrooms(text: str) -> Iterator[Span]:
    last, alone = _known_newsrooms()
    begins: dict[int, Span] = {}
    for _, span in _named(text):
        printed = span.of(text)
        words = printed.split()
        if printed in alone or (len(words) > 1 and words[-1] in last) or agency_of_outlet(printed):
            begins[span.start] = max(begins.get(span.start, span), span, key=len)
    ends: dict[int, Span] = {}
    for span in begins.values():
        ends[span.end] = max(ends.get(span.end, span), span, key=len)
    yield from sorted(ends.values())


@cache
def _known_newsrooms() -> tuple[frozenset[str], frozenset[str]]:
    listed = word_list("newsrooms")
    return frozenset(listed["last"]), frozenset(listed["alone"])


def _forms_of(name: str) -> frozenset[str]:
    forms = {name}
    while name.endswith(_KIND):
        name = name.removesuffix("news").removesuffix("online")
        forms.add(name)
    return frozenset(form for form in forms if len(form) >= _SHORTEST)


@lru_cache(_CACHED)
def _named(text: str) -> tuple[tuple[str, Span], ...]:
    """What stands where a newsroom may, in all lengths, and where."""
    found = []
    for match in _TOLD_TO.finditer(text):
        words = match["name"].split()
        for end in range(1, len(words) + 1):
            name = " ".join(words[:end]).rstrip(".")
            start = match.start("name")
            found.append((_letters(name.removesuffix("'s")), Span(start, start + len(name))))
    for match in _REPORTS.finditer(text):
        words = match["name"].split()
        for begin in range(len(words)):
            name = " ".join(words[begin:])
            found.append((_letters(name), Span(match.end("name") - len(name), match.end("name"))))
    return tuple(found)


def _letters(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalnum()).removeprefix("the")
