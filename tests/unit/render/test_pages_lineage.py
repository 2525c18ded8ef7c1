from dataclasses import replace
from itertools import pairwise

from retold.model.descent import Edge, Lineage, Relation
from retold.render.lineage import Box, Drawing, drawing_of
from retold.render.lookup import lookup_of
from tests.fakes.comparisons import different_stories, six_reports, two_reports


def drawn(comparison) -> Drawing:
    return drawing_of(comparison, lookup_of(comparison))


def test_who_drew_on_another_stands_to_its_right():
    boxes = {box.full_name: box for box in drawn(two_reports()).boxes}
    assert boxes["Harbour Courier"].x < boxes["Daily Lantern"].x


def test_every_report_and_unseen_source_has_one_box_and_none_overlap():
    drawing = drawn(six_reports())
    assert len(drawing.boxes) == 7
    assert sum(box.unseen for box in drawing.boxes) == 1
    by_column: dict[int, list[Box]] = {}
    for box in drawing.boxes:
        by_column.setdefault(box.x, []).append(box)
    for boxes in by_column.values():
        boxes.sort(key=lambda box: box.y)
        assert all(upper.y + upper.height < lower.y for upper, lower in pairwise(boxes))
        assert all(box.y + box.height <= drawing.height for box in boxes)


def test_each_origin_has_a_band_that_counts_its_reports():
    words = [band.words for band in drawn(six_reports()).bands]
    assert words == ["Origin 1: 5 reports", "Origin 2: 1 report"]


def test_a_guess_is_dashed_and_asked():
    guess = next(arrow for arrow in drawn(six_reports()).arrows if not arrow.decided)
    assert guess.relation == "partly drawn?"


def test_a_report_that_drew_on_two_has_a_main_arrow_and_a_further_one():
    comparison = six_reports()
    d = comparison.reports[3].id
    edges = tuple(
        Edge(source=comparison.reports[at].id, target=d, descent="", relation=Relation.PARTLY_DRAWN,
             share=share, decided=True)
        for at, share in ((0, 0.4), (2, 0.2))
    )  # fmt: skip
    lineage = replace(comparison.lineage, edges=comparison.lineage.edges + edges)
    arrows = drawn(replace(comparison, lineage=lineage)).arrows
    assert [arrow.main for arrow in arrows if "Island Post" in arrow.words] == [True, False]


def test_steps_that_run_in_a_circle_do_not_loop():
    comparison = two_reports()
    (edge,) = comparison.lineage.edges
    turned = replace(edge, source=edge.target, target=edge.source)
    lineage = replace(comparison.lineage, edges=(edge, turned))
    drawing = drawn(replace(comparison, lineage=lineage))
    assert len(drawing.boxes) == 2
    assert len(drawing.arrows) == 2


def test_a_step_from_nowhere_is_left_out():
    comparison = two_reports()
    (edge,) = comparison.lineage.edges
    lineage = Lineage(edges=(replace(edge, source="gone"),), unseen=(), origins=())
    drawing = drawn(replace(comparison, lineage=lineage))
    assert len(drawing.boxes) == 2
    assert not drawing.arrows


def test_a_step_into_a_source_not_seen_is_left_out():
    comparison = six_reports()
    (agency,) = comparison.lineage.unseen
    edge = replace(comparison.lineage.edges[-1], target=agency.id)
    lineage = replace(comparison.lineage, edges=(*comparison.lineage.edges, edge))
    assert len(drawn(replace(comparison, lineage=lineage)).boxes) == 7


def test_reports_of_no_known_time_stand_in_the_order_given():
    comparison = different_stories()
    second = replace(comparison.reports[0], published=None)
    first = comparison.reports[1]
    shown = drawn(replace(comparison, reports=(first, second)))
    assert [box.full_name for box in shown.boxes] == ["Market Weekly", "Harbour Courier"]


def test_reports_without_steps_are_still_drawn():
    assert len(drawn(different_stories()).boxes) == 2
