"""Whether what one report alone quotes is news: by its words, and by who says it."""

import re
from collections.abc import Mapping

from retold.analysis.findings import news_worth
from retold.comparison.colour import goes_in_circles, is_of_a_later_day, is_of_long_ago
from retold.comparison.games import is_after_a_game
from retold.comparison.on_event import (
    is_named,
    is_of_both,
    is_quoted,
    is_quoted_in_part,
    share_in_a_passage,
    share_of_words,
    share_on_top,
)
from retold.comparison.standing import is_a_newspaper, is_nobody_in_particular
from retold.model.mentions import NameKind
from retold.model.quotations import Echo, Quotation
from retold.text.studied import Studied
from retold.text.words import find_words

_NEWS = 0.75
"""Worth from which a saying is news: of 256 sayings of one report alone, read on real pairs, those
above it were worth a reader's minute three times in four, those below it one time in three."""

_NEWS_APART = 1.05
"""The same where two reports share no text, and each chose whom to quote: of 17 such sayings that
lie between the two bounds, told first and read on real pairs, ten were worth a reader's minute; of
86 above this one 77."""

_ONLY_COLOUR = -1.0
_COLOUR = 0.0
"""News below which a saying is colour, as the families of words are fitted."""

_A_FEW_WORDS = 6
"""Worth of words of colour that no word of news makes up for, and how many are a courtesy: "Bless
you all", he told the crew. Longer praise takes a side."""

_TOLD_THERE = 0.6
"""Share of a saying's weight in words that the other report has too, from which that tells it in
words of its own: of eleven such sayings read on real pairs, eight were told there."""

_IN_A_PASSAGE = 0.4
"""The same in three sentences that follow each other: a long report has many words of anything."""

_MOSTLY_THERE = 0.5
"""The same of a saying told mostly without marks, from which even what leads a report is told
there: only the very words of somebody are news beside the same in others."""

_MOSTLY = 0.5
"""Part of a saying in marks from which it is quoted, and not retold with a word in marks."""

_TOP = 4
"""Sentences of a story in which its news stands: what is quoted there leads the report."""

_EARLY = 1 / 3
"""Part of a report in which it quotes what it chose to tell."""

_OF_ITS_NEWS = 0.2
"""Share of a saying's weight in words of the top of its report, from which it is of its news. Of
somebody whom the other report quotes too other words matter where they stand early or are of the
report's news: of those read seven in eight; of the others, where both go on quoting him, three
in eleven."""

_KNOWN_TO_BOTH = 0.5
_IN_PASSING = -0.3
"""What it is worth that the other report names the speaker too, and that neither names the speaker
twice: a passer-by, an expert asked for a line."""

_SUBTITLE = re.compile(r": [A-Z]")
"""A book's title goes on so, behind what it is the source of. Where somebody speaks behind a colon,
the words stand behind it too."""

_SPEAK = frozenset({NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE})
"""Kinds of names that speak. "Russian" does not; of another kind may be a body or a book, so it
counts where both reports name it."""


def is_news(echo: Echo, told: Mapping[str, Studied], *, apart: bool) -> bool:
    """Whether any quotation that only one of two reports has is news.

    It must be more so where the two stand `apart`, sharing no text.
    """
    least = _NEWS_APART if apart else _NEWS
    report, other = echo.before_report, echo.after_report
    if echo.after:
        report, other = other, report
    mine, theirs = told[report], told[other]
    ids = {*echo.before, *echo.after}
    known = (quotation for quotation in mine.reading.quotations if quotation.id in ids)
    return any(
        _can_speak(q, mine, theirs)
        and not is_of_long_ago(q, mine)
        and not is_of_a_later_day(q, mine, theirs)
        and not goes_in_circles(q, mine)
        and not is_after_a_game(q, mine)
        and news_of(q, mine, theirs) >= least
        and not _is_told_there(q, mine, theirs)
        and not _is_more_of_the_same(q, mine, theirs)
        for q in known
    )


def is_in_passing(echo: Echo, told: Mapping[str, Studied], *, cut: bool = True) -> bool:
    """Whether nobody misses a quotation that a copy left out.

    A few words of thanks, a wish, a greeting; a voice of the crowd; a mood of somebody named once;
    what is said after any game. A copy that is only `cut` chose what to leave; of one that has more
    of its own no colour is missed, whoever speaks.
    """
    mine, theirs = told[echo.before_report], told[echo.after_report]
    known = [q for q in mine.reading.quotations if q.id in echo.before]
    return all(
        is_nobody_in_particular(q, mine)
        or _is_courtesy(q, mine)
        or _is_a_mood(q, mine, theirs)
        or is_after_a_game(q, mine)
        or (not cut and (goes_in_circles(q, mine) or news_of(q, mine, theirs) < _COLOUR))
        for q in known
    )


def _is_courtesy(quotation: Quotation, mine: Studied) -> bool:
    forms = find_words(mine.report.text, quotation.marked or quotation.content).forms
    return len(forms) <= _A_FEW_WORDS and news_worth(forms, ()) <= _ONLY_COLOUR


def _is_a_mood(quotation: Quotation, mine: Studied, theirs: Studied) -> bool:
    """Whether the words are colour, of somebody whom one report alone names, and once."""
    alone = quotation.entity is not None and _standing(quotation, mine, theirs) == _IN_PASSING
    return alone and news_of(quotation, mine, theirs) < _IN_PASSING


def news_of(quotation: Quotation, mine: Studied, theirs: Studied) -> float:
    """How much news a quotation of one report holds, beside another report without it."""
    text = mine.report.text
    cue = find_words(text, (quotation.cue,)).forms if quotation.cue else ()
    return news_worth(find_words(text, quotation.content).forms, cue) + _standing(
        quotation, mine, theirs
    )


def _is_told_there(quotation: Quotation, mine: Studied, theirs: Studied) -> bool:
    """Whether the other report has nearly all its words, many together.

    Of what leads a report only where it is retold, and half of it stands in one passage. Or whether
    it has some of them in marks.
    """
    if is_quoted_in_part(quotation, mine, theirs):
        return True
    passage = share_in_a_passage(quotation, mine, theirs)
    if _stands_within(quotation, _TOP):
        return _is_retold(quotation) and passage >= _MOSTLY_THERE
    return passage >= _IN_A_PASSAGE and share_of_words(quotation, mine, theirs) >= _TOLD_THERE


def _is_retold(quotation: Quotation) -> bool:
    """Whether most of it stands outside marks."""
    return sum(map(len, quotation.marked)) < _MOSTLY * sum(map(len, quotation.content))


def _is_more_of_the_same(quotation: Quotation, mine: Studied, theirs: Studied) -> bool:
    """Whether it only says more, far down, of what somebody says whom the other quotes too."""
    if quotation.entity is None or not is_quoted(mine.reading.entities[quotation.entity], theirs):
        return False
    early = _stands_within(quotation, int(_EARLY * len(mine.prose.sentences)))
    return not early and share_on_top(quotation, mine, _TOP) < _OF_ITS_NEWS


def _stands_within(quotation: Quotation, number: int) -> bool:
    return bool(quotation.sentences) and quotation.sentences[0] < number


def _standing(quotation: Quotation, mine: Studied, theirs: Studied) -> float:
    """What the part of the speaker in the story adds or takes."""
    if is_of_both(quotation, mine, theirs):
        return _KNOWN_TO_BOTH
    if quotation.entity is None:
        return _IN_PASSING
    named = sum(name.entity == quotation.entity for name in mine.reading.names)
    return _IN_PASSING if named < 2 else 0.0


def _can_speak(quotation: Quotation, mine: Studied, theirs: Studied) -> bool:
    if _is_a_title(quotation, mine.report.text) or is_a_newspaper(quotation):
        return False
    if is_nobody_in_particular(quotation, mine):
        return False
    if quotation.entity is None:
        return True
    speaker = mine.reading.entities[quotation.entity]
    known = speaker.kind is NameKind.OTHER and is_named(speaker, theirs)
    return known or speaker.kind in _SPEAK


def _is_a_title(quotation: Quotation, text: str) -> bool:
    """Whether its source is one with a colon: "according to Low Tide: The Harbour's Years"."""
    source = quotation.source
    if source is None or source.start < quotation.content[0].start:
        return False
    return _SUBTITLE.search(text, source.start, source.end + len(": T")) is not None
