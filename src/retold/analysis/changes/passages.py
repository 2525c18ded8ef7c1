"""Whether a claim that lost its source is credited all the same, by what stands around it."""

import re
from functools import cache

from retold.analysis.changes.phrases import forms_of
from retold.analysis.changes.retellings import Retelling, Side
from retold.analysis.changes.voices import BODY, Voices
from retold.model.quotations import Quotation
from retold.text.languages import word_list
from retold.text.words import form_of

_A_REPORT = 5
"""Sentences of a text from which it might credit somebody, if it were no text of the source's."""

_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])|[^\w]+")
"""Between the words of a name printed as one: "HarbourToday", "VELL-TV"."""


def credited_around(told: Retelling, claim: Quotation, sentences: set[int]) -> bool:
    """Whether what a claim lost may be less than its source, or stand just before it.

    A newsroom that is credited in one report ("HarbourToday wrote") may be who wrote the other, as
    may be the source where the other credits nobody at all: a navy's own release. And a sentence
    that goes on behind words given to somebody is read as given too, unless what it tells is an
    accusation. Of twelve sources lost or gained on real pairs the seven that were not worth a
    reader's minute were such, and one of the five others.
    """
    after = told.after.voices
    if _is_newsroom(told.before, claim) or _credits_nobody(after):
        return True
    behind = any(at > 0 and _gives(after, at - 1) for at in sentences)
    return behind and not _accuses(told.before, claim)


def _is_newsroom(side: Side, claim: Quotation) -> bool:
    printed = side.prose.said(claim.source) if claim.source else ""
    names = [name for name in _CAPITAL.split(printed) if name]
    last = form_of(names[-1]) if names else ""
    return last in _newsrooms() or not forms_of("hedges", "relaying").isdisjoint(
        map(form_of, names)
    )


def _credits_nobody(voices: Voices) -> bool:
    sourced = any(quotation.source for quotation in voices.studied.reading.quotations)
    return not sourced and len(voices.studied.prose.sentences) >= _A_REPORT


def _gives(voices: Voices, sentence: int) -> bool:
    kind = voices.studied.prose.sentences[sentence].kind
    return kind in BODY and not voices.own(sentence)


def _accuses(side: Side, claim: Quotation) -> bool:
    told = {side.words.forms[at] for at in side.voices.content(claim)}
    return not told.isdisjoint(forms_of("claims", "claims") | forms_of("claims", "accusing"))


@cache
def _newsrooms() -> frozenset[str]:
    table = word_list("newsrooms")
    return frozenset(form_of(name) for name in (*table["last"], *table["alone"]))
