"""Whether a number is of the event a report tells, and not of its background."""

import re
from bisect import bisect_left
from functools import cache
from itertools import islice, takewhile

from retold.analysis.facts.context import Story
from retold.analysis.facts.mentioned import Mention
from retold.model.mentions import NameKind, TimeKind
from retold.model.reports import BlockKind
from retold.text.languages import word_list

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
    return _in_opening(story, mention.report, mention.sentence)


def is_of_the_event(story: Story, at: int, mention: Mention) -> bool:
    """Whether nothing beside a number tells another time or, further down, another place."""
    if _tells_another_time(story, at, mention.sentence):
        return False
    return is_in_opening(story, mention) or not _tells_another_place(story, at, mention.sentence)


def _in_opening(story: Story, at: int, sentence: int) -> bool:
    sentences = story.reports[at].prose.sentences
    if sentences[sentence].kind in _HEADING:
        return True
    return sentence < max(_FEWEST_LEAD, len(sentences) // _LEAD_PARTS)


def _tells_another_time(story: Story, at: int, sentence: int) -> bool:
    """Whether the sentence tells an earlier year, "since" a time, or years ago."""
    studied = story.reports[at]
    prose, published = studied.prose, studied.report.published
    forms = {prose.words.forms[word] for word in prose.words_of(sentence)}
    if forms & _background():
        return True
    this_year = str(published.year) if published else ""
    times = studied.reading.times
    first = bisect_left(times, sentence, key=lambda time: time.sentence)
    for time in takewhile(lambda time: time.sentence == sentence, islice(times, first, None)):
        if time.kind not in {TimeKind.DATE, TimeKind.TIME}:
            continue
        if any(unit in time.said.lower() for unit in _LONG_AGO):
            return True
        printed = _YEAR.search(time.said)
        if printed and printed[0] != this_year:
            return True
    return False


def _tells_another_place(story: Story, at: int, sentence: int) -> bool:
    """Whether the sentence names a place that the opening of its report does not."""
    reading = story.reports[at].reading
    places = [
        name
        for name in reading.names
        if reading.entities[name.entity].kind is NameKind.PLACE and not name.stand_in
    ]
    opening = {name.entity for name in places if _in_opening(story, at, name.sentence)}
    return any(name.sentence == sentence and name.entity not in opening for name in places)


@cache
def _background() -> frozenset[str]:
    return frozenset(word_list("fact_terms")["background"])
