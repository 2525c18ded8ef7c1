"""Which pairs are told, and in which order."""

from typing import cast

from retold.comparison.meeting import Meeting
from retold.comparison.telling import order_of_telling, oriented, told_pairs
from retold.model.descent import Descent, Direction, Edge, Lineage, Relation
from retold.text.prose import prose_of
from retold.text.studied import Studied
from tests.fakes.reports import plain_report

REPORTS = {name: plain_report(f"{name} tells it.", name=name) for name in "ABCD"}
IDS = {name: report.id for name, report in REPORTS.items()}
FIRST, SECOND, OPEN = Direction.LEFT_FIRST, Direction.RIGHT_FIRST, Direction.UNDECIDED


def studied(name: str) -> Studied:
    return Studied(REPORTS[name], prose_of(REPORTS[name]), cast("object", None))  # type: ignore[arg-type]


def meeting(
    left: str,
    right: str,
    direction: Direction = OPEN,
    *,
    share: float = 0.5,
    relation: Relation = Relation.REWRITE,
) -> Meeting:
    descent = Descent(
        id=f"{left}{right}",
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
    return Meeting(studied(left), studied(right), descent, (), (), (), None)


def lineage(*steps: str, unseen: str = "") -> Lineage:
    edges = [(IDS[step[0]], IDS[step[1]]) for step in steps]
    edges += [("unseen:1", IDS[name]) for name in unseen]
    return Lineage(
        edges=tuple(
            Edge(source=s, target=t, descent="", relation=Relation.COPY, share=0.5, decided=True)
            for s, t in edges
        ),
        unseen=(),
        origins=(),
    )


def ids(names: str) -> tuple[str, ...]:
    return tuple(IDS[name] for name in names)


def named(pairs: tuple[tuple[str, str], ...]) -> list[str]:
    name = {report_id: name for name, report_id in IDS.items()}
    return [name[before] + name[after] for before, after in pairs]


def test_the_steps_of_the_lineage_are_told():
    met = [meeting("A", "B"), meeting("A", "C"), meeting("B", "C")]
    assert named(told_pairs(ids("ABC"), lineage("BA", "BC"), met)) == ["BA", "BC"]


def test_a_report_without_a_source_is_told_beside_the_one_it_shares_most_with():
    met = [meeting("A", "B"), meeting("A", "C", share=0.2), meeting("B", "C", FIRST, share=0.4)]
    assert named(told_pairs(ids("ABC"), lineage("AB"), met)) == ["AB", "BC"]


def test_reports_of_one_unseen_source_are_linked_to_each_other():
    met = [meeting("A", "B", SECOND)]
    assert named(told_pairs(ids("AB"), lineage(unseen="AB"), met)) == ["BA"]


def test_reports_of_different_stories_are_never_told_beside_each_other():
    met = [meeting("A", "B", relation=Relation.DIFFERENT_STORIES)]
    assert told_pairs(ids("AB"), lineage(), met) == ()


def test_every_report_of_a_story_is_told_once_linked():
    met = [meeting(a, b) for a, b in ("AB", "AC", "AD", "BC", "BD", "CD")]
    pairs = told_pairs(ids("ABCD"), lineage(), met)
    assert len(pairs) == 3
    assert {one for pair in pairs for one in pair} == set(IDS.values())


def test_before_is_the_report_nearer_the_source():
    assert oriented(meeting("A", "B", FIRST), ids("BA")) == ids("AB")
    assert oriented(meeting("A", "B", SECOND), ids("AB")) == ids("BA")


def test_undecided_before_is_the_report_given_first():
    assert oriented(meeting("A", "B"), ids("AB")) == ids("AB")
    assert oriented(meeting("A", "B"), ids("BA")) == ids("BA")


def test_sources_stand_before_what_drew_on_them():
    pairs = ((IDS["C"], IDS["A"]), (IDS["D"], IDS["C"]))
    assert order_of_telling(ids("ABCD"), pairs) == ids("BDCA")
    assert order_of_telling(ids("ABCD"), ()) == ids("ABCD")


def test_a_circle_of_guesses_still_has_an_order():
    pairs = ((IDS["A"], IDS["B"]), (IDS["B"], IDS["A"]))
    assert sorted(order_of_telling(ids("AB"), pairs)) == sorted(ids("AB"))
