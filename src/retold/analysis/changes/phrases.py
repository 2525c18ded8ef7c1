"""Phrases of a word list, found in a run of words."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from retold.text.languages import word_list
from retold.text.words import form_of


class Phrases:
    """Phrases of one or more words, compared by their forms; the longest is found first."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for phrase in phrases:
            forms = tuple(form_of(word) for word in phrase.split())
            self._by_first[forms[0]].append(forms)
        for known in self._by_first.values():
            known.sort(key=len, reverse=True)

    def at(self, forms: Sequence[str], place: int) -> int:
        """How many words of a phrase stand at `place`: 0 where none does."""
        for phrase in self._by_first.get(forms[place], ()):
            if tuple(forms[place : place + len(phrase)]) == phrase:
                return len(phrase)
        return 0

    def within(self, forms: Sequence[str], places: Iterable[int]) -> list[range]:
        """The phrases that begin at one of `places`, in order, without overlaps."""
        found: list[range] = []
        for place in places:
            length = self.at(forms, place)
            if length and not (found and place < found[-1].stop):
                found.append(range(place, place + length))
        return found


@cache
def phrases_of(name: str, part: str) -> Phrases:
    """The phrases of one part of a word list."""
    return Phrases(word_list(name)[part])


@cache
def forms_of(name: str, part: str) -> frozenset[str]:
    """The single words of one part of a word list, as forms."""
    return frozenset(form_of(word) for word in word_list(name)[part])
