"""Whether a clause tells of what is to come."""

from collections.abc import Sequence
from functools import cache

from retold.model.spans import Span
from retold.text.languages import word_list
from retold.text.prose import Prose

_WORDS_BEFORE = 14
_WORDS_BEHIND = 8
"""How far from an expression of time its verb is looked for: a clause is seldom longer."""

_WORDS_BEHIND_OPENING = 16
"""The same where it opens its sentence ("On Sunday, the committee …") and no verb stands before."""

_WORDS_TO_WAS = 3
"""Words before "due" or "planned" in which "was" or "had" puts the plan into the past."""

_SHORTEST_PAST = 4
"""Letters of "need" or "seed": a longer word in -ed is a verb of the past, but for a few."""


def looks_ahead(prose: Prose, sentence: int, span: Span) -> bool:
    """Whether the verb nearest before `span` (or else behind it) tells of what is to come."""
    first, last = prose.bounds[sentence]
    within = prose.words.within(span)
    before = range(within.start - 1, max(first, within.start - _WORDS_BEFORE) - 1, -1)
    reach = _WORDS_BEHIND_OPENING if within.start - first <= 1 else _WORDS_BEHIND
    behind = range(within.stop, min(last, within.stop + reach))
    for at in (*before, *behind):
        told = _tells(prose, first, at)
        if told is not None:
            return told
    return False


def _tells(prose: Prose, first: int, at: int) -> bool | None:
    """Whether one word tells of what is to come, None where it tells nothing of time."""
    forms = prose.words.forms
    form = forms[at]
    if form in _words("planned"):
        return not _words("was") & set(forms[max(first, at - _WORDS_TO_WAS) : at])
    if _announces(forms[max(first, at - 1) : at + 1]):
        return True
    past = form in _words("past") or _is_past(form)
    if past and at > first and forms[at - 1] in _words("passive"):
        return None
    if past:
        return False if prose.text[prose.words.starts[at]].islower() else None
    return None


def _announces(forms: Sequence[str]) -> bool:
    """Whether the last of these words says that something is to come."""
    form, before = forms[-1], forms[-2] if len(forms) > 1 else ""
    if form in _words("future") or form.endswith("'ll"):
        return True
    if form in _words("programme"):
        return before in _words("now")
    return form in {"to", "as"} and before in _words(f"before_{form}")


def _is_past(form: str) -> bool:
    return form.endswith("ed") and len(form) > _SHORTEST_PAST and form not in _words("no_past")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(word_list("dates")["tense"][name])
