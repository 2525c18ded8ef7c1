"""Whom each of two reports has speak that the other has not: reporting of its own, shown."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retold.analysis.descent.evidence import Shared
from retold.analysis.descent.forces import is_of_a_force
from retold.analysis.descent.heads import BODY
from retold.analysis.descent.mouthpieces import one_mouthpiece
from retold.analysis.descent.runs import long_runs
from retold.model.mentions import NameKind
from retold.model.quotations import Quotation
from retold.model.spans import Place, Reason, Span
from retold.text.studied import Studied

_LEAST = 120
"""Words of a report that can show reporting of its own; a stub of two paragraphs tells what anybody
was told. Of six independent pairs read with a shorter one, three were worth telling."""

_TOLD = 8
"""Words given to somebody whom the other report does not name, marked or not: a remark."""

_HEARD = 12
"""Words in marks of somebody whom both quote, none of them in the other: one line of a speech may
be all that a second-hand account has. With these three 67 of 73 independent pairs of real
reports, all read, were worth telling, without them 89 of 106."""

_ONE_TEXT = 16
"""Words in a row, nobody's by the reports, that two writers do not find alike: of 61 pairs with
voices of their own, read, the good ones shared 13 at most, one with a sentence of a third 22."""

_SURE = 0.6


@dataclass(frozen=True, slots=True)
class _Voice:
    """Somebody who speaks in one report alone, or says there what the other does not have."""

    entity: int
    speaker: str
    words: int
    span: Span


_SaidBy = dict[int, list[Quotation]]
"""What each of some people says in a report."""


def own_voices(left: Studied, right: Studied, shared: Shared) -> Reason | None:
    """Each of two reports has words of somebody that the other does not have: it asked for itself.

    Either a person speaks whom the other does not name at all, or one whom both quote says here
    what stands not there. Without that two reports in different words may still rest on one
    statement; and with it too, where both have the news from one mouthpiece, where all those people
    are of the police, or where a sentence stands in both.
    """
    mine, theirs = _own(left, right, shared, 0), _own(right, left, shared, 1)
    if not mine or not theirs or _is_one_account(left, right, shared, (mine, theirs)):
        return None
    one, two = _most(mine), _most(theirs)
    return Reason(
        rule="descent.own_voices",
        words=f"Each has words the other has not: of {one.speaker}, and of {two.speaker}.",
        score=_SURE,
        places=(Place(left.report.id, one.span), Place(right.report.id, two.span)),
    )


def is_shown(reasons: Sequence[Reason]) -> bool:
    """Whether it is among the reasons of a descent that each report has voices of its own."""
    return any(reason.rule == "descent.own_voices" for reason in reasons)


def _is_one_account(
    left: Studied, right: Studied, shared: Shared, own: tuple[Sequence[_Voice], Sequence[_Voice]]
) -> bool:
    """Whether two reports may rest on one account, whomever each has speak besides.

    Of 61 pairs with voices of their own, read, eight were called idle or wrong; of those this takes
    the four that were wrong, and one of the good.
    """
    of_force = all(
        is_of_a_force(one, voice.entity)
        for one, voices in zip((left, right), own, strict=True)
        for voice in voices
    )
    return of_force or one_mouthpiece(left, right) or _one_sentence(left, right, shared)


def _one_sentence(left: Studied, right: Studied, shared: Shared) -> bool:
    """Whether both hold so many words in a row, nobody's, that a third wrote them."""
    said = _said(left), _said(right)
    return any(
        run.words >= _ONE_TEXT
        and not any(map(run.left.overlaps, said[0]))
        and not any(map(run.right.overlaps, said[1]))
        for run in long_runs(left, right, shared.passages)
    )


def _said(studied: Studied) -> list[Span]:
    return [span for quotation in studied.reading.quotations for span in quotation.content]


def _own(mine: Studied, other: Studied, shared: Shared, side: int) -> Sequence[_Voice]:
    """Who says in a report what the other does not have; nobody where it is not enough."""
    if len(mine.prose.words) < _LEAST:
        return ()
    echoed = {
        quotation
        for echo in shared.echoes
        if echo.before and echo.after
        for quotation in (*echo.before, *echo.after)
    }
    of_both = {entities[side] for entities in shared.entities}
    alone: _SaidBy = defaultdict(list)
    heard: _SaidBy = defaultdict(list)
    for at, quotation in _of_people(mine):
        if at not in of_both and not _is_named(mine, at, other):
            alone[at].append(quotation)
        elif quotation.id not in echoed:
            heard[at].append(quotation)
    told = _Counted(mine, marked=False).voices(alone, _TOLD)
    return told or _Counted(mine, marked=True).voices(heard, _HEARD)


def _most(voices: Sequence[_Voice]) -> _Voice:
    """Who of some says most."""
    return max(voices, key=lambda voice: (voice.words, -voice.span.start))


@dataclass(frozen=True, slots=True)
class _Counted:
    """How much people say in a report, counted by its words or by those in marks."""

    studied: Studied
    marked: bool

    def voices(self, said: _SaidBy, least: int) -> Sequence[_Voice]:
        """Those who say anything, where all together say so much."""
        voices = [self._voice(at, quotations) for at, quotations in said.items()]
        enough = sum(voice.words for voice in voices) >= least
        return [voice for voice in voices if voice.words] if enough else ()

    def _voice(self, at: int, quotations: Sequence[Quotation]) -> _Voice:
        named = {name.sentence for name in self.studied.reading.names if name.entity == at}
        shown = max(quotations, key=lambda q: (_sentence(self.studied, q) in named, self._words(q)))
        return _Voice(
            at,
            self.studied.reading.entities[at].name,
            sum(map(self._words, quotations)),
            self.studied.prose.sentences[_sentence(self.studied, shown)].span,
        )

    def _words(self, quotation: Quotation) -> int:
        spans = quotation.marked if self.marked else quotation.content
        return sum(len(self.studied.prose.words.within(span)) for span in spans)


def _of_people(studied: Studied) -> Iterator[tuple[int, Quotation]]:
    """The quotations in a report's story that it gives to people by name, each with who it is."""
    entities, sentences = studied.reading.entities, studied.prose.sentences
    for quotation in studied.reading.quotations:
        at, told = quotation.entity, sentences[_sentence(studied, quotation)].kind in BODY
        if told and at is not None and entities[at].kind is NameKind.PERSON:
            yield at, quotation


def _sentence(studied: Studied, quotation: Quotation) -> int:
    """The sentence of a quotation that names who speaks, or else its first."""
    sentences = studied.prose.sentences
    naming = (
        at
        for at in quotation.sentences
        if quotation.source and sentences[at].span.contains(quotation.source)
    )
    return next(naming, quotation.sentences[0])


def _is_named(mine: Studied, entity: int, other: Studied) -> bool:
    """Whether the last word of somebody's name stands in the other report."""
    words = mine.prose.words
    named = (name.span for name in mine.reading.names if name.entity == entity)
    last = {words.forms[at] for span in named for at in words.within(span)[-1:]}
    return not last.isdisjoint(other.prose.words.forms)
