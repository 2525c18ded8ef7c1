"""Which agency a report declares it drew on."""

import re
from dataclasses import dataclass
from functools import cache

from retold.model.reports import BlockKind, Report
from retold.model.spans import Span
from retold.text.languages import word_list

_CREDITING = frozenset({BlockKind.DATELINE, BlockKind.CREDIT, BlockKind.BYLINE})

_SHORTEST_INITIALS = 3
"""Two letters stand for too many things ("NT") to be taken for an outlet."""


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency a report declares, and where.

    Attributes:
        agency: its name.
        span: the words that name it.
        whole: whether the report is given to it, by dateline or byline; a credit line may only
            say that it contributed.
    """

    agency: str
    span: Span
    whole: bool


@cache
def _forms() -> tuple[re.Pattern[str], dict[str, str]]:
    named = {
        form: agency
        for agency, forms in word_list("agencies")["agencies"].items()
        for form in forms
    }
    longest_first = sorted(named, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)"), named


def declared(report: Report) -> tuple[Credit, ...]:
    """The agencies named in a report's dateline, byline and credit lines, each once."""
    pattern, named = _forms()
    named_once: dict[str, Credit] = {}
    for block in report.blocks:
        if block.kind in _CREDITING:
            whole = block.kind is not BlockKind.CREDIT
            for found in pattern.finditer(report.text, block.span.start, block.span.end):
                agency = named[found.group()]
                named_once.setdefault(agency, Credit(agency, Span(*found.span()), whole))
    return tuple(named_once.values())


def agency_of_outlet(outlet: str) -> str:
    """The agency an outlet is; empty where it is none."""
    return _forms()[1].get(outlet.strip(), "")


def credits_to(report: Report, outlet: str) -> tuple[Span, ...]:
    """Where a report's dateline, byline or credit lines name an outlet, in full or by initials."""
    forms = [form for form in (outlet.strip().removeprefix("The "), _initials(outlet)) if form]
    if not forms:
        return ()
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, forms)) + r")(?!\w)")
    return tuple(
        Span(*found.span())
        for block in report.blocks
        if block.kind in _CREDITING
        for found in pattern.finditer(report.text, block.span.start, block.span.end)
    )


def _initials(outlet: str) -> str:
    initials = "".join(word[0] for word in outlet.split() if word[0].isupper())
    return initials if len(initials) >= _SHORTEST_INITIALS else ""
