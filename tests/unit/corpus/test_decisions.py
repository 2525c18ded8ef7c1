"""What was decided by hand: of each pair the latest."""

from retold.corpus.decisions import decision_rows, latest_decisions
from retold.store import write_part


def part(path, pairs, batch, why=""):
    rows = decision_rows(pairs, batch, why)
    return write_part(path, rows, rows.schema)


def test_the_latest_of_each_pair_counts_in_whatever_order_files_come(tmp_path):
    first = part(tmp_path / "1.parquet", [((2, 1), True), ((3, 4), False)], 1, "so it seemed")
    later = part(tmp_path / "2.parquet", [((1, 2), False)], 5, "no")
    for files in ((first, later), (later, first)):
        rows = latest_decisions(files).to_pylist()
        assert [(row["one"], row["other"], row["together"], row["why"]) for row in rows] == [
            (1, 2, False, "no"),
            (3, 4, False, "so it seemed"),
        ]


def test_nothing_decided_is_no_row():
    assert latest_decisions(()).num_rows == 0
