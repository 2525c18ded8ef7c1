import pyarrow as pa
from pyarrow import parquet

from retold.corpus.membership import NoStories, StoryTable


def test_stories_are_looked_up_over_all_parts(tmp_path):
    parts = []
    for number, rows in enumerate(([("r1", "s1"), ("r2", "s2")], [("r3", "s1")])):
        parts.append(tmp_path / f"{number}.parquet")
        table = pa.table({"report": [r for r, _ in rows], "story": [s for _, s in rows]})
        parquet.write_table(table, parts[-1])
    stories = StoryTable(parts)
    assert stories.of(["r1", "r3", "r9"]) == {"r1": "s1", "r3": "s1"}
    assert stories.members(["s1"]) == {"r1": "s1", "r3": "s1"}
    assert stories.of([]) == {}


def test_a_collection_that_was_not_grouped_has_no_stories():
    assert NoStories().of(["r1"]) == NoStories().members(["s1"]) == StoryTable(()).of(["r1"]) == {}
