"""Captions and credits that stand between the paragraphs of a story, and are none of it."""

import re
from collections import Counter
from datetime import date

from retold.model.mentions import Grain
from retold.text.studied import Studied

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

_CAPTION = 2
"""Sentences of a caption at most: what is seen, and why it matters."""

_JUST_GONE = 14
"""Days between a report and the day its picture was taken. A story says "Monday" of such a day; the
year is printed by captions, and by stories of days long past."""


def captions_in_the_body(studied: Studied) -> frozenset[int]:
    """The sentences of short paragraphs that name, with its year, a day just gone.

    "Mayor Ada Quill opens the bridge in Dunmoor, May 4, 2031." in a report of that week.
    """
    published = studied.report.published
    if published is None:
        return frozenset()
    sentences = studied.prose.sentences
    in_block = Counter(sentence.block for sentence in sentences)
    return frozenset(
        time.sentence
        for time in studied.reading.times
        if time.grain is Grain.DAY
        and _DAY.fullmatch(time.value)
        and time.value[:4] in time.span.of(studied.report.text)
        and abs((published.date() - date.fromisoformat(time.value)).days) <= _JUST_GONE
        and in_block[sentences[time.sentence].block] <= _CAPTION
    )


def in_brackets(said: str) -> bool:
    """Whether a sentence stands in brackets as a whole: a credit, an aside."""
    return said[:1] in "([" and said[-1:] in ")]"
