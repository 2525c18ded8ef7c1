"""Two reports met: what they share, and the same seen from either side."""

from dataclasses import dataclass, replace

from retold.analysis.alignment import align_sentences
from retold.analysis.descent import Evidence, Shared, descent_of, different_stories, weigh
from retold.analysis.fates import Trace, echoes_of, find_traces
from retold.analysis.names import match_entities
from retold.analysis.passages import find_passages
from retold.analysis.stories import Judgement
from retold.model.changes import Pairing
from retold.model.descent import Descent, Relation
from retold.model.quotations import Echo
from retold.text.studied import Studied


@dataclass(frozen=True, slots=True)
class Meeting:
    """What two reports share. Left is the one whose id comes first, whatever order was given.

    Attributes:
        left: a report.
        right: another.
        descent: how they stand to each other, left and right as here.
        pairings: sentences that tell the same.
        entities: indexes of the same person, organisation or place in both.
        traces: the quotations of the two that are one utterance, and what became of them.
        evidence: what the descent rests on; None for different stories.
        alike: how likely the two tell one story, 0 to 1.
    """

    left: Studied
    right: Studied
    descent: Descent
    pairings: tuple[Pairing, ...]
    entities: tuple[tuple[int, int], ...]
    traces: tuple[Trace, ...]
    evidence: Evidence | None
    alike: float = 0.0

    @property
    def one_story(self) -> bool:
        """Whether the two tell one story."""
        return self.descent.relation is not Relation.DIFFERENT_STORIES

    def covered(self) -> dict[tuple[str, str], frozenset[int]]:
        """For the descent and each report the indexes of its words that the other has too."""
        if self.evidence is None:
            return {}
        return {
            (self.descent.id, self.left.report.id): self.evidence.left.covered,
            (self.descent.id, self.right.report.id): self.evidence.right.covered,
        }

    def pairings_from(self, report_id: str) -> tuple[Pairing, ...]:
        """The pairings with the report of this id on the left."""
        if report_id == self.left.report.id:
            return self.pairings
        return tuple(
            sorted(
                (replace(p, left=p.right, right=p.left) for p in self.pairings),
                key=lambda pairing: (pairing.left, pairing.right),
            )
        )

    def entities_from(self, report_id: str) -> tuple[tuple[int, int], ...]:
        """The entities with those of the report of this id first."""
        if report_id == self.left.report.id:
            return self.entities
        return tuple(sorted((two, one) for one, two in self.entities))

    def echoes_from(self, report_id: str) -> tuple[Echo, ...]:
        """What became of the quotations of the report of this id in the other."""
        left, right = self.left.report.id, self.right.report.id
        return echoes_of(self.traces, report_id, right if report_id == left else left)

    def descent_from(self, report_id: str) -> Descent:
        """The descent with the report of this id on the left."""
        descent = self.descent
        if report_id == descent.left:
            return descent
        return replace(
            descent,
            left=descent.right,
            right=descent.left,
            direction=descent.direction.inverse,
            share_of_left=descent.share_of_right,
            share_of_right=descent.share_of_left,
        )


def meet(one: Studied, two: Studied, judgement: Judgement) -> Meeting:
    """What two reports share, given whether they tell one story."""
    left, right = sorted((one, two), key=lambda studied: studied.report.id)
    if not judgement.same:
        apart = different_stories(left, right, judgement.reason)
        return Meeting(left, right, apart, (), (), (), None)
    entities = tuple(
        (match.left, match.right)
        for match in match_entities(left.reading.entities, right.reading.entities)
    )
    pairings = align_sentences(left.prose, right.prose)
    traces = find_traces(left, right, pairings, entities)
    shared = Shared(
        passages=find_passages(left.prose.words, right.prose.words),
        pairings=pairings,
        echoes=echoes_of(traces, left.report.id, right.report.id),
        entities=entities,
    )
    evidence = weigh(left, right, shared)
    descent = descent_of(left, right, shared, evidence)
    alike = judgement.probability
    return Meeting(left, right, descent, pairings, entities, traces, evidence, alike)
