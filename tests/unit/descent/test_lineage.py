from dataclasses import replace

import pytest

from retold.analysis.descent import draw_lineage, related_through
from retold.analysis.descent.pair import descent_id
from retold.model.descent import Descent, Direction, Relation
from retold.model.reports import BlockKind
from tests.fakes.reports import plain_report

REPORTS = {name: plain_report(f"{name} tells it.", name=name) for name in "ABCD"}
IDS = {name: report.id for name, report in REPORTS.items()}


def descent(
    left: str,
    right: str,
    relation: Relation,
    direction: Direction = Direction.LEFT_FIRST,
    share: float = 0.9,
) -> Descent:
    return Descent(
        id=descent_id(IDS[left], IDS[right]),
        left=IDS[left],
        right=IDS[right],
        relation=relation,
        direction=direction,
        share_of_left=share,
        share_of_right=share,
        score=0.9,
        direction_score=0.9,
        reasons=(),
        direction_reasons=(),
    )


def lineage(names: str, *descents: Descent):
    covered = {
        (d.id, report): frozenset(range(int(100 * d.share_of_left)))
        for d in descents
        for report in (d.left, d.right)
    }
    return draw_lineage([REPORTS[name] for name in names], descents, covered)


def steps(drawn) -> set[tuple[str, str]]:
    names = {report_id: name for name, report_id in IDS.items()}
    return {(names.get(e.source, e.source), names[e.target]) for e in drawn.edges}


def test_forty_copies_of_one_dispatch_are_one_origin():
    drawn = lineage(
        "ABC",
        descent("A", "B", Relation.COPY),
        descent("A", "C", Relation.COPY),
        descent("B", "C", Relation.COPY, Direction.UNDECIDED),
    )
    assert steps(drawn) == {("A", "B"), ("A", "C")}
    assert drawn.origins == ((IDS["A"], IDS["B"], IDS["C"]),)


def test_two_independent_reports_are_two_origins():
    drawn = lineage("AB", descent("A", "B", Relation.INDEPENDENT, share=0.05))
    assert drawn.edges == ()
    assert drawn.origins == ((IDS["A"],), (IDS["B"],))


def test_the_lineage_never_runs_in_a_circle():
    drawn = lineage(
        "ABC",
        descent("A", "B", Relation.COPY),
        descent("B", "C", Relation.COPY),
        descent("C", "A", Relation.COPY),
    )
    assert len(drawn.edges) == 2


def test_shared_text_without_a_source_supposes_one_not_seen():
    drawn = lineage("AB", descent("A", "B", Relation.SAME_SOURCE, Direction.UNDECIDED, 0.4))
    [unseen] = drawn.unseen
    assert steps(drawn) == {(unseen.id, "A"), (unseen.id, "B")}
    assert len(drawn.origins) == 1


def test_a_source_that_was_given_explains_what_its_copies_share():
    descents = (
        descent("A", "B", Relation.PARTLY_DRAWN, share=0.4),
        descent("A", "C", Relation.PARTLY_DRAWN, share=0.4),
        descent("B", "C", Relation.SAME_SOURCE, Direction.UNDECIDED, 0.3),
    )
    drawn = lineage("ABC", *descents)
    assert drawn.unseen == ()
    assert len(drawn.origins) == 1


def test_papers_that_took_different_parts_of_one_dispatch_do_not_confirm_each_other():
    descents = (
        descent("A", "B", Relation.PARTLY_DRAWN, share=0.4),
        descent("A", "C", Relation.PARTLY_DRAWN, share=0.4),
        descent("B", "C", Relation.INDEPENDENT, Direction.UNDECIDED, 0.0),
    )
    told = related_through(descents, lineage("ABC", *descents))
    assert [d.relation for d in told][2] is Relation.SAME_SOURCE


def crediting(name: str, line: str, kind: BlockKind):
    report = plain_report(f"{name} tells it.\n{line}", name=name)
    story, credit = report.blocks
    return replace(report, blocks=(story, replace(credit, kind=kind)))


@pytest.mark.parametrize(
    ("kind", "origins"), [(BlockKind.DATELINE, 1), (BlockKind.CREDIT, 2)], ids=["whole", "in part"]
)
def test_an_agency_that_only_contributed_does_not_make_two_reports_one_origin(kind, origins):
    one = crediting("A", "WESTHAVEN (Reuters) -", kind)
    two = crediting("B", "LONDON (Reuters) -", kind)
    assert len(draw_lineage([one, two], [], {}).origins) == origins


@pytest.mark.parametrize("swapped", [False, True])
def test_undecided_text_goes_from_the_report_given_to_an_agency_to_the_other(swapped):
    agencys, paper = crediting("A", "WESTHAVEN (Reuters) -", BlockKind.DATELINE), REPORTS["B"]
    shared = descent("A", "B", Relation.REWRITE, Direction.UNDECIDED, 0.6)
    shared = replace(shared, left=agencys.id, id=descent_id(agencys.id, paper.id))
    covered = {(shared.id, report.id): frozenset(range(6)) for report in (agencys, paper)}
    given = [paper, agencys] if swapped else [agencys, paper]
    drawn = draw_lineage(given, [shared], covered)
    assert (agencys.id, paper.id) in {(edge.source, edge.target) for edge in drawn.edges}
