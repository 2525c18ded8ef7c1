"""What became of the words since they first appeared."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from retold.analysis.fates.known import Known, fate_of_known
from retold.analysis.fates.spoken import Spoken
from retold.analysis.fates.unattributed import Sentences
from retold.analysis.fates.wording import tells
from retold.analysis.names import match_entities
from retold.corpus.trace.found import Told
from retold.model.quotations import Fate
from retold.model.tracing import Became, Form, WordRun
from retold.text.words import stem_of

_ENOUGH_KEPT = 0.3
"""Share of words kept below which they are not shown beside the first: nearly all differ."""

_ONE_OCCASION = 7
"""Days within which two tellings are taken to be of one occasion: later the words were perhaps
said again, and nobody cut them."""

_SURE_SPEAKER = 0.75
"""Score both readings must have before words are said to be put in another's mouth."""

_OF_ONE_OCCASION = frozenset({Fate.SPLICED, Fate.UNSPLICED})

_OF_SPEAKERS = frozenset({Fate.OTHER_MOUTH, Fate.SOURCE_CHANGED})

_APOSTROPHES = frozenset("'\u2019")

_UNGIVEN = {
    Fate.MADE_INDIRECT: Fate.MARKS_DROPPED,
    Fate.MADE_DIRECT: Fate.MARKS_ADDED,
}
"""What it is called where one side is in the reporter's own voice and the words are the same."""


def change_of(first: Told, later: Told) -> Known:
    """What became of the words of `first` in `later`: by the rules that tell fates.

    Words given to somebody at first that now stand in the reporter's own voice have lost their
    source, where nothing beside them names one.
    """
    matched = match_entities(first.studied.reading.entities, later.studied.reading.entities)
    same = frozenset((one.left, one.right) for one in matched)
    known = fate_of_known(first.spoken, later.spoken, same)
    if known.fate in _OF_SPEAKERS and not (_surely_given(first) and _surely_given(later)):
        known = fate_of_known(_to_nobody(first.spoken), _to_nobody(later.spoken), same)
    if _is_given(first) and _told_alone(later, first):
        return replace(known, fate=Fate.SOURCE_LOST)
    if _is_given(later) and _told_alone(first, later):
        return replace(known, fate=Fate.SOURCE_GAINED)
    return replace(known, fate=_careful(_as_printed(known.fate, first, later), first, later))


def _as_printed(fate: Fate, first: Told, later: Told) -> Fate:
    """Verbatim only where no word that tells something differs, in marks or beside them."""
    if fate is not Fate.VERBATIM:
        return fate
    ours, theirs = _telling(first), _telling(later)
    lost, gained = ours - theirs, theirs - ours
    if lost and gained:
        return Fate.REWORDED
    return Fate.TRIMMED if lost else Fate.EXTENDED if gained else fate


def _telling(told: Told) -> Counter[str]:
    """The stems of the words that tell something; contractions are small words."""
    return Counter(
        stem_of(form) for form in told.spoken.forms if tells(form) and not _APOSTROPHES & set(form)
    )


def _careful(fate: Fate, first: Told, later: Told) -> Fate:
    """The fate as far as it can be said of words that may have been said more than once."""
    if fate in _OF_ONE_OCCASION and not _on_one_occasion(first, later):
        return Fate.REWORDED
    if fate in _UNGIVEN and Form.OWN_VOICE in {first.form, later.form}:
        same = first.spoken.stems == later.spoken.stems
        return _UNGIVEN[fate] if same else Fate.REWORDED
    return fate


def _on_one_occasion(first: Told, later: Told) -> bool:
    one, other = first.studied.report.published, later.studied.report.published
    return one is not None and other is not None and abs((other - one).days) <= _ONE_OCCASION


def _surely_given(told: Told) -> bool:
    return not told.part and told.quotation.score >= _SURE_SPEAKER


def _to_nobody(spoken: Spoken) -> Spoken:
    quotation = replace(spoken.quotation, source=None, speaker="", entity=None)
    return replace(spoken, quotation=quotation)


def word_runs(first: Told, later: Told) -> tuple[WordRun, ...]:
    """The words of `later` beside those of `first`; none where too few were kept."""
    ours, theirs = first.spoken, later.spoken
    codes = Levenshtein.opcodes(ours.forms, theirs.forms)
    kept = sum(code.src_end - code.src_start for code in codes if code.tag == "equal")
    if kept < _ENOUGH_KEPT * max(len(ours.forms), len(theirs.forms)):
        return ()
    runs: list[WordRun] = []
    for code in codes:
        before = _printed(first, range(code.src_start, code.src_end))
        after = _printed(later, range(code.dest_start, code.dest_end))
        runs += _runs(code.tag, before, after)
    return tuple(runs)


def _runs(tag: str, before: str, after: str) -> Iterator[WordRun]:
    if tag == "equal":
        yield WordRun(Became.KEPT, after)
        return
    if before:
        yield WordRun(Became.DROPPED, before)
    if after:
        yield WordRun(Became.ADDED, after)


def _printed(told: Told, places: range) -> str:
    """Words as printed, with what stands between those that follow one another."""
    column, text = told.spoken.prose.words, told.spoken.prose.text
    printed = ""
    last = -1
    for place in places:
        word = told.spoken.words[place]
        start, end = column.starts[word], column.ends[word]
        between = text[column.ends[last] : start] if last >= 0 and word == last + 1 else " … "
        printed += (between if printed else "") + text[start:end]
        last = word
    return printed


def _is_given(told: Told) -> bool:
    return bool(told.quotation.source or told.quotation.speaker)


def _told_alone(told: Told, other: Told) -> bool:
    """Whether a report tells the words in its own voice and names nobody beside them."""
    if told.form is not Form.OWN_VOICE or not told.sentences:
        return False
    sentences = Sentences(told.studied)
    (sentence, *_) = told.sentences
    near = sentences.attributed_near(sentence, frozenset(), other.quotation.speaker)
    return sentences.told_by_reporter(sentence) and not near
