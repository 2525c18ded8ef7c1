"""On what occasion a quotation was given: to whom it was told, and on which day."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import product

from retold.analysis.fates.spoken import Spoken
from retold.model.mentions import Grain, NameKind
from retold.model.spans import Span
from retold.text.words import form_of

_TOLD_TO = re.compile(
    r"\b(?:told|tells|telling|interview (?:with|on|to)|speaking (?:to|on|with)|remarks to)"
    r"\s(?:the\s|a\s|an\s)?\Z",
    re.IGNORECASE,
)
"""What stands before the paper or programme that was told: "told the Harbour Times"."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

_LONGEST_LEAD = 30
"""Characters before a name in which that is looked for."""

_DAYS_APART = 2
"""Days between two occasions: one day is the hour of another place, or a slip."""


def on_two_occasions(left: Spoken, right: Spoken) -> bool:
    """Whether the two were told to others, or days apart: people say the same more than once."""
    ours, theirs = _told_to(left), _told_to(right)
    if ours and theirs and ours.isdisjoint(theirs):
        return True
    days = tuple(product(_days(left), _days(right)))
    return bool(days) and all(abs((one - other).days) >= _DAYS_APART for one, other in days)


def _told_to(spoken: Spoken) -> frozenset[str]:
    """The words of the names of those who were told."""
    text, reading = spoken.prose.text, spoken.studied.reading
    around = _around(spoken)
    told = (
        name.said
        for name in reading.names
        if reading.entities[name.entity].kind is not NameKind.PERSON
        and name.sentence in spoken.quotation.sentences
        and any(span.contains(name.span) for span in around)
        and _TOLD_TO.search(text, max(0, name.span.start - _LONGEST_LEAD), name.span.start)
    )
    return frozenset(form_of(word) for said in told for word in said.split())


def _days(spoken: Spoken) -> Iterator[date]:
    """The days named beside the words, outside what was said."""
    around = _around(spoken)
    for time in spoken.studied.reading.times:
        beside = time.sentence in spoken.quotation.sentences and time.grain is Grain.DAY
        outside = beside and any(span.contains(time.span) for span in around)
        if outside and _DAY.fullmatch(time.value):
            yield date.fromisoformat(time.value)


def _around(spoken: Spoken) -> tuple[Span, ...]:
    """The stretches of the quotation's sentences that are none of its words."""
    sentences = [spoken.prose.sentences[at].span for at in spoken.quotation.sentences]
    stretches: list[Span] = []
    for sentence in sentences:
        start = sentence.start
        for said in spoken.quotation.content:
            if said.overlaps(sentence):
                stretches.append(Span(start, max(start, said.start)))
                start = min(max(start, said.end), sentence.end)
        stretches.append(Span(start, sentence.end))
    return tuple(span for span in stretches if len(span))
