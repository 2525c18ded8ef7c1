"""Sources that were not given but that reports drew on: declared agencies, supposed dispatches."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from retold.analysis.descent.credits import Credit, agency_of_outlet, declared
from retold.analysis.descent.holding import OWN_SOURCE, held_text, holding
from retold.analysis.descent.links import ancestors, components
from retold.analysis.descent.third import named_by_all
from retold.model.descent import DRAWN, Descent, Edge, Relation, UnseenSource
from retold.model.reports import Report
from retold.model.spans import Place, Reason

_ONE_NEWSROOM = "descent.same_outlet"


@dataclass(frozen=True, slots=True)
class Unseen:
    """A source not seen, and for each report that drew on it the share it took."""

    value: UnseenSource
    targets: dict[str, float]


def declared_sources(reports: Sequence[Report], descents: Sequence[Descent]) -> list[Unseen]:
    """The agencies that reports credit and whose dispatches were not given.

    A report that an agency is only said to have contributed to drew on it where it shares text
    with another that credits the same agency.
    """
    present = {agency for report in reports if (agency := agency_of_outlet(report.outlet))}
    shares = _shares(descents)
    declaring: dict[str, dict[str, Credit]] = defaultdict(dict)
    for report in reports:
        for credit in declared(report):
            if credit.agency not in present:
                declaring[credit.agency][report.id] = credit
    silent = holding(reports, descents) if declaring else {}
    found = []
    for agency, credits_of in sorted(declaring.items()):
        targets = _drawing(credits_of, shares)
        places = tuple(Place(report, credits_of[report].span) for report in targets)
        targets |= _copying(targets, credits_of, descents)
        held = {report: share for report, (name, share) in silent.items() if name == agency}
        held = {report: share for report, share in held.items() if report not in targets}
        if targets:
            reasons = (declared_agency(agency, places), *(held and [held_text(held)]))
            found.append(_declared_source(agency, places, reasons, targets | held))
    return found


def _drawing(
    credits_of: Mapping[str, Credit], shares: Mapping[str, Mapping[str, float]]
) -> dict[str, float]:
    """The reports that drew on an agency, and the share they have in common with another."""
    drawing = {}
    for report, credit in credits_of.items():
        common = [share for other, share in shares[report].items() if other in credits_of]
        if common or credit.whole:
            drawing[report] = max(common, default=0.0)
    return drawing


def _copying(
    drawing: Mapping[str, float], credits_of: Mapping[str, Credit], descents: Iterable[Descent]
) -> dict[str, float]:
    """The reports that hold an agency's text, as a copy of one that is given to it, and that one.

    Which paper printed a dispatch first does not make it the other's source; one that names the
    other as where it has its text did copy from there.
    """
    copying: dict[str, float] = {}
    for descent in descents:
        sides = (descent.left, descent.share_of_left), (descent.right, descent.share_of_right)
        for (report, share), (other, of_other) in (sides, sides[::-1]):
            given = other in drawing and credits_of[other].whole
            if given and report not in drawing and _silent_copy(descent):
                copying[report] = max(share, copying.get(report, 0.0))
                copying[other] = max(of_other, copying.get(other, drawing[other]))
    return copying


def _silent_copy(descent: Descent) -> bool:
    return descent.relation is Relation.COPY and OWN_SOURCE.isdisjoint(
        reason.rule for reason in descent.direction_reasons
    )


def supposed_sources(
    reports: Sequence[Report], descents: Sequence[Descent], known: Sequence[Edge]
) -> list[Unseen]:
    """Sources nobody declares, for reports whose shared text no known step explains."""
    above = ancestors(known)
    unexplained = [
        d
        for d in descents
        if d.relation is Relation.SAME_SOURCE
        and not ({d.left} | above[d.left]) & ({d.right} | above[d.right])
    ]
    links = [(d.left, d.right) for d in unexplained]
    members = sorted({report for link in links for report in link})
    texts = {report.id: report.text for report in reports}
    found = []
    for number, group in enumerate(components(members, links), start=1):
        within = [d for d in unexplained if d.left in group]
        source = _supposed_source(number, group, _name(within, texts))
        found.append(Unseen(source, _shared_within(group, _shares(descents))))
    return found


def _shares(descents: Iterable[Descent]) -> dict[str, dict[str, float]]:
    shares: dict[str, dict[str, float]] = defaultdict(dict)
    for descent in descents:
        if descent.relation in DRAWN or descent.relation is Relation.SAME_SOURCE:
            shares[descent.left][descent.right] = descent.share_of_left
            shares[descent.right][descent.left] = descent.share_of_right
    return shares


def _declared_source(
    agency: str,
    places: tuple[Place, ...],
    reasons: tuple[Reason, ...],
    targets: dict[str, float],
) -> Unseen:
    source = UnseenSource(id=f"unseen:{agency}", name=agency, evidence=places, reasons=reasons)
    return Unseen(source, targets)


def declared_agency(agency: str, places: tuple[Place, ...]) -> Reason:
    """An agency that reports credit, and whose dispatch was not given, is a source not seen."""
    number = len(places)
    return Reason(
        rule="descent.declared_agency",
        words=f"{number} report{'s' * (number > 1)} credit{'s' * (number == 1)} {agency}, "
        "whose dispatch was not given.",
        score=0.9,
        places=places,
    )


def _name(within: Sequence[Descent], texts: Mapping[str, str]) -> str:
    """What a source that nobody declares may be, in words."""
    if all(any(reason.rule == _ONE_NEWSROOM for reason in d.reasons) for d in within):
        return "an earlier text of their newsroom"
    named = named_by_all(within, texts)
    return f"perhaps {named[0]}" if named else "a source not seen"


def _supposed_source(number: int, group: tuple[str, ...], name: str) -> UnseenSource:
    return UnseenSource(
        id=f"unseen:{number}",
        name=name,
        evidence=(),
        reasons=(supposed_source(len(group)),),
    )


def _shared_within(
    group: tuple[str, ...], shares: Mapping[str, Mapping[str, float]]
) -> dict[str, float]:
    """For each report of a group the most it shares with another of it."""
    return {
        report: max((share for other, share in shares[report].items() if other in group), default=0)
        for report in group
    }


def supposed_source(reports: int) -> Reason:
    """Reports that share long runs, none plainly the source of the others, draw on one not given.

    The source is supposed, not seen: it may be an agency dispatch or a press release.
    """
    return Reason(
        rule="descent.supposed_source",
        words=f"{reports} reports share runs of words and none is plainly the others' source.",
        score=0.5,
    )
