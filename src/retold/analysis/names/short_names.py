"""Names of one word, and the fuller names they are short for."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from retold.analysis.names.groups import Growing, Sighting, roles_of
from retold.analysis.names.persons import person_name
from retold.model.mentions import NameKind
from retold.text.languages import word_list
from retold.text.names import spelling

_Table = dict[str, dict[int, Growing]]


class FullNames:
    """The groups gathered so far, by the short forms they may be printed in."""

    __slots__ = ("_alike", "_bodies", "_first_names", "_surnames")

    def __init__(self, groups: Iterable[Growing]) -> None:
        self._surnames: _Table = defaultdict(dict)
        self._first_names: _Table = defaultdict(dict)
        self._bodies: _Table = defaultdict(dict)
        self._alike: _Table = defaultdict(dict)
        for group in groups:
            self.add(group)

    def add(self, group: Growing) -> None:
        """Puts in one more group."""
        for name in group.names:
            for table, form in self._short_forms(group, name):
                table[form][id(group)] = group

    def _short_forms(self, group: Growing, name: tuple[str, ...]) -> Iterable[tuple[_Table, str]]:
        if len(name) == 1 and group.kind is not NameKind.PEOPLE:
            yield self._alike, spelling(name[0])
        elif group.kind is NameKind.PERSON:
            surname = person_name(name).surname
            yield self._surnames, spelling(surname)
            if " " in surname:
                yield self._surnames, spelling(surname.split()[-1])
            elif len(name) > 2:
                yield self._surnames, spelling(" ".join(name[1:]))
            yield self._first_names, person_name(name).given[0] if person_name(name).given else ""
        elif len(name) == 2 and is_dropped_noun(name[1]):
            yield self._bodies, name[0]

    def home_of(self, form: str, sightings: list[Sighting]) -> Growing | None:
        """The group a short name is short for, None where there is none or two."""
        bearers = _listed(self._surnames, spelling(form))
        home = bare_surname(sightings, bearers)
        if home or bearers:
            return home
        return (
            first_name_alone(sightings, _listed(self._first_names, form))
            or short_body(sightings, _listed(self._bodies, form))
            or _only(_listed(self._alike, spelling(form)))
        )


def _listed(table: _Table, form: str) -> list[Growing]:
    return list(table.get(form, {}).values())


def is_dropped_noun(form: str) -> bool:
    """Whether a body's name is often printed without this noun ("Group")."""
    return form in word_list("organisations")["dropped"]


def bare_surname(sightings: list[Sighting], bearers: list[Growing]) -> Growing | None:
    """A surname alone is the person's of that surname who was named before it.

    A title both have decides ("President Brandt"). Where two persons share the surname, it is his
    who alone was named by then; where both or neither were, it stays apart. Kin ("his son …") and
    a "Jr" take it only where nobody else can be meant, and somebody first met further down ("Karl
    Brandt, a baker, …") not at all.
    """
    roles = roles_of(sightings)
    bearers = [group for group in bearers if not _other_gender(sightings, group)]
    holder = _only([group for group in bearers if roles & roles_of(group.members)])
    if holder:
        return holder
    first = _first_in_body(sightings)
    earlier = [group for group in bearers if group.begins < first]
    chief = [group for group in earlier if not group.is_lesser()]
    if len(chief) == 1 or (len(earlier) == 1 and not roles):
        return (chief or earlier)[0]
    bearer = _only(bearers)
    if bearer is None or bearer.is_lesser():
        return None
    return None if bearer.begins > first and bearer.is_first_met() else bearer


def by_gender(sightings: list[Sighting]) -> list[list[Sighting]]:
    """Mentions of a surname alone, those with a woman's title ("Mrs") apart from the others."""
    women = [s for s in sightings if s.described and s.described.title in _titles("female")]
    others = [s for s in sightings if s not in women] if women else sightings
    return [part for part in (women, others) if part]


def _other_gender(sightings: list[Sighting], bearer: Growing) -> bool:
    """Whether the titles of a surname alone tell another gender than the bearer's first name.

    A woman who is never called president is not meant by "President" and her surname either.
    """
    titles = {s.described.title for s in sightings if s.described}
    given = {name[0] for name in bearer.names if len(name) > 1}
    if given & _given("female"):
        heads = roles_of(sightings) & _heads_of_country()
        return bool(titles & _titles("male")) or bool(heads - roles_of(bearer.members))
    return bool(given & _given("male")) and bool(titles & _titles("female"))


@cache
def _given(gender: str) -> frozenset[str]:
    names = word_list("given_names")
    other = "male" if gender == "female" else "female"
    return frozenset(names[gender]) - frozenset((*names["either"], *names[other]))


@cache
def _heads_of_country() -> frozenset[str]:
    return frozenset(word_list("roles")["heads_of_country"])


@cache
def _titles(gender: str) -> frozenset[str]:
    return frozenset(word_list("titles")[gender])


def first_name_alone(sightings: list[Sighting], bearers: list[Growing]) -> Growing | None:
    """A first name alone is the person's who was named in full before, if only one bears it."""
    bearer = _only(bearers)
    return bearer if bearer and bearer.begins < _first_in_body(sightings) else None


def short_body(sightings: list[Sighting], bodies: list[Growing]) -> Growing | None:
    """A body's name without its noun is that body's: "Harrowgate" for "Harrowgate Group".

    Not where the word alone has a title or role beside it: then it is a person's surname.
    """
    if any(s.described or s.told in {NameKind.PERSON, NameKind.PLACE} for s in sightings):
        return None
    return _only(bodies)


def _only(groups: list[Growing]) -> Growing | None:
    return groups[0] if len(groups) == 1 else None


def _first_in_body(sightings: list[Sighting]) -> int:
    """The first word of the first mention outside headlines."""
    told = (sighting.name.first for sighting in sightings if not sighting.heading)
    return min(told, default=sightings[0].name.first)
