"""Who a claim is given to on either side: lost, gained, or changed."""

from collections.abc import Iterator

from rapidfuzz.distance import JaroWinkler

from retold.analysis.changes.beside import name_parts, named_beside
from retold.analysis.changes.passages import credited_around
from retold.analysis.changes.phrases import forms_of
from retold.analysis.changes.retellings import Note, Retelling, Side
from retold.analysis.changes.speaking_for import speaks_for
from retold.model.changes import ChangeDetail
from retold.model.mentions import NameKind
from retold.model.quotations import Quotation
from retold.model.spans import Span
from retold.text.keys import weight_of

_LEAST = 3
"""Telling words of a claim that must stand on the other side: a name and a verb are too few."""

_SHARE = 0.7
"""Least share of the weight of the claim's telling words that must: with half, a long name that
stands in both was taken for the claim."""

_CREDITED = 0.4
"""How sure that a source is lost where what stands around may credit it: more likely it is not."""

_ONE_NAME = 0.85
"""Least Jaro-Winkler likeness of two spellings of one name: "Moqtada" and "Muqtada" have .87."""

_PRONOUNS = frozenset({"he", "she", "it", "they", "i", "we"})


def source_lost(told: Retelling) -> Iterator[Note]:
    """A claim given to somebody on one side is told in the reporter's own voice on the other.

    Two thirds of the claim must stand there, in sentences that name no source, hold no quotation
    mark and no word such as "said" or "reported", and neither the source nor the verb that gave
    the claim may stand there still; nor may the sentence beside them give words to that source. It
    is less sure behind words that are given to anybody, where a newsroom was the source, and in a
    text that credits nobody: it may be the source's own.
    """
    for quotation in _claims(told.before):
        kept = _kept(told, quotation)
        sentences = {_sentence_of(told.after, place) for place in kept}
        if (
            kept
            and not _still_named(told, quotation)
            and all(map(told.after.voices.own, sentences))
            and not any(
                named_beside(told.before.voices, quotation, told.after.voices, sentence)
                for sentence in sentences
            )
        ):
            yield Note(
                detail=ChangeDetail.SOURCE_LOST,
                before=quotation.content[0],
                after=_stretch(told.after, kept),
                rule="changes.source_lost",
                score=_sureness(told, quotation, sentences),
                names=(named(quotation), ""),
            )


def _sureness(told: Retelling, quotation: Quotation, sentences: set[int]) -> float:
    score = round(0.6 * quotation.score + 0.2, 2)
    return min(score, _CREDITED) if credited_around(told, quotation, sentences) else score


def source_changed(told: Retelling) -> Iterator[Note]:
    """A claim is given to one person on one side and to another person on the other.

    Both must be named on the spot and have no name in common; two thirds of the claim must stand
    on both sides. Or the one is given to a person, the other to who speaks for that person:
    "Quill said", "a spokesman for Quill said".
    """
    for quotation in _claims(told.before):
        kept = _kept(told, quotation)
        others = {told.after.voices.of_words.get(place) for place in kept}
        other = others.pop() if len(others) == 1 else None
        if other is not None and (
            _two_people(told, quotation, other)
            or speaks_for(told.before, quotation, told.after, other)
            or speaks_for(told.after, other, told.before, quotation)
        ):
            yield Note(
                detail=ChangeDetail.SOURCE_CHANGED,
                before=quotation.source or quotation.content[0],
                after=other.source or other.content[0],
                rule="changes.source_changed",
                score=round(0.7 * min(quotation.score, other.score), 2),
                names=(quotation.speaker, other.speaker),
            )


def named(quotation: Quotation) -> str:
    """Who a claim is given to, for a reader; a pronoun names nobody."""
    return "a source" if quotation.speaker.lower() in _PRONOUNS else quotation.speaker


def _claims(side: Side) -> list[Quotation]:
    """What this side gives to a source, be it only "she"."""
    found = {
        side.voices.of_words[at].id: side.voices.of_words[at]
        for at in side.places
        if side.quoted(at)
    }
    return [
        q
        for q in found.values()
        if q.source is not None and not q.in_headline and not _is_nameless(side, q.source)
    ]


def _is_nameless(side: Side, source: Span) -> bool:
    """Whether a source is nobody in particular: "others pointed out", "some say"."""
    forms = {side.words.forms[at] for at in side.words.within(source)}
    return forms <= forms_of("hedges", "nameless")


def _kept(told: Retelling, quotation: Quotation) -> list[int]:
    """The words after that stand for a claim's telling words; none where too few do."""
    content = told.before.voices.content(quotation)
    telling = [place for place in content if told.before.telling(place)]
    kept = [place for place in telling if place in told.became]
    enough = _weight(told.before, kept) >= _SHARE * _weight(told.before, telling)
    if not enough or len(kept) < _LEAST or not _beyond_names(told.before, telling, kept):
        return []
    return sorted(map(told.became.__getitem__, kept))


def _beyond_names(side: Side, telling: list[int], kept: list[int]) -> bool:
    """Whether half of the words without a capital are kept: a long name alone is no claim."""
    text, starts = side.prose.text, side.words.starts
    common = [place for place in telling if text[starts[place]].islower()]
    return 2 * len(set(common).intersection(kept)) >= len(common)


def _weight(side: Side, places: list[int]) -> float:
    return sum(weight_of(side.words.stems[place]) for place in places)


def _sentence_of(side: Side, place: int) -> int:
    return next(at for at in side.sentences if place in side.prose.words_of(at))


def _stretch(side: Side, places: list[int]) -> Span:
    """The run of words of one sentence that holds most of `places`."""
    by_sentence: dict[int, list[int]] = {}
    for place in places:
        by_sentence.setdefault(_sentence_of(side, place), []).append(place)
    longest = max(by_sentence.values(), key=len)
    return side.words.span(longest[0], longest[-1] + 1)


def _two_people(told: Retelling, one: Quotation, other: Quotation) -> bool:
    people = []
    for side, quotation in ((told.before, one), (told.after, other)):
        entities = side.voices.studied.reading.entities
        if quotation.entity is None or entities[quotation.entity].kind is not NameKind.PERSON:
            return False
        entity = entities[quotation.entity]
        names = {word for form in entity.forms for word in name_parts(form)}
        if names.isdisjoint(_source_words(side, quotation)):
            return False
        people.append(names)
    said = (_source_words(told.before, one), _source_words(told.after, other))
    return not (_share_a_name(people[0], people[1] | said[1]) or _share_a_name(people[1], said[0]))


def _still_named(told: Retelling, quotation: Quotation) -> bool:
    """Whether a telling word of the source or of the cue stands on the other side too."""
    words = told.before.words
    spans = (span for span in (quotation.source, quotation.cue) if span)
    return any(
        told.before.telling(place) and place in told.became
        for span in spans
        for place in words.within(span)
    )


def _source_words(side: Side, quotation: Quotation) -> set[str]:
    """The words that name the source: it may be more than one person."""
    return set(name_parts(side.prose.said(quotation.source))) if quotation.source else set()


def _share_a_name(ones: set[str], others: set[str]) -> bool:
    """Whether two names may be one, spelled otherwise."""
    return any(JaroWinkler.similarity(one, other) >= _ONE_NAME for one in ones for other in others)
