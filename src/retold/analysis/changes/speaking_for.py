"""Whether a claim of a person in one report is given in the other to who speaks for that person."""

from itertools import pairwise

from retold.analysis.changes.phrases import forms_of
from retold.analysis.changes.retellings import Side
from retold.model.mentions import NameKind
from retold.model.quotations import Quotation

_LINKS = frozenset({"to", "for", "of", "with"})
"""What stands between who speaks and for whom: "advisers to"."""


def speaks_for(person: Side, said: Quotation, other: Side, given: Quotation) -> bool:
    """Whether `said` names a person outright and `given` names somebody of that person's.

    "Quill", and "advisers to Quill", "a spokesman for Mayor Quill", "Quill's lawyer".
    """
    if said.entity is None:
        return False
    entity = person.voices.studied.reading.entities[said.entity]
    outright = _forms(person, said)
    last = next(iter(_last_words(entity.forms) & set(outright)), "")
    speakers = forms_of("retelling", "speaks_for")
    if entity.kind is not NameKind.PERSON or not last or not speakers.isdisjoint(outright):
        return False
    forms = _forms(other, given)
    if last not in forms:
        return False
    name = forms.index(last)
    linked = any(form in speakers and after in _LINKS for form, after in pairwise(forms[:name]))
    return linked or (_owns(other, given, last) and not speakers.isdisjoint(forms[name + 1 :]))


def _last_words(names: tuple[str, ...]) -> set[str]:
    return {name.lower().split()[-1] for name in names if name}


def _forms(side: Side, quotation: Quotation) -> list[str]:
    """The words of the source as printed."""
    words = side.words
    return [words.forms[at] for at in words.within(quotation.source)] if quotation.source else []


def _owns(side: Side, quotation: Quotation, last: str) -> bool:
    """Whether the name stands in the source as an owner: "Quill's", "Ross'"."""
    printed = quotation.source.of(side.prose.text).lower() if quotation.source else ""
    return any(f"{last}{mark}" in printed for mark in ("'s", "\u2019s", "' ", "\u2019 "))
