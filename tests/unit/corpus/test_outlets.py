"""Outlets of a made-up collection: one prints the agency, one copies it, one is alone."""

import json
from datetime import UTC, date, datetime

import duckdb
import pyarrow as pa
import pytest
from click.testing import CliRunner

from retold.cli.commands import retold_group
from retold.cli.outlets import render_outlets
from retold.corpus.outlets import Arriving, Asked, Drawn, Outlets, outlets_json, outlets_of
from retold.plan.tables import ARRIVALS, DESCENTS, MEMBERS, REPORTS
from retold.render.terminal_look import Look
from tests.unit.store.made import workspace


def report(name, outlet, day, hour=None, story="s1"):
    return {
        "report": name,
        "outlet": outlet,
        "published": datetime(2024, 3, day, hour or 0, tzinfo=UTC) if day else None,
        "precision": "day" if hour is None else "time",
        "story": story,
    }


REPORTED = (
    report("a1", "The Westhaven Post", 1, 8),
    report("a2", "westhavenpost.com", 2, 8, story="s2"),
    report("b1", "Coast Radio", 1, 11),
    report("b2", "Coast Radio", 9, story="s3"),
    report("c1", "Island News", 1, 12),
    report("n1", "", None, story="s4"),
)

DREW = (
    {"report": "a1", "source": "", "unseen": "AP", "relation": "same source", "directed": True},
    {"report": "b1", "source": "a1", "unseen": "", "relation": "copy", "directed": True},
    {"report": "c1", "source": "b1", "unseen": "", "relation": "unclear", "directed": False},
)

ARRIVED = (
    {"report": "b1", "source": "a1", "kept": 30, "changed": 2, "unmarked": 8, "dropped": 10},
)


@pytest.fixture
def tables():
    connection = duckdb.connect()
    connection.execute("SET TimeZone = 'UTC'")
    for name, rows, schema in (
        ("reports", REPORTED, REPORTS),
        ("members", REPORTED, MEMBERS),
        ("descents", DREW, DESCENTS),
        ("arrivals", ARRIVED, ARRIVALS),
    ):
        connection.register(name, pa.Table.from_pylist(list(rows), schema=schema))
    with connection:
        yield connection


def by_name(found):
    return {outlet.name: outlet for outlet in found.outlets}


def test_an_outlet_is_one_however_its_name_is_printed(tables):
    post = by_name(outlets_of(tables))["The Westhaven Post"]
    assert post.printed == ("The Westhaven Post", "westhavenpost.com")
    assert (post.reports, post.stories) == (2, 2)


def test_it_is_told_whom_an_outlet_drew_on_and_how_long_after(tables):
    found = by_name(outlets_of(tables))
    assert found["Coast Radio"].sources == (Drawn("The Westhaven Post", True, 1, 1, 180),)
    assert found["The Westhaven Post"].takers == (Drawn("Coast Radio", True, 1, 1, 180),)
    assert found["The Westhaven Post"].sources == (Drawn("AP", False, 1, 1, None),)


def test_own_reporting_is_counted_over_stories_that_others_tell_too(tables):
    found = by_name(outlets_of(tables))
    radio, news = found["Coast Radio"], found["Island News"]
    assert (radio.shared, radio.own, radio.own_share) == (1, 0, 0.0)
    assert (news.shared, news.own, news.unclear) == (1, 1, 1)
    assert news.sources == ()


def test_how_quotations_arrive(tables):
    found = by_name(outlets_of(tables))
    assert found["Coast Radio"].arriving == Arriving(30, 2, 8, 10)
    assert found["Coast Radio"].arriving.unharmed == 0.75
    assert found["The Westhaven Post"].passed_on == Arriving(30, 2, 8, 10)
    assert found["Island News"].arriving.unharmed is None


def test_drawing_on_ones_own_newsroom_is_own_reporting(tables):
    own = [{"report": "a2", "source": "a1", "relation": "copy", "directed": True}]
    tables.register("descents", pa.Table.from_pylist(own, schema=DESCENTS))
    post = by_name(outlets_of(tables))["The Westhaven Post"]
    assert (post.own, post.shared, post.sources) == (1, 1, ())


def test_a_guessed_direction_is_not_counted_as_evidence(tables):
    guess = [{"report": "b1", "source": "a1", "relation": "copy", "directed": False}]
    tables.register("descents", pa.Table.from_pylist(guess, schema=DESCENTS))
    [drawn] = by_name(outlets_of(tables))["Coast Radio"].sources
    assert (drawn.reports, drawn.directed, drawn.lag) == (1, 0, None)


def test_reports_may_be_asked_for_by_day_and_outlets_by_number(tables):
    assert set(by_name(outlets_of(tables, Asked(since=date(2024, 3, 2))))) == {
        "The Westhaven Post",
        "Coast Radio",
    }
    assert set(by_name(outlets_of(tables, Asked(until=date(2024, 3, 1))))) == {
        "The Westhaven Post",
        "Coast Radio",
        "Island News",
    }
    assert "Island News" not in by_name(outlets_of(tables, Asked(least=2)))


def test_reports_of_no_known_outlet_are_told(tables):
    assert outlets_of(tables).unnamed == 1


def test_asking_twice_gives_the_same_and_leaves_nothing_behind(tables):
    assert outlets_of(tables) == outlets_of(tables)
    left = tables.execute("SELECT table_name FROM information_schema.tables").fetchall()
    assert not [name for (name,) in left if name.startswith("retold_")]


def test_the_json_holds_every_outlet(tables):
    found = outlets_of(tables)
    tree = json.loads(outlets_json(found))
    assert (tree["format"], tree["version"]) == ("retold-outlets", 1)
    assert [outlet["name"] for outlet in tree["outlets"]] == [one.name for one in found.outlets]
    radio = next(one for one in tree["outlets"] if one["name"] == "Coast Radio")
    assert radio["arriving"]["unharmed"] == 0.75
    assert radio["sources"][0]["lag"] == 180


def test_the_table_names_whom_each_drew_on(tables):
    shown = render_outlets(outlets_of(tables), Look(width=120))
    radio = next(line for line in shown.splitlines() if line.startswith("Coast Radio"))
    assert "75%" in radio
    assert "The Westhaven Post 1, 3 h" in radio
    assert "1 report of no known outlet" in shown


def test_a_name_cannot_drive_the_terminal(tables):
    hostile = [{**REPORTED[0], "outlet": "Post\x1b[2J"}]
    tables.register("reports", pa.Table.from_pylist(hostile, schema=REPORTS))
    assert "\x1b" not in render_outlets(outlets_of(tables), Look())


def test_no_outlets_are_said_to_be_none():
    assert "No outlet" in render_outlets(Outlets((), 0), Look())


def test_the_command_reads_a_workspace(tmp_path):
    workspace(tmp_path / "work")
    asked = [str(tmp_path / "work"), "--min-reports", "1"]
    done = CliRunner().invoke(retold_group, ["outlets", *asked, "--json"])
    assert done.exit_code == 0, done.output
    post = next(one for one in json.loads(done.output)["outlets"] if one["name"] == "B Post")
    assert [drawn["name"] for drawn in post["sources"]] == ["A Post"]
    assert "B Post" in CliRunner().invoke(retold_group, ["outlets", *asked]).output
