"""How the words a report quotes in marks arrive in another that drew on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from retold.analysis.descent.quoted import IN_MARKS
from retold.text.words import find_words

_RUN = 3
"""Words in a run by which a quotation is recognised: of more a changed word hides too much."""

_FEWEST = 4
"""Words of a quotation; fewer in marks are titles and doubts as often as speech."""

_HALF = 0.5
"""Share of a quotation that must be met for it to be the same one: runs of three words alone are
met by chance."""


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What became of the words in marks of one report in another, counted in words.

    Attributes:
        kept: words that stand in marks again, the same.
        changed: words between such that do not: others stand in their place, or none.
        unmarked: words that stand in the report outside marks.
        dropped: words that do not stand in it, those trimmed from an end among them.
    """

    kept: int
    changed: int
    unmarked: int
    dropped: int

    @property
    def quoted(self) -> int:
        """All words in marks."""
        return self.kept + self.changed + self.unmarked + self.dropped


def arrivals_of(source: str, text: str) -> Arrivals:
    """What became in `text` of the words that `source` quotes in marks."""
    quotations = _quotations(source)
    marked, unmarked = _runs_in(text) if quotations else (set(), set())
    each = [_arrival(words, marked, unmarked) for words in quotations]
    return Arrivals(
        kept=sum(one.kept for one in each),
        changed=sum(one.changed for one in each),
        unmarked=sum(one.unmarked for one in each),
        dropped=sum(one.dropped for one in each),
    )


def _quotations(text: str) -> list[tuple[str, ...]]:
    """The words of each quotation in marks, once each, that is long enough to be met again."""
    found = (find_words(said.group()).forms for said in IN_MARKS.finditer(text))
    return list(dict.fromkeys(words for words in found if len(words) >= _FEWEST))


def _runs_in(text: str) -> tuple[set[tuple[str, ...]], set[tuple[str, ...]]]:
    """The runs of words that stand wholly in marks, and those that stand outside."""
    marked, unmarked = set[tuple[str, ...]](), set[tuple[str, ...]]()
    start = 0
    for said in IN_MARKS.finditer(text):
        unmarked |= _runs(find_words(text[start : said.start()]).forms)
        marked |= _runs(find_words(said.group()).forms)
        start = said.end()
    unmarked |= _runs(find_words(text[start:]).forms)
    return marked, unmarked


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}


def _arrival(
    words: tuple[str, ...], marked: set[tuple[str, ...]], unmarked: set[tuple[str, ...]]
) -> Arrivals:
    kept = _met(words, marked)
    outside = _met(words, unmarked) - kept
    if len(kept | outside) < _HALF * len(words):
        return Arrivals(0, 0, 0, len(words))
    between = set(range(min(kept), max(kept))) - kept - outside if kept else set[int]()
    dropped = len(words) - len(kept) - len(outside) - len(between)
    return Arrivals(len(kept), len(between), len(outside), dropped)


def _met(words: tuple[str, ...], runs: set[tuple[str, ...]]) -> set[int]:
    """Places of the words that stand in runs met elsewhere."""
    return {
        at + step
        for at in range(len(words) - _RUN + 1)
        if words[at : at + _RUN] in runs
        for step in range(_RUN)
    }
