"""Tables laid out for looking up."""

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from retold.engines.lookups import LookedUp, lay_out
from retold.engines.parts import held
from tests.engines.toys import BLOBS

TABLES = st.lists(st.dictionaries(st.integers(0, 2**60), st.binary(max_size=9)), min_size=1)
UNHURRIED = settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@UNHURRIED
@given(tables=TABLES)
def test_every_blob_is_found_by_its_number_and_no_other(tmp_path, tables):
    rows: dict[int, bytes] = {}
    files = []
    for at, table in enumerate(tables):
        fresh = {number: blob for number, blob in table.items() if number not in rows}
        rows |= fresh
        made = [{"number": number, "blob": blob} for number, blob in fresh.items()]
        files.append(tmp_path / f"{at}.parquet")
        parquet.write_table(pa.Table.from_pylist(made, schema=BLOBS), files[-1], row_group_size=2)
    looked = LookedUp(lay_out(held("blobs", files), tmp_path / "laid"))
    assert {number: looked[number] for number in rows} == rows
    assert len(looked) == len(rows)
    missing = next(number for number in range(len(rows) + 1) if number not in rows)
    for number in (missing, 2**60 + 1):
        with pytest.raises(KeyError):
            looked[number]
    looked.close()
