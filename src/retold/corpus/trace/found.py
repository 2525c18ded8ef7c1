"""The words asked for as one report tells them: where, in what form, given to whom."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from retold.analysis.fates.spoken import Spoken, speak
from retold.analysis.fates.wording import words_listed
from retold.corpus.trace.asked import Phrase
from retold.corpus.trace.narrowed import narrowed
from retold.corpus.trace.window import Window
from retold.corpus.trace.windows import part_of, windows_of
from retold.model.quotations import Quotation, QuotationKind
from retold.model.tracing import Form
from retold.text.prose import Prose
from retold.text.studied import Studied

_INSIDE = 0.5
"""Share of the words found that must stand in a quotation for it to be the one that tells them."""

_OWN_VOICE = 0.75
"""Share of the weight that words given to nobody must have, where they are other words: two
sentences on one matter share as much as half."""

_PART = 0.6
"""Share of the words given to a speaker below which those found are only part of them."""

_IN_HEADLINE = 0.1
"""What a telling in a headline counts less: it is short, and the body says more."""

_GIVEN = 0.1
"""What one counts more that is given to somebody."""

_KINDS = {
    QuotationKind.DIRECT: Form.DIRECT,
    QuotationKind.MIXED: Form.MIXED,
    QuotationKind.INDIRECT: Form.INDIRECT,
}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Told:
    """One report's telling.

    Attributes:
        studied: the report.
        spoken: the words, as a quotation of these words alone; made up where nobody is quoted.
        form: how the report gives them.
        again: how many more times it tells them.
        score: how sure.
        why: what says so.
        whole: the number of the quotation they are part of; -1 where they stand in none.
    """

    studied: Studied
    spoken: Spoken
    form: Form
    again: int
    score: float
    why: str
    whole: int

    @property
    def quotation(self) -> Quotation:
        """The words as a quotation."""
        return self.spoken.quotation

    @property
    def part(self) -> bool:
        """Whether the speaker says much more in these sentences, or tells what another said."""
        if self.whole < 0:
            return False
        prose = self.studied.prose
        beside = {word for at in self.sentences for word in prose.words_of(at)}
        given = [
            word
            for span in self.studied.reading.quotations[self.whole].content
            for word in prose.words.within(span)
            if word in beside
        ]
        if any(prose.words.forms[word] in words_listed("speech_words") for word in given):
            return True
        return len(self.spoken.words) < _PART * len(given)

    @property
    def sentences(self) -> tuple[int, ...]:
        """The sentences they stand in."""
        return self.quotation.sentences


def told_by_words(studied: Studied, phrase: Phrase) -> Told | None:
    """How a report tells the words asked for, by its words alone; None where it does not."""
    return _best(studied, phrase, lambda window: window.accepted)


def told_by_speaker(studied: Studied, phrase: Phrase) -> Told | None:
    """The same where fewer of the words are enough, for the speaker is known to have said them."""
    return _best(studied, phrase, lambda window: window.enough_for_a_speaker)


def _best(studied: Studied, phrase: Phrase, enough: Callable[[Window], bool]) -> Told | None:
    windows = [one for one in _windows(studied.prose, phrase) if enough(one)]
    tellings = [told for window in windows if (told := _told(studied, window))]
    if not tellings:
        return None
    best = max(tellings, key=_rank)
    return replace(best, again=len(tellings) - 1)


def told_in(studied: Studied, number: int, score: float, why: str) -> Told | None:
    """A quotation of a report, whole, as its telling; None where it holds no words."""
    quotation = studied.reading.quotations[number]
    return _as_told(studied, quotation, (number, score, why))


def _windows(prose: Prose, phrase: Phrase) -> Iterator[Window]:
    """The stretches that may tell the words; one over several sentences only where it is exact."""
    for window in windows_of(prose.words, phrase):
        within = [
            (first, last)
            for first, last in prose.bounds
            if first < window.last and window.first < last
        ]
        if window.exact or len(within) < 2:
            yield window
            continue
        for first, last in within:
            yield from windows_of(part_of(prose.words, first, last), phrase, first)


def _rank(told: Told) -> tuple[float, int]:
    given = _GIVEN * bool(told.quotation.source)
    headline = _IN_HEADLINE * told.quotation.in_headline
    return (told.score + given - headline, -told.spoken.start)


def _told(studied: Studied, window: Window) -> Told | None:
    """The telling a window is; None where the reporter may as well speak of something else."""
    number, quotation = _quotation_of(studied, window)
    if quotation is None and not window.same and window.share < _OWN_VOICE:
        return None
    narrow = narrowed(studied, window, quotation)
    why = (
        "It has the words asked for."
        if window.same
        else f"It has {window.share:.0%} of what the words asked for weigh, near each other."
    )
    return _as_told(studied, narrow, (number, window.score, why))


def _as_told(studied: Studied, quotation: Quotation, known: tuple[int, float, str]) -> Told | None:
    number, score, why = known
    spoken = speak(replace(studied, reading=replace(studied.reading, quotations=(quotation,))))
    if not spoken:
        return None
    form = _KINDS[quotation.kind]
    if number < 0:
        form = Form.IN_MARKS if quotation.marked else Form.OWN_VOICE
    return Told(
        studied=studied,
        spoken=spoken[0],
        form=form,
        again=0,
        score=score,
        why=why,
        whole=number,
    )


def _quotation_of(studied: Studied, window: Window) -> tuple[int, Quotation | None]:
    """The quotation most of the words found stand in, and its number; -1 where there is none."""
    column = studied.prose.words
    best, most = -1, 0
    for number, quotation in enumerate(studied.reading.quotations):
        held = sum(
            max(0, min(within.stop, window.last) - max(within.start, window.first))
            for within in map(column.within, quotation.content)
        )
        if held > most:
            best, most = number, held
    if most < _INSIDE * (window.last - window.first):
        return -1, None
    return best, studied.reading.quotations[best]
