"""Whether a sentence is the answer to an accusation, which the other report tells without it."""

from functools import cache
from itertools import islice

from retold.comparison.successive import days_apart, is_of_days_after
from retold.model.quotations import Quotation
from retold.text.keys import key_of, weight_of
from retold.text.languages import word_list
from retold.text.studied import Studied
from retold.text.words import form_of, plain

_REACH = 4
"""Words behind "rejected" among which the accusation stands: "rejected as untrue the charge"."""

_OF_IT = 0.4
"""Share of the words of the answer, names aside, that the other report must have."""

_TOLD = 0.3
"""Share of those of the answer and its neighbours that it must have, to tell what was answered. Of
thirty answers of one side of real pairs, those below the two answered what the other did not tell;
of eleven above them, where a word of the other might have denied, five were told there."""

_OF_THE_DEED = 2
"""Words of the answer by which another sentence is of the same, where it does not name who does."""

_ENDS = frozenset('.!?"”')


def is_answer(at: int, mine: Studied, theirs: Studied) -> bool:
    """Whether a sentence of one report answers an accusation that the other leaves unanswered.

    "Quill denied the charge", "Brandt pleaded not guilty". The other must name who answers, tell of
    the accusation, and deny nothing in any sentence of its own. It must be of the same days, unless
    the answer is one of long standing: "has always denied".
    """
    answer = _answer(at, mine)
    if answer is None or _is_answered(theirs):
        return False
    if not _stands_long(answer, mine) and (
        days_apart(mine, theirs) or is_of_days_after(mine, theirs)
    ):
        return False
    deed = _keys(mine.prose.words_of(at), answer, mine)
    named = _who(at, answer, mine) & _capitalised(theirs)
    return (
        bool(named)
        and len(deed & _told(theirs)) >= _OF_IT * len(deed)
        and _share_around(at, answer, mine, theirs) >= _TOLD
        and _names_its_object(answer, mine, theirs)
        and _is_accused(named, deed, theirs)
        and not any(_says_not(quotation, named, theirs) for quotation in theirs.reading.quotations)
    )


def _answer(at: int, mine: Studied) -> range | None:
    """The word or words of a sentence by which somebody answers."""
    forms, places = mine.prose.words.forms, mine.prose.words_of(at)
    for place in places:
        behind = forms[place + 1 : min(place + 1 + _REACH, places.stop)]
        active = place == places.start or forms[place - 1] not in _listed("passive")
        if active and forms[place] in _listed("answering") and _is_an_accusation(behind):
            return range(place, place + 1)
        accused = not _listed("accusations").isdisjoint(behind)
        if active and forms[place] in _listed("rejecting") and accused:
            return range(place, place + 1)
    return next((range(one, one + size) for one in places if (size := _plea(forms, one))), None)


def _is_an_accusation(behind: tuple[str, ...]) -> bool:
    """Whether what stands behind "denied" is what somebody is said to have done."""
    return not behind or behind[0] in _listed("what_is_denied") or behind[0].endswith("ing")


def _plea(forms: tuple[str, ...], place: int) -> int:
    """How many words of a plea stand at a place: 0 where none does."""
    pleas = (tuple(plea.split()) for plea in word_list("claims")["pleas"])
    return next((len(plea) for plea in pleas if forms[place : place + len(plea)] == plea), 0)


def _stands_long(answer: range, mine: Studied) -> bool:
    before = mine.prose.words.forms[max(0, answer.start - 2) : answer.start]
    present = mine.prose.words.forms[answer.start].endswith("ies")
    return present or not _listed("standing").isdisjoint(before)


def _who(at: int, answer: range, mine: Studied) -> set[str]:
    """The words that may name who answers: as resolved, or else the names of the sentence.

    Of "Quill denied", those before the verb; "a plea was entered for Quill" has them behind.
    """
    for quotation in mine.reading.quotations:
        if quotation.cue and answer.start in mine.prose.words.within(quotation.cue):
            return set(plain(quotation.speaker).split())
    places = mine.prose.words_of(at)
    before = {one for one in _names(mine) if places.start <= one < answer.start}
    named = before or {one for one in _names(mine) if one in places}
    return {mine.prose.words.forms[one] for one in named}


def _names_its_object(answer: range, mine: Studied, theirs: Studied) -> bool:
    """Whether the first telling word behind the verb, which names the deed, is told there."""
    words = mine.prose.words
    if len(answer) > 1:
        return True
    behind = range(answer.stop, min(answer.stop + _REACH, len(words.forms)))
    deeds = (one for one in behind if weight_of(words.stems[one]) > 0)
    return all(
        words.forms[deed] in _listed("unnamed") or key_of(words.stems[deed]) in _told(theirs)
        for deed in islice(deeds, 1)
    )


def _is_accused(named: set[str], deed: set[str], theirs: Studied) -> bool:
    """Whether a whole sentence about the deed, or of who answers, accuses."""
    words = theirs.prose.words
    for at, sentence in enumerate(theirs.prose.sentences):
        places = theirs.prose.words_of(at)
        forms = words.forms[places.start : places.stop]
        keys = {key_of(words.stems[one]) for one in places}
        of_it = not named.isdisjoint(forms) or len(deed & keys) >= _OF_THE_DEED
        whole = theirs.prose.said(sentence.span)[-1:] in _ENDS
        if of_it and whole and not _listed("accusing").isdisjoint(forms):
            return True
    return False


def _is_answered(theirs: Studied) -> bool:
    """Whether a report holds any word that denies an accusation, be it another one."""
    forms = theirs.prose.words.forms
    denied = not _listed("denials").isdisjoint(forms)
    return denied or any(_plea(forms, place) for place in range(len(forms)))


def _says_not(quotation: Quotation, named: set[str], theirs: Studied) -> bool:
    """Whether words that deny are given to somebody of that name, or of whose: "Vell's mayor"."""
    words = theirs.prose.words
    said = {one for span in quotation.content for one in words.within(span)}
    beside = {
        words.forms[one]
        for at in quotation.sentences
        for one in theirs.prose.words_of(at)
        if one not in said and (not quotation.cue or words.starts[one] < quotation.cue.start)
    }
    speaks = named & (beside | set(plain(quotation.speaker).split()))
    return bool(speaks) and not _not().isdisjoint(words.forms[one] for one in said)


def _share_around(at: int, answer: range, mine: Studied, theirs: Studied) -> float:
    """Share of the words of the answer and its neighbours that the other report has."""
    near = range(max(0, at - 1), min(len(mine.prose.sentences), at + 2))
    around = {key for one in near for key in _keys(mine.prose.words_of(one), answer, mine)}
    return len(around & _told(theirs)) / max(1, len(around))


def _keys(places: range, answer: range, mine: Studied) -> set[str]:
    """The keys of telling words, names and those by which somebody answers aside."""
    words, names = mine.prose.words, _names(mine)
    telling = (one for one in places if weight_of(words.stems[one]) > 0 and one not in names)
    return {
        key_of(words.stems[one])
        for one in telling
        if one not in answer and words.forms[one] not in _listed("pleading")
    }


def _names(report: Studied) -> set[int]:
    """The telling words with a capital."""
    words, text = report.prose.words, report.prose.text
    capital = (one for one, start in enumerate(words.starts) if text[start].isupper())
    return {one for one in capital if weight_of(words.stems[one]) > 0}


def _capitalised(theirs: Studied) -> set[str]:
    return {theirs.prose.words.forms[one] for one in _names(theirs)}


def _told(theirs: Studied) -> set[str]:
    return set(map(key_of, theirs.prose.words.stems))


@cache
def _not() -> frozenset[str]:
    modality = word_list("modality")
    return frozenset(form_of(word) for word in (*modality["negations"], *modality["denying"]))


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(form_of(word) for word in word_list("claims")[name])
