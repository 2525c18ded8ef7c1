"""Whether in two reports nobody speaks but for one body: a navy, a police force, a ministry."""

from collections.abc import Iterator
from functools import cache

from retold.analysis.descent.evidence import Shared
from retold.analysis.descent.heads import is_organisation
from retold.model.quotations import Quotation
from retold.model.spans import Place, Reason, Span
from retold.text.keys import key_of, weight_of
from retold.text.languages import word_list
from retold.text.studied import Studied

_SURE = 0.6


def one_spokesman(left: Studied, right: Studied, shared: Shared) -> Reason | None:
    """Two reports in which nobody speaks but for one body have what they tell from it.

    "A spokesman at naval headquarters said" here and "the navy said" there: each is the body
    itself, or somebody without a name who speaks for it.
    """
    del shared
    ours, theirs = _bodies(left), _bodies(right)
    same = sorted(ours.keys() & theirs.keys())
    if not same:
        return None
    one, two = ours[same[0]], theirs[same[0]]
    return Reason(
        rule="descent.one_spokesman",
        words=f"In both nobody speaks but for one body: “{left.prose.said(one)}”.",
        score=_SURE,
        places=(Place(left.report.id, one), Place(right.report.id, two)),
    )


def _bodies(studied: Studied) -> dict[str, Span]:
    """The words that name for whom a report's speakers speak; none where others speak too."""
    speaking = [(one, one.source) for one in studied.reading.quotations if one.speaker]
    if not all(source and _is_of_a_body(studied, one, source) for one, source in speaking):
        return {}
    words = studied.prose.words
    return {
        key_of(words.stems[at]): source
        for _, source in reversed(speaking)
        if source is not None
        for at in words.within(source)
        if words.forms[at] not in _spokesmen() and weight_of(words.stems[at]) > 0
    }


def _is_of_a_body(studied: Studied, quotation: Quotation, source: Span) -> bool:
    """Whether a body speaks, or somebody for it who is not named."""
    if quotation.entity is not None:
        return is_organisation(studied, quotation.entity)
    return not (_spokesmen() | _bodies_in_words()).isdisjoint(_forms(studied, source))


def _forms(studied: Studied, span: Span) -> Iterator[str]:
    words = studied.prose.words
    return (words.forms[at] for at in words.within(span))


@cache
def _bodies_in_words() -> frozenset[str]:
    return frozenset(word_list("newsrooms")["bodies"])


@cache
def _spokesmen() -> frozenset[str]:
    return frozenset(word_list("newsrooms")["spokesmen"])
