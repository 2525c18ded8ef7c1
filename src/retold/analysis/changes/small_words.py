"""Whether two sentences differ only in small words, which tell nothing."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, cached_property

from retold.analysis.changes.phrases import Phrases, forms_of
from retold.analysis.changes.retellings import Retelling, Side
from retold.model.changes import Edit, EditKind
from retold.text.languages import word_list
from retold.text.words import form_of, stem_of

Spelled = Mapping[tuple[str, ...], set[tuple[str, ...]]]
"""Words of a name, and those of its other forms."""

_LONGEST = 1_000
"""Words of a side that are looked at; more than any sentence a person wrote."""


def small_words(told: Retelling) -> bool:
    """Only small words differ: tense, articles, "also", an abbreviation, a pronoun for a name.

    Words that stand on both sides, in another form or another place, are the same here, but for
    names, which may have changed what they do. A "not", a "may" and the like are no small words.
    """
    sides = (told.before, told.after)
    if not told.rests_on(1) or max(len(side.places) for side in sides) > _LONGEST:
        return False
    ways = _Beside(*sides), _Beside(*sides[::-1])
    for edit in told.edits:
        if edit.kind is EditKind.KEPT or _name_for_pronoun(told, edit):
            continue
        for way, span in zip(ways, (edit.before, edit.after), strict=True):
            places = way.side.words.within(span) if span else range(0)
            if any(map(way.tells, places)) or way.carries_off(places):
                return False
    return True


class _Beside:
    """One side beside the other: which of its words tell something that is not there."""

    def __init__(self, side: Side, other: Side) -> None:
        self.side = side
        self._other = other
        self._forms = frozenset(other.forms())
        self._stems = frozenset(other.words.stems[at] for at in other.places)
        self._cue = not self._forms.isdisjoint(forms_of("modality", "small_cues"))

    def tells(self, place: int) -> bool:
        """Whether a word tells something that no word of the other side tells."""
        form, stem = self.side.words.forms[place], self.side.words.stems[place]
        if form in _heavy():
            return form not in self._forms
        if form in forms_of("modality", "small_cues"):
            return not self._cue
        if not self.side.telling(place) or form in linking() or stem in self._stems:
            return False
        if stem in place_stems() and self.side.key(place) in self._other.every_key():
            return False
        return place not in self._abbreviated

    def carries_off(self, places: range) -> bool:
        """Whether a run that stands elsewhere holds a name, without the verb that it spoke."""
        near = range(places.start - 1, places.stop + 1)
        cues = forms_of("modality", "small_cues")
        if any(at in self.side.has and self.side.words.forms[at] in cues for at in near):
            return False
        return any(self._name(at) for at in places)

    def _name(self, place: int) -> bool:
        words = self.side.words
        capital = self.side.prose.text[words.starts[place]].isupper()
        first = place == self.side.places[0]
        listed = words.forms[place] in linking() or place in self._abbreviated
        return capital and not first and self.side.telling(place) and not listed

    @cached_property
    def _abbreviated(self) -> frozenset[int]:
        """The words of this side that are short, or in full, what the other prints otherwise."""
        return frozenset(
            place
            for mine, theirs, way in zip(
                _printed(), _printed()[::-1], _full_and_short(), strict=True
            )
            for phrase in mine.within(self.side.words.forms, self.side.places)
            if self._there(theirs) & way[self.side.words.forms[phrase.start : phrase.stop]]
            for place in phrase
        )

    def _there(self, phrases: Phrases) -> set[tuple[str, ...]]:
        forms = self._other.words.forms
        found = phrases.within(forms, self._other.places)
        return {forms[phrase.start : phrase.stop] for phrase in found}


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
def _heavy() -> frozenset[str]:
    return forms_of("modality", "heavy") | forms_of("modality", "negations")


@cache
def _printed() -> tuple[Phrases, Phrases]:
    """Names in short, and in full."""
    listed = word_list("abbreviations")["short"]
    return Phrases(listed), Phrases(listed.values())


@cache
def _full_and_short() -> tuple[Spelled, Spelled]:
    """For each short name those in full, and for each full name those in short."""
    full: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    short: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for one, other in word_list("abbreviations")["short"].items():
        full[(one,)].add(tuple(other.split()))
        short[tuple(other.split())].add((one,))
    return full, short


@cache
def place_stems() -> frozenset[str]:
    """Stems of the names of places and of their abbreviations ("U.S.")."""
    groups = word_list("synonyms_places")["groups"]
    return frozenset(stem_of(form_of(word)) for group in groups for word in group)
