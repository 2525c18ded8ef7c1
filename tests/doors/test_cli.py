"""The command line as its users meet it: what stands on which stream, and how it leaves."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import click
import pytest
from docs.make_reference import REFERENCE, reference

from retold.cli import talk
from retold.cli.commands import _COMMANDS, retold_group
from retold.cli.entry import run
from retold.wire import from_json, load, save
from tests.doors.told_twice import FIRST, SECOND, STRANGER
from tests.fakes.comparisons import six_reports, two_reports


class Said(NamedTuple):
    """How a call ended, and what it put on standard output and standard error."""

    code: int
    out: str
    err: str


@pytest.fixture(name="retold")
def _retold(capfd, monkeypatch, tmp_path) -> Callable[..., Said]:
    monkeypatch.chdir(tmp_path)
    Path("first.txt").write_text(FIRST, encoding="utf-8")
    Path("second.txt").write_text(SECOND, encoding="utf-8")
    Path("stranger.txt").write_text(STRANGER, encoding="utf-8")
    Path("empty.txt").write_bytes(b"")
    save(two_reports(), "two.json")

    def called(*arguments: str) -> Said:
        code = run(arguments)
        return Said(code, *capfd.readouterr())

    return called


def test_two_reports_are_compared(retold):
    said = retold("compare", "first.txt", "second.txt")
    assert said.code == 0
    assert said.err == ""
    assert said.out.startswith("One story, one origin: ")
    assert "\nQuotations\n" in said.out
    assert "\x1b" not in said.out


def test_reports_of_different_events_are_told_apart(retold):
    said = retold("compare", "first.txt", "stranger.txt")
    assert said.code == 0
    assert said.out.startswith("Two different stories: ")


def test_a_source_that_cannot_be_read_is_told_and_the_rest_compared(retold):
    said = retold("compare", "first.txt", "second.txt", "empty.txt", "missing.txt")
    assert said.code == 0
    assert said.out.startswith("One story")
    assert "2 sources could not be read" in said.err
    assert "missing.txt" in said.err


def test_one_readable_report_is_too_few(retold):
    said = retold("compare", "first.txt", "missing.txt")
    assert said.code == 1
    assert said.out == ""
    assert "at least two readable reports; 1 could be read" in said.err
    assert "docs/errors.md#too-few-reports" in said.err
    assert "missing.txt" in said.err
    assert "Traceback" not in said.err


def test_standard_input_is_a_report(retold, monkeypatch):
    with Path("first.txt").open(encoding="utf-8") as file:
        monkeypatch.setattr("sys.stdin", file)
        assert retold("compare", "-", "second.txt").code == 0


def test_colour_is_used_when_asked_for(retold):
    assert "\x1b[" in retold("compare", "first.txt", "second.txt", "--color").out
    assert "\x1b[" not in retold("compare", "first.txt", "second.txt", "--no-color").out


def test_json_goes_to_standard_output_and_nothing_else_does(retold):
    said = retold("compare", "first.txt", "second.txt", "--json")
    assert said.code == 0
    assert len(from_json(said.out).reports) == 2
    assert said.err == ""


def test_files_are_written_and_told_on_standard_error(retold):
    said = retold(
        *("compare", "first.txt", "second.txt", "--json", "a.json", "--markdown", "a.md"),
        *("--csv", "tables/of/it", "--html", "a.html"),
    )
    assert said.code == 0
    assert said.out.startswith("One story")
    assert "Wrote a.json" in said.err
    assert load("a.json").reports[0].name == "first"
    assert Path("a.md").read_text(encoding="utf-8").startswith("# What changed")
    assert Path("a.html").read_text(encoding="utf-8").lower().startswith("<!doctype html>")
    assert len(list(Path("tables/of/it").glob("*.csv"))) == 7
    assert "Wrote 7 tables into tables/of/it" in said.err


def test_a_file_written_before_is_written_again(retold):
    for _ in range(2):
        said = retold("show", "two.json", "--json", "again.json", "--markdown", "again.md")
        assert said.code == 0
    assert Path("again.json").read_bytes() == Path("two.json").read_bytes()


def test_a_report_is_never_swallowed_by_an_option(retold):
    for option in ("--json", "--markdown"):
        said = retold("compare", option, "first.txt", "second.txt", "stranger.txt")
        assert said.code == 1
        assert f"put {option} last" in said.err
    assert Path("first.txt").read_text(encoding="utf-8") == FIRST


def test_an_input_is_never_written_over(retold):
    said = retold("compare", "first.txt", "second.txt", "--html", "./second.txt")
    assert said.code == 1
    assert "one of the reports to read" in said.err
    assert Path("second.txt").read_text(encoding="utf-8") == SECOND


def test_a_file_that_cannot_be_written_is_told(retold):
    said = retold("show", "two.json", "--html", "first.txt/page.html")
    assert said.code == 1
    assert "first.txt/page.html was not written" in said.err
    assert "unwritable" in said.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare",),
        ("compare", "first.txt", "second.txt", "--published", "2023-13-45"),
        ("compare", "first.txt", "second.txt", "--published", "yesterday"),
        ("compare", "first.txt", "second.txt", "--json", "--markdown"),
        ("compare", "first.txt", "--nonsense"),
        ("explain", "abc"),
        ("cite", "abc"),
        ("compute",),
        ("show",),
    ],
)
def test_wrong_usage_leaves_with_2(retold, arguments):
    said = retold(*arguments)
    assert said.code == 2
    assert said.out == ""
    assert "Usage: " in said.err


def test_a_date_is_a_day_or_a_time(retold):
    both = ("compare", "first.txt", "second.txt", "--json", "--published")
    tree = json.loads(retold(*both, "2023-07-24").out)
    assert tree["reports"][0]["published"] == "2023-07-24T00:00:00Z"
    tree = json.loads(retold(*both, "2023-07-24T18:30+02:00").out)
    assert tree["reports"][0]["published"] == "2023-07-24T18:30:00+02:00"


def test_a_saved_comparison_is_shown_again(retold):
    assert retold("show", "two.json").out.startswith("One story, one origin: Daily Lantern")
    assert retold("show", "two.json", "--json").out.encode() == Path("two.json").read_bytes()
    assert retold("show", "two.json", "--markdown").out.startswith("# What changed")


def test_all_findings_are_shown_when_asked_for(retold):
    save(six_reports(), "six.json")
    assert "10 of 23 findings" in retold("show", "six.json").out
    assert "\n23  " in retold("show", "six.json", "--all").out


def test_what_a_saved_comparison_could_not_read_is_told_again(retold):
    save(six_reports(), "six.json")
    said = retold("show", "six.json")
    assert "ferry-photo.jpg: it is a picture" in said.err
    assert "ferry-photo.jpg" not in said.out


@pytest.mark.parametrize("content", [b"", b"{}", b"[1", b"\xff", b"{" * 5000])
def test_what_is_no_comparison_is_refused_in_one_line(retold, content):
    Path("bad.json").write_bytes(content)
    for arguments in (("show", "bad.json"), ("explain", "abc", "--in", "bad.json")):
        said = retold(*arguments)
        assert (said.code, said.out) == (1, "")
        assert len(said.err.splitlines()) == 1
        assert "bad.json is not a comparison" in said.err


def test_a_finding_is_explained_by_the_beginning_of_its_id(retold):
    finding = two_reports().findings[1]
    said = retold("explain", finding.id[:6], "--in", "two.json")
    assert said.code == 0
    assert said.out.startswith(f"{finding.label} (quotation {finding.id})\n")
    assert "\nWhy\n" in said.out


def test_a_rule_is_explained_by_its_name(retold):
    said = retold("compare", "first.txt", "second.txt", "--json", "a.json")
    assert said.code == 0
    rule = load("a.json").findings[0].rule
    said = retold("explain", rule)
    assert said.code == 0
    assert said.out.startswith(f"  {rule}\n    ")


def test_every_rule_named_in_a_comparison_can_be_explained(retold):
    retold("compare", "first.txt", "second.txt", "--json", "a.json")
    comparison = load("a.json")
    named = {finding.rule for finding in comparison.findings}
    named |= {reason.rule for each in comparison.findings for reason in each.reasons}
    named |= {reason.rule for each in comparison.echoes for reason in each.reasons}
    named |= {reason.rule for each in comparison.facts for reason in each.reasons}
    named |= {reason.rule for each in comparison.changes for reason in each.reasons}
    named |= {reason.rule for each in comparison.descents for reason in each.reasons}
    for rule in sorted(named):
        assert retold("explain", rule).code == 0, rule


def test_a_finding_nobody_made_is_told(retold):
    said = retold("explain", "zzz", "--in", "two.json")
    assert said.code == 1
    assert "No finding 'zzz'" in said.err
    assert retold("explain", "quotations.no_such_rule").code == 1


def test_a_finding_is_cited(retold):
    finding = two_reports().findings[1]
    said = retold("cite", finding.id, "--in", "two.json")
    assert said.code == 0
    assert "https://harbourcourier.example/" in said.out


def test_the_quotations_of_one_report(retold):
    said = retold("quotes", "first.txt")
    assert said.code == 0
    assert "Varga" in said.out
    tree = json.loads(retold("quotes", "first.txt", "second.txt", "--json").out)
    assert [report["name"] for report in tree["reports"]] == ["first", "second"]
    assert any("flood" in str(quotation) for quotation in tree["reports"][0]["quotations"])


ATTITUDE = """Harbour wall cracks at Sule

The harbour master of Sule, Rolf Aune, said the wall had cracked on Monday night.

The fishermen hope that the wall will hold until spring. Aune believes that the storm was to blame.
"""


def test_what_sources_think_is_listed_when_asked_for(retold):
    Path("wall.txt").write_text(ATTITUDE, encoding="utf-8")
    said = retold("quotes", "wall.txt", "--attitudes")
    assert said.code == 0
    below = said.out.partition("\nThought, wanted or done")[2]
    assert "hold until spring" in below
    assert "had cracked" not in below
    assert "Thought" not in retold("quotes", "wall.txt").out
    tree = json.loads(retold("quotes", "wall.txt", "--json").out)
    assert "hold until spring" in str(tree["reports"][0]["attitudes"])


def test_attitudes_need_the_trained_network(retold):
    said = retold("quotes", "first.txt", "--attitudes", "--profile", "fast")
    assert said.code == 2
    assert "--profile fast" in said.err


def test_the_fast_profile_reads_by_rules_alone(retold):
    def methods(*options: str) -> list[str]:
        said = retold("compare", "first.txt", "second.txt", "--json", *options)
        return list(json.loads(said.out)["methods"])

    assert any(method.startswith("attributions/") for method in methods())
    assert methods("--profile", "default") == methods()
    fast = methods("--profile", "fast")
    assert fast == [each for each in methods() if not each.startswith("attributions/")]


@pytest.mark.parametrize("command", ["compare", "quotes", "facts"])
def test_a_profile_that_is_none_is_refused(retold, command):
    said = retold(command, "first.txt", "second.txt", "--profile", "slow")
    assert said.code == 2
    assert said.out == ""
    assert "'slow' is not one of 'default', 'fast'" in said.err


def test_a_time_is_shown_by_the_clock_it_was_stated_in(retold):
    for stated, shown in (("+01:00", "08:05 UTC+01:00"), ("Z", "08:05 UTC")):
        record = {"text": FIRST, "published": f"2025-03-12T08:05:00{stated}"}
        Path("stated.jsonl").write_text(json.dumps(record), encoding="utf-8")
        assert f"12 March 2025, {shown};" in retold("facts", "stated.jsonl").out


def test_the_facts_of_one_report(retold):
    said = retold("facts", "first.txt", "--published", "2023-07-26")
    assert said.code == 0
    assert "2023-07-25" in said.out
    assert "more than" in said.out.lower()
    tree = json.loads(retold("facts", "first.txt", "--json").out)
    assert tree["format"] == "retold-facts"


def test_nothing_readable_leaves_with_1(retold):
    said = retold("quotes", "missing.txt")
    assert said.code == 1
    assert "missing.txt" in said.err


def test_what_should_not_happen_is_one_line_unless_asked_for(retold, monkeypatch):
    nowhere = {"nowhere": "A command that is not there."}
    monkeypatch.setattr("retold.cli.commands._COMMANDS", nowhere)
    said = retold("nowhere")
    assert said.code == 1
    assert len(said.err.splitlines()) == 1
    assert "RETOLD_DEBUG=1" in said.err
    monkeypatch.setenv("RETOLD_DEBUG", "1")
    assert "Traceback" in retold("nowhere").err


def test_the_published_reference_is_what_help_says():
    published = REFERENCE.read_text(encoding="utf-8")
    assert published == reference(), "run python -m docs.make_reference"


def test_the_version(retold):
    assert retold("--version").out.startswith("retold, version ")


def test_help_of_the_group_says_what_each_command_s_own_help_says(retold):
    whole = " ".join(retold("--help").out.split())
    names = retold_group.list_commands(click.Context(retold_group))
    assert names[0] == "compare"
    for name in names:
        own = " ".join(retold(name, "--help").out.split())
        words = _COMMANDS[name]
        assert f"{name} {words}" in whole
        assert words in own
        assert "Example" in own


@pytest.mark.parametrize("form", [[], ["--json"], ["--markdown"]])
def test_a_reader_who_stops_reading_is_no_error(tmp_path, form):
    save(two_reports(), tmp_path / "two.json")
    command = [sys.executable, "-m", "retold", "show", str(tmp_path / "two.json"), *form]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


@pytest.mark.parametrize(("file", "code"), [("two.json", 0), ("none.json", 1), ("--wrong", 2)])
def test_the_command_leaves_with_its_code_and_all_it_had_to_say(tmp_path, retold, file, code):
    save(two_reports(), tmp_path / "two.json")
    named = file if file.startswith("-") else str(tmp_path / file)
    command = [sys.executable, "-m", "retold", "show", named, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = retold(*command[3:])
    assert (done.returncode, done.stdout, done.stderr) == (code, said.out, said.err)


def test_a_terminal_without_the_letters_shows_what_it_can(tmp_path):
    save(two_reports(), tmp_path / "two.json")
    command = [sys.executable, "-m", "retold", "show", str(tmp_path / "two.json")]
    done = subprocess.run(
        command,
        env={"PYTHONIOENCODING": "latin-1", "PATH": ""},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"J\xf8rgen Haalvik" in done.stdout
    assert b"?We heard a long grinding sound" in done.stdout


class _Terminal:
    def __init__(self) -> None:
        self.written = ""

    def isatty(self) -> bool:
        return True

    def write(self, words: str) -> None:
        self.written += words

    def flush(self) -> None:
        pass


def test_long_work_says_what_it_is_doing_and_erases_it(monkeypatch):
    terminal = _Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr(talk, "_PATIENCE", 0.0)
    with talk.working("Reading") as progress:
        progress(3, 9)
    assert "Reading: 3 of 9 steps" in terminal.written
    assert terminal.written.endswith("\r\x1b[K")


def test_short_work_says_nothing_that_stays(monkeypatch):
    terminal = _Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with talk.working("Reading") as progress:
        progress(3, 9)
    assert terminal.written == "\r\x1b[K"


def test_no_terminal_no_progress(capfd, monkeypatch):
    monkeypatch.setattr(talk, "_PATIENCE", 0.0)
    with talk.working("Reading") as progress:
        progress(3, 9)
    assert capfd.readouterr() == ("", "")
