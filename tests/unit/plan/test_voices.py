import random

import pyarrow as pa

from retold.analysis.stories.codec import vectors_to_bytes
from retold.analysis.stories.voices import voices_of
from retold.engines.memory import MemoryEngine
from retold.plan.components import find_components
from retold.plan.inner import CROWD, DECISIONS, KEYS, PRINTS, VECTORS, VIEWS, VOICES
from retold.plan.voices import printing_steps, settled_steps, voice_steps
from tests.fakes.engines import engine_with, ran, rows_in, table
from tests.fakes.stories import CUT, DISPATCH, FIRE, REWRITTEN, profiles, vectors


def tables(texts, numbers):
    """The tables that printings are found in, their rows in no order."""
    known = profiles(*texts)
    weighed = vectors(known)
    rows: dict[str, list[tuple[object, ...]]] = {
        "views": [(n, 5, one.length, b"") for n, one in zip(numbers, known, strict=True)],
        "prints": [(n, p) for n, one in zip(numbers, known, strict=True) for p in one.prints],
        "keys": [(n, 77, 100, 5) for n in numbers],
        "all_vectors": [
            (n, vectors_to_bytes(one)) for n, one in zip(numbers, weighed, strict=True)
        ],
    }
    for each in rows.values():
        random.Random(len(texts)).shuffle(each)
    schemas = {"views": VIEWS, "prints": PRINTS, "keys": KEYS, "all_vectors": VECTORS}
    return {name: table(rows[name], schemas[name]) for name in rows}


def voices(texts, numbers, before=0):
    """The voices of reports of which so many were there before, each standing for itself."""
    made = tables(texts, numbers)
    engine = MemoryEngine()
    there = pa.array(numbers[:before], pa.int64())
    old = {
        name: made[name].filter(pa.compute.is_in(made[name]["number"], there))
        for name in ("views", "prints")
    }
    for name, rows in made.items():
        fresh = rows.filter(pa.compute.invert(pa.compute.is_in(rows["number"], there)))
        engine.load(name, rows if name == "all_vectors" else fresh)
    engine.load("views_before", old["views"])
    engine.load("prints_before", old["prints"])
    engine.load("all_views", made["views"])
    engine.load("voices_before", table([(n, n) for n in numbers[:before]], VOICES))
    ran(engine, *printing_steps(1))
    find_components(engine, "printing_sides", "printing_groups")
    ran(engine, *voice_steps())
    return engine


TEXTS = (CUT, FIRE[0], DISPATCH, REWRITTEN, DISPATCH, FIRE[0], CUT[: CUT.index(" Ferries run")])
NUMBERS = (10, 20, 30, 40, 50, 60, 70)


def test_queries_give_the_voices_that_plain_memory_gives():
    known = profiles(*TEXTS)
    expected = voices_of([one.prints for one in known], vectors(known))
    found = voices(TEXTS, NUMBERS)
    assert rows_in(found, "voices") == [
        (NUMBERS[number], NUMBERS[voice]) for number, voice in enumerate(expected)
    ]
    assert set(expected) == {1, 2, 3}


def test_only_those_that_stand_for_themselves_keep_keys_and_prints():
    found = voices(TEXTS, NUMBERS)
    own = {20, 30, 40}
    assert {row[0] for row in rows_in(found, "voice_keys")} == own
    assert {row[0] for row in rows_in(found, "voice_prints")} == own
    assert found.fetch("crowd").equals(table([(5, 3)], CROWD))


def test_a_report_that_was_there_stands_for_longer_ones_that_come_later():
    found = voices((CUT, DISPATCH, FIRE[0]), (90, 30, 40), before=1)
    assert rows_in(found, "voices") == [(30, 90), (40, 40)]
    assert found.fetch("crowd").equals(table([(5, 2)], CROWD))


def settled(new, decisions, before=()):
    rows = [(*row, 1, "") for row in decisions]
    engine = engine_with(
        voices=table(new, VOICES),
        voices_before=table(before, VOICES),
        decisions=table(rows, DECISIONS),
    )
    ran(engine, *settled_steps())
    return rows_in(engine, "all_voices"), rows_in(engine, "decided")


def test_a_printing_that_somebody_parted_stands_for_itself():
    kept, said = settled([(2, 1), (3, 1)], [(1, 2, False)], before=[(1, 1)])
    assert kept == [(1, 1), (2, 2), (3, 1)]
    assert said == [(1, 2, False)]


def test_two_printings_parted_from_each_other_both_stand_for_themselves():
    kept, said = settled([(1, 1), (2, 1), (3, 1)], [(2, 3, False)])
    assert kept == [(1, 1), (2, 2), (3, 3)]
    assert said == [(2, 3, False)]


def test_what_was_decided_of_printings_holds_for_those_that_stand_for_them():
    kept, said = settled([(1, 1), (2, 1), (5, 9), (9, 9)], [(2, 5, True)])
    assert kept == [(1, 1), (2, 1), (5, 9), (9, 9)]
    assert said == [(1, 9, True)]


def test_that_two_printings_are_one_story_need_not_be_said():
    assert settled([(1, 1), (2, 1)], [(1, 2, True)]) == ([(1, 1), (2, 1)], [])
