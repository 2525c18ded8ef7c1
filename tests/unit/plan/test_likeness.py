import numpy as np
import pyarrow as pa
import pytest

from retold.analysis.stories.background import background_of
from retold.analysis.stories.candidates import NEAREST, NEIGHBOURS, PRINTED, candidate_pairs
from retold.analysis.stories.codec import vectors_from_bytes, vectors_to_bytes, views_to_bytes
from retold.analysis.stories.compared import in_stream
from retold.analysis.stories.keys import keys_of
from retold.analysis.stories.vectors import weigh
from retold.analysis.stories.views import views_of
from retold.plan.inner import ALIKE, BACKGROUND, CROWD, PAIR, VIEWS, VOICES
from retold.plan.likeness import (
    MOST_COUNTED,
    alike_steps,
    background_steps,
    compare,
    link,
    vectors_step,
)
from retold.plan.steps import Query
from retold.plan.tables import NUMBERS
from tests.fakes.engines import engine_with, ran, rows_in, table
from tests.fakes.stories import FIRE, OTHER_FIRE, others, profiles, vectors

TEXTS = (*FIRE, *OTHER_FIRE, *others())


@pytest.fixture(scope="module")
def stream():
    """An engine that knows the views of a small stream, and the same stream in memory."""
    known = profiles(*TEXTS)
    rows = [
        (number, None, one.length, views_to_bytes(views_of(one)))
        for number, one in enumerate(known)
    ]
    engine = engine_with(all_views=table(rows, VIEWS))
    ran(engine, *background_steps(len(rows)), vectors_step("all_views"))
    return engine, known


def test_the_background_counted_in_tables_is_that_of_memory(stream):
    engine, known = stream
    expected = background_of([views_of(one) for one in known])
    assert rows_in(engine, "background") == [
        (key, count, expected.reports)
        for key, count in zip(expected.keys.tolist(), expected.counts.tolist(), strict=True)
    ]


def test_vectors_made_in_tables_are_those_of_memory(stream):
    engine, known = stream
    background = background_of([views_of(one) for one in known])
    made = dict(rows_in(engine, "vectors"))
    for number, one in enumerate(known):
        assert made[number] == vectors_to_bytes(weigh(views_of(one), background))


def test_a_large_collection_is_sampled_by_number():
    for reports, below in (
        (10, NUMBERS),
        (MOST_COUNTED, NUMBERS),
        (2 * MOST_COUNTED, NUMBERS // 2),
    ):
        counted = background_steps(reports)[0]
        assert isinstance(counted, Query)
        assert f"number < {below}" in counted.sql


def test_no_background_at_all_is_news():
    known = profiles(FIRE[0])
    rows = [(1, None, known[0].length, views_to_bytes(views_of(known[0])))]
    engine = engine_with(views=table(rows, VIEWS), background=BACKGROUND.empty_table())
    ran(engine, vectors_step("views"))
    made = vectors_from_bytes(dict(rows_in(engine, "vectors"))[1])
    assert made.weights.tolist() == vectors(known)[0].weights.tolist()


def test_pairs_get_in_tables_the_odds_they_get_in_memory(stream):
    engine, known = stream
    expected = in_stream(known)
    assert expected.voices == tuple(range(len(known)))
    engine.load("all_vectors", engine.fetch("vectors"))
    candidates = candidate_pairs([keys_of(one) for one in known], [None] * len(known))
    engine.load("candidates", table(candidates.tolist(), pa.schema(PAIR)))
    engine.load("crowd", table([(None, len(known))], CROWD))
    engine.load("alike_before", ALIKE.empty_table())
    engine.load("voices", VOICES.empty_table())
    engine.load("voices_before", VOICES.empty_table())
    ran(engine, *alike_steps())
    pairs = [(one, other) for one, other in expected.pairs.tolist()]
    assert len(pairs) > 20
    assert {row[:2]: row[2] for row in rows_in(engine, "links")} == dict(
        zip(pairs, expected.odds.tolist(), strict=True)
    )


def test_pairs_that_hardly_share_a_word_are_left_out():
    known = profiles(FIRE[0], FIRE[0], others()[0])
    held = {n: vectors_to_bytes(one) for n, one in enumerate(vectors(known))}
    rows = table([(0, 1), (0, 2)], pa.schema(PAIR)).to_batches()[0]
    made = compare(rows, table([(None, 3)], CROWD), held)
    assert made.schema == ALIKE
    assert made.select(["one", "other"]).to_pylist() == [{"one": 0, "other": 1}]
    assert made.column("cosine")[0].as_py() == pytest.approx(1_000_000, abs=1_000)


def alike(cosines):
    return table(((*pair, 0, value, 0, 1, 1, 0) for pair, value in cosines.items()), ALIKE)


def test_neighbours_of_earlier_batches_count_and_their_pairs_are_not_linked_again():
    engine = engine_with(
        alike=alike({(1, 2): 500_000}),
        alike_before=alike({(1, 3): 900_000, (1, 4): 200_000}),
        voices=VOICES.empty_table(),
        voices_before=VOICES.empty_table(),
    )
    ran(engine, *alike_steps()[1:])
    assert [row[:2] for row in rows_in(engine, "links")] == [(1, 2)]
    around = {row[0]: row[1:] for row in rows_in(engine, "around")}
    assert around[1] == (1_600_000, 3)
    assert around[2] == (500_000, 1)


def test_only_the_nearest_neighbours_count():
    engine = engine_with(
        alike=alike({(1, n): 100_000 * n for n in range(2, 9)}),
        alike_before=alike({}),
        voices=VOICES.empty_table(),
        voices_before=VOICES.empty_table(),
    )
    ran(engine, *alike_steps()[1:3])
    around = {row[0]: row[1:] for row in rows_in(engine, "around")}
    assert around[1] == (800_000 + 700_000 + 600_000, NEAREST)


def test_printings_of_a_text_are_one_neighbour_of_it_whenever_they_came():
    engine = engine_with(
        alike=alike({(1, 2): 500_000}),
        alike_before=alike({}),
        voices=table([(1, 1), (2, 2), (3, 1)], VOICES),
        voices_before=table([(4, 1), (5, 6), (6, 6)], VOICES),
    )
    ran(engine, *alike_steps()[1:3])
    printed = round(PRINTED * 1e6)
    assert {row[0]: row[1:] for row in rows_in(engine, "around")} == {
        1: (printed + 500_000, 2),
        2: (500_000, 1),
        6: (printed, 1),
    }


def test_neighbours_that_were_not_found_are_taken_to_be_as_alike_as_neighbours_mostly_are():
    names = ["one_cosines", "one_found", "other_cosines", "other_found"]
    seen = [(300_000, 1), (300_000 + 2 * round(NEIGHBOURS * 1e6), 3)]
    odds = []
    for cosines, found in seen:
        rows = alike({(1, 2): 300_000})
        for name, value in zip(names, (cosines, found) * 2, strict=True):
            rows = rows.append_column(name, pa.array([value], pa.int64()))
        odds.append(link(rows.to_batches()[0]).column("odds")[0].as_py())
    assert odds[0] == odds[1]
    assert np.isfinite(odds).all()
