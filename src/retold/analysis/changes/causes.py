"""Whether one thing is told as the cause of another."""

from collections.abc import Iterator

from retold.analysis.changes.phrases import forms_of, phrases_of
from retold.analysis.changes.retellings import Note, Retelling, Side
from retold.model.changes import ChangeDetail
from retold.model.spans import Span

_DASH = 4
"""Characters before a word among which a dash that stands before it is looked for."""

_REACH = 5
"""Words from "because" to a word of the cause that must stand on the other side too."""


def leading_cause(told: Retelling) -> Iterator[Note]:
    """A sentence began with its cause ("In response", "Accordingly") and now does not.

    Where the other begins with a word that only adds ("Moreover", "Meanwhile"), the cause was
    changed; where it begins with nothing of the kind and tells a cause nowhere, it was dropped.
    Words given to a source are left to what became of the quotation.
    """
    if _others(told.before):
        return
    causes = _leading(told.before, "leading_causes")
    if not causes or _leading(told.after, "leading_causes"):
        return
    others = _leading(told.after, "leading_others")
    possible = forms_of("causes", "possible")
    if not others and (told.after.holds(possible) or _told_just_before(told.after, possible)):
        return
    yield Note(
        detail=ChangeDetail.CAUSE_CHANGED if others else ChangeDetail.CAUSE_DROPPED,
        before=_span(told.before, causes[0]),
        after=_span(told.after, others[0]) if others else None,
        rule="changes.leading_cause",
        score=0.8 if others else 0.7,
    )


def cause_within(told: Retelling) -> Iterator[Note]:
    """A "because", "due to" or the like fell away, though what it tied together is still told.

    Nothing is said where the other side holds another word that may tell a cause ("after", "led
    to", "arguing that"), a new small word that may ("for", "with"), or a dash before the cause.
    """
    loose = forms_of("causes", "loose")
    new = told.after.has.difference(told.became.values())
    if told.after.holds(forms_of("causes", "possible")) or _inner(told.after):
        return
    if any(told.after.words.forms[place] in loose for place in new):
        return
    for phrase in _inner(told.before):
        cause = range(phrase.stop, phrase.stop + _REACH)
        effect = range(phrase.start - _REACH, phrase.start)
        if _kept(told, cause) and _kept(told, effect) and not _after_dash(told, cause):
            yield Note(
                detail=ChangeDetail.CAUSE_DROPPED,
                before=_span(told.before, phrase),
                after=None,
                rule="changes.cause_within",
                score=0.6,
            )


def _leading(side: Side, part: str) -> list[range]:
    firsts = (side.prose.bounds[at][0] for at in side.sentences)
    firsts = (first for first in firsts if not side.quoted(first))
    return phrases_of("causes", part).within(side.words.forms, firsts)


def _others(side: Side) -> bool:
    """Whether both kinds stand there, so that it cannot be told which became which."""
    return bool(_leading(side, "leading_causes") and _leading(side, "leading_others"))


def _told_just_before(side: Side, possible: frozenset[str]) -> bool:
    """Whether the sentence before, which may hold the cause, ends in a word that tells one."""
    first = side.places[0]
    return any(side.words.forms[at] in possible for at in range(max(first - 3, 0), first))


def _inner(side: Side) -> list[range]:
    firsts = {side.prose.bounds[at][0] for at in side.sentences}
    within = phrases_of("causes", "inner").within(side.words.forms, side.places)
    return [phrase for phrase in within if phrase.start not in firsts]


def _kept(told: Retelling, places: range) -> bool:
    return any(at in told.became and told.before.telling(at) for at in places)


def _after_dash(told: Retelling, cause: range) -> bool:
    """Whether a dash stands before the cause on the other side: a reason given in passing."""
    first = next((told.became[at] for at in cause if at in told.became), None)
    if first is None:
        return False
    start = told.after.words.starts[first]
    before = told.after.prose.text[max(0, start - _DASH) : start].strip()
    return before.endswith(("—", "\u2013", "-"))


def _span(side: Side, phrase: range) -> Span:
    return side.words.span(phrase.start, phrase.stop)
