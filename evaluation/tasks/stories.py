"""Reports of many events in one stream: which tell one story."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import partial
from time import perf_counter

from evaluation.data import Record, report_of
from evaluation.figures import Data, Figure, Run, Task
from evaluation.measures.clusters import MEASURES, gathered
from evaluation.peers import datasketch_stories, tfidf_stories
from retold.analysis.stories import group_stories, profile_of
from retold.model.reports import Report
from retold.text.prose import prose_of

SETS = ("g5w1h", "ecbplus", "basil", "allsides")

_QUICK = 12
"""Topics of each set in a quick run: at most some three hundred reports, three seconds."""

Grouper = Callable[[Sequence[Report], Sequence[Hashable]], Sequence[Hashable]]
"""Gives the group of each report; a peer whose threshold is chosen on the data sees the true."""


def topic_of(story: str) -> str:
    """The topic of a story: in ECB+ "35e" and "35p" are look-alike events of topic 35."""
    return story.rstrip("ep") if story[:1].isdigit() else story


def shipped(reports: Sequence[Report], _true: Sequence[Hashable]) -> list[int]:
    """The group of each report by the shipped method with its shipped thresholds."""
    profiles = [profile_of(report, prose_of(report)) for report in reports]
    groups = [0] * len(profiles)
    for number, members in enumerate(group_stories(profiles).groups):
        for member in members:
            groups[member] = number
    return groups


def score(name: str, grouper: Grouper, by: str, data: Data) -> Iterator[Figure]:
    """B-cubed F1 and the adjusted Rand index of one set, grouped as one stream."""
    records = _drawn(data, data.records(f"stories/{name}.jsonl"))
    true = [record["story"] for record in records]
    reports = [report_of(record) for record in records]
    started = perf_counter()
    groups = gathered(true, grouper(reports, true))
    seconds = perf_counter() - started
    return Run(f"stories/{name}", len(reports), seconds, by).figures(MEASURES, groups)


def _drawn(data: Data, records: list[Record]) -> list[Record]:
    """The reports of the topics drawn, so that look-alike events stay together."""
    topics = sorted({topic_of(record["story"]) for record in records})
    drawn = set(data.sample(topics, _QUICK, by=str))
    return [record for record in records if topic_of(record["story"]) in drawn]


def _task(name: str) -> Task:
    return Task(
        name=f"stories/{name}",
        needs=(f"stories/{name}.jsonl",),
        score=partial(score, name, shipped, ""),
        peers=(
            ("TF-IDF", partial(score, name, tfidf_stories.grouped, "TF-IDF")),
            ("datasketch", partial(score, name, datasketch_stories.grouped, "datasketch")),
        ),
    )


TASKS = tuple(map(_task, SETS))
