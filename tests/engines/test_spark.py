"""What is Spark's own: its words for types and places, its sessions, its failures."""

from pathlib import Path

import pyarrow as pa
import pytest

from retold.engines.sessions import spark_session
from retold.engines.spark import SparkEngine, sql_type, uri_of
from retold.errors import StepFailedError
from retold.plan.steps import Map, Query
from retold.plan.tables import REPORTS
from tests.engines.toys import KEYS, SPREAD, fails, fills_the_disk, keys_of


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("/shared/work/a b", "file:///shared/work/a b"),
        ("/Volumes/main/news/work", "dbfs:/Volumes/main/news/work"),
        ("/dbfs/work", "dbfs:/work"),
    ],
)
def test_a_path_every_machine_sees_is_told_to_spark(path, uri):
    assert uri_of(Path(path)) == uri


def test_lists_and_structures_have_their_words():
    assert sql_type(REPORTS.field("authors").type) == "ARRAY<STRING>"
    assert sql_type(REPORTS.field("pieces").type) == (
        "ARRAY<STRUCT<`start`: INT, `end`: INT, `source_start`: INT, `source_end`: INT>>"
    )
    with pytest.raises(ValueError, match="no column of a plan is of type date32"):
        sql_type(pa.date32())


@pytest.mark.spark
def test_what_fails_on_spark_is_named_and_leaves_nothing(session, tmp_path):
    engine = SparkEngine(tmp_path, session)
    engine.load("keys", keys_of(1))
    with pytest.raises(StepFailedError, match=r"bad could not be made: .*nobody"):
        engine.run(Query("bad", "SELECT nobody AS key FROM keys", SPREAD))
    with pytest.raises(StepFailedError, match="the disk is full"):
        engine.run(Map("bad", "keys", fills_the_disk, KEYS))
    with pytest.raises(StepFailedError, match="there is nothing for 7"):
        list(engine.spread(fails, [7]))
    assert [each.name for each in tmp_path.iterdir()] == ["keys"]


@pytest.mark.spark
def test_a_session_that_was_there_is_used_and_left_as_it_was(session, tmp_path):
    before = session.conf.get("spark.sql.parquet.outputTimestampType")
    assert spark_session().sparkContext is session.sparkContext
    engine = SparkEngine(tmp_path)
    engine.load("keys", keys_of(1))
    engine.close()
    assert session.range(3).count() == 3
    assert session.conf.get("spark.sql.parquet.outputTimestampType") == before
    assert not session.catalog.tableExists("keys")
