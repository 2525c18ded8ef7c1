"""Acronyms and the names they are made of."""

from collections import defaultdict
from collections.abc import Iterable

from retold.analysis.names.groups import Growing
from retold.model.mentions import NameKind

_FEWEST_INITIALS = 2
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la", "du", "des"})
"""Words that give an acronym no letter."""


def initials_of(forms: tuple[str, ...]) -> str:
    """The initials an acronym of a name is made of: "who"; small words give none."""
    return "".join(form[0] for form in forms if form not in _SMALL) if len(forms) > 1 else ""


def join_acronyms(groups: list[Growing]) -> None:
    """Puts an acronym to the only name whose initials it is: "WHO" to the name spelled out."""
    spelled = _by_initials(groups)
    for group in groups:
        names = list(group.names)
        if group.kind is not NameKind.ORGANISATION or len(names) != 1 or len(names[0]) != 1:
            continue
        homes = [home for home in spelled.get(names[0][0], ()) if home is not group]
        if len(homes) == 1:
            homes[0].members += group.members
            group.members.clear()


def _by_initials(groups: Iterable[Growing]) -> dict[str, list[Growing]]:
    found: dict[str, list[Growing]] = defaultdict(list)
    for group in groups:
        if group.kind in {NameKind.PERSON, NameKind.PEOPLE}:
            continue
        for initials in {initials_of(name) for name in group.names}:
            if len(initials) >= _FEWEST_INITIALS:
                found[initials].append(group)
    return found
