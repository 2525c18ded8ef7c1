"""Printed names that name one thing, while they are gathered and when they are."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from retold.analysis.names.found import Found
from retold.analysis.names.persons import person_name
from retold.analysis.names.roles import Described
from retold.model.mentions import NameKind

_OWN_WORDS = 3
_ROLE = 4
"""Votes for a kind: one a mention for its neighbours, three for a kind its own words tell ("…
Group"), four for a title or role beside it, so that one title outweighs an acronym's look."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A printed name with what its neighbourhood tells.

    Attributes:
        name: the printed name.
        described: the role told beside it.
        told: the kind its neighbours tell.
        heading: whether it stands in a headline or the like.
        speaks: whether a verb of saying stands beside it.
        after_the: whether "the" stands before it.
        first_met: whether it is told as of somebody the reader has not met.
    """

    name: Found
    described: Described | None
    told: NameKind
    heading: bool
    speaks: bool
    after_the: bool
    first_met: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Printed names that name one person, body, place or people."""

    kind: NameKind
    members: tuple[Sighting, ...]


@dataclass(slots=True, eq=False)
class Growing:
    """A group while it is gathered."""

    kind: NameKind
    members: list[Sighting] = field(default_factory=list)

    @property
    def begins(self) -> int:
        """The first word of the first mention."""
        return min(member.name.first for member in self.members)

    @property
    def names(self) -> dict[tuple[str, ...], None]:
        """The forms it was printed in, in order."""
        return dict.fromkeys(member.name.forms for member in self.members)

    def is_lesser(self) -> bool:
        """Whether it was told as somebody's kin, or as a younger bearer of a name ("Jr")."""
        return any(
            (member.described and member.described.kin) or person_name(member.name.forms).generation
            for member in self.members
        )

    def is_first_met(self) -> bool:
        """Whether its first mention is told as of somebody not met before."""
        return min(self.members, key=lambda member: member.name.first).first_met


def kind_of(sightings: Iterable[Sighting]) -> NameKind:
    """The kind most mentions tell; OTHER where none tells any."""
    votes: Counter[NameKind] = Counter()
    for sighting in sightings:
        votes[sighting.told] += 1
        votes[sighting.name.kind] += _OWN_WORDS
        if sighting.described and sighting.described.of_person:
            votes[NameKind.PERSON] += _ROLE
    del votes[NameKind.OTHER]
    return votes.most_common(1)[0][0] if votes else NameKind.OTHER


def roles_of(sightings: Iterable[Sighting]) -> set[str]:
    """The roles told of a name."""
    return {s.described.role for s in sightings if s.described and s.described.role}
