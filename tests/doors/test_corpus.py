"""The life of a workspace as its users meet it: reports in, stories out, asked, mended by hand."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from benchmarks.corpus.blocks import Asked
from benchmarks.corpus.make import make

import retold as library
from retold import Workspace
from retold.cli.entry import run
from retold.corpus.schema import collection_schema
from retold.engines import choosing
from retold.errors import MissingExtraError, NothingReadError
from retold.wire import load
from tests.doors.test_json import violations

FERRY = Path(__file__).parents[2] / "examples" / "ferry"
TOLD = [str(path) for path in sorted(FERRY.iterdir()) if path.suffix in {".txt", ".html"}]


class Said(NamedTuple):
    """How a call ended, and what it put on standard output and standard error."""

    code: int
    out: str
    err: str

    @property
    def tree(self):
        return json.loads(self.out)


@pytest.fixture(name="retold")
def _retold(capfd) -> Callable[..., Said]:
    def called(*arguments: object) -> Said:
        code = run(list(map(str, arguments)))
        return Said(code, *capfd.readouterr())

    return called


@pytest.fixture(scope="module", name="made")
def _made(tmp_path_factory):
    """Sixty made-up reports, and thirty others of other events."""
    folder = tmp_path_factory.mktemp("made")
    first = make(Asked(60, 3, 0.1), folder / "first", workers=1)
    later = make(Asked(30, 4, 0.1), folder / "later", workers=1)
    return first, later


@pytest.fixture(scope="module", name="grouped")
def _grouped(tmp_path_factory, made):
    """A workspace of the ferry's seven reports among sixty others."""
    work = tmp_path_factory.mktemp("grouped") / "work"
    Workspace.create(work).add(*TOLD, *made[0], workers=1)
    return work


@pytest.fixture(name="work")
def _work(grouped, tmp_path):
    """The same, to be changed."""
    return Path(shutil.copytree(grouped, tmp_path / "work"))


def ferry_in(work) -> library.StoryLine:
    (line,) = Workspace.open(work).stories(outlet="world lantern").stories
    return line


def others_in(work, how_many):
    lines = Workspace.open(work).stories(limit=1000).stories
    return [line.story for line in lines if line.story != ferry_in(work).story][:how_many]


def story_of(work, report):
    return Workspace.open(work).explain(report).line.story


# Putting in


def test_reports_are_grouped_and_what_came_of_it_is_told(retold, tmp_path):
    Path(tmp_path / "empty.txt").write_bytes(b"")
    said = retold(
        "group", *TOLD, TOLD[0], tmp_path / "empty.txt", "--into", tmp_path / "w", "--workers", 1
    )
    assert said.code == 0
    assert "Read 7 reports; 1 there already or given twice; 1 not readable." in said.out
    assert "1 story now: 1 new with several reports." in said.out
    assert f"retold stories {tmp_path / 'w'}" in said.out
    assert "1 source or record could not be read:" in said.err
    assert "empty.txt" in said.err


def test_the_same_as_json(retold, tmp_path):
    said = retold("group", *TOLD[:2], "--into", tmp_path / "w", "--workers", 1, "--json")
    assert said.tree["format"] == "retold-added"
    assert (said.tree["reports"], said.tree["batch"]) == (2, 1)


def test_more_reports_join_the_stories_there_are(retold, tmp_path):
    work = tmp_path / "w"
    retold("group", *TOLD[:3], "--into", work, "--workers", 1)
    before = ferry_in(work)
    said = retold("group", *TOLD, "--into", work, "--workers", 1)
    assert "Read 4 reports; 3 there already or given twice." in said.out
    assert "1 with new reports" in said.out
    after = ferry_in(work)
    assert (before.story, before.reports) == (after.story, 3)
    assert after.reports == 7


def test_a_run_that_is_stopped_can_be_gone_on_with(retold, tmp_path, monkeypatch):
    work = tmp_path / "w"

    def stopped(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("retold.corpus.grouping.find_components", stopped)
        said = retold("group", *TOLD, "--into", work, "--workers", 1)
    assert said.code == 130
    assert f"retold resume {work}" in said.err
    assert retold("stories", work).out == "No story is as asked for.\n"
    refused = retold("group", TOLD[0], "--into", work)
    assert refused.code == 1
    assert "was not finished" in refused.err
    assert "errors.md#unfinished-run" in refused.err
    assert "Read 7 reports." in retold("resume", work, "--workers", 1).out
    assert ferry_in(work).reports == 7
    assert "No run was stopped" in retold("resume", work).out


def test_a_run_that_is_stopped_is_gone_on_with_by_the_same_command_too(
    retold, tmp_path, monkeypatch
):
    work = tmp_path / "w"
    with monkeypatch.context() as patch:
        patch.setattr("retold.corpus.grouping.find_components", _fails)
        assert retold("group", *TOLD, "--into", work, "--workers", 1).code == 1
    said = retold("group", *TOLD, "--into", work, "--memory", "1GB", "--workers", 1)
    assert "Read 7 reports." in said.out


def test_a_run_that_is_stopped_can_be_given_up(retold, tmp_path, monkeypatch):
    work = tmp_path / "w"
    for discard in (("resume", work, "--discard"), None):
        with monkeypatch.context() as patch:
            patch.setattr("retold.corpus.grouping.find_components", _fails)
            retold("group", *TOLD, "--into", work, "--workers", 1)
        if discard:
            assert "The run is given up." in retold(*discard).err
    said = retold("group", *TOLD[:2], "--into", work, "--workers", 1, "--discard")
    assert "Read 2 reports." in said.out
    assert "nothing was given up" in retold("resume", work, "--discard").err


def test_a_run_over_files_named_from_elsewhere_is_not_resumed_here(retold, tmp_path, monkeypatch):
    monkeypatch.chdir(FERRY)
    work = tmp_path / "w"
    with monkeypatch.context() as patch:
        patch.setattr("retold.corpus.grouping.find_components", _fails)
        retold("group", "meridian.txt", "lantern.txt", "--into", work, "--workers", 1)
    monkeypatch.chdir(tmp_path)
    said = retold("resume", work)
    assert said.code == 1
    assert f"cd {FERRY} && retold resume" in said.err
    monkeypatch.chdir(FERRY)
    assert "Read 2 reports." in retold("resume", work).out


def test_reading_goes_on_as_it_was_told(retold, tmp_path, monkeypatch):
    source = tmp_path / "a.jsonl"
    text = "The harbour of Haalvik was shut on Friday after a wreck was found."
    source.write_text(json.dumps({"body": text, "site": "Courier"}), encoding="utf-8")
    work = tmp_path / "w"
    with monkeypatch.context() as patch:
        patch.setattr("retold.corpus.grouping.find_components", _fails)
        patch.setattr("retold.corpus.reading.read_chunk", _fails)
        how = ("--map", "text=body,outlet=site", "--published", "2031-03-14", "--workers", 1)
        retold("group", source, "--into", work, *how)
    assert "Read 1 report." in retold("resume", work).out
    (member,) = Workspace.open(work).told(others_or_all(work)[0]).members
    assert member.outlet == "Courier"
    assert f"{member.published:%Y-%m-%d}" == "2031-03-14"


def others_or_all(work):
    return [line.story for line in Workspace.open(work).stories().stories]


def _fails(*_):
    raise OSError("a wire was cut")


# Asking


def test_the_stories_are_listed(retold, grouped):
    said = retold("stories", grouped, "--limit", 3)
    assert said.out.startswith("Story  | Title")
    assert "--limit shows more" in said.out
    rows = said.out.splitlines()[2:]
    assert any("Three dead as fire sweeps car" in row and "7 |" in row for row in rows)


def test_stories_of_some_days_and_outlets_in_an_order_as_json(retold, grouped):
    said = retold("stories", grouped, "--outlet", "SUNDRA", "--since", "2025", "--json")
    (line,) = said.tree["stories"]
    assert (line["reports"], said.tree["of"]) == (7, 1)
    assert retold("stories", grouped, "--until", "1999").out == "No story is as asked for.\n"
    for sort, key in (("first", "first"), ("origins", "origins"), ("last", "last")):
        tree = retold("stories", grouped, "--sort", sort, "--limit", 100, "--json").tree
        values = [line[key] for line in tree["stories"] if line[key] is not None]
        assert values == sorted(values, reverse=sort != "first")


def test_a_story_is_compared_and_its_reports_explained(retold, work, tmp_path):
    line = ferry_in(work)
    page, saved = tmp_path / "page.html", tmp_path / "story.json"
    said = retold("story", work, line.story[:6], "--html", page, "--json", saved)
    assert said.code == 0
    assert "Story " + line.story in said.out
    assert "two independent origins" in said.out
    assert "The reports, and why they are together" in said.out
    assert "Sundra Radio, 11 March 2025" in said.out
    assert "born. 7 reports tell one event." in said.out
    assert "<html" in page.read_text(encoding="utf-8")
    tree = json.loads(saved.read_bytes())
    assert tree["format"] == "retold-comparison"
    assert len(tree["story"]["members"]) == 7
    assert len(load(saved).reports) == 7
    assert retold("show", saved).out.startswith("One story, 7 reports")


def test_a_story_is_compared_once(work, monkeypatch):
    workspace = Workspace.open(work)
    first = workspace.story(ferry_in(work).story, profile="fast")
    monkeypatch.setattr("retold.corpus.compared.compare", None)
    assert workspace.story(ferry_in(work).story, profile="fast") == first


def test_a_story_in_a_folder_that_cannot_be_written_is_compared(work, monkeypatch):
    monkeypatch.setattr("retold.corpus.compared.aside", _fails)
    assert len(Workspace.open(work).story(ferry_in(work).story, profile="fast").reports) == 7


def test_a_story_of_one_report_shows_what_is_in_it(retold, work, tmp_path):
    lines = Workspace.open(work).stories(limit=1000).stories
    alone = next(line for line in lines if line.reports == 1)
    said = retold("story", work, alone.story, "--profile", "fast")
    assert said.code == 0
    assert "1 report; 1 outlet" in said.out
    assert "No other report is likely enough to tell the same event." in said.out
    tree = retold("story", work, alone.story, "--profile", "fast", "--json").tree
    assert tree["format"] == "retold-story"
    assert "quotations" in tree["reports"][0]
    refused = retold("story", work, alone.story, "--html", tmp_path / "p.html")
    assert refused.code == 1
    assert "too-few-reports" in refused.err


def test_words_are_searched_and_traced(retold, work):
    found = retold("search", work, "ferry fire", "--json").tree
    assert {hit["story"] for hit in found["hits"]} == {ferry_in(work).story}
    words = "It is too early to say what caused the fire"
    assert "First told here on 11 March 2025" in retold("trace", work, words).out
    told = retold("trace", work, words, "--json").tree["dated"]
    assert told[0]["story"] == ferry_in(work).story


def test_outlets_are_told(retold, work):
    outlets = retold("outlets", work, "--json").tree["outlets"]
    drawn = {each["name"]: [one["name"] for one in each["sources"]] for each in outlets}
    assert drawn["Torvik Herald"] == ["Meridian News Agency"]
    assert "Torvik Herald" in retold("outlets", work, "--since", "2025-03-12").out


def test_every_answer_as_json_keeps_to_the_published_schema(retold, work, made):
    line, alone = ferry_in(work), others_in(work, 1)[0]
    report = Workspace.open(work).told(line.story).members[0].report
    words = "It is too early to say what caused the fire"
    asked = (
        ("retold-stories", ("stories", work)),
        ("retold-comparison", ("story", work, line.story, "--profile", "fast")),
        ("retold-story", ("explain", line.story, "--in", work)),
        ("retold-standing", ("explain", report, "--in", work)),
        ("retold-hits", ("search", work, "ferry")),
        ("retold-tracing", ("trace", work, words)),
        ("retold-outlets", ("outlets", work)),
        ("retold-decided", ("merge", work, line.story, alone)),
        ("retold-added", ("group", *made[1], "--into", work, "--workers", 1)),
        ("retold-added", ("resume", work)),
    )
    for form, question in asked:
        assert list(broken(form, retold(*question, "--json").tree)) == [], question
    lines = Workspace.open(work).stories(limit=1000).stories
    lone = next(line.story for line in lines if line.reports == 1)
    told = retold("story", work, lone, "--profile", "fast", "--json").tree
    assert list(broken("retold-story", told)) == []
    assert list(broken("retold-stories", told))  # the check can fail


def broken(form, tree):
    """Where the JSON of an answer breaks the schema of its form."""
    parts = collection_schema()["$defs"]
    return violations(tree, parts[form], parts)


def test_why_a_report_and_a_story_stand_as_they_do(retold, work):
    line = ferry_in(work)
    copy = next(
        member
        for member in Workspace.open(work).told(line.story).members
        if member.name == "Torvik Herald"
    )
    report = retold("explain", copy.report, "--in", work).out
    assert f"It is one of 7 reports of the story {line.story}" in report
    assert "copy: " in report
    story = retold("explain", line.story[:8], "--in", work).out
    assert story.count("; report ") == 7
    assert retold("explain", "f" * 16, "--in", work).code == 1


def test_a_story_is_written_for_other_tools(retold, work, tmp_path):
    graph = tmp_path / "ferry.gexf"
    said = retold(
        "export", work, "--kind", "gexf", "--to", graph, "--story", ferry_in(work).story[:7]
    )
    assert said.err == f"Wrote 7 nodes into {graph}\n"
    rows = tmp_path / "rejected.csv"
    assert retold("export", work, "--kind", "csv", "--to", rows, "--table", "rejected").code == 0
    said = retold("export", work, "--kind", "gexf", "--to", graph, "--table", "reports")
    assert said.code == 2


# By hand


def test_stories_put_together_by_hand_stay_so(retold, work, made):
    one, other = others_in(work, 2)
    before = {line.story: line.reports for line in Workspace.open(work).stories(limit=999).stories}
    said = retold("merge", work, one[:9], other, "--because", "one strike, told in two towns")
    assert said.code == 0
    assert f"{before[one] + before[other]} reports" in said.out
    retold("group", *made[1], "--into", work, "--workers", 1)
    workspace = Workspace.open(work)
    told = workspace.told(other)  # the id of before leads to where its reports are now
    assert told.line.reports >= before[one] + before[other]
    assert told.line.story in {one, other}
    whys = [event.why for event in told.events if event.what == "by hand"]
    assert whys == ["Put together with it by hand: one strike, told in two towns."]


def test_reports_taken_out_by_hand_stay_out_until_they_are_put_back(retold, work, made):
    line = ferry_in(work)
    members = Workspace.open(work).told(line.story).members
    radio, post = (
        next(each.report for each in members if each.name == name)
        for name in ("Sundra Radio", "Northern Post")
    )
    said = retold("split", work, line.story, radio, post, "--json")
    assert said.tree["format"] == "retold-decided"
    assert sorted(each["reports"] for each in said.tree["stories"]) == [2, 5]
    retold("group", *made[1], "--into", work, "--workers", 1)
    assert story_of(work, radio) == story_of(work, post) != line.story
    assert ferry_in(work).reports == 5
    assert "another story than" in retold("explain", radio, "--in", work).out
    retold("merge", work, line.story, story_of(work, radio))
    assert ferry_in(work).reports == 7
    retold("split", work, line.story, radio)
    assert ferry_in(work).reports == 6
    assert story_of(work, post) == line.story


def test_what_was_being_decided_when_it_was_stopped_is_gone_on_with(retold, work, monkeypatch):
    one, other = others_in(work, 2)
    with monkeypatch.context() as patch:
        patch.setattr("retold.corpus.grouping.find_components", _fails)
        assert retold("merge", work, one, other).code == 1
    assert "What was decided by hand is done." in retold("resume", work).out
    workspace = Workspace.open(work)
    assert workspace.told(one).line.story == workspace.told(other).line.story


# What a user meets


@pytest.mark.parametrize(
    "arguments",
    [
        ("stories",),
        ("story", "abc"),
        ("search", "flood"),
        ("trace", "the harbour is closed until further notice"),
        ("outlets",),
        ("merge", "abc", "def"),
        ("split", "abc", "def"),
        ("resume",),
        ("export", "--kind", "csv", "--to", "x.csv"),
    ],
)
def test_a_folder_that_is_no_workspace_is_told(retold, tmp_path, arguments):
    command, *others = arguments
    said = retold(command, tmp_path / "nowhere", *others)
    assert said.code == 1
    assert "there is no workspace" in said.err
    assert not (tmp_path / "nowhere").exists()


def test_ids_that_lead_nowhere_or_to_several_are_told(retold, grouped):
    assert "errors.md#unknown-story" in retold("story", grouped, "zz").err
    assert "errors.md#unknown-story" in retold("story", grouped, "").err
    assert "errors.md#unknown-story" in retold("merge", grouped, "zz", "yy").err
    line = ferry_in(grouped)
    assert "errors.md#unknown-report" in retold("split", grouped, line.story, "zz").err
    stranger = others_in(grouped, 1)[0]
    assert "errors.md#unknown-report" in retold("split", grouped, line.story, stranger).err
    firsts = [each.story[0] for each in Workspace.open(grouped).stories(limit=999).stories]
    several = next(digit for digit in firsts if firsts.count(digit) > 1)
    assert "errors.md#ambiguous-id" in retold("story", grouped, several).err


def test_what_would_change_nothing_is_told(retold, grouped):
    line = ferry_in(grouped)
    assert "errors.md#nothing-decided" in retold("merge", grouped, line.story).err
    everything = [member.report for member in Workspace.open(grouped).told(line.story).members]
    assert "errors.md#nothing-decided" in retold("split", grouped, line.story, *everything).err


def test_nothing_to_read_is_told_and_leaves_nothing_to_go_on_with(retold, work):
    said = retold("group", "nosuch.txt", "--into", work, "--workers", 1)
    assert said.code == 1
    assert "errors.md#nothing-read" in said.err
    assert "No run was stopped" in retold("resume", work).out
    again = retold("group", *TOLD, "--into", work, "--workers", 1)
    assert "errors.md#nothing-read" in again.err


@pytest.mark.parametrize("there", ["", "deep", "deep/work"])
def test_a_first_group_that_reads_nothing_leaves_nothing(retold, tmp_path, there):
    (tmp_path / there).mkdir(parents=True, exist_ok=True)
    before = sorted(tmp_path.rglob("*"))
    work = tmp_path / "deep" / "work"
    said = retold("group", "nosuch.txt", "--into", work, "--workers", 1)
    assert said.code == 1
    assert "errors.md#nothing-read" in said.err
    assert sorted(tmp_path.rglob("*")) == before
    assert retold("group", *TOLD[:2], "--into", work, "--workers", 1).code == 0


def test_an_engine_that_is_not_installed_is_told_before_anything_is_written(tmp_path, monkeypatch):
    monkeypatch.setattr(choosing, "find_spec", lambda _: None)
    with pytest.raises(MissingExtraError, match="Spark"):
        Workspace(tmp_path / "w").add(TOLD[0], engine="spark")
    assert not (tmp_path / "w").exists()


def test_a_workspace_that_was_made_on_purpose_stays_where_nothing_is_read(tmp_path):
    workspace = Workspace.create(tmp_path / "w")
    with pytest.raises(NothingReadError):
        workspace.add("nosuch.txt", workers=1)
    assert workspace.stories().of == 0


def test_records_passed_over_are_told_by_their_source_and_not_as_one_record(retold, tmp_path):
    crawl = FERRY.parent / "crawl" / "crawl.warc.gz"
    said = retold("group", crawl, "--into", tmp_path / "w", "--workers", 1)
    assert "1 not readable; 1 source also held what is no report." in said.out


def test_a_workspace_of_other_methods_can_be_asked_and_not_added_to(retold, work):
    manifest = work / "manifest.json"
    told = json.loads(manifest.read_text(encoding="utf-8"))
    told["batches"][-1]["methods"]["stories"] = "stories/0"
    manifest.write_text(json.dumps(told), encoding="utf-8")
    said = retold("group", TOLD[0], "--into", work)
    assert said.code == 1
    assert "grouped by stories/0" in said.err
    assert "errors.md#other-methods" in said.err
    one, other = Workspace.open(work).stories().stories[:2]
    assert "other-methods" in retold("merge", work, one.story, other.story).err
    assert retold("stories", work).code == 0
    assert retold("resume", work).code == 0


def test_a_workspace_in_use_is_told_and_can_be_asked_meanwhile(retold, work):
    with Workspace.open(work).store.writing("retold group"):
        said = retold("group", TOLD[0], "--into", work)
        assert "errors.md#workspace-busy" in said.err
        assert retold("stories", work).code == 0


@pytest.mark.parametrize(
    "options",
    [
        ("--memory", "plenty"),
        ("--workers", "0"),
        ("--map", "nonsense"),
        ("--published", "someday"),
        ("--engine", "abacus"),
    ],
)
def test_options_that_make_no_sense_are_wrong_usage(retold, tmp_path, options):
    said = retold("group", TOLD[0], "--into", tmp_path / "w", *options)
    assert said.code == 2
    assert not (tmp_path / "w").exists()


def test_the_same_from_python(work):
    workspace = library.Workspace.open(work)
    line = workspace.stories(min_reports=7, outlet="meridian").stories[0]
    assert isinstance(line, library.StoryLine)
    assert isinstance(workspace.story(line.story, profile="fast"), library.Comparison)
    assert workspace.search("ferry fire").of == 7
    assert workspace.trace("It is too early to say what caused the fire").first
    assert workspace.outlets(min_reports=1).outlets
    assert workspace.export("jsonl", work.parent / "out.jsonl", stories=[line.story]) == 1
    assert workspace.check() == ()
    assert workspace.resume() is None
    with pytest.raises(ValueError, match="abacus"):
        workspace.add(TOLD[0], engine="abacus")
