"""A run of the scorecard: what is skipped, what fails, and what is written."""

import json
import math
from pathlib import Path

import evaluation.__main__ as command
import pytest
from evaluation.figures import Data, Figure, Task
from evaluation.published import expected_keys, published
from evaluation.scorecard import all_tasks, chosen, score
from evaluation.table import number, table_of
from evaluation.tasks import speed


def figure(key, value=0.5, **more):
    return Figure(key=key, value=value, items=10, seconds=0.1, **more)


def task(name, *figures, needs=(), peers=()):
    return Task(name, needs, lambda _: figures, peers)


def crash(_):
    raise KeyError("no such column")


@pytest.fixture
def data(tmp_path):
    return Data(tmp_path)


def test_a_task_whose_file_is_missing_is_skipped_by_name(data):
    card = score([task("own/thing", figure("own/thing/f1"), needs=("own/thing.jsonl",))], data)
    assert card.figures == ()
    assert card.skipped == ("own/thing: no own/thing.jsonl",)
    assert card.failed == ()


def test_a_task_that_crashes_costs_only_itself(data, capsys):
    card = score(
        [Task("own/broken", (), crash), task("own/whole", figure("own/whole/f1"))],
        data,
    )
    assert [f.key for f in card.figures] == ["own/whole/f1"]
    assert card.failed == ("own/broken crashed: KeyError: 'no such column'",)
    assert "Traceback" in capsys.readouterr().err


def test_a_task_must_give_every_key_that_is_expected_of_it(data):
    card = score([task("facts/timex", figure("facts/timex/span_f1"))], data)
    assert card.failed == ("facts/timex did not give facts/timex/value_f1",)


def test_a_key_given_twice_of_another_task_or_without_a_value_is_a_fault(data):
    twice = figure("own/thing/f1")
    card = score(
        [task("own/thing", twice, twice, figure("other/f1"), figure("own/thing/x", math.nan))], data
    )
    assert card.failed == (
        "own/thing gave own/thing/f1 2 times",
        "own/thing gave other/f1, which is not its own",
        "own/thing/x is nan",
    )


def test_another_tool_stands_beside_us_and_one_not_installed_is_skipped(data):
    def absent(_):
        raise ModuleNotFoundError("No module named 'tool'")

    peers = (("tool", lambda _: [figure("own/thing/f1", 0.4, by="tool")]), ("absent", absent))
    tasks = [task("own/thing", figure("own/thing/f1"), peers=peers)]
    assert score(tasks, data).values() == {"own/thing/f1": 0.5}
    card = score(tasks, data, peers=True)
    assert card.values() == {"own/thing/f1": 0.5, "own/thing/f1@tool": 0.4}
    assert card.skipped == ("own/thing@absent: not installed (No module named 'tool')",)


@pytest.mark.parametrize(
    ("only", "names"),
    [
        ([], ["facts/timex", "facts/newsquant", "pages/dates"]),
        (["facts"], ["facts/timex", "facts/newsquant"]),
        (["pages/dates", "facts/timex"], ["facts/timex", "pages/dates"]),
    ],
)
def test_tasks_are_chosen_by_family_or_name(only, names):
    tasks = [task("facts/timex"), task("facts/newsquant"), task("pages/dates")]
    assert [each.name for each in chosen(tasks, only)] == names


def test_a_name_that_no_task_has_is_refused():
    with pytest.raises(ValueError, match="'fact'"):
        chosen([task("facts/timex")], ["fact"])


def test_the_command_writes_flat_json_and_says_what_failed(monkeypatch, tmp_path, capsys):
    tasks = (task("own/thing", figure("own/thing/f1", 0.25)), Task("own/broken", (), crash))
    monkeypatch.setattr(command, "all_tasks", lambda: tasks)
    out = tmp_path / "out.json"
    assert command.main(["--data", str(tmp_path), "--json", str(out)]) == 1
    assert json.loads(out.read_text()) == {"own/thing/f1": 0.25}
    printed = capsys.readouterr().out
    assert "own/broken crashed" in printed
    assert ".250" in printed


def test_the_command_ends_well_where_nothing_failed(monkeypatch, tmp_path):
    monkeypatch.setattr(command, "all_tasks", lambda: (task("own/thing", figure("own/thing/f1")),))
    assert command.main(["--data", str(tmp_path)]) == 0
    assert command.main(["--data", str(tmp_path / "nowhere")]) == 2
    assert command.main(["--data", str(tmp_path), "--only", "nothing"]) == 2


def test_the_table_leaves_columns_out_where_it_is_narrow():
    figures = [figure("facts/timex/span_f1", 0.9), figure("facts/timex/span_f1", 0.6, by="tool")]
    wide = [c.header for c in table_of(figures, {}, width=150, plain=True).columns]
    narrow = [c.header for c in table_of(figures, {}, width=80, plain=True).columns]
    assert wide == [
        *("metric", "value", "95 %", "items", "seconds", "floor", "aim", "published", "beside us"),
    ]
    assert set(wide) - set(narrow) == {"seconds", "published"}


def test_the_ratio_to_another_tool_is_told():
    figures = [figure("facts/timex/span_f1", 0.9), figure("facts/timex/span_f1", 0.6, by="tool")]
    beside = table_of(figures, {}, width=150, plain=True).columns[-1]
    assert [str(cell) for cell in beside.cells] == [".600 tool (x1.50)"]


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0.93, ".930"), (1.0, "1.000"), (0.0, ".000"), (5.12, "5.1"), (1234.5, "1,234")],
)
def test_numbers(value, shown):
    assert number(value) == shown


def test_every_key_belongs_to_a_task_that_gives_it():
    given = {key for each in all_tasks() for key in expected_keys(each.name)}
    assert given == set(published())


def test_the_readme_tells_what_every_key_means():
    readme = Path("evaluation/README.md").read_text(encoding="utf-8")
    assert [key for key in published() if f"`{key}`" not in readme] == []


def test_speeds_are_told_of_each_analysis_and_not_gated(monkeypatch, data):
    monkeypatch.setattr(speed, "_REPORTS", 1)
    monkeypatch.setattr(speed, "_RUNS", 1)
    figures = list(speed.score_speed(data))
    assert {"speed/reading/default/per_second", "speed/names/per_second"} <= {
        each.key for each in figures
    }
    assert all(each.value > 0 and not each.gated for each in figures)
