"""One body's account of what it did, which two reports may both rest on."""

from collections.abc import Iterator, Mapping
from functools import cache

from retold.analysis.descent.evidence import Shared
from retold.analysis.descent.heads import head_of, is_organisation
from retold.model.spans import Place, Reason, Span
from retold.text.keys import key_of, weight_of
from retold.text.languages import word_list
from retold.text.studied import Studied
from retold.text.words import stem_of

_LEAD = 3
"""Sentences of a story's head in which its news is told, the headline among them. Of 60 independent
pairs read it takes two, both wrongly called independent, with leads of two sentences to four."""

_NAMED = 2
"""Words that name a body of state: whose it is, and what it is ("Westland's navy")."""

_SURE = 0.6

_Bodies = Mapping[int | frozenset[str], Span]
"""For each organisation by its index, and for each body of state by the keys of its name, where
it stands."""


def one_account(left: Studied, right: Studied, shared: Shared) -> Reason | None:
    """Two reports whose news one body told of itself may both have it from there.

    The lead of each gives what it tells to one organisation, government or navy; or one does, and
    the other, whose lead names that body too, has nothing from anybody it names.
    """
    sources = dict(_sources(left)), dict(_sources(right))
    met = _met(*sources, shared)
    if met is None and not right.reading.quotations:
        met = _met(sources[0], dict(_organisations(right)), shared)
    if met is None and not left.reading.quotations:
        met = _met(dict(_organisations(left)), sources[1], shared)
    if met is None:
        return None
    return Reason(
        rule="descent.one_account",
        words=f"Both may have their news from one source: {met[0].of(left.report.text)}.",
        score=_SURE,
        places=(Place(left.report.id, met[0]), Place(right.report.id, met[1])),
    )


def _met(mine: _Bodies, theirs: _Bodies, shared: Shared) -> tuple[Span, Span] | None:
    """Where one body stands in both."""
    for one, two in shared.entities:
        if one in mine and two in theirs:
            return mine[one], theirs[two]
    same = [key for key in mine if not isinstance(key, int) and key in theirs]
    return (mine[same[0]], theirs[same[0]]) if same else None


def _sources(studied: Studied) -> Iterator[tuple[int | frozenset[str], Span]]:
    """The bodies that the lead of a report gives something to."""
    lead = frozenset(head_of(studied, _LEAD))
    for quotation in studied.reading.quotations:
        if quotation.source is not None and not lead.isdisjoint(quotation.sentences):
            at = quotation.entity
            if at is not None and is_organisation(studied, at):
                yield at, quotation.source
            body = _body_of_state(studied, quotation.source)
            if body:
                yield body, quotation.source


def _organisations(studied: Studied) -> Iterator[tuple[int, Span]]:
    """The organisations that the lead of a report names."""
    lead = head_of(studied, _LEAD)
    for name in studied.reading.names:
        if name.sentence in lead and is_organisation(studied, name.entity):
            yield name.entity, name.span


def _body_of_state(studied: Studied, source: Span) -> frozenset[str]:
    """The keys of a body of state, whichever way its country is named; none where it is not one."""
    words = studied.prose.words
    stems = [words.stems[at] for at in words.within(source)]
    keys = frozenset(key_of(stem) for stem in stems if weight_of(stem))
    is_one = bool(stems) and stems[-1] in _nouns() and len(keys) >= _NAMED
    return keys if is_one else frozenset()


@cache
def _nouns() -> frozenset[str]:
    return frozenset(map(stem_of, word_list("organisations")["state_bodies"]["nouns"]))
