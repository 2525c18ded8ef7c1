"""The made-up week of crawled pages, put into a workspace whole: `examples/crawl/expected.toml`."""

import gzip
import json
import tomllib
from dataclasses import dataclass
from shutil import copytree

import pytest
from examples.crawl.make_crawl import ARCHIVE, HERE, pages, records

from retold.corpus.workspace import Workspace
from retold.model.stories import Added
from retold.sources.raws import SKIPPED

EXPECTED = tomllib.loads((HERE / "expected.toml").read_text(encoding="utf-8"))
ADDRESSES = {page.key: page.address for page in pages()}
MORNING = HERE / "next-morning.jsonl"


@dataclass(frozen=True)
class Week:
    """The workspace of the week, and what was told of reading it."""

    workspace: Workspace
    added: Added

    def rows(self, name, *columns):
        return self.workspace.store.table(name, list(columns) or None).to_pylist()

    @property
    def story_of(self):
        """The story of each report, by its address."""
        urls = {row["report"]: row["url"] for row in self.rows("reports", "report", "url")}
        members = self.rows("members", "report", "story")
        return {urls[row["report"]]: row["story"] for row in members}

    def stories(self, keys):
        """The stories that some reports stand in."""
        told = self.story_of
        return {told[ADDRESSES[key]] for key in keys}


@pytest.fixture(name="week", scope="module")
def _week(tmp_path_factory):
    workspace = Workspace.at(tmp_path_factory.mktemp("crawl") / "work")
    return Week(workspace, workspace.add(ARCHIVE, workers=1))


@pytest.fixture(name="monday", scope="module")
def _monday(week, tmp_path_factory):
    """A copy of it, with the next morning's reports."""
    copied = copytree(week.workspace.folder, tmp_path_factory.mktemp("monday") / "work")
    workspace = Workspace.open(copied)
    return Week(workspace, workspace.add(MORNING, workers=1))


def _named(rows):
    return [pytest.param(row, id=row["about"]) for row in rows]


def test_the_archive_is_what_the_script_writes():
    assert gzip.decompress(ARCHIVE.read_bytes()) == b"".join(records())


def test_the_archive_is_small():
    assert ARCHIVE.stat().st_size < 400_000


def test_what_is_read_and_what_not(week):
    told = EXPECTED["archive"]
    assert week.added.reports == told["reports"]
    assert [each.reason for each in week.added.first_rejected] == told["not_read"]
    passed = [row["reason"] for row in week.rows("rejected") if row["stage"] == SKIPPED]
    assert len(passed) == 1
    assert all(words in passed[0] for words in told["passed_over"])


@pytest.mark.parametrize("row", _named(EXPECTED["story"]))
def test_a_story_is_found(row, week):
    told = week.story_of
    [story] = week.stories(row["reports"])
    expected = {ADDRESSES[key] for key in row["reports"]}
    assert expected == {url for url in told if told[url] == story}
    if "origins" in row:
        [line] = [each for each in week.rows("stories") if each["story"] == story]
        assert line["origins"] == row["origins"]


@pytest.mark.parametrize("key", EXPECTED["alone"]["reports"])
def test_what_is_told_once_stays_alone(key, week):
    told = week.story_of
    assert [url for url in told if told[url] == told[ADDRESSES[key]]] == [ADDRESSES[key]]


@pytest.mark.parametrize("row", _named(EXPECTED["apart"]))
def test_different_events_stay_apart(row, week):
    assert len(week.stories(row["reports"])) == len(row["reports"])


@pytest.mark.parametrize("row", EXPECTED["descent"], ids=lambda row: row["report"])
def test_who_took_from_whom(row, week):
    ids = {each["url"]: each["report"] for each in week.rows("reports", "report", "url")}
    [step] = [
        each for each in week.rows("descents") if each["report"] == ids[ADDRESSES[row["report"]]]
    ]
    assert step["source"] == ids[ADDRESSES[row["source"]]]
    assert step["relation"] == row["relation"]


def test_a_quotation_is_followed(week):
    traced = week.workspace.trace(EXPECTED["traced"]["words"])
    told = [(one.url, str(one.fate) if one.fate else "first") for one in traced.dated]
    assert told == [(ADDRESSES[key], fate) for key, fate in EXPECTED["traced"]["tellings"]]


def test_a_report_in_another_language_is_kept_and_told(week):
    [notice] = [row for row in week.rows("notices") if row["slug"] == "language"]
    assert "Küstenbote is not in English" in notice["words"]


def test_the_next_morning_joins_what_is_there(monday):
    told = EXPECTED["morning"]
    assert monday.added.reports == told["reports"]
    assert [each.reason.partition(".")[0] for each in monday.added.first_rejected] == told[
        "not_read"
    ]
    stories = {row["about"]: row["reports"] for row in EXPECTED["story"]}
    urls = {
        record["title"]: record["url"]
        for record in map(json.loads, MORNING.read_text().splitlines())
    }
    for joined in EXPECTED["joined"]:
        [story] = monday.stories(stories[joined["story"]])
        assert {monday.story_of[urls[title]] for title in joined["titles"]} == {story}


def test_how_quotations_arrive_is_told_of_copies_and_of_rewrites(week):
    urls = {row["report"]: row["url"] for row in week.rows("reports", "report", "url")}
    arrived = {(urls[row["report"]], urls[row["source"]]): row for row in week.rows("arrivals")}
    copy = arrived[ADDRESSES["cod-post"], ADDRESSES["cod-agency"]]
    assert copy["kept"] > 0
    assert copy["changed"] == copy["unmarked"] == copy["dropped"] == 0
    assert any(row["unmarked"] or row["dropped"] for row in arrived.values())
