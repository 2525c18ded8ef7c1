"""What the reports of one story say together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from retold.analysis.changes import find_changes
from retold.analysis.descent import draw_lineage, in_order, related_through, version_chains
from retold.analysis.facts import find_facts
from retold.analysis.fates import gather_utterances
from retold.comparison.meeting import Meeting
from retold.comparison.telling import Order, order_of_telling, told_pairs
from retold.model.changes import Change
from retold.model.descent import Descent, Lineage
from retold.model.facts import Fact
from retold.model.quotations import Echo, Utterance
from retold.text.studied import Studied

Meetings = Mapping[frozenset[str], Meeting]
"""For the ids of every two reports what they share."""


@dataclass(frozen=True, slots=True)
class Story:
    """Everything found about the reports of one story, as in `Comparison`.

    `alike` says of the ids of every two how likely they tell one story.
    """

    descents: tuple[Descent, ...]
    lineage: Lineage
    echoes: tuple[Echo, ...]
    utterances: tuple[Utterance, ...]
    facts: tuple[Fact, ...]
    changes: tuple[Change, ...]
    alike: Mapping[frozenset[str], float]


def compare_story(reports: Sequence[Studied], meetings: Meetings) -> Story:
    """What the reports of one story say together, in the order they were given."""
    ids = tuple(studied.report.id for studied in reports)
    by_id = {studied.report.id: studied for studied in reports}
    met = [meetings[frozenset(pair)] for pair in _pairs(ids)]
    descents = tuple(m.descent_from(_first(m, ids)) for m in met)
    covered = {key: words for m in met for key, words in m.covered().items()}
    chains = version_chains([s.report for s in reports], descents)
    descents = in_order(descents, chains)
    lineage = draw_lineage([s.report for s in reports], descents, covered, chains)
    pairs = told_pairs(ids, lineage, met)
    told = tuple(by_id[report] for report in order_of_telling(ids, pairs))
    echoes = tuple(
        echo for pair in pairs for echo in meetings[frozenset(pair)].echoes_from(pair[0])
    )
    return Story(
        descents=related_through(descents, lineage),
        lineage=lineage,
        echoes=echoes,
        utterances=gather_utterances(told, echoes),
        facts=_facts(told, meetings) if len(told) > 1 else (),
        changes=tuple(change for pair in pairs for change in _changes(pair, by_id, meetings)),
        alike={frozenset(pair): meetings[frozenset(pair)].alike for pair in _pairs(ids)},
    )


def _pairs(ids: Sequence[str]) -> Iterable[Order]:
    for number, left in enumerate(ids):
        for right in ids[number + 1 :]:
            yield left, right


def _first(meeting: Meeting, ids: Sequence[str]) -> str:
    return min(meeting.left.report.id, meeting.right.report.id, key=ids.index)


def _changes(pair: Order, by_id: Mapping[str, Studied], meetings: Meetings) -> tuple[Change, ...]:
    before, after = pair
    pairings = meetings[frozenset(pair)].pairings_from(before)
    return find_changes(by_id[before], by_id[after], pairings)


def _facts(told: tuple[Studied, ...], meetings: Meetings) -> tuple[Fact, ...]:
    pairings = {}
    entities = {}
    for i, left in enumerate(told):
        for j, right in enumerate(told[i + 1 :], start=i + 1):
            meeting = meetings[frozenset((left.report.id, right.report.id))]
            pairings[i, j] = meeting.pairings_from(left.report.id)
            entities[i, j] = meeting.entities_from(left.report.id)
    return find_facts(told, pairings, entities)
