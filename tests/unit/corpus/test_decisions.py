from pyarrow import parquet

from retold.corpus.decisions import decision_rows, latest_decisions
from retold.plan.inner import DECISIONS


def files(folder, *batches):
    """A file for each batch of decisions, by the number of the batch."""
    for number, pairs in batches:
        path = folder / f"{number}.parquet"
        parquet.write_table(decision_rows(pairs, number, f"said in {number}"), path)
        yield path


def test_the_latest_that_was_said_of_a_pair_counts(tmp_path):
    said = files(
        tmp_path, (7, [((1, 2), False), ((3, 4), True)]), (5, [((1, 2), True), ((8, 9), True)])
    )
    rows = latest_decisions(said).to_pylist()
    assert [(row["one"], row["other"], row["together"], row["batch"]) for row in rows] == [
        (1, 2, False, 7),
        (3, 4, True, 7),
        (8, 9, True, 5),
    ]


def test_a_pair_is_the_same_from_both_sides(tmp_path):
    said = files(tmp_path, (1, [((1, 2), True)]), (2, [((2, 1), False)]))
    (row,) = latest_decisions(said).to_pylist()
    assert (row["one"], row["other"], row["together"], row["why"]) == (1, 2, False, "said in 2")


def test_nothing_was_decided(tmp_path):
    assert latest_decisions([]).equals(DECISIONS.empty_table())
    assert latest_decisions(files(tmp_path, (1, []))).num_rows == 0
