"""A comparison: reports in, everything found about their story out."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, combinations, product
from typing import TypeVar

from retold.analysis.stories import Judgement, group_stories, profile_of, said_to_be
from retold.comparison.incomplete import notices_of_parts
from retold.comparison.meeting import Meeting, meet
from retold.comparison.methods import methods_of
from retold.comparison.points import findings_of
from retold.comparison.reading import read_reports
from retold.comparison.story import Meetings, Story, compare_story
from retold.errors import TooFewReportsError, TooManyReportsError
from retold.model.descent import Descent, Lineage
from retold.model.findings import Comparison, Finding
from retold.model.profiles import Profile
from retold.model.reports import Notice, Rejected, Report
from retold.text.studied import Studied

MOST_REPORTS = 50
"""Reports one comparison takes: every two are met, and a page of more cannot be read."""

_Result = TypeVar("_Result")

Judgements = Mapping[frozenset[str], Judgement]

Progress = Callable[[int, int], None]
"""Told after each step how many are done, and of how many."""


def compare(  # noqa: PLR0913 - every option of the one public act, by name
    reports: Sequence[Report],
    *,
    rejected: Sequence[Rejected] = (),
    notices: Sequence[Notice] = (),
    one_story: bool = False,
    profile: Profile = Profile.DEFAULT,
    progress: Progress | None = None,
) -> Comparison:
    """Everything found about reports of one event.

    Args:
        reports: two to fifty, in the order their reader wants to see them.
        rejected: what could not be read; kept in the comparison.
        notices: what reading noticed; kept in the comparison.
        one_story: take all to tell one story, whatever their words say.
        profile: how much care reading takes.
        progress: told after each report read and each two met.

    Raises:
        TooFewReportsError: fewer than two reports.
        TooManyReportsError: more than fifty.
    """
    if len(reports) < 2:
        raise TooFewReportsError(len(reports))
    if len(reports) > MOST_REPORTS:
        raise TooManyReportsError(len(reports), MOST_REPORTS)
    distinct, doubles = _distinct(reports)
    tell = _Telling(progress or _silent, len(distinct))
    studied = tuple(map(tell.done, read_reports(distinct, profile)))
    groups, judgements = _stories(studied)
    if one_story:
        groups = (studied,)
        judgements = {pair: said_to_be(judgement) for pair, judgement in judgements.items()}
    meetings = {
        pair: tell.done(_met(studied, pair, judgement)) for pair, judgement in judgements.items()
    }
    stories = [compare_story(group, meetings) for group in groups]
    return Comparison(
        methods=methods_of(profile),
        reports=distinct,
        readings=tuple(one.reading for one in studied),
        descents=(
            *chain.from_iterable(story.descents for story in stories),
            *_apart(groups, meetings),
        ),
        lineage=_lineage(stories),
        echoes=tuple(chain.from_iterable(story.echoes for story in stories)),
        utterances=tuple(chain.from_iterable(story.utterances for story in stories)),
        facts=tuple(chain.from_iterable(story.facts for story in stories)),
        changes=tuple(chain.from_iterable(story.changes for story in stories)),
        findings=_findings(stories, studied),
        rejected=tuple(rejected),
        notices=(*notices, *doubles, *_versions(distinct), *notices_of_parts(distinct)),
    )


def _silent(done: int, of: int) -> None:
    """Nobody is told."""


class _Telling:
    """Counts the steps of a comparison and tells of each."""

    def __init__(self, progress: Progress, reports: int) -> None:
        self._progress = progress
        self._of = reports + reports * (reports - 1) // 2
        self._done = 0

    def done(self, result: _Result) -> _Result:
        self._done += 1
        self._progress(self._done, self._of)
        return result


def _distinct(reports: Sequence[Report]) -> tuple[tuple[Report, ...], tuple[Notice, ...]]:
    """The reports with ids and names of their own, and a notice for each given twice."""
    ids: Counter[str] = Counter()
    names: Counter[str] = Counter()
    shared = Counter(report.name for report in reports)
    distinct, notices = [], []
    for report in reports:
        ids[report.id] += 1
        names[report.name] += 1
        times = ids[report.id]
        own = replace(
            report,
            id=report.id if times == 1 else f"{report.id}#{times}",
            name=f"{report.name} ({names[report.name]})"
            if shared[report.name] > 1
            else report.name,
        )
        distinct.append(own)
        if times > 1:
            notices.append(_given_twice(report, own))
    return tuple(distinct), tuple(notices)


def _given_twice(report: Report, own: Report) -> Notice:
    return Notice(
        slug="same-report-twice",
        words=f"{report.name} was given twice; a text compared with itself tells nothing.",
        report_ids=(report.id, own.id),
    )


def _versions(reports: Sequence[Report]) -> tuple[Notice, ...]:
    by_url: dict[str, list[Report]] = {}
    for report in reports:
        if report.url and "#" not in report.id:
            by_url.setdefault(report.url, []).append(report)
    return tuple(
        Notice(
            slug="versions",
            words=f"{len(versions)} texts stand at {url}: versions of one report, not witnesses.",
            report_ids=tuple(report.id for report in versions),
        )
        for url, versions in by_url.items()
        if len(versions) > 1
    )


def _stories(
    studied: Sequence[Studied],
) -> tuple[tuple[tuple[Studied, ...], ...], Judgements]:
    """The reports grouped by story, all in the order given, and what is judged of every two."""
    by_id = sorted(studied, key=lambda one: one.report.id)
    grouping = group_stories([profile_of(one.report, one.prose) for one in by_id])
    judgements = {
        frozenset((by_id[one].report.id, by_id[two].report.id)): grouping.judgement(one, two)
        for one, two in combinations(range(len(by_id)), 2)
    }
    group_of = {
        by_id[member].report.id: number
        for number, members in enumerate(grouping.groups)
        for member in members
    }
    groups: dict[int, list[Studied]] = {}
    for one in studied:
        groups.setdefault(group_of[one.report.id], []).append(one)
    return tuple(map(tuple, groups.values())), judgements


def _met(studied: Sequence[Studied], pair: frozenset[str], judgement: Judgement) -> Meeting:
    one, two = (one for one in studied if one.report.id in pair)
    return meet(one, two, judgement)


def _apart(stories: Sequence[Sequence[Studied]], meetings: Meetings) -> Iterator[Descent]:
    """How reports of different stories stand to each other."""
    for one_story, other_story in combinations(stories, 2):
        for one, other in product(one_story, other_story):
            pair = frozenset((one.report.id, other.report.id))
            yield meetings[pair].descent_from(one.report.id)


def _lineage(stories: Sequence[Story]) -> Lineage:
    return Lineage(
        edges=tuple(edge for story in stories for edge in story.lineage.edges),
        unseen=tuple(source for story in stories for source in story.lineage.unseen),
        origins=tuple(origin for story in stories for origin in story.lineage.origins),
    )


def _findings(stories: Sequence[Story], studied: Sequence[Studied]) -> tuple[Finding, ...]:
    told = {one.report.id: one for one in studied}
    found = [finding for story in stories for finding in findings_of(story, told)]
    return tuple(sorted(found, key=lambda finding: -finding.weight))
