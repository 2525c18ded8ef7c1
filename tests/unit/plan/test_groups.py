import pyarrow as pa
import pytest

from retold.analysis.stories.weights import for_stream
from retold.plan.components import find_components, strong_step
from retold.plan.groups import group_steps, least_odds
from tests.fakes.engines import PAIRS_SAID, engine_with, links, ran, rows_in, table

NUMBER = pa.schema([("number", pa.int64())])


def grouped(odds, said=(), fresh=None):
    """The groups of reports linked so, as sets; only components with a fresh report."""
    numbers = {number for pair in odds for number in pair} | {n for row in said for n in row[:2]}
    engine = engine_with(
        joining=links(odds),
        decided=table(said, PAIRS_SAID),
        fresh=table([(number,) for number in fresh or numbers], NUMBER),
    )
    ran(engine, strong_step(least_odds()))
    find_components(engine, "strong", "components")
    ran(engine, *group_steps())
    groups: dict[int, set[int]] = {}
    rows = rows_in(engine, "groups")
    assert len(rows) == len({row[2] for row in rows})
    for _, head, number in rows:
        groups.setdefault(head, set()).add(number)
    assert all(head == min(group) for head, group in groups.items())
    return sorted(map(sorted, groups.values()))


FIRES = {(1, 2): 4000, (1, 3): 4000, (2, 3): 4000, (4, 5): 4000, (3, 4): 200}


def test_each_component_is_grouped_by_average_linkage():
    assert grouped(FIRES) == [[1, 2, 3], [4, 5]]


def test_numbers_of_reports_may_be_as_large_as_they_come():
    large = 16**15
    spread = {(large - 6 + a, large - 6 + b): value for (a, b), value in FIRES.items()}
    assert grouped(spread) == [[large - 5, large - 4, large - 3], [large - 2, large - 1]]


def test_components_without_a_fresh_report_are_left_as_they_were():
    odds = {pair: value for pair, value in FIRES.items() if pair != (3, 4)}
    assert grouped(odds, fresh=[5]) == [[4, 5]]
    assert grouped({**odds, (3, 4): 4000}, fresh=[5])[0][0] == 1


def test_a_weak_link_from_one_component_to_another_is_left_out():
    assert grouped({**FIRES, (3, 4): -900}) == [[1, 2, 3], [4, 5]]


def test_what_was_decided_holds():
    assert grouped(FIRES, [(3, 4, True)]) != [[1, 2, 3], [4, 5]]
    apart = grouped(FIRES, [(1, 2, False)])
    assert not any({1, 2} <= set(group) for group in apart)
    assert grouped({}, [(7, 9, True), (8, 9, True)]) == [[7, 8, 9]]


def test_weak_links_join_nothing():
    assert least_odds() == round(1000 * min(for_stream().alone, for_stream().least))
    assert grouped({(1, 2): least_odds() - 1}) == []
    assert grouped({(1, 2): least_odds() + 1}) == [[1, 2]]


@pytest.mark.parametrize("value", [-2_000_000_000, 2_000_000_000])
def test_odds_beyond_reason_are_taken_for_sure(value):
    assert grouped({(1, 2): 4000, (1, 3): value, (2, 3): 4000})
