"""Whether words that were cut from a saying, or added to it, are ones a reader would miss."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import Levenshtein

from retold.analysis.findings.asides import without_asides
from retold.analysis.findings.ended_early import ended_early
from retold.analysis.findings.listed import words_listed
from retold.analysis.findings.news import news_worth
from retold.analysis.findings.parts import Reports
from retold.analysis.findings.told_elsewhere import share_told, weigh
from retold.model.quotations import Echo, Fate, FateDetail, Quotation, QuotationKind
from retold.model.spans import Span
from retold.text.words import find_words, stem_of

_LITTLE_CUT = 0.25
_NEWS_CUT = 0.4
"""Share of a saying that was cut at an end, and how much news the cut words hold, below which a
reader loses nothing: "It was just terrifying"."""

_COURTESY = -2.0
"""What cut words are worth, down from which they are condolence or thanks, whatever they tell
beside."""

_HARDLY_ANY = 0.1
"""Share of a saying that may be cut at an end, whatever it holds: "With this ruling, ..." before
forty words. Without a "not" and without a number."""

_TOLD = 0.45
"""Share of what the cut words weigh from which the report that has less of the saying tells them
all the same. Of sixteen such sayings read on real pairs none had lost what a reader would miss;
of those that had, none was told to more than two fifths."""

_LITTLE_UNTOLD = 1.9
"""Weight of what is told nowhere, a rare word being 1, below which a cut is a preface or a tail:
"I know you'll ask". Two rare words, "malfeasance and incompetence", are a charge."""

_MUCH_NEWS = 2.0
"""News that cut words must hold where the other report openly puts what was said in words of its
own, and only some in marks: there, nobody claims to print the rest. Of eleven with less, read on
real pairs, one at most had lost something."""

_NOT = ("n't", "n\u2019t")

_OF_WORDS = frozenset(
    {
        FateDetail.WORDS_CHANGED,
        FateDetail.WORDS_ADDED,
        FateDetail.WORDS_DROPPED,
        FateDetail.NEGATION_FLIPPED,
    }
)

_DOTS = ("...", "\u2026", ". . .")


@dataclass(frozen=True, slots=True)
class _Cut:
    """What one report's saying has and the other's lacks.

    Attributes:
        forms: the words that were cut, in their order, without interjections, forms of address,
            and days that the other report names too.
        text: the report with less of the saying.
        spans: where it has it.
        shorter: the quotations it has.
        is_early_end: whether, all in marks, it has a full stop where the other's sentence goes on.
    """

    forms: tuple[str, ...]
    text: str
    spans: tuple[Span, ...]
    shorter: tuple[Quotation, ...]
    is_early_end: bool

    @property
    def news(self) -> float:
        return news_worth(self.forms, ())


def is_slight(echo: Echo, known: Sequence[Quotation], reports: Reports) -> bool:
    """Whether only small words differ, "in Puerto Rico", "on Puerto Rico"; or a little was cut.

    A little is also what is condolence, and what the report that has less of it tells elsewhere, in
    marks or in words of its own.
    """
    before = _words(reports[echo.before_report].text, echo.before_spans)
    after = _words(reports[echo.after_report].text, echo.after_spans)
    other = (before - after) + (after - before)
    if set(other) <= _small():
        return True
    if echo.fate is Fate.REWORDED:
        return not _changes_words(echo, reports)
    share = other.total() / max(before.total(), after.total())
    if share < _HARDLY_ANY and not any(map(_counts_or_denies, other)):
        return True
    cut = _cut(echo, known, reports)
    if cut.is_early_end:
        return _is_told(cut)
    if cut.news <= _COURTESY or (share < _LITTLE_CUT and cut.news < _NEWS_CUT):
        return True
    return _is_told(cut) or _is_openly_retold(cut) or _is_of_oneself(cut)


def _changes_words(echo: Echo, reports: Reports) -> bool:
    """Whether a word that says something is noted as another, or turned round."""
    noted = [one for one in echo.details if one.detail in _OF_WORDS]
    sides = (
        (reports[side].text, span)
        for one in noted
        for side, span in ((echo.before_report, one.before), (echo.after_report, one.after))
    )
    return any(span and not set(_words(text, (span,))) <= _small() for text, span in sides)


def _cut(echo: Echo, known: Sequence[Quotation], reports: Reports) -> _Cut:
    longer = reports[echo.before_report].text, echo.before_spans
    shorter, ids = (reports[echo.after_report].text, echo.after_spans), set(echo.after)
    if echo.fate is Fate.EXTENDED:
        longer, shorter, ids = shorter, longer, set(echo.before)
    whole, kept = find_words(*longer), find_words(*shorter)
    cut = [
        at
        for code in Levenshtein.opcodes(kept.stems, whole.stems)
        if code.tag in {"insert", "replace"}
        for at in range(code.dest_start, code.dest_end)
    ]
    forms = without_asides(whole, cut, longer[0], shorter[0])
    quoted = tuple(q for q in known if q.id in ids)
    direct = all(quotation.kind is QuotationKind.DIRECT for quotation in quoted)
    return _Cut(forms, *shorter, quoted, direct and ended_early(longer, shorter))


def _is_told(cut: _Cut) -> bool:
    """Whether the shorter report tells most of what was cut, or all but a few words.

    A "not" or a number is no few words.
    """
    told = share_told(cut.forms, cut.text, cut.spans)
    if told >= _TOLD:
        return True
    kept = find_words(cut.text, cut.spans).forms
    little = weigh(cut.forms, kept) * (1 - told) < _LITTLE_UNTOLD
    return little and not any(map(_counts_or_denies, cut.forms))


def _is_openly_retold(cut: _Cut) -> bool:
    """Whether the shorter report has some words in marks, retells the others, and loses no "if".

    Dots that show where it left words out are as open.
    """
    kinds = {quotation.kind for quotation in cut.shorter}
    if QuotationKind.MIXED not in kinds:
        return False
    if not words_listed("holding_back").isdisjoint(cut.forms):
        return False
    dots = any(dots in span.of(cut.text) for span in cut.spans for dots in _DOTS)
    return dots or QuotationKind.INDIRECT in kinds or cut.news < _MUCH_NEWS


def _is_of_oneself(cut: _Cut) -> bool:
    """Whether it only tells of the speaker, and charges, denies and counts nothing."""
    of_oneself = not words_listed("of_oneself").isdisjoint(cut.forms)
    plain = cut.news < _NEWS_CUT and not any(map(_counts_or_denies, cut.forms))
    return of_oneself and plain


@cache
def _small() -> frozenset[str]:
    return frozenset(map(stem_of, words_listed("small_words")))


def _counts_or_denies(stem: str) -> bool:
    return stem[:1].isdigit() or stem in words_listed("denying") or stem.endswith(_NOT)


def _words(text: str, spans: tuple[Span, ...]) -> Counter[str]:
    """The stems of some words, contracted ones as two: "it's", "all-time" for "all times"."""
    forms = (form.removesuffix(":00") for form in find_words(text, spans).forms)
    parts = (part for form in forms for part in form.replace("\u2019", "'").split("'"))
    return Counter(map(stem_of, parts))
