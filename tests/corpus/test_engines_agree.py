"""Every engine makes the same stories of the same reports, and so does the memory path."""

import shutil
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retold.analysis.stories import group_stories, profile_of
from retold.corpus.rows import report_from
from retold.engines.local import LocalEngine
from retold.plan.tables import USER_TABLES
from retold.store import Store
from retold.text.prose import prose_of
from tests.corpus.made_up import records_of
from tests.corpus.putting import (
    Record,
    Rows,
    Watched,
    WrittenMemory,
    cut,
    put_into,
    rows_of,
    write_records,
)

TOLD = {
    "candidates", "alike", "links", "components", "groups", "members", "stories", "descents",
}  # fmt: skip
"""The tables that show where engines part ways, in the order they are made."""

COLLECTIONS = pytest.mark.parametrize(
    ("reports", "seed", "undated"), [(150, 11, 0.12), (250, 12, 0.5), (400, 13, 0.0)]
)

alone = partial(LocalEngine, workers=1, memory="300MB")
several = partial(LocalEngine, workers=2, memory="300MB")


def put(root: Path, engine, batches, only=frozenset()) -> tuple[Store, list[dict[str, Rows]]]:
    """Batches put in one after the other, and the table of each step of each."""
    made = []
    root.mkdir(exist_ok=True)
    for number, records in enumerate(batches):
        file = write_records(root.parent / f"batch-{number}.jsonl", records)

        def watched(folder: Path) -> Watched:
            made.append(found := Watched(engine(folder), only=only))
            return found

        store = put_into(root / "work", watched, [file])
    return store, [each.made for each in made]


def assert_same(one: list[dict[str, Rows]], other: list[dict[str, Rows]], least: set[str]) -> None:
    """Every table that both have shown is the same, and those named are among them."""
    assert len(one) == len(other)
    for mine, theirs in zip(one, other, strict=True):
        both = [name for name in mine if name in theirs]
        assert least <= set(both)
        for name in both:  # in the order of the steps: the first that differs is the culprit
            assert mine[name] == theirs[name], name


def assert_same_workspaces(one: Store, other: Store) -> None:
    for name in USER_TABLES:
        assert rows_of(one.table(name)) == rows_of(other.table(name)), name


def stories_of(store: Store) -> set[frozenset[int]]:
    rows = store.table("members", ["number", "story"]).to_pylist()
    stories: dict[str, set[int]] = {}
    for row in rows:
        stories.setdefault(row["story"], set()).add(row["number"])
    return set(map(frozenset, stories.values()))


def stories_in_memory(store: Store) -> set[frozenset[int]]:
    """The same reports grouped without any tables."""
    rows = sorted(store.table("reports").to_pylist(), key=lambda row: row["number"])
    profiles = [profile_of(report, prose_of(report)) for report in map(report_from, rows)]
    groups = group_stories(profiles).groups
    return {frozenset(rows[member]["number"] for member in group) for group in groups}


@COLLECTIONS
def test_one_machine_makes_the_tables_that_plain_memory_makes(tmp_path, reports, seed, undated):
    records = records_of(reports, seed, undated)
    store, made = put(tmp_path / "alone", alone, [records])
    _, expected = put(tmp_path / "memory", WrittenMemory, [records])
    assert len(expected[0]["groups"]) > reports / 5
    assert_same(made, expected, TOLD)
    assert stories_of(store) == stories_in_memory(store)


def test_two_workers_make_the_tables_that_one_makes(tmp_path):
    records = records_of(200, 14)
    one, made = put(tmp_path / "alone", alone, [records])
    two, expected = put(tmp_path / "several", several, [records])
    assert_same(made, expected, TOLD)
    assert_same_workspaces(one, two)


def test_two_batches_make_the_same_tables_on_one_machine_and_in_memory(tmp_path):
    batches = cut(records_of(200, 15), 2)
    _, made = put(tmp_path / "alone", alone, batches)
    _, expected = put(tmp_path / "memory", WrittenMemory, batches)
    assert_same(made, expected, TOLD)


@pytest.mark.spark
def test_spark_puts_a_batch_into_a_workspace_of_one_machine_as_that_would(tmp_path, session):
    """The second batch is so large that rarities are counted anew: no step is left out."""
    from retold.engines.spark import SparkEngine  # noqa: PLC0415  # not where there is none

    records = records_of(130, 16)
    batches = [records[:30], records[30:]]
    assert put(tmp_path / "first", alone, batches[:1])[0].count("reports") == 30
    shutil.copytree(tmp_path / "first", tmp_path / "spark")
    one, made = put(tmp_path / "first", alone, batches[1:])
    spark = partial(SparkEngine, spark=session)
    other, expected = put(tmp_path / "spark", spark, batches[1:], only=frozenset(TOLD))
    assert "background" in made[0]
    assert_same(made, expected, TOLD)
    assert one.count("reports") == 130
    assert_same_workspaces(one, other)


# Toy collections: few words, so that much is shared by chance and ties are common.

PLACES = ("Haalvik", "Ostrand", "Bremsnes", "Kolvereid", "Tarnby", "Solmark")
WHAT = ("ferry", "bridge", "school", "hospital", "quarry", "stadium")
WORDS = (
    "divers", "searched", "wreckage", "overnight", "engineers", "inspected", "cracks", "repairs",
    "closed", "opened", "minister", "promised", "inquiry", "residents", "evacuated", "storm",
    "flooded", "budget", "vote", "council", "strike", "wages", "settled", "court", "verdict",
    "appeal", "thieves", "statue", "museum", "rehearsal", "orchestra", "harvest", "drought",
)  # fmt: skip

_texts = st.builds(
    lambda place, what, words, number: (
        f"{place} {what}: {' '.join(words)}. The {what} of {place} cost {number} crowns."
    ),
    st.sampled_from(PLACES),
    st.sampled_from(WHAT),
    st.lists(st.sampled_from(WORDS), min_size=3, max_size=25),
    st.integers(1, 4_000),
)
_days = st.one_of(st.just(""), st.integers(1, 28).map(lambda day: f"2031-03-{day:02}"))


@st.composite
def collections(draw) -> list[Record]:
    """Thirty short reports and more, some the same words under another outlet and day."""
    texts = draw(st.lists(_texts, min_size=20, max_size=40))
    again = draw(st.lists(st.sampled_from(texts), min_size=5, max_size=20))
    return [
        {
            "url": f"https://toys.example/{number}",
            "title": "",
            "text": text,
            "published": draw(_days),
        }
        for number, text in enumerate([*texts, *again])
    ]


@given(collections())
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_toys(tmp_path_factory, records):
    folder = tmp_path_factory.mktemp("toys")
    store, made = put(folder / "alone", alone, [records])
    _, expected = put(folder / "memory", WrittenMemory, [records])
    assert_same(made, expected, TOLD)
    assert stories_of(store) == stories_in_memory(store)
