"""A third newsroom that two reports both name for the same thing."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from retold.analysis.descent.evidence import Shared
from retold.analysis.descent.newsrooms import Told, newsrooms_named, newsrooms_told
from retold.analysis.descent.outlet_names import newsroom
from retold.model.descent import Descent
from retold.model.mentions import NameKind
from retold.model.reports import BlockKind
from retold.model.spans import Place, Reason
from retold.text.studied import Studied

_RULE = "descent.third_newsroom"
_SURE = 0.6

_TOP = 6
"""Sentences of a story in which its news is told; two that named one paper further down had only
some of their background from it."""

_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.STANDFIRST})


def third_newsroom(left: Studied, right: Studied, shared: Shared) -> Reason | None:
    """Two reports that name one third newsroom for the same sentence both draw on it there.

    One as the newsroom that was told something or reported it ("told the Harbour Times"); the two
    sentences must tell the same, or hold the same quotation.
    """
    meeting = sentences_met(left, right, shared)
    for one, two in product(newsrooms_told(left.report), newsrooms_told(right.report)):
        third = newsroom(one.name)
        if third != newsroom(two.name) or third in _publishers(left, right):
            continue
        if (_sentence(left, one), _sentence(right, two)) in meeting:
            return Reason(
                rule=_RULE,
                words=f"Both name {one.name} as where they have the same thing from.",
                score=_SURE,
                places=(Place(left.report.id, one.span), Place(right.report.id, two.span)),
            )
    return None


def one_newsrooms_news(left: Studied, right: Studied, shared: Shared) -> Reason | None:
    """Two reports that pass on what one third newsroom had are not two witnesses of it.

    Both name it at the top of the story, where the news is, and either as the one that reported
    ("the Harbour Times reported"); or the same person told it something in both. It may be of
    different things, so they are not said to have one source, only not to be independent.
    """
    publishers = _publishers(left, right)
    same = set(shared.entities)
    tops = _top(left), _top(right)
    for one, two in product(newsrooms_named(left.report), newsrooms_named(right.report)):
        third = newsroom(one.name)
        if third != newsroom(two.name) or third in publishers:
            continue
        people = product(_speakers(left, one), _speakers(right, two))
        reported = one.reported or two.reported
        on_top = _sentence(left, one) in tops[0] and _sentence(right, two) in tops[1]
        if (reported and on_top) or not same.isdisjoint(people):
            return Reason(
                rule="descent.one_newsrooms_news",
                words=f"Both pass on what {one.name} reported or was told.",
                score=_SURE,
                places=(Place(left.report.id, one.span), Place(right.report.id, two.span)),
            )
    return None


def _top(studied: Studied) -> frozenset[int]:
    """The indexes of the first sentences of a story."""
    sentences = enumerate(studied.prose.sentences)
    return frozenset([at for at, one in sentences if one.kind in _BODY][:_TOP])


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
        places = (p for r in descent.reasons if r.rule == _RULE for p in r.places)
        printed = [place.span.of(texts[place.report_id]) for place in places]
        named.append({newsroom(name): name for name in reversed(printed)})
    by_all = set.intersection(*map(set, named)) if named else set()
    return tuple(named[0][letters] for letters in sorted(by_all))


def _publishers(left: Studied, right: Studied) -> frozenset[str]:
    return frozenset({newsroom(left.report.outlet), newsroom(right.report.outlet)})


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
    """The index of the sentence a newsroom is named in; -1 where it stands in none."""
    sentences = enumerate(studied.prose.sentences)
    return next((at for at, one in sentences if one.span.contains(told.span)), -1)
