"""Floors: raised freely, lowered only with a reason; and the gate that holds figures to them."""

from datetime import date

import pytest
from evaluation.digests import digest_of
from evaluation.figures import Figure, Task
from evaluation.floors import (
    Floor,
    FloorLoweredError,
    Floors,
    Sample,
    floors_from,
    main,
    pinned,
    read_floors,
    write_floors,
)
from evaluation.gate import gated_tasks, judged
from evaluation.published import published
from evaluation.scorecard import Scorecard

SPAN = "facts/timex/span_f1"
TODAY = date(2026, 3, 2)


def pin(before, found, reasons=()):
    floors = Floors({Sample.QUICK: before})
    return pinned(floors, Sample.QUICK, found, reasons=dict(reasons), day=TODAY)


def test_a_floor_is_raised_freely():
    floors = pin({SPAN: Floor(0.80, "a")}, {SPAN: Floor(0.85, "a")})
    assert floors.of(Sample.QUICK) == {SPAN: Floor(0.85, "a")}
    assert floors.lowered == ()


def test_a_floor_is_not_lowered_in_silence():
    with pytest.raises(FloorLoweredError, match=SPAN):
        pin({SPAN: Floor(0.80, "a")}, {SPAN: Floor(0.79, "a")})


def test_a_floor_lowered_with_a_reason_keeps_the_reason():
    floors = pin({SPAN: Floor(0.80, "a")}, {SPAN: Floor(0.79, "b")}, {SPAN: "fewer texts"})
    assert floors.of(Sample.QUICK) == {SPAN: Floor(0.79, "b")}
    (lowered,) = floors.lowered
    assert (lowered.key, lowered.before, lowered.after) == (SPAN, 0.80, 0.79)
    assert (lowered.day, lowered.reason) == ("2026-03-02", "fewer texts")


def test_floors_of_other_keys_and_samples_stay():
    floors = Floors({Sample.FULL: {SPAN: Floor(0.9, "f")}, Sample.QUICK: {"x": Floor(0.5, "q")}})
    after = pinned(floors, Sample.QUICK, {SPAN: Floor(0.8, "q")}, reasons={}, day=TODAY)
    assert after.of(Sample.FULL) == {SPAN: Floor(0.9, "f")}
    assert after.of(Sample.QUICK) == {"x": Floor(0.5, "q"), SPAN: Floor(0.8, "q")}


def test_floors_are_cut_and_only_gated_keys_get_one():
    values = {
        SPAN: 0.912_78,
        f"{SPAN}@tool": 0.5,
        "speed/names/per_second": 90.0,
        "facts/g5w1h/when_accuracy": 0.7,
    }
    assert floors_from(values, {"facts/timex": "d"}) == {SPAN: Floor(0.9127, "d")}


def test_floors_are_written_and_read_again(tmp_path):
    floors = pin({SPAN: Floor(0.80, "a")}, {SPAN: Floor(0.79, "b")}, {SPAN: "fewer texts"})
    write_floors(floors, tmp_path / "floors.json")
    back = read_floors(tmp_path / "floors.json")
    assert back.of(Sample.QUICK) == floors.of(Sample.QUICK)
    assert back.lowered == floors.lowered


def test_lowering_wants_a_reason(tmp_path):
    with pytest.raises(SystemExit):
        main(["--pin", "own", "--from", str(tmp_path / "x.json"), "--allow-lower", SPAN])


def test_the_digest_follows_every_file_a_task_reads(tmp_path):
    task = Task("pages/dates", ("dates.jsonl", "html"), lambda _: ())
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "one").write_text("<p>")
    (tmp_path / "dates.jsonl").write_text("{}")
    first = digest_of(task, tmp_path)
    assert digest_of(task, tmp_path) == first
    (tmp_path / "other").write_text("not read")
    assert digest_of(task, tmp_path) == first
    (tmp_path / "html" / "one").write_text("<b>")
    assert digest_of(task, tmp_path) != first


def figure(value, key=SPAN, **more):
    return Figure(key=key, value=value, items=10, seconds=0.1, **more)


def verdict(*figures, floor=0.80, data="a", **more):
    return judged(Scorecard(figures, **more), {SPAN: Floor(floor, "a")}, {"facts/timex": data})


def test_a_figure_at_its_floor_passes():
    assert verdict(figure(0.80 - 1e-9)).refused == ()


def test_a_figure_below_its_floor_is_refused():
    assert verdict(figure(0.7999)).refused == (f"{SPAN} is .800, below its floor .800",)


def test_on_other_texts_a_figure_may_lie_a_little_lower_and_that_is_said():
    said = verdict(figure(0.78), data="b")
    assert said.refused == ()
    assert "facts/timex: its floors were pinned on other texts" in said.told[0]
    assert verdict(figure(0.74), data="b").refused
    assert verdict(figure(0.74, interval=(0.70, 0.78)), data="b").refused == ()


def test_what_failed_is_refused_and_what_was_skipped_only_told():
    said = verdict(failed=("facts/timex crashed",), skipped=("pages/dates: no file",))
    assert said.refused == ("facts/timex crashed",)
    assert said.told == ("pages/dates: no file",)


def test_figures_of_others_and_figures_told_only_are_not_gated():
    said = verdict(figure(0.1, by="tool"), figure(0.1, gated=False))
    assert said.refused == ()


def test_a_figure_without_a_floor_is_told():
    assert verdict(figure(0.5, "pages/dates/accuracy")).told == (
        "no floor yet: pages/dates/accuracy",
    )


def test_speeds_are_not_run_at_the_gate():
    assert "facts/timex" in (names := [task.name for task in gated_tasks()])
    assert not [name for name in names if name.startswith("speed")]


def test_what_rests_on_the_network_may_differ_a_little_between_processors():
    floor = Floor(0.8, "these")
    assert not floor.allows(figure(0.797), "these")
    assert floor.allows(figure(0.797), "these", slack=0.005)
    assert published()["quotations/polnear/cue_exact_f1"].slack
    assert not published()["facts/timex/value_f1"].slack


@pytest.mark.parametrize("sample", list(Sample))
def test_every_gated_key_has_a_floor(sample):
    gated = {key for key, known in published().items() if known.gated}
    assert gated - read_floors().of(sample).keys() == set()
