"""Whether a number is of the event a report tells, and not of its background."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import islice, takewhile

from retold.analysis.facts.context import Story
from retold.analysis.facts.mentioned import Mention
from retold.model.mentions import NameKind, TimeKind, TimeMention
from retold.model.reports import BlockKind
from retold.text.languages import word_list
from retold.text.studied import Studied

_LEAD_PARTS = 3
"""The opening of a report is its first third: where news stands, by the inverted pyramid."""

_FEWEST_LEAD = 3
"""Sentences of the opening of a short report."""

_HEADING = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST})
_YEAR = re.compile(r"[12]\d{3}")
_LONG_AGO = ("year", "decade", "centur")
"""Units that, told "ago" or "last", are of a time before the event."""


def is_in_opening(story: Story, mention: Mention) -> bool:
    """Whether a number stands in the headline or the first third of its report."""
    return in_opening(story, mention.report, mention.sentence)


def is_of_the_event(story: Story, at: int, mention: Mention) -> bool:
    """Whether nothing beside a number tells another time or, further down, another place.

    In the lead a word such as "deadliest" or "since" behind the number only weighs the event: "38
    people died in the deadliest fire since 1990".
    """
    if _tells_another_time(story, at, mention):
        return False
    return is_in_opening(story, mention) or not _tells_another_place(story, at, mention.sentence)


def is_of_its_time(story: Story, at: int, mention: Mention) -> bool:
    """Whether nothing beside a number tells another time."""
    return not _tells_another_time(story, at, mention)


def in_opening(story: Story, at: int, sentence: int) -> bool:
    """Whether a sentence is in the headline or the first third of its report."""
    sentences = story.reports[at].prose.sentences
    if sentences[sentence].kind in _HEADING:
        return True
    return sentence < max(_FEWEST_LEAD, len(sentences) // _LEAD_PARTS)


def _tells_another_time(story: Story, at: int, mention: Mention) -> bool:
    """Whether the sentence tells an earlier year, "since" a time, or years ago.

    Or whether what is counted was before the event by its own word: "four prior arrests".
    """
    if not _counted_before().isdisjoint(mention.counted.split()):
        return True
    studied = story.reports[at]
    words, told = studied.prose.words, studied.prose.words_of(mention.sentence)
    stop = next((w for w in told if words.forms[w] in _background()), told.stop)
    if stop == told.stop:
        return any(_is_long_ago(studied, time) for time in _times_of(studied, mention.sentence))
    if not _is_weighed_in_lead(story, at, mention, stop):
        return True
    before = (t for t in _times_of(studied, mention.sentence) if t.span.end <= words.starts[stop])
    return any(_is_long_ago(studied, time) for time in before)


def _times_of(studied: Studied, sentence: int) -> Iterator[TimeMention]:
    times = studied.reading.times
    first = bisect_left(times, sentence, key=lambda time: time.sentence)
    return takewhile(lambda time: time.sentence == sentence, islice(times, first, None))


def _is_long_ago(studied: Studied, time: TimeMention) -> bool:
    """Whether a date is told as years ago, or printed with another year than the report's."""
    if time.kind not in {TimeKind.DATE, TimeKind.TIME}:
        return False
    if any(unit in time.said.lower() for unit in _LONG_AGO):
        return True
    published, printed = studied.report.published, _YEAR.search(time.said)
    return printed is not None and printed[0] != (str(published.year) if published else "")


def _is_weighed_in_lead(story: Story, at: int, mention: Mention, word: int) -> bool:
    """Whether a number of the lead stands before the word that holds its event against others."""
    prose = story.reports[at].prose
    kinds = [sentence.kind for sentence in prose.sentences]
    lead = next((n for n, kind in enumerate(kinds) if kind not in _HEADING), 0)
    return mention.sentence <= lead and mention.span.end <= prose.words.starts[word]


def _tells_another_place(story: Story, at: int, sentence: int) -> bool:
    """Whether the sentence names a place that the opening of its report does not."""
    reading = story.reports[at].reading
    places = [
        name
        for name in reading.names
        if reading.entities[name.entity].kind is NameKind.PLACE and not name.stand_in
    ]
    opening = {name.entity for name in places if in_opening(story, at, name.sentence)}
    return any(name.sentence == sentence and name.entity not in opening for name in places)


@cache
def _background() -> frozenset[str]:
    return frozenset(word_list("fact_terms")["background"])


@cache
def _counted_before() -> frozenset[str]:
    return frozenset(word_list("fact_terms")["counted_before"])
