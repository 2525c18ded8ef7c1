"""Words made wider or narrower, and words of weight before a noun."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from retold.analysis.changes.phrases import Phrases, forms_of
from retold.analysis.changes.retellings import Note, Retelling, Side
from retold.model.changes import ChangeDetail, EditKind
from retold.text.languages import word_list

_LONGEST_NOUN = 2
"""Words shown of a noun after its first: "senior justice department official"."""

_GRAVE, _OTHERWISE = 0.7, 0.4
"""How sure a word of weight is of consequence: one of guilt, intent or harm, and any other."""

_ROOT = 5
"""Letters that make two words one for this purpose."""


def wider_term(told: Retelling) -> Iterator[Note]:
    """A precise word was exchanged for a wider one: "handgun" for "weapon".

    The two must stand in the same place of the sentences. Who writes of "the pistol" and elsewhere
    of "the weapon" only varies a word: neither report may have both.
    """
    for edit in told.edits:
        if edit.kind is not EditKind.REWORDED or not (edit.before and edit.after):
            continue
        places = told.before.words.within(edit.before)
        for narrow in _narrow_terms().within(told.before.words.forms, places):
            wider = _wider_terms()[told.before.words.forms[narrow.start : narrow.stop]]
            found = wider.within(told.after.words.forms, told.after.words.within(edit.after))
            if found and _exchanged(told, narrow, found[0]):
                yield Note(
                    detail=ChangeDetail.MORE_GENERAL,
                    before=told.before.words.span(narrow.start, narrow.stop),
                    after=told.after.words.span(found[0].start, found[0].stop),
                    rule="changes.wider_term",
                    score=0.7,
                )


def word_of_weight(told: Retelling) -> Iterator[Note]:
    """A word of weight ("direct", "civilian", "extra") stands before a noun on one side only.

    The noun must stand on both sides, and the word nowhere on the other. One that bears on guilt,
    intent, harm, or how lasting an office is ("wrongfully", "interim") weighs more than others.
    """
    grave = forms_of("general_terms_modifiers", "grave")
    weighty = forms_of("general_terms_modifiers", "weighty")
    for place, head in pairwise(told.before.places):
        if told.before.words.forms[place] not in weighty or not _right_before(told.before, place):
            continue
        if place in told.became or head not in told.became or _told_there(told, place):
            continue
        other = told.became[head]
        same = _one_noun(told.before.words.forms[head], told.after.words.forms[other])
        if same and told.before.telling(head) and not _modified(told, other):
            more = _noun_goes_on(told, head)
            yield Note(
                detail=ChangeDetail.WORDS_DROPPED,
                before=told.before.words.span(place, head + 1 + more),
                after=told.after.words.span(other, other + 1 + more),
                rule="changes.word_of_weight",
                score=_GRAVE if told.before.words.forms[place] in grave else _OTHERWISE,
            )


def _modified(told: Retelling, head: int) -> bool:
    """Whether another word stands before the noun there: exchanged, not left out."""
    before = head - 1
    if before not in told.after.has or before in told.became.values():
        return False
    return told.after.telling(before) and _right_before(told.after, before)


def _right_before(side: Side, place: int) -> bool:
    """Whether a word stands free before the next, unlike "tech-heavy index" or "grave, he said"."""
    words, text = side.words, side.prose.text
    return (
        text[words.ends[place] : words.starts[place + 1]].isspace()
        and text[words.starts[place] - 1 : words.starts[place]] != "-"
    )


def _told_there(told: Retelling, place: int) -> bool:
    """Whether the other side tells the same in a like word: "strict" and "stricter"."""
    if told.before.key(place) in told.after.every_key():
        return True
    root = told.before.words.forms[place][:_ROOT]
    return any(form.startswith(root) for form in told.after.forms())


def _one_noun(one: str, other: str) -> bool:
    return one.removesuffix("s") == other.removesuffix("s")


def _noun_goes_on(told: Retelling, head: int) -> int:
    """How many more words of the noun follow its first on both sides: "senior" bank "manager"."""
    for more in range(_LONGEST_NOUN):
        follows = told.became.get(head + more + 1) == told.became[head] + more + 1
        if not (follows and told.before.telling(head + more + 1)):
            return more
    return _LONGEST_NOUN


def _exchanged(told: Retelling, narrow: range, wider: range) -> bool:
    """Whether one common noun stands in the place of the other, and no report has both."""
    before, after = told.before, told.after
    beside = (
        told.became.get(narrow.start - 1, -1) == wider.start - 1
        or told.became.get(narrow.stop, -1) == wider.stop
    )
    return (
        beside
        and not before.prose.text[before.words.starts[narrow.start]].isupper()
        and not _stands(after, narrow, before)
        and not _stands(before, wider, after, but=narrow)
    )


def _stands(side: Side, phrase: range, origin: Side, *, but: range = range(0)) -> bool:
    """Whether a report has a phrase of `origin`, in either number, elsewhere than in `but`."""
    stems = side.words.stems
    wanted = {origin.words.stems[at] for at in phrase}
    return wanted <= {stem for at, stem in enumerate(stems) if stem in wanted and at not in but}


@cache
def _narrow_terms() -> Phrases:
    return Phrases(" ".join(forms) for forms in _wider_terms())


@cache
def _wider_terms() -> dict[tuple[str, ...], Phrases]:
    return {
        tuple(phrase.split()): Phrases(_both_numbers(wider))
        for narrow, wider in word_list("general_terms")["wider"].items()
        for phrase in _both_numbers([narrow])
    }


def _both_numbers(phrases: list[str]) -> list[str]:
    """Each phrase as listed and in its other number: "gun" and "guns"."""
    others = (p.removesuffix("s") if p.endswith("s") else f"{p}s" for p in phrases)
    return [*phrases, *others]
