"""Whether two tolls are of one event: by the sentences that lead their reports, and by the time."""

import re
from datetime import date
from functools import cache

from retold.analysis.facts.context import Story, stems_of
from retold.analysis.facts.mentioned import Mention
from retold.analysis.facts.own import in_opening
from retold.model.reports import BlockKind
from retold.text.languages import word_list
from retold.text.words import stem_of

_SHARED = 3
"""Telling stems that two leads of one event share besides its victims: who did what, and where.
Of three pairs of leads with tolls far apart that did, read on real reports, all told one event."""

_LEAD = 2
"""Sentences that tell the news: the first may only set the scene."""

_HEADING = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST})

_PERIOD = re.compile(r"\d{4}-(?:W\d{2}|\d{2})\Z")
"""A week or a month: "last week" of another event than one "on Thursday"."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def leads_alike(story: Story, left: Mention, right: Mention) -> bool:
    """Whether both tolls stand in the lead of their reports, and the two leads tell one event."""
    if not (_leads(story, left) and _leads(story, right)):
        return False
    ours, theirs = (stems_of(story.reports[m.report].prose, (m.sentence,)) for m in (left, right))
    return len((ours & theirs) - _of_victims()) >= _SHARED


def is_of_another_week(story: Story, mention: Mention) -> bool:
    """Whether a toll's sentence tells a week or month in which no day of the report's opening lies.

    "Air strikes last week in which 30 people were killed" are not what "happened on Thursday".
    """
    times = story.reports[mention.report].reading.times
    periods = {t.value for t in times if t.sentence == mention.sentence and _PERIOD.match(t.value)}
    if not periods or _leads(story, mention):
        return False
    opening = (t for t in times if in_opening(story, mention.report, t.sentence))
    days = {t.value[:10] for t in opening if _DAY.match(t.value)}
    return bool(days) and not any(_lies_in(day, period) for day in days for period in periods)


def _leads(story: Story, mention: Mention) -> bool:
    """Whether it stands in the headline or the first sentences of the text below it."""
    kinds = [sentence.kind for sentence in story.reports[mention.report].prose.sentences]
    lead = next((at for at, kind in enumerate(kinds) if kind not in _HEADING), 0)
    return mention.sentence < lead + _LEAD


def _lies_in(day: str, period: str) -> bool:
    if "W" not in period:
        return day.startswith(period)
    year, week, _ = date.fromisoformat(day).isocalendar()
    return period == f"{year}-W{week:02d}"


@cache
def _of_victims() -> frozenset[str]:
    """Stems of the words that count victims: they are the same in every toll."""
    terms = word_list("fact_terms")
    listed = (*terms["anybody"], *(word for words in terms["families"].values() for word in words))
    return frozenset(map(stem_of, (*listed, "killing", "wounding", "injuring")))
