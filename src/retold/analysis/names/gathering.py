"""Printed names gathered to those they name."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from retold.analysis.names.acronyms import join_acronyms
from retold.analysis.names.groups import Group, Growing, Sighting, kind_of
from retold.analysis.names.lexicon import Lexicon
from retold.analysis.names.persons import person_name, same_person
from retold.analysis.names.short_names import FullNames, by_gender
from retold.model.mentions import NameKind
from retold.text.names import sound

_LONGEST_PERSON = 3
_MOST_NAMESAKES = 50
"""Persons of one surname that a further full name is compared with: a long report has a dozen, and
without a bound a list of thousands would take minutes."""

_ByForms = dict[tuple[str, ...], list[Sighting]]


def gathered(sightings: Sequence[Sighting], lexicon: Lexicon) -> list[Group]:
    """The groups of a report's printed names, in order of their first mention."""
    known = [s for s in sightings if s.name.key]
    others = _without_openers([s for s in sightings if not s.name.key])
    strong = _by_forms(s for s in others if not s.name.weak)
    bare = _bare(strong)
    groups = _full_names({f: told for f, told in strong.items() if f not in bare}, bare, lexicon)
    groups += _known(_without_surnames(known, groups))
    homes = FullNames(groups)
    groups += _short_names(bare, homes)
    groups += _weak([s for s in others if s.name.weak], groups)
    join_acronyms(groups)
    done = [Group(g.kind, tuple(sorted(g.members, key=lambda s: s.name.first))) for g in groups]
    return sorted((g for g in done if g.members), key=lambda group: group.members[0].name.first)


def _without_openers(sightings: list[Sighting]) -> list[Sighting]:
    """Less the single words that only ever begin a sentence, where nothing else tells a name."""
    told = {
        form
        for s in sightings
        if not s.name.opens or s.speaks or s.described
        for form in (s.name.forms[0], s.name.forms[-1])
    }
    return [s for s in sightings if not s.name.opens or s.name.forms[0] in told]


def _by_forms(sightings: Iterable[Sighting]) -> _ByForms:
    found: _ByForms = defaultdict(list)
    for sighting in sightings:
        found[sighting.name.forms].append(sighting)
    return found


def _known(sightings: list[Sighting]) -> list[Growing]:
    found: dict[tuple[NameKind, str], Growing] = {}
    for sighting in sightings:
        kind = NameKind.PERSON if sighting.described else sighting.name.kind
        found.setdefault((kind, sighting.name.key), Growing(kind)).members.append(sighting)
    return list(found.values())


def _bare(strong: _ByForms) -> _ByForms:
    """Names of one word, and surnames of several ("De Cray") where a full name has them."""
    surnames = {forms[1:] for forms, told in strong.items() if kind_of(told) is NameKind.PERSON}
    return {
        forms: told
        for forms, told in strong.items()
        if len(forms) == 1 or (forms in surnames and told[0].name.kind is NameKind.OTHER)
    }


def _full_names(full: _ByForms, bare: _ByForms, lexicon: Lexicon) -> list[Growing]:
    """Groups of names of several words: persons by their full names, others by equal words."""
    strong = {**full, **bare}
    persons: dict[str, list[Growing]] = defaultdict(list)
    groups: list[Growing] = []
    for forms, sightings in full.items():
        kind = kind_of(sightings)
        if kind is NameKind.OTHER and surname_later(forms, strong, lexicon):
            kind = NameKind.PERSON
        near = persons[sound(person_name(forms).surname)] if kind is NameKind.PERSON else []
        same = [
            g for g in near[:_MOST_NAMESAKES] if all(same_person(forms, name) for name in g.names)
        ]
        if len(same) == 1:
            same[0].members += sightings
            continue
        group = Growing(kind, list(sightings))
        groups.append(group)
        near.append(group)
    return groups


def surname_later(forms: tuple[str, ...], told: _ByForms, lexicon: Lexicon) -> bool:
    """A name of two or three words is a person's where its last word later stands alone.

    "Orla Fenwick … Fenwick said." Names after "the", with a known place or body in them, or with a
    word that is usually printed small, are left out.
    """
    last, first = told.get(forms[-1:], []), told.get(forms[:1], [])
    alone = last or [sighting for sighting in first if sighting.speaks]
    if last and first:
        return False
    return (
        len(forms) <= _LONGEST_PERSON
        and bool(alone)
        and all(s.name.kind is NameKind.OTHER and not s.after_the for s in (*told[forms], *alone))
        and told[forms][0].name.first < alone[-1].name.first
        and not any(_is_word(form, lexicon) for form in forms)
    )


def _is_word(form: str, lexicon: Lexicon) -> bool:
    """Whether a form is a known name by itself, or a word usually printed small."""
    if form in lexicon.lower:
        return True
    return any(len(known.forms) == 1 for known in lexicon.known.get(form, ()))


def _without_surnames(known: list[Sighting], groups: list[Growing]) -> list[Sighting]:
    """Known places and bodies, less those that are a person's surname here ("Jordan said")."""
    people = (group for group in groups if group.kind is NameKind.PERSON)
    surnames = {person_name(name).surname: group for group in people for name in group.names}
    kept = []
    for sighting in known:
        group = surnames.get(" ".join(sighting.name.forms))
        if group and (sighting.speaks or sighting.described):
            group.members.append(sighting)
        else:
            kept.append(sighting)
    return kept


def _short_names(bare: _ByForms, homes: FullNames) -> list[Growing]:
    """Puts each short name to the group it is short for; gives back the new groups."""
    new = []
    for forms, together in bare.items():
        for sightings in by_gender(together):
            home = homes.home_of(" ".join(forms), sightings)
            if home:
                home.members += sightings
                continue
            new.append(Growing(kind_of(sightings), list(sightings)))
            homes.add(new[-1])
    return new


def _weak(weak: list[Sighting], groups: list[Growing]) -> list[Growing]:
    """Words that may be no names: put to a group that bears them as a name elsewhere, or left out.

    One with a role beside it ("Senator Flowers") is a name by itself; gives back these new groups.
    """
    by_form = _by_printed_form(groups)
    new: list[Growing] = []
    for sighting in weak:
        homes = by_form[sighting.name.forms]
        if len(homes) == 1 and (sighting.heading or sighting.speaks or sighting.described):
            homes[0].members.append(sighting)
        elif sighting.described and sighting.described.role and not sighting.heading:
            new.append(Growing(NameKind.PERSON, [sighting]))
            homes.append(new[-1])
    return new


def _by_printed_form(groups: list[Growing]) -> dict[tuple[str, ...], list[Growing]]:
    """Groups by their names and, for persons, by surname."""
    found: dict[tuple[str, ...], list[Growing]] = defaultdict(list)
    for group in groups:
        forms = dict(group.names)
        if group.kind is NameKind.PERSON:
            forms |= dict.fromkeys((person_name(name).surname,) for name in group.names)
        for form in forms:
            found[form].append(group)
    return found
