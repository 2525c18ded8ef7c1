"""Names as facts: one person, body or place, and how each report names it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, permutations

from rapidfuzz.fuzz import ratio

from retold.analysis.facts.context import Story
from retold.model.facts import FactDetail, FactKind, Verdict
from retold.model.mentions import Entity, NameKind
from retold.model.spans import Span
from retold.text.languages import word_list
from retold.text.names import sound
from retold.text.words import plain

_KINDS = {
    NameKind.PERSON: FactKind.PERSON,
    NameKind.ORGANISATION: FactKind.ORGANISATION,
    NameKind.PLACE: FactKind.PLACE,
}

_PARTS = re.compile(r"[^\W_]+")

_STOP_OF_LETTER = re.compile(r"(?<=\b\w)\.")

_ONE_NAME = 60.0
"""Likeness of letters, of 100, under which a name is another name and not another spelling."""

_BEGINNING = 3
_LONGEST_PET = 5
_CUT = 2
"""A pet form begins with the letters of the name ("Dave"), or is of so few letters and so many
fewer ("Dick"): "Sergei" only spells "Sergey" otherwise."""

Judgement = tuple[Verdict, tuple[FactDetail, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """One person, body or place over the reports.

    Attributes:
        kind: which of the three.
        entities: for each report that names it, the index of its entity there.
    """

    kind: FactKind
    entities: dict[int, int]


def one_name_over_reports(story: Story) -> Iterator[Named]:
    """Names that were matched between reports are one person, body or place over all of them.

    A report has one entity of it at most, so that no chain of likenesses joins two persons.
    """
    groups: dict[tuple[int, int], dict[int, int]] = {}
    for (one, other), pairs in sorted(story.entities.items()):
        for left, right in sorted(pairs):
            first = groups.setdefault((one, left), {one: left})
            second = groups.setdefault((other, right), {other: right})
            if first is second or first.keys() & second.keys():
                continue
            first.update(second)
            for node in first.items():
                groups[node] = first
    for group in {id(group): group for group in groups.values()}.values():
        kinds = {story.reports[at].reading.entities[entity].kind for at, entity in group.items()}
        if len(group) > 1 and len(kinds) == 1 and kinds <= _KINDS.keys():
            yield Named(_KINDS[kinds.pop()], dict(sorted(group.items())))


def spelling(left: Entity, right: Entity) -> Judgement:
    """Names of one person, body or place agree where they are printed alike, capitals apart.

    A name is shortened where one report never has the fuller form and the other never the shorter:
    "Vale" beside "Ada Vale … Vale" is no change. Any other difference in letters, marks or accents
    is spelled otherwise; neither is a contradiction. The stop of an initial, an initial in the
    middle, the pet form of a first name ("Ken"), an abbreviation ("U.N.", "Calif.") or another name
    for the same ("FBI") is no difference.
    """
    ours, theirs = _without_initials(left.name), _without_initials(right.name)
    if _told_alike(left, right) or _is_short_for(ours, theirs):
        return Verdict.AGREE, ()
    if set(theirs) < set(ours):
        return Verdict.COMPATIBLE, (FactDetail.SHORTENED,)
    if set(ours) < set(theirs):
        return Verdict.COMPATIBLE, (FactDetail.LENGTHENED,)
    if ratio(" ".join(ours), " ".join(theirs)) < _ONE_NAME:
        return Verdict.AGREE, ()
    return Verdict.COMPATIBLE, (FactDetail.SPELLED_OTHERWISE,)


def _told_alike(left: Entity, right: Entity) -> bool:
    """Whether two names differ in capitals and stops only, or both reports have the fuller."""
    if _stops_apart(left.name) == _stops_apart(right.name):
        return True
    if _is_short_for(_parts(left.name), _parts(right.name)):
        return True
    if len(_parts(left.name)) == len(_parts(right.name)):
        return False
    same = _without_initials(left.name) == _without_initials(right.name)
    return same or _shares_full_form(left, right)


def _stops_apart(name: str) -> str:
    """A name without the stops behind its single letters; "St. Orrin" is "St Orrin" spelled."""
    return _STOP_OF_LETTER.sub("", name).casefold()


def _is_short_for(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two names differ in nothing but words printed short in one of them."""
    one, other = _in_full(ours), _in_full(theirs)
    if ours == theirs or not (one and other) or one[1:] != other[1:]:
        return False
    return one[0] == other[0] or (len(one) > 1 and (one[0], other[0]) in _pet_forms())


def _in_full(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name with a leading abbreviation written out: "United Nations" for "UN"."""
    short = _abbreviated()
    for size in (2, 1):
        letters = "".join(words[:size])
        if letters in short and (size == 1 or all(len(word) == 1 for word in words[:size])):
            return (*short[letters], *words[size:])
    return words


@cache
def _abbreviated() -> dict[str, tuple[str, ...]]:
    listed = word_list("abbreviations")["short"]
    return {short: tuple(full.split()) for short, full in listed.items()}


@cache
def _pet_forms() -> frozenset[tuple[str, str]]:
    """Every two first names of one group of which one is a pet form of the other."""
    groups = word_list("given_names")["same"]
    return frozenset(
        pair for group in groups for pair in permutations(group, 2) if _is_cut_short(*pair)
    )


def _is_cut_short(one: str, other: str) -> bool:
    """Whether the two are more than spellings of one name, and English pet forms by their look."""
    short, long = sorted((len(one), len(other)))
    begun = one[:_BEGINNING] == other[:_BEGINNING] and sound(one) != sound(other)
    return begun or (short <= _LONGEST_PET and long - short >= _CUT)


def _shares_full_form(left: Entity, right: Entity) -> bool:
    """Whether the fullest form of either stands in the other report too."""
    ours, theirs = ({form.casefold() for form in entity.forms} for entity in (left, right))
    return left.name.casefold() in theirs or right.name.casefold() in ours


def _without_initials(name: str) -> tuple[str, ...]:
    """The words of a name without the initials in its middle: "Ada J. Brandt"."""
    parts = _parts(name)
    middle = (part for part in parts[1:-1] if len(part) > 1)
    return (*parts[:1], *middle, *parts[1:][-1:])


def over_all_spellings(entities: Sequence[Entity]) -> Judgement:
    """The verdict over all reports; details from each to those after it."""
    judged = [spelling(one, other) for one, other in combinations(entities, 2)]
    details = tuple(dict.fromkeys(detail for _, found in judged for detail in found))
    agree = all(verdict is Verdict.AGREE for verdict, _ in judged)
    return (Verdict.AGREE if agree else Verdict.COMPATIBLE), details


def name_spans(story: Story, report: int, entity: int) -> tuple[Span, ...]:
    """Where a report names an entity, its fullest form first; stand-ins are left out."""
    reading = story.reports[report].reading
    named = [one for one in reading.names if one.entity == entity and not one.stand_in]
    fullest = reading.entities[entity].name
    named.sort(key=lambda one: (one.said != fullest, one.span))
    return tuple(one.span for one in named)


def role_of(story: Story, named: Named) -> str:
    """A word or two of what the one named is; its name where no report tells."""
    roles: defaultdict[str, int] = defaultdict(int)
    for report, entity in named.entities.items():
        for role in story.reports[report].reading.entities[entity].roles:
            roles[role] += 1
    if roles:
        return min(roles, key=lambda role: (-roles[role], -len(role), role))
    names = (story.reports[at].reading.entities[one].name for at, one in named.entities.items())
    return max(sorted(names), key=len)


def _parts(name: str) -> tuple[str, ...]:
    return tuple(_PARTS.findall(plain(name)))
