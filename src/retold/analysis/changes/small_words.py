"""Whether two sentences differ only in small words, which tell nothing."""

from functools import cache

from retold.analysis.changes.phrases import Phrases, forms_of
from retold.analysis.changes.retellings import Retelling, Side
from retold.model.changes import Edit, EditKind
from retold.text.languages import word_list
from retold.text.words import form_of, stem_of


def small_words(told: Retelling) -> bool:
    """Only small words differ: tense, articles, "also", an abbreviation, a pronoun for a name.

    Words that stand on both sides, in another place or another form, are the same here. A "not",
    a "may" and the like are no small words.
    """
    if not told.rests_on(1):
        return False
    sides = (told.before, told.after)
    heavy = forms_of("modality", "heavy") | forms_of("modality", "negations")
    short = _abbreviated(*sides), _abbreviated(*sides[::-1])
    for edit in told.edits:
        if edit.kind in {EditKind.KEPT, EditKind.MOVED} or _name_for_pronoun(told, edit):
            continue
        for number, span in enumerate((edit.before, edit.after)):
            side, other = sides[number], sides[1 - number]
            places = set(side.words.within(span)) - short[number] if span else set()
            if any(_tells(side, other, at, heavy) for at in places):
                return False
    return True


def _abbreviated(side: Side, other: Side) -> set[int]:
    """The words of one side that are short, or in full, what the other prints the other way."""
    forms, there = side.words.forms, other.words.forms
    found: set[int] = set()
    for short, full in _short_and_full():
        one, two = full.within(forms, side.places), short.within(forms, side.places)
        if one and short.within(there, other.places):
            found.update(place for phrase in one for place in phrase)
        if two and full.within(there, other.places):
            found.update(place for phrase in two for place in phrase)
    return found


def _tells(side: Side, other: Side, place: int, heavy: frozenset[str]) -> bool:
    form = side.words.forms[place]
    if form in heavy:
        return form not in other.forms()
    cues = forms_of("modality", "small_cues")
    if form in cues:
        return not other.holds(cues)
    return side.telling(place) and form not in linking() and not _stands(side, other, place)


def _stands(side: Side, other: Side, place: int) -> bool:
    """Whether a word stands on the other side, in any form, or in its other spelling."""
    stem = side.words.stems[place]
    stems = {other.words.stems[at] for at in other.places}
    return stem in stems or (stem in place_stems() and side.key(place) in other.every_key())


def _name_for_pronoun(told: Retelling, edit: Edit) -> bool:
    """Whether a pronoun stands for what is only a name there."""
    if not (edit.before and edit.after):
        return False
    runs = (
        (told.before, told.before.words.within(edit.before)),
        (told.after, told.after.words.within(edit.after)),
    )
    return any(_is_pronoun(*one) and _is_name(*other) for one, other in (runs, runs[::-1]))


def _is_pronoun(side: Side, places: range) -> bool:
    return len(places) == 1 and side.words.forms[places[0]] in forms_of("modality", "pronouns")


def _is_name(side: Side, places: range) -> bool:
    text, starts = side.prose.text, side.words.starts
    return bool(places) and all(text[starts[at]].isupper() for at in places)


@cache
def linking() -> frozenset[str]:
    """Words that link a sentence to others, name its day, or only say that somebody spoke."""
    return forms_of("modality", "linking") | forms_of("modality", "small_cues")


@cache
def _short_and_full() -> tuple[tuple[Phrases, Phrases], ...]:
    listed = word_list("abbreviations")["short"]
    return tuple((Phrases([short]), Phrases([full])) for short, full in listed.items())


@cache
def place_stems() -> frozenset[str]:
    """Stems of the names of places and of their abbreviations ("U.S.")."""
    groups = word_list("synonyms_places")["groups"]
    return frozenset(stem_of(form_of(word)) for group in groups for word in group)
