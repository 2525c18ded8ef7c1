"""Sources that a story's reports drew on and that are not among them, told from light forms."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from retold.analysis.descent.light.meetings import Meeting
from retold.analysis.descent.light.reports import LightReport, newsroom_of
from retold.model.descent import DRAWN, Relation

_HELD = 0.2
"""Share of runs in reports given to one agency from which another holds that agency's text."""

_FAR_LESS = 3.0
"""By how much the share of one agency must exceed any other's, as in the full analysis."""

_SHARING = DRAWN | {Relation.SAME_SOURCE}


@dataclass(frozen=True, slots=True)
class Dispatch:
    """A source not seen, and for the place of each report that drew on it the share and the reason.

    Attributes:
        name: "AP" where declared, otherwise "a source not seen".
        declared: whether a credit or dateline names it.
        targets: for each report that drew on it the share it has in common with another.
        words: for each of those why, in one plain sentence.
    """

    name: str
    declared: bool
    targets: Mapping[int, float]
    words: Mapping[int, str]


def declared_dispatches(
    reports: Sequence[LightReport], meetings: Sequence[Meeting]
) -> tuple[Dispatch, ...]:
    """The agencies that reports credit and whose dispatches are not among them."""
    present = {report.agency for report in reports}
    crediting: dict[str, set[int]] = defaultdict(set)
    for place, report in enumerate(reports):
        for agency in {*report.given, *report.helped} - present:
            crediting[agency].add(place)
    if not crediting:
        return ()
    shares = _shares(meetings)
    silent = _holding(reports, shares)
    return tuple(
        dispatch
        for agency, places in sorted(crediting.items())
        for dispatch in _declared(agency, places, reports, shares, silent)
    )


def _declared(
    agency: str,
    crediting: set[int],
    reports: Sequence[LightReport],
    shares: Mapping[int, Mapping[int, float]],
    silent: Mapping[int, tuple[str, float]],
) -> Iterable[Dispatch]:
    targets, words = {}, {}
    for place in sorted(crediting):
        common = [share for other, share in shares[place].items() if other in crediting]
        if common or agency in reports[place].given:
            targets[place] = max(common, default=0.0)
            words[place] = f"It credits {agency}, whose dispatch is not among the reports."
    if not targets:
        return
    for place, (held, share) in sorted(silent.items()):
        if held == agency and place not in targets:
            targets[place] = share
            words[place] = f"About {share:.0%} of it stands in reports given to {agency}."
    yield Dispatch(agency, declared=True, targets=targets, words=words)


def _holding(
    reports: Sequence[LightReport], shares: Mapping[int, Mapping[int, float]]
) -> dict[int, tuple[str, float]]:
    """For reports that credit nobody and name nobody they share with: whose text they hold."""
    holding = {}
    for place, report in enumerate(reports):
        if report.given or report.helped or report.agency:
            continue
        held: dict[str, float] = defaultdict(float)
        for other, share in shares[place].items():
            for agency in reports[other].given if len(reports[other].given) == 1 else ():
                held[agency] = max(held[agency], share)
        ranked = sorted(held.items(), key=lambda item: (-item[1], item[0]))
        if ranked and ranked[0][1] >= _HELD:
            second = ranked[1][1] if ranked[1:] else 0.0
            if ranked[0][1] >= _FAR_LESS * second:
                holding[place] = ranked[0]
    return holding


def supposed_dispatches(
    reports: Sequence[LightReport],
    meetings: Sequence[Meeting],
    groups: Sequence[Sequence[int]],
) -> tuple[Dispatch, ...]:
    """Sources nobody declares, for groups of reports whose shared text no step explains."""
    shares = _shares(meetings)
    found = []
    for number, group in enumerate(groups, start=1):
        within = set(group)
        targets = {
            place: max((s for other, s in shares[place].items() if other in within), default=0.0)
            for place in group
        }
        said = f"{len(group)} reports share runs of words and none is plainly the others' source."
        found.append(
            Dispatch(
                name=_supposed_name(reports, group, number, many=len(groups) > 1),
                declared=False,
                targets=targets,
                words=dict.fromkeys(group, said),
            )
        )
    return tuple(found)


def _supposed_name(
    reports: Sequence[LightReport], group: Sequence[int], number: int, *, many: bool
) -> str:
    """What to call a source that nobody declares: by the newsroom that all of a group name."""
    printed = {newsroom_of(name): name for place in group for name in reports[place].told}
    named = set.intersection(*({newsroom_of(n) for n in reports[place].told} for place in group))
    return (
        f"perhaps {printed[min(named)]}" if named else f"a source not seen{f' ({number})' * many}"
    )


def _shares(meetings: Iterable[Meeting]) -> dict[int, dict[int, float]]:
    """For each report those it shares text with, and the share of it."""
    shares: dict[int, dict[int, float]] = defaultdict(dict)
    for met in meetings:
        if met.relation in _SHARING:
            shares[met.left][met.right] = met.overlap.of_left
            shares[met.right][met.left] = met.overlap.of_right
    return shares
