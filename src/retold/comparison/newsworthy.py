"""Whether what one report alone quotes is news: by its words, and by who says it."""

from collections.abc import Mapping

from retold.analysis.findings import news_worth
from retold.comparison.on_event import is_named, is_of_both
from retold.model.mentions import NameKind
from retold.model.quotations import Echo, Quotation
from retold.text.studied import Studied
from retold.text.words import find_words

_NEWS = 0.7
"""Worth from which a saying is news: of 256 sayings of one report alone, read on real pairs, those
above it were worth a reader's minute three times in four, those below it one time in three."""

_KNOWN_TO_BOTH = 0.5
_IN_PASSING = -0.3
"""What it is worth that the other report names the speaker too, and that neither names the speaker
twice: a passer-by, an expert asked for a line."""

_SPEAK = frozenset({NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE})
"""Kinds of names that speak. "Russian" does not; of another kind may be a body or a book, so it
counts where both reports name it."""


def is_news(echo: Echo, told: Mapping[str, Studied]) -> bool:
    """Whether any quotation that only one of two reports has is news."""
    report, other = echo.before_report, echo.after_report
    if echo.after:
        report, other = other, report
    mine, theirs = told[report], told[other]
    ids = {*echo.before, *echo.after}
    known = (quotation for quotation in mine.reading.quotations if quotation.id in ids)
    return any(_can_speak(q, mine, theirs) and news_of(q, mine, theirs) >= _NEWS for q in known)


def news_of(quotation: Quotation, mine: Studied, theirs: Studied) -> float:
    """How much news a quotation of one report holds, beside another report without it."""
    text = mine.report.text
    cue = find_words(text, (quotation.cue,)).forms if quotation.cue else ()
    return news_worth(find_words(text, quotation.content).forms, cue) + _standing(
        quotation, mine, theirs
    )


def _standing(quotation: Quotation, mine: Studied, theirs: Studied) -> float:
    """What the part of the speaker in the story adds or takes."""
    if is_of_both(quotation, mine, theirs):
        return _KNOWN_TO_BOTH
    if quotation.entity is None:
        return _IN_PASSING
    named = sum(name.entity == quotation.entity for name in mine.reading.names)
    return _IN_PASSING if named < 2 else 0.0


def _can_speak(quotation: Quotation, mine: Studied, theirs: Studied) -> bool:
    if quotation.entity is None:
        return True
    speaker = mine.reading.entities[quotation.entity]
    known = speaker.kind is NameKind.OTHER and is_named(speaker, theirs)
    return known or speaker.kind in _SPEAK
