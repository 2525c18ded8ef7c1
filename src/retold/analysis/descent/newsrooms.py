"""Newsrooms a report names in its story as where it has something from."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from retold.analysis.descent.credits import agency_of_outlet
from retold.model.reports import TOLD, Report
from retold.model.spans import Span
from retold.text.languages import word_list

_NAME = r"(?:[A-Z][\w.&'-]{0,30})(?: [A-Z][\w.&'-]{0,30}){0,3}"
_TOLD_TO = re.compile(
    r"\b(?:told|tells?|telling|confirmed to|according to|[Aa]ccording to|reported by|interview with"
    r"|interview on|statement to|(?:said|says|speaking|appeared|appearing|aired) on|obtained by"
    r"|published (?:by|in)|quoted (?:by|in)|report (?:by|in|from))"
    rf"(?: the| The)? (?P<name>{_NAME})"
)
_REPORTS = re.compile(
    rf"(?P<name>{_NAME})(?: first| also| has| had){{0,2}} (?:reported|reports|learned|obtained"
    r"|revealed|published)\b"
)
_ITS_REPORT = re.compile(
    rf"(?P<name>{_NAME})(?:['\u2019]s?)? (?:report|story|article|account|interview|investigation)\b"
)

_TO_WHOM = re.compile(r" (?<=(?:ld|ll|ls|ng|to|by|th|on|in|om|he) )[A-Z]"), 20
_REPORTED = re.compile(r" (?:reported|reports|learned|obtained|revealed|published)\b"), 140
_ITS = re.compile(r" (?:report|story|article|account|interview|investigation)\b"), 130
"""What each of the three above cannot do without, and how far before it they may begin: a search
that starts so near is many times as fast."""

_SITE = re.compile(r"^(?:https?://)?(?P<host>[^/\s]+)")
_ENDING = re.compile(
    r"(?:com|org|net|co|ac|go|gov|edu|info|news|tv|uk|us|au|ca|in|ie|nz|za|de|fr|eu|ru)"
)
"""Labels an address ends with; the one before them names its newsroom."""

_ASIDE = re.compile(r"\([^()]{0,60}\)|\s-\s(?:News|Opinion|Editorial)$")
_KIND = ("news", "online")
"""Words a newsroom goes without: "NBC" for "NBC News"."""

_SHORTEST = 3
"""Letters of a newsroom's name; fewer stand for too much."""

_LEAST_INITIALS = 3
"""Words of a name that is known by its initials: "NYT", "LA Times"."""

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
    bare = _ASIDE.sub("", outlet.strip())
    return _letters(_site(bare) if "." in bare and " " not in bare else bare)


def newsroom_forms(outlet: str) -> frozenset[str]:
    """The letters an outlet may be known by: "newyorktimes", "nytimes" and "nyt"; "fox"."""
    return _forms_of(newsroom(outlet)) | _shortened(_ASIDE.sub("", outlet.strip()).split())


def _site(address: str) -> str:
    """The label of an address that names its newsroom: "coast" of "www.coast.co.uk/news"."""
    found = _SITE.match(address.lower())
    labels = found["host"].split(".") if found else [address]
    while len(labels) > 1 and _ENDING.fullmatch(labels[-1]):
        labels.pop()
    return labels[-1]


def _shortened(words: Sequence[str]) -> frozenset[str]:
    """A name of three words and more by the initials of all, or of all but the last."""
    own = [word for word in words if word[:1].isupper() and word.lower() != "the"]
    if len(own) < _LEAST_INITIALS:
        return frozenset()
    initials = "".join(word[0] for word in own).lower()
    return frozenset({initials, initials[:-1] + own[-1].lower()})


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
    for match in _around(_TO_WHOM, _TOLD_TO, text):
        words = match["name"].split()
        for end in range(1, len(words) + 1):
            name = " ".join(words[:end]).rstrip(".")
            start = match.start("name")
            found.append((_letters(name.removesuffix("'s")), Span(start, start + len(name))))
    for match in chain(_around(_REPORTED, _REPORTS, text), _around(_ITS, _ITS_REPORT, text)):
        words = match["name"].split()
        for begin in range(len(words)):
            name = " ".join(words[begin:])
            found.append((_letters(name), Span(match.end("name") - len(name), match.end("name"))))
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


def _letters(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalnum()).removeprefix("the")
