"""Names of one word, and the fuller names they are short for."""

from collections import defaultdict
from collections.abc import Iterable

from retold.analysis.names.groups import Growing, Sighting, roles_of
from retold.analysis.names.persons import person_name
from retold.model.mentions import NameKind
from retold.text.languages import word_list
from retold.text.names import spelling


class FullNames:
    """The groups gathered so far, by the short forms they may be printed in."""

    __slots__ = ("_alike", "_bodies", "_first_names", "_surnames")

    def __init__(self, groups: Iterable[Growing]) -> None:
        self._surnames: dict[str, list[Growing]] = defaultdict(list)
        self._first_names: dict[str, list[Growing]] = defaultdict(list)
        self._bodies: dict[str, list[Growing]] = defaultdict(list)
        self._alike: dict[str, list[Growing]] = defaultdict(list)
        for group in groups:
            self.add(group)

    def add(self, group: Growing) -> None:
        """Puts in one more group."""
        for name in group.names:
            for table, form in self._short_forms(group, name):
                if group not in table[form]:
                    table[form].append(group)

    def _short_forms(
        self, group: Growing, name: tuple[str, ...]
    ) -> Iterable[tuple[dict[str, list[Growing]], str]]:
        if len(name) == 1 and group.kind is not NameKind.PEOPLE:
            yield self._alike, spelling(name[0])
        elif group.kind is NameKind.PERSON:
            surname = person_name(name).surname
            yield self._surnames, spelling(surname)
            if " " in surname:
                yield self._surnames, spelling(surname.split()[-1])
            yield self._first_names, person_name(name).given[0] if person_name(name).given else ""
        elif len(name) == 2 and is_dropped_noun(name[1]):
            yield self._bodies, name[0]

    def home_of(self, form: str, sightings: list[Sighting]) -> Growing | None:
        """The group a name of one word is short for, None where there is none or two."""
        bearers = self._surnames.get(spelling(form), [])
        home = bare_surname(sightings, bearers)
        if home or bearers:
            return home
        return (
            first_name_alone(sightings, self._first_names.get(form, []))
            or short_body(sightings, self._bodies.get(form, []))
            or _only(self._alike.get(spelling(form), []))
        )


def is_dropped_noun(form: str) -> bool:
    """Whether a body's name is often printed without this noun ("Group")."""
    return form in word_list("organisations")["dropped"]


def bare_surname(sightings: list[Sighting], bearers: list[Growing]) -> Growing | None:
    """A surname alone is the person's of that surname who was named before it.

    A title both have decides ("President Trump"). Where two persons share the surname, it is his
    who alone was named by then; where both or neither were, it stays apart. Kin ("his son …") and
    a "Jr" take it only where nobody else can be meant.
    """
    roles = roles_of(sightings)
    holder = _only([group for group in bearers if roles & roles_of(group.members)])
    if holder:
        return holder
    first = _first_in_body(sightings)
    earlier = _only([g for g in bearers if g.begins < first and not (roles and g.is_lesser())])
    if earlier:
        return earlier
    bearer = _only(bearers)
    return bearer if bearer and not bearer.is_lesser() else None


def first_name_alone(sightings: list[Sighting], bearers: list[Growing]) -> Growing | None:
    """A first name alone is the person's who was named in full before, if only one bears it."""
    bearer = _only(bearers)
    return bearer if bearer and bearer.begins < _first_in_body(sightings) else None


def short_body(sightings: list[Sighting], bodies: list[Growing]) -> Growing | None:
    """A body's name without its noun is that body's: "Wagner" for "Wagner Group".

    Not where the word alone has a title or role beside it: then it is a person's surname.
    """
    if any(s.described or s.told is NameKind.PERSON for s in sightings):
        return None
    return _only(bodies)


def _only(groups: list[Growing]) -> Growing | None:
    return groups[0] if len(groups) == 1 else None


def _first_in_body(sightings: list[Sighting]) -> int:
    """The first word of the first mention outside headlines."""
    told = (sighting.name.first for sighting in sightings if not sighting.heading)
    return min(told, default=sightings[0].name.first)
