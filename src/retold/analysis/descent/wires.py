"""Which agency's text a report holds without saying so: by the reports that do say so."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from retold.analysis.descent.credits import agency_of_outlet, declared
from retold.analysis.descent.house_style import style_odds
from retold.analysis.descent.newsrooms import newsrooms_told
from retold.analysis.descent.quoted import own_spans
from retold.model.reports import Report
from retold.text.words import find_words

_RUN = 6
"""Words in a run that two writers seldom choose alike, as in weighing a descent."""

_SHARED = 1.5
"""Log-odds that each e-fold of shared words is worth: three times the words outweigh any style."""

_BY_CHANCE = 0.015
"""Share of a report that may stand in an agency's text by chance: set phrases and titles."""

_TOLD = 2.5
"""Log-odds that words "told Reuters" are worth: only its own dispatch says so, and its copies."""


@dataclass(frozen=True, slots=True)
class Held:
    """One agency's part in a report.

    Attributes:
        agency: its name.
        share: share of the report's own words that stand in reports given to the agency.
        odds: how much speaks for the agency, as log-odds against the others: shared words, being
            named as the one told something, and its way of writing.
    """

    agency: str
    share: float
    odds: float


def agencies_held(reports: Sequence[Report]) -> dict[str, tuple[Held, ...]]:
    """For each report's id the agencies whose text it may hold, the likeliest first.

    Its own credit does not count: words are looked for in the other reports, those given to an
    agency by their dateline, byline or credit lines. Words in marks are left out, since two
    reporters may quote the same.
    """
    given = [_given(report) for report in reports]
    words = [_own_words(report) for report in reports]
    holders = _holders(words, given)
    return {
        report.id: _weighed(report, _shares(own, holders, number))
        for number, (report, own) in enumerate(zip(reports, words, strict=True))
    }


def _given(report: Report) -> str:
    """The one agency that published a report or that it is given to whole; empty for none."""
    agencies = {credit.agency for credit in declared(report) if credit.whole}
    agencies |= {agency_of_outlet(report.outlet)} - {""}
    return min(agencies) if len(agencies) == 1 else ""


def _own_words(report: Report) -> tuple[str, ...]:
    return find_words(report.text, own_spans(report)).forms


def _holders(
    words: Sequence[tuple[str, ...]], given: Sequence[str]
) -> dict[tuple[str, ...], set[tuple[str, int]]]:
    """For each run of words the agencies it stands under, each with the report's number."""
    holders: dict[tuple[str, ...], set[tuple[str, int]]] = defaultdict(set)
    for number, (own, agency) in enumerate(zip(words, given, strict=True)):
        if agency:
            for at in range(len(own) - _RUN + 1):
                holders[own[at : at + _RUN]].add((agency, number))
    return holders


def _shares(
    own: tuple[str, ...],
    holders: Mapping[tuple[str, ...], set[tuple[str, int]]],
    number: int,
) -> dict[str, float]:
    covered: dict[str, set[int]] = defaultdict(set)
    for at in range(len(own) - _RUN + 1):
        for agency, other in holders.get(own[at : at + _RUN], ()):
            if other != number:
                covered[agency].update(range(at, at + _RUN))
    return {agency: len(at) / len(own) for agency, at in covered.items()}


def _weighed(report: Report, shares: Mapping[str, float]) -> tuple[Held, ...]:
    told = {agency_of_outlet(told.name) for told in newsrooms_told(report)}
    style = style_odds(" ".join(span.of(report.text) for span in own_spans(report)))
    found = [
        Held(
            agency,
            share := shares.get(agency, 0.0),
            _SHARED * log(max(1.0, share / _BY_CHANCE))
            + _TOLD * (agency in told)
            + style.get(agency, 0.0),
        )
        for agency in sorted({*shares, *told, *style} - {""})
    ]
    return tuple(sorted(found, key=lambda held: -held.odds))
