"""Whether words that were cut from a saying, or added to it, are ones a reader would miss."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from retold.analysis.findings.listed import words_listed
from retold.analysis.findings.news import news_worth
from retold.analysis.findings.parts import Reports
from retold.model.quotations import Echo, Fate, Quotation, QuotationKind
from retold.model.spans import Span
from retold.text.keys import weight_of
from retold.text.words import find_words, stem_of

_LITTLE_CUT = 0.25
_NEWS_CUT = 0.4
"""Share of a saying that was cut at an end, and how much news the cut words hold, below which a
reader loses nothing: "It was just terrifying"."""

_COURTESY = -2.0
"""What cut words are worth, below which they are condolence, whatever harm they tell beside."""

_HARDLY_ANY = 0.1
"""Share of a saying that may be cut at an end, whatever it holds: "With this ruling, ..." before
forty words. Without a "not" and without a number."""

_TOLD_BEHIND = 0.5
"""Share of what the cut words weigh, from which the words behind the shorter saying tell them."""

_BEHIND = 300
"""Characters behind a saying that belong to it: the cue, and a sentence or two that go on."""

_FEW_CUT = 2
"""Telling words that one may lose of a saying of which the reporter tells the rest around marks."""


def is_slight(echo: Echo, known: Sequence[Quotation], reports: Reports) -> bool:
    """Whether only small words differ, "in Puerto Rico", "on Puerto Rico"; or a little was cut.

    A little is also what is condolence, and what the report that has less of it goes on
    to tell in pieces or in words of its own.
    """
    before = _words(reports[echo.before_report].text, echo.before_spans)
    after = _words(reports[echo.after_report].text, echo.after_spans)
    other = (before - after) + (after - before)
    if set(other) <= _small():
        return True
    if echo.fate is Fate.REWORDED:
        return False
    share = other.total() / max(before.total(), after.total())
    if share < _HARDLY_ANY and not any(map(_counts_or_denies, other)):
        return True
    worth = news_worth(tuple(other), ())
    if worth < _COURTESY or (share < _LITTLE_CUT and worth < _NEWS_CUT):
        return True
    cut = before - after if echo.fate is Fate.TRIMMED else after - before
    return _is_told_behind(echo, cut, reports) or _told_around_marks(echo, known, cut)


def _is_told_behind(echo: Echo, cut: Counter[str], reports: Reports) -> bool:
    """Whether the sentences behind the shorter saying tell most of what it lacks."""
    side, spans = (
        (echo.after_report, echo.after_spans)
        if echo.fate is Fate.TRIMMED
        else (echo.before_report, echo.before_spans)
    )
    if not spans:
        return False
    text, end = reports[side].text, max(span.end for span in spans)
    behind = _words(text, (Span(end, min(len(text), end + _BEHIND)),))
    whole = sum(map(weight_of, sorted(cut)))
    return whole > 0 and sum(map(weight_of, sorted(set(cut) & set(behind)))) >= _TOLD_BEHIND * whole


def _told_around_marks(echo: Echo, known: Sequence[Quotation], cut: Counter[str]) -> bool:
    """Whether one who quotes a few words in marks tells the others around them, but for a few."""
    shorter = set(echo.after if echo.fate is Fate.TRIMMED else echo.before)
    mixed = any(q.kind is QuotationKind.MIXED for q in known if q.id in shorter)
    telling = [stem for stem in cut if weight_of(stem) > 0 and stem not in _small()]
    slight = news_worth(tuple(cut), ()) < _NEWS_CUT and not any(map(_counts_or_denies, cut))
    return mixed and slight and len(telling) <= _FEW_CUT


@cache
def _small() -> frozenset[str]:
    return frozenset(map(stem_of, words_listed("small_words")))


def _counts_or_denies(stem: str) -> bool:
    return stem[:1].isdigit() or stem in words_listed("denying")


def _words(text: str, spans: tuple[Span, ...]) -> Counter[str]:
    """The stems of some words, contracted ones as two: "it's", "all-time" for "all times"."""
    forms = (form.removesuffix(":00") for form in find_words(text, spans).forms)
    parts = (part for form in forms for part in form.replace("\u2019", "'").split("'"))
    return Counter(map(stem_of, parts))
