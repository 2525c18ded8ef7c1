"""Tellings that share too few words to be found alone: another translation, an indirect one.

Two reports of one story are laid side by side as in a comparison; what the one quotes in the place
where the other has the words asked for tells them too.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from retold.analysis.alignment import align_sentences
from retold.analysis.fates import Trace, find_traces
from retold.analysis.names import match_entities
from retold.corpus.membership import Stories
from retold.corpus.search.kept import Kept
from retold.corpus.trace.asked import Phrase
from retold.corpus.trace.candidates import kept_reports
from retold.corpus.trace.found import Told, told_by_words, told_in
from retold.corpus.trace.studying import study
from retold.text.studied import Studied

_MOST_OF_IT = 0.6
"""Share of a quotation the words asked for must be: else another part of it may be retold."""

_SURE = 0.45
"""Score such a telling must have."""

_MOST_STORIES = 3
"""Stories looked into, those with most tellings first."""

_MOST_BESIDE = 24
"""Further reports read in full: some 10 ms each."""

_MOST_FETCHED = 200
"""Reports of one story looked up, to choose those nearest in time."""


@dataclass(frozen=True, slots=True)
class Others:
    """Further tellings, and the reports that were read to find them."""

    told: dict[str, Told]
    read: frozenset[str]


def told_in_stories(
    index: Any,  # noqa: ANN401 - of tantivy
    phrase: Phrase,
    told: Mapping[str, Told],
    stories: Stories,
) -> Others:
    """What reports of the same stories tell in the same place, in whatever words."""
    found: dict[str, Told] = {}
    read: set[str] = set()
    for base, others in _stories(index, told, stories):
        whole = _whole(index, base, phrase)
        for kept in others[: _MOST_BESIDE - len(read)] if whole else ():
            studied = study(kept)
            read.add(studied.report.id)
            telling = told_beside(whole, studied) if whole else None
            if telling is not None:
                found[studied.report.id] = telling
    return Others(found, frozenset(read))


def told_beside(base: Told, other: Studied) -> Told | None:
    """How `other`, of the same story, tells the words of `base`; None where it does not."""
    for trace in sorted(_traces(base.studied, other), key=lambda one: -one.score):
        numbers = [spoken.number for spoken in trace.left]
        if base.whole in numbers and trace.right and trace.score >= _SURE:
            why = f"It tells them in the place where {base.studied.report.name} does."
            return told_in(other, trace.right[0].number, trace.score, why)
    return None


def _stories(
    index: Any,  # noqa: ANN401 - of tantivy
    told: Mapping[str, Told],
    stories: Stories,
) -> Iterator[tuple[Told, tuple[Kept, ...]]]:
    """For each story its surest telling and its other reports, the nearest in time first."""
    story_of = stories.of(told)
    often = Counter(story_of.values())
    first = sorted(often, key=lambda story: (-often[story], story))[:_MOST_STORIES]
    members = stories.members(first)
    for story in first:
        own = [one for report, one in told.items() if story_of.get(report) == story]
        base = max(own, key=lambda one: (one.score, one.studied.report.id))
        missing = sorted(each for each, its in members.items() if its == story and each not in told)
        if _is_most(base) and missing:
            others = kept_reports(index, missing[:_MOST_FETCHED])
            yield base, tuple(sorted(others, key=lambda kept: _away(base, kept)))


def _away(base: Told, kept: Kept) -> tuple[timedelta, str]:
    one, other = base.studied.report.published, kept.published
    apart = abs(one - other) if one and other else timedelta.max
    return apart, str(kept.row["report"])


def _whole(index: Any, base: Told, phrase: Phrase) -> Told | None:  # noqa: ANN401 - of tantivy
    """The telling in its report read whole, not only around the words."""
    kept = kept_reports(index, (base.studied.report.id,))
    told = told_by_words(study(kept[0]), phrase) if kept else None
    return told if told and _is_most(told) else None


def _traces(left: Studied, right: Studied) -> tuple[Trace, ...]:
    matched = match_entities(left.reading.entities, right.reading.entities)
    pairs = tuple((one.left, one.right) for one in matched)
    return find_traces(left, right, align_sentences(left.prose, right.prose), pairs)


def _is_most(base: Told) -> bool:
    """Whether the words asked for are most of the quotation they are part of."""
    if base.whole < 0:
        return False
    quotation = base.studied.reading.quotations[base.whole]
    column = base.studied.prose.words
    words = sum(len(column.within(span)) for span in quotation.content)
    return len(base.spoken.words) >= _MOST_OF_IT * words
