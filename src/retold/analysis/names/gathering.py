"""Printed names gathered to those they name."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from retold.analysis.names.found import Found
from retold.analysis.names.lexicon import Lexicon
from retold.analysis.names.persons import person_name, same_bare_surname, same_person
from retold.analysis.names.roles import Described
from retold.model.mentions import NameKind

_FEWEST_INITIALS = 2
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la", "du", "des"})
_DROPPED_NOUNS = frozenset(
    {"group", "inc", "corp", "corporation", "company", "co", "ltd", "llc", "plc", "holdings", "bank"}
    | {"university", "party", "news", "foundation", "airlines", "airways", "motors", "industries"}
    | {"movement", "organization", "organisation", "international"}
)
"""Nouns a body's name is often printed without once it has been printed whole."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A printed name with what its neighbourhood tells."""

    name: Found
    described: Described | None
    told: NameKind
    heading: bool
    speaks: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Printed names that name one person, body, place or people."""

    kind: NameKind
    members: tuple[Sighting, ...]


@dataclass(slots=True)
class _Growing:
    """A group while it is gathered."""

    kind: NameKind
    members: list[Sighting] = field(default_factory=list)

    @property
    def begins(self) -> int:
        """The first word of the first mention."""
        return min(member.name.first for member in self.members)

    @property
    def kin(self) -> bool:
        """Whether it was told as somebody's kin."""
        return any(member.described and member.described.kin for member in self.members)

    @property
    def names(self) -> set[tuple[str, ...]]:
        """The forms it was printed in."""
        return {member.name.forms for member in self.members}


def gathered(sightings: Sequence[Sighting], lexicon: Lexicon) -> list[Group]:
    """The groups of a report's printed names, in order of their first mention."""
    known = [s for s in sightings if s.name.key]
    others = [s for s in sightings if not s.name.key]
    strong = _by_forms(s for s in others if not s.name.weak)
    groups = _persons({forms: told for forms, told in strong.items() if len(forms) > 1})
    taken = {forms for group in groups for forms in group.names}
    groups += [
        _Growing(_kind_of(told), list(told))
        for forms, told in strong.items()
        if len(forms) > 1 and forms not in taken
    ]
    people = [group for group in groups if group.kind is NameKind.PERSON]
    known = _without_surnames(known, people, groups)
    groups += _known(known)
    _place_singles({f: told for f, told in strong.items() if len(f) == 1}, groups)
    _place_weak([s for s in others if s.name.weak], groups)
    _join_acronyms(groups)
    done = [Group(g.kind, tuple(sorted(g.members, key=lambda s: s.name.first))) for g in groups]
    return sorted((g for g in done if g.members), key=lambda group: group.members[0].name.first)


def _by_forms(sightings: Iterable[Sighting]) -> dict[tuple[str, ...], list[Sighting]]:
    found: dict[tuple[str, ...], list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        found[sighting.name.forms].append(sighting)
    return found


def _kind_of(sightings: Iterable[Sighting]) -> NameKind:
    """The kind most mentions tell; a title or a kind told by the name's own words counts more."""
    votes: Counter[NameKind] = Counter()
    for sighting in sightings:
        votes[sighting.told] += 1
        votes[sighting.name.kind] += 3
        if sighting.described:
            votes[NameKind.PERSON] += 4
    votes[NameKind.OTHER] = 0
    kind, count = votes.most_common(1)[0]
    return kind if count > 0 else NameKind.OTHER


def _known(sightings: list[Sighting]) -> list[_Growing]:
    found: dict[tuple[NameKind, str], _Growing] = {}
    for sighting in sightings:
        at = (sighting.name.kind, sighting.name.key)
        found.setdefault(at, _Growing(sighting.name.kind)).members.append(sighting)
    return list(found.values())


def _persons(full: dict[tuple[str, ...], list[Sighting]]) -> list[_Growing]:
    """Persons by their full names; a name that may be two persons' stays alone."""
    groups: list[_Growing] = []
    by_surname: dict[str, list[_Growing]] = defaultdict(list)
    for forms, sightings in full.items():
        if _kind_of(sightings) is not NameKind.PERSON:
            continue
        near = by_surname[person_name(forms).surname[:1]]
        same = [g for g in near if all(same_person(forms, name) for name in g.names)]
        if len(same) == 1:
            same[0].members += sightings
        else:
            group = _Growing(NameKind.PERSON, list(sightings))
            groups.append(group)
            near.append(group)
    return groups


def _without_surnames(
    known: list[Sighting], people: list[_Growing], groups: list[_Growing]
) -> list[Sighting]:
    """Known places and bodies, less those that are a person's surname here ("Jordan said")."""
    surnames = {person_name(name).surname: group for group in people for name in group.names}
    kept = []
    for sighting in known:
        group = surnames.get(sighting.name.forms[0]) if len(sighting.name.forms) == 1 else None
        if group and (sighting.speaks or sighting.described):
            group.members.append(sighting)
        elif sighting.described and not group and sighting.name.kind is not NameKind.PERSON:
            groups.append(_Growing(NameKind.PERSON, [sighting]))
        else:
            kept.append(sighting)
    return kept


def _place_singles(
    singles: dict[tuple[str, ...], list[Sighting]], groups: list[_Growing]
) -> None:
    """Puts each name of one word to the group it is short for, or to a group of its own."""
    people = [group for group in groups if group.kind is NameKind.PERSON]
    for forms, sightings in singles.items():
        home = bare_surname(forms[0], sightings, people)
        if home is None and not _share_surname(forms[0], people):
            home = first_name_alone(forms[0], sightings, people) or short_body(forms[0], groups)
        if home is None:
            home = _spelled_alike(forms[0], groups)
        if home is None:
            home = _Growing(_kind_of(sightings))
            groups.append(home)
        home.members += sightings


def _share_surname(form: str, people: list[_Growing]) -> bool:
    return any(person_name(name).surname == form for group in people for name in group.names)


def bare_surname(
    form: str, sightings: list[Sighting], people: list[_Growing]
) -> _Growing | None:
    """A surname alone is the person's of that surname who was named before it.

    Where two persons share the surname, it is his who alone was named by then; where both or
    neither were, it stays apart. Kin of the bearer ("his son …") never take it.
    """
    bearers = [g for g in people if any(_has_surname(name, form) for name in g.names)]
    first = min((s.name.first for s in sightings if not s.heading), default=sightings[0].name.first)
    titled = any(s.described and s.described.role for s in sightings)
    earlier = [g for g in bearers if g.begins < first and not (g.kin and titled)]
    if len(earlier) == 1:
        return earlier[0]
    if len(bearers) == 1 and not bearers[0].kin:
        return bearers[0]
    return None


def _has_surname(name: tuple[str, ...], form: str) -> bool:
    surname = person_name(name).surname
    return len(name) > 1 and (same_bare_surname(surname, form) or surname.split()[-1] == form)


def first_name_alone(
    form: str, sightings: list[Sighting], people: list[_Growing]
) -> _Growing | None:
    """A first name alone is the person's who was named in full before, if only one bears it."""
    first = min((s.name.first for s in sightings if not s.heading), default=sightings[0].name.first)
    bearers = [
        group
        for group in people
        if any(len(name) > 1 and name[0] == form for name in group.names)
    ]
    if len(bearers) == 1 and bearers[0].begins < first:
        return bearers[0]
    return None


def short_body(form: str, groups: list[_Growing]) -> _Growing | None:
    """A body's name without its noun is that body's: "Wagner" for "Wagner Group"."""
    found = [
        group
        for group in groups
        if group.kind in {NameKind.ORGANISATION, NameKind.OTHER}
        and any(
            name[0] == form and len(name) == 2 and name[1] in _DROPPED_NOUNS
            for name in group.names
        )
    ]
    return found[0] if len(found) == 1 else None


def is_dropped_noun(form: str) -> bool:
    """Whether a body's name is often printed without this noun ("Group")."""
    return form in _DROPPED_NOUNS


def _spelled_alike(form: str, groups: list[_Growing]) -> _Growing | None:
    found = [
        group
        for group in groups
        if group.kind is not NameKind.PEOPLE
        and any(len(name) == 1 and same_bare_surname(name[0], form) for name in group.names)
    ]
    return found[0] if len(found) == 1 else None


def _place_weak(weak: list[Sighting], groups: list[_Growing]) -> None:
    """Words that may be no names go to a group that bears them as a name elsewhere, or go."""
    by_form: dict[tuple[str, ...], list[_Growing]] = defaultdict(list)
    for group in groups:
        for name in group.names:
            by_form[name].append(group)
            if group.kind is NameKind.PERSON and len(name) > 1:
                by_form[person_name(name).surname,].append(group)
    for sighting in weak:
        homes = {id(group): group for group in by_form.get(sighting.name.forms, ())}
        if len(homes) == 1 and (sighting.heading or sighting.speaks or sighting.described):
            next(iter(homes.values())).members.append(sighting)
        elif sighting.described and sighting.described.role and not sighting.heading:
            group = _Growing(NameKind.PERSON, [sighting])
            groups.append(group)
            by_form[sighting.name.forms].append(group)


def _join_acronyms(groups: list[_Growing]) -> None:
    """Puts an acronym to the only name whose initials it is: "WHO" to the name spelled out."""
    spelled = _by_initials(groups)
    for group in groups:
        forms = next(iter(group.names)) if len(group.names) == 1 else ()
        if len(forms) != 1 or group.kind is not NameKind.ORGANISATION:
            continue
        homes = [home for home in spelled.get(forms[0], ()) if home is not group]
        if len(homes) == 1:
            homes[0].members += group.members
            homes[0].kind = NameKind.ORGANISATION
            group.members.clear()


def _by_initials(groups: list[_Growing]) -> dict[str, list[_Growing]]:
    found: dict[str, list[_Growing]] = defaultdict(list)
    for group in groups:
        if group.kind not in {NameKind.ORGANISATION, NameKind.OTHER}:
            continue
        for initials in {initials_of(name) for name in group.names}:
            if len(initials) >= _FEWEST_INITIALS:
                found[initials].append(group)
    return found


def initials_of(forms: tuple[str, ...]) -> str:
    """The initials an acronym of a name is made of: "who"; small words give none."""
    return "".join(form[0] for form in forms if form not in _SMALL) if len(forms) > 1 else ""
