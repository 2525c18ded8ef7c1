"""Versions of one article in the order they were made, where there are three and more."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from retold.analysis.descent.clues import sureness
from retold.analysis.descent.edited import published_odds
from retold.analysis.descent.edits import draft_of
from retold.analysis.descent.links import components
from retold.analysis.descent.versions import order_versions
from retold.model.descent import Descent, Direction, Relation
from retold.model.reports import Report
from retold.model.spans import Reason

_FEWEST = 3
"""Of two versions their own clues tell all there is to tell."""

_ENOUGH = 1.5
"""Log-odds from which a direction is called decided, as between two reports."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Versions of one article, the earliest first.

    Attributes:
        versions: ids of the reports.
        sure: log-odds that the order runs this way and not backwards.
    """

    versions: tuple[str, ...]
    sure: float

    @property
    def decided(self) -> bool:
        """Whether it is told which end is the earlier."""
        return self.sure >= _ENOUGH


def version_chains(reports: Sequence[Report], descents: Iterable[Descent]) -> tuple[Chain, ...]:
    """The reports that are versions of one article, each article's in order."""
    links = [(d.left, d.right) for d in descents if d.relation is Relation.VERSION]
    by_id = {report.id: report for report in reports}
    groups = [group for group in components(tuple(by_id), links) if len(group) >= _FEWEST]
    return tuple(_chain([by_id[version] for version in group]) for group in groups)


def in_order(descents: Iterable[Descent], chains: Iterable[Chain]) -> tuple[Descent, ...]:
    """The descents, those of two versions of one chain with the chain's direction."""
    place = {version: (chain, at) for chain in chains for at, version in enumerate(chain.versions)}
    return tuple(_ordered(descent, place) for descent in descents)


def skips_versions(descent: Descent, chains: Iterable[Chain]) -> bool:
    """Whether there are further versions between two versions of one article."""
    return any(
        abs(chain.versions.index(descent.left) - chain.versions.index(descent.right)) > 1
        for chain in chains
        if {descent.left, descent.right} <= set(chain.versions)
    )


def ranks(order: Mapping[str, int], chains: Iterable[Chain]) -> dict[str, int]:
    """Where each report stands among those given; versions of one article stand in their order."""
    places = dict(order)
    for chain in chains:
        among = sorted(order[version] for version in chain.versions)
        places |= dict(zip(chain.versions, among, strict=True))
    return places


def versions_in_order(versions: int, sure: float) -> Reason:
    """Versions of one article are put in order by all their edits together.

    Neighbours are those with the fewest edits between them; that texts grow, and name later
    years, tells which end is the earlier, unless publication does.
    """
    words = f"All {versions} versions are put in order by what was edited between them."
    return Reason(rule="descent.versions_in_order", words=words, score=sureness(sure))


def _chain(versions: Sequence[Report]) -> Chain:
    given = [version.id for version in versions]
    versions = sorted(versions, key=lambda version: version.id)
    known = [[published_odds(one, two) for two in versions] for one in versions]
    ordered = order_versions([draft_of(version) for version in versions], known)
    order = tuple(versions[at].id for at in ordered.order)
    if ordered.sure < _ENOUGH and given.index(order[0]) > given.index(order[-1]):
        return Chain(order[::-1], ordered.sure)
    return Chain(order, ordered.sure)


def _ordered(descent: Descent, place: Mapping[str, tuple[Chain, int]]) -> Descent:
    if descent.relation is not Relation.VERSION or descent.left not in place:
        return descent
    chain, left = place[descent.left]
    _, right = place[descent.right]
    direction = Direction.LEFT_FIRST if left < right else Direction.RIGHT_FIRST
    return replace(
        descent,
        direction=direction if chain.decided else Direction.UNDECIDED,
        direction_score=sureness(chain.sure),
        direction_reasons=(
            versions_in_order(len(chain.versions), chain.sure),
            *descent.direction_reasons,
        ),
    )
