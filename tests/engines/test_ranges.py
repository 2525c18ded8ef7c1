"""Tables cut into ranges: nothing lost, nothing twice, whole groups, however files are cut."""

from itertools import pairwise

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from retold.engines.ranges import MOST_RANGES, ranges_of, ranges_of_groups, rows_in

FILES = settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40
)


def written(path, numbers, group):
    """A file with these numbers, in groups of so many rows."""
    table = pa.table({"number": pa.array(numbers, pa.int64())})
    parquet.write_table(table, path, row_group_size=group)
    return path


def read(rows, batch=3):
    """The numbers of a range, read in batches of so many rows."""
    found = []
    for span in rows:
        for each in rows_in(span, batch):
            assert each.num_rows <= batch
            found += each.column("number").to_pylist()
    return found


@FILES
@given(
    sizes=st.lists(st.integers(0, 30), min_size=1, max_size=5),
    group=st.integers(1, 12),
    a_call=st.integers(1, 50),
)
def test_ranges_hold_every_row_once(tmp_path, sizes, group, a_call):
    begun = [sum(sizes[:at]) for at in range(len(sizes))]
    files = [
        written(tmp_path / f"{at}.parquet", range(start, start + size), group)
        for at, (start, size) in enumerate(zip(begun, sizes, strict=True))
    ]
    ranges = ranges_of(files, a_call)
    assert len(ranges) <= MOST_RANGES
    assert all(ranges)
    assert [number for each in ranges for number in read(each)] == list(range(sum(sizes)))


@FILES
@given(
    sizes=st.lists(st.integers(1, 9), max_size=40),
    group=st.integers(1, 12),
    a_call=st.integers(1, 50),
)
def test_ranges_of_groups_cut_none(tmp_path, sizes, group, a_call):
    numbers = [number for number, size in enumerate(sizes) for _ in range(size)]
    file = written(tmp_path / "sorted.parquet", numbers, group)
    ranges = [read(each) for each in ranges_of_groups(file, ("number",), a_call)]
    assert [number for each in ranges for number in each] == numbers
    assert all(each for each in ranges)
    for one, other in pairwise(ranges):
        assert one[-1] < other[0]


def test_few_rows_still_reach_several_workers(tmp_path):
    file = written(tmp_path / "few.parquet", range(1000), 1000)
    assert len(ranges_of([file], 1024)) == 4


@pytest.mark.parametrize("rows", [0, 1])
def test_a_table_of_none_or_one(tmp_path, rows):
    file = written(tmp_path / "none.parquet", range(rows), 10)
    assert len(ranges_of([file], 10)) == rows
    assert len(ranges_of_groups(file, ("number",), 10)) == rows
