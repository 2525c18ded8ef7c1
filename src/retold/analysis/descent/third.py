"""A third newsroom that two reports both name for the same thing."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, product

from retold.analysis.descent.credits import declared
from retold.analysis.descent.evidence import Shared
from retold.analysis.descent.heads import BODY
from retold.analysis.descent.newsrooms import Told, newsrooms_named
from retold.analysis.descent.outlet_names import newsroom, newsroom_forms
from retold.model.descent import Descent
from retold.model.mentions import NameKind
from retold.model.reports import BlockKind
from retold.model.spans import Place, Reason, Span
from retold.text.studied import Studied

_RULES = frozenset({"descent.third_newsroom", "descent.one_newsrooms_report"})
_SURE = 0.6

_TOP = 6
"""Sentences of a story in which its news is told; two that named one paper further down had only
some of their background from it."""

_NEWS, _BEGINS = 5, 3
"""Sentences at the top of both in which a newsroom that both name had their news, and at the top of
one where it was only told something. Of 29 such pairs of real reports read, 27 rested on it; of
four that named it a sentence further down, one."""

_NAMES = 2
"""Places of a reason at its end that are the newsroom's names, one in each report."""

_NO_SENTENCE = -1
"""Index of what stands in no sentence: a line that credits an agency."""


def third_newsroom(left: Studied, right: Studied, shared: Shared) -> Reason | None:
    """Two reports that name one third newsroom for the same sentence both draw on it there.

    One as the newsroom that was told something or reported it ("told the Harbour Times"); the two
    sentences must tell the same, or hold the same quotation.
    """
    meeting = sentences_met(left, right, shared)
    for one, two in _named_by_both(left, right):
        if (_sentence(left, one), _sentence(right, two)) in meeting:
            return Reason(
                rule="descent.third_newsroom",
                words=f"Both name {one.name} as where they have the same thing from.",
                score=_SURE,
                places=_places(left, one, right, two),
            )
    return None


def one_newsrooms_report(left: Studied, right: Studied, shared: Shared) -> Reason | None:
    """Two reports whose news one third newsroom had both rest on it.

    Both name it where the news is told, and either as the one that reported ("the Harbour Times
    reported"); or the same person told it something, with which one of them begins. An agency may
    also stand in the credit line of one.
    """
    for one, two in _named_by_both(left, right):
        first, last = sorted((_rank(left, one), _rank(right, two)))
        told = first <= _BEGINS and _same_person(left, one, right, two, shared)
        if last <= _NEWS and (one.reported or two.reported or told):
            return _passed_on("one_newsrooms_report", one.name, _places(left, one, right, two))
    return None


def one_newsrooms_news(left: Studied, right: Studied, shared: Shared) -> Reason | None:
    """Two reports that pass on what one third newsroom had are not two witnesses of it.

    Both name it near the top of the story, and either as the one that reported; or the same person
    told it something in both. It may be of different things, so they are not said to have one
    source, only not to be independent.
    """
    for one, two in _named_by_both(left, right):
        on_top = max(_rank(left, one), _rank(right, two)) <= _TOP
        reported = on_top and (one.reported or two.reported)
        if reported or _same_person(left, one, right, two, shared):
            return _passed_on("one_newsrooms_news", one.name, _places(left, one, right, two))
    return None


def _passed_on(rule: str, name: str, places: tuple[Place, ...]) -> Reason:
    words = f"Both pass on what {name} reported or was told."
    return Reason(rule=f"descent.{rule}", words=words, score=_SURE, places=places)


def _places(left: Studied, one: Told, right: Studied, two: Told) -> tuple[Place, ...]:
    """The two sentences in which a newsroom is named, and then its names."""
    sides = (left, one), (right, two)
    sentences = [Place(side.report.id, _whole(side, told)) for side, told in sides]
    return (*sentences, *(Place(side.report.id, told.span) for side, told in sides))


def newsroom_of(reason: Reason) -> tuple[Place, ...]:
    """Where the newsroom that two reports name stands in both; nothing for other reasons."""
    return reason.places[-_NAMES:] if reason.rule in _RULES else ()


def _whole(studied: Studied, told: Told) -> Span:
    """The sentence that names a newsroom, or else the line that credits it."""
    at = _sentence(studied, told)
    return told.span if at == _NO_SENTENCE else studied.prose.sentences[at].span


def _same_person(left: Studied, one: Told, right: Studied, two: Told, shared: Shared) -> bool:
    """Whether one person is named in both sentences in which a newsroom is."""
    people = product(_speakers(left, one), _speakers(right, two))
    return not set(shared.entities).isdisjoint(people)


def _named_by_both(left: Studied, right: Studied) -> Iterator[tuple[Told, Told]]:
    """Where both name one newsroom, neither's own, and one at least names it in the story."""
    own = _forms(left.report.outlet) | _forms(right.report.outlet)
    named = tuple(newsrooms_named(left.report)), tuple(newsrooms_named(right.report))
    credited = _credited(left), _credited(right)
    pairs = chain(product(*named), product(named[0], credited[1]), product(credited[0], named[1]))
    for one, two in pairs:
        both = _forms(one.name) & _forms(two.name)
        if both and both.isdisjoint(own):
            yield one, two


def _forms(name: str) -> frozenset[str]:
    """What a newsroom may be known by, be it as short as "AP"."""
    return newsroom_forms(name) | {newsroom(name)}


def _credited(studied: Studied) -> tuple[Told, ...]:
    """The agencies in a report's dateline, byline and credit lines."""
    return tuple(Told(one.agency, one.span, reported=True) for one in declared(studied.report))


def _rank(studied: Studied, told: Told) -> int:
    """The how manieth sentence of a story names a newsroom; 0 for its headline and credit lines."""
    sentences, at = studied.prose.sentences, _sentence(studied, told)
    if at == _NO_SENTENCE or sentences[at].kind is BlockKind.HEADLINE:
        return 0
    return sum(one.kind in BODY for one in sentences[: at + 1])


def _speakers(studied: Studied, told: Told) -> frozenset[int]:
    """The people named in the sentence in which a newsroom is."""
    at = _sentence(studied, told)
    entities = studied.reading.entities
    return frozenset(
        name.entity
        for name in studied.reading.names
        if name.sentence == at and entities[name.entity].kind is NameKind.PERSON
    )


def named_by_all(descents: Sequence[Descent], texts: Mapping[str, str]) -> tuple[str, ...]:
    """The third newsrooms, as first printed, that each of some descents rests on."""
    named: list[dict[str, str]] = []
    for descent in descents:
        places = (place for reason in descent.reasons for place in newsroom_of(reason))
        printed = [place.span.of(texts[place.report_id]) for place in places]
        named.append({newsroom(name): name for name in reversed(printed)})
    by_all = set.intersection(*map(set, named)) if named else set()
    return tuple(named[0][letters] for letters in sorted(by_all))


def sentences_met(left: Studied, right: Studied, shared: Shared) -> frozenset[tuple[int, int]]:
    """Indexes of sentences of the two that tell the same or hold one quotation."""
    paired = (pair for met in shared.pairings for pair in product(met.left, met.right))
    return frozenset((*paired, *_sentences_of_echoes(left, right, shared)))


def _sentences_of_echoes(
    left: Studied, right: Studied, shared: Shared
) -> Iterator[tuple[int, int]]:
    of_left = {quotation.id: quotation.sentences for quotation in left.reading.quotations}
    of_right = {quotation.id: quotation.sentences for quotation in right.reading.quotations}
    for echo in shared.echoes:
        told = (*echo.before, *echo.after)
        here = [at for quotation in told for at in of_left.get(quotation, ())]
        there = [at for quotation in told for at in of_right.get(quotation, ())]
        yield from product(here, there)


def _sentence(studied: Studied, told: Told) -> int:
    """The index of the sentence a newsroom is named in."""
    sentences = enumerate(studied.prose.sentences)
    return next((at for at, one in sentences if one.span.contains(told.span)), _NO_SENTENCE)
