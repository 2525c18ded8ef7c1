"""Tracing words through a collection."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from retold.corpus.membership import NoStories, Stories
from retold.corpus.search.fields import opened
from retold.corpus.trace.asked import Phrase, phrase_of
from retold.corpus.trace.candidates import Candidates, candidates
from retold.corpus.trace.found import Told, told_by_speaker, told_by_words
from retold.corpus.trace.looking import Chosen, choose, look_at
from retold.corpus.trace.studying import only_words, study_near
from retold.corpus.trace.telling import appearances, certainty_of, ordered, speakers_of
from retold.corpus.trace.variants import told_in_stories
from retold.model.tracing import Tracing
from retold.text.studied import Studied
from retold.text.words import form_of

MOST_READ = 60
"""Reports read for one answer: some 6 ms each."""

_LOOKED_AT = 250
"""Reports looked at word by word: half a millisecond each."""

_EARLIEST = 50
"""Reports more that have the words as asked, the earliest: so that the first is not missed."""

_MOST_UNREAD = 140
"""Reports told of that have the words and are not read; more only make a longer list."""


def trace(
    folder: Path, words: str, stories: Stories | None = None, most_read: int = MOST_READ
) -> Tracing:
    """Every report found that tells `words`, in order of time, and how they changed.

    Args:
        folder: the folder of the collection's index.
        words: a quotation or a sentence; as printed, or as remembered.
        stories: which report belongs to which story; None where that is not known.
        most_read: how many reports to read, the earliest and those most like the words.

    Raises:
        TooFewWordsError: the words hold too little to be met again.
        NoSearchIndexError: there is no index that can be asked.
    """
    phrase = phrase_of(words)
    index = opened(folder)
    known = stories or NoStories()
    found = candidates(index, phrase, _LOOKED_AT, _EARLIEST)
    chosen = choose(look_at(found.kept, phrase), most_read)
    studied = {look.report: study_near(look.kept, look.regions) for look in chosen.to_read}
    told = _by_words(studied, phrase)
    told |= _by_speaker(studied, phrase, told)
    others = told_in_stories(index, phrase, told, known)
    read = frozenset((*studied, *others.read))
    return _traced(_Told(phrase, told | others.told, read), chosen, found, known)


@dataclass(frozen=True, slots=True, eq=False)
class _Told:
    phrase: Phrase
    told: Mapping[str, Told]
    read: frozenset[str]


def _by_words(studied: Mapping[str, Studied], phrase: Phrase) -> dict[str, Told]:
    """The reports whose words alone say that they tell it."""
    found = {report: told_by_words(one, phrase) for report, one in studied.items()}
    return {report: told for report, told in found.items() if told is not None}


def _by_speaker(
    studied: Mapping[str, Studied], phrase: Phrase, told: Mapping[str, Told]
) -> dict[str, Told]:
    """Those that give fewer of the words to one who is known to have said them."""
    who = {_surname(one) for one in told.values() if not one.part} - {""}
    found = {
        report: told_by_speaker(one, phrase)
        for report, one in studied.items()
        if report not in told
    }
    return {report: one for report, one in found.items() if one and _surname(one) in who}


def _surname(told: Told) -> str:
    words = told.quotation.speaker.split()
    return form_of(words[-1]) if words and told.quotation.entity is not None else ""


def _traced(found: _Told, chosen: Chosen, looked: Candidates, stories: Stories) -> Tracing:
    unread = _unread(chosen, found.phrase)
    order = ordered([*found.told.values(), *unread])
    story_of = stories.of(one.studied.report.id for one in (*order.dated, *order.undated))
    base = order.first or next(iter(order.undated), None)
    dated = appearances(order.dated, base, story_of, found.read)
    undated = appearances(order.undated, base, story_of, found.read)
    return Tracing(
        asked=found.phrase.said,
        first=order.first.studied.report.id if order.first else "",
        certainty=certainty_of(order),
        dated=dated,
        undated=undated,
        speakers=speakers_of((*dated, *undated)),
        searched=looked.searched,
        looked_at=len(looked.kept),
        read=len(found.read),
        left_out=len(chosen.unread) - len(unread),
    )


def _unread(chosen: Chosen, phrase: Phrase) -> list[Told]:
    looks = chosen.unread[:_MOST_UNREAD]
    tellings = (told_by_words(only_words(look.kept, look.regions), phrase) for look in looks)
    return [told for told in tellings if told is not None]
