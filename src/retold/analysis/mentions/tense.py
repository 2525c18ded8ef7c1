"""Whether a clause tells of what is to come."""

from functools import cache

from retold.model.spans import Span
from retold.text.languages import word_list
from retold.text.prose import Prose

_WORDS_BEFORE = 14
_WORDS_BEHIND = 8
"""How far from an expression of time its verb is looked for: a clause is seldom longer."""


def looks_ahead(prose: Prose, sentence: int, span: Span) -> bool:
    """Whether the verb nearest before `span` (or else behind it) tells of what is to come."""
    first, last = prose.bounds[sentence]
    within = prose.words.within(span)
    forms = prose.words.forms
    before = forms[max(first, within.start - _WORDS_BEFORE) : within.start]
    for form in reversed(before):
        if form in _future() or form.endswith("'ll"):
            return True
        if _is_past(form):
            return False
    for form in forms[within.stop : min(last, within.stop + _WORDS_BEHIND)]:
        if form in _future():
            return True
        if _is_past(form):
            return False
    return False


def _is_past(form: str) -> bool:
    return form in _past() or (form.endswith("ed") and len(form) > 4)


@cache
def _future() -> frozenset[str]:
    return frozenset(word_list("dates")["tense"]["future"])


@cache
def _past() -> frozenset[str]:
    return frozenset(word_list("dates")["tense"]["past"])
