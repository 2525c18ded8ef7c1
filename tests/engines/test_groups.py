"""Which rows reach one call: laws over any table, cut into batches anyhow."""

from itertools import pairwise

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.engines.groups import calls, slices, whole_groups
from retold.plan.steps import Map

ROW = st.tuples(st.integers(0, 4), st.sampled_from(["", "a", "b", "ab"]))
ROWS = st.lists(ROW, max_size=40)
CUTS = st.lists(st.integers(0, 40), max_size=8)
UNTIMED = settings(deadline=None)
MOST = st.integers(1, 12)
SCHEMA = pa.schema([("number", pa.int64()), ("key", pa.string()), ("at", pa.int64())])


def batches_of(rows, cuts):
    """The rows, each with its place, in batches that begin at the cuts."""
    edges = [0, *sorted(min(cut, len(rows)) for cut in cuts), len(rows)]
    numbered = [(*row, at) for at, row in enumerate(rows)]
    for start, stop in pairwise(edges):
        columns = list(zip(*numbered[start:stop], strict=True)) or [(), (), ()]
        arrays = [pa.array(c, f.type) for c, f in zip(columns, SCHEMA, strict=True)]
        yield pa.RecordBatch.from_arrays(arrays, schema=SCHEMA)


@UNTIMED
@given(rows=ROWS, cuts=CUTS, most=MOST)
def test_every_row_comes_once_and_in_order(rows, cuts, most):
    in_order = sorted(rows)
    for cut in (
        slices(batches_of(in_order, cuts), most),
        whole_groups(batches_of(in_order, cuts), ("number", "key"), most),
    ):
        places = [at for batch in cut for at in batch.column("at").to_pylist()]
        assert places == list(range(len(rows)))


@UNTIMED
@given(rows=ROWS, cuts=CUTS, most=MOST)
def test_no_slice_is_larger_than_asked(rows, cuts, most):
    assert all(0 < each.num_rows <= most for each in slices(batches_of(rows, cuts), most))


@UNTIMED
@given(rows=ROWS, cuts=CUTS, most=MOST)
def test_no_group_is_cut_and_only_a_large_one_goes_beyond(rows, cuts, most):
    seen: set[tuple[int, str]] = set()
    for batch in whole_groups(batches_of(sorted(rows), cuts), ("number", "key"), most):
        numbers, keys = (batch.column(name).to_pylist() for name in ("number", "key"))
        here = set(zip(numbers, keys, strict=True))
        assert not here & seen
        assert batch.num_rows <= most or len(here) == 1
        seen |= here


def test_small_groups_share_a_call():
    rows = [(number, "a") for number in range(10)]
    sizes = [each.num_rows for each in whole_groups(batches_of(rows, ()), ("number",), 4)]
    assert max(sizes) == 4


def test_a_group_without_a_key_is_refused():
    batch = pa.RecordBatch.from_pylist([{"key": "a"}, {"key": None}])
    with pytest.raises(ValueError, match="'key' holds nulls"):
        list(whole_groups([batch], ("key",), 10))


def test_what_a_function_gives_takes_the_types_of_the_schema():
    made = pa.schema([("n", pa.int32())])
    step = Map("made", "rows", _wide, made)
    given_rows = pa.RecordBatch.from_pydict({"m": [1, 2]})
    assert [each.schema for each in calls(step, [given_rows], ())] == [made]


def _wide(batch):
    return pa.RecordBatch.from_arrays([batch.column("m"), batch.column("m")], names=["x", "n"])
