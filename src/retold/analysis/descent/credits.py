"""Which agency a report declares it drew on."""

import re
from dataclasses import dataclass
from functools import cache

from retold.model.reports import Block, BlockKind, Report
from retold.model.spans import Span
from retold.text.languages import word_list

_CREDITING = frozenset({BlockKind.DATELINE, BlockKind.CREDIT, BlockKind.BYLINE})

_SHORTEST_INITIALS = 3
"""Two letters stand for too many things ("NT") to be taken for an outlet."""


_COPYRIGHT = re.compile(r"(?:copyright|©|ⓒ|\(c\))", re.IGNORECASE)
_PARTS = re.compile(r"[,/;|]")
_CAPITALS = re.compile(r"[A-Z]{3,5}")
"""A newsroom's initials between two commas of a byline."""


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency a report declares, and where.

    Attributes:
        agency: its name.
        span: the words that name it.
        whole: whether the report is given to it alone, by dateline, byline or copyright; a credit
            line may only say that it contributed, a byline name another newsroom beside it.
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
            whole = _whole(report, block)
            for found in pattern.finditer(report.text, block.span.start, block.span.end):
                agency = named[found.group()]
                if agency not in named_once or (whole and not named_once[agency].whole):
                    named_once[agency] = Credit(agency, Span(*found.span()), whole)
    return tuple(named_once.values())


def given_to(report: Report) -> frozenset[str]:
    """The agencies that a report is given to whole, by dateline, byline or copyright."""
    return frozenset(credit.agency for credit in declared(report) if credit.whole)


def _whole(report: Report, block: Block) -> bool:
    """Whether a line gives the report to whom it names, alone.

    A credit line does where it claims the copyright; a byline not where it names another newsroom
    ("A. Writer, CNN, AP").
    """
    said = block.span.of(report.text)
    if block.kind is BlockKind.CREDIT:
        return _COPYRIGHT.match(said) is not None
    parts = (part.strip() for part in _PARTS.split(said))
    return block.kind is BlockKind.DATELINE or not any(
        _CAPITALS.fullmatch(part) and part not in _forms()[1] for part in parts
    )


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
