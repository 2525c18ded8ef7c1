"""JSON and JSON Lines."""

import json
from pathlib import Path

import pytest

from retold.model.reports import Report
from retold.model.spans import Span
from retold.sources import Read, ReadOptions, check_pieces, read_all, source_span


def read(tmp_path: Path, content: str, name: str = "reports.jsonl") -> Read:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    return read_all([str(path)])


def test_each_line_is_a_report(tmp_path):
    lines = [
        {"text": "The bridge fell.", "title": "Bridge falls", "outlet": "Courier"},
        {"body": "It was old.", "headline": "Old bridge", "source": {"name": "Herald"}},
    ]
    found = read(tmp_path, "\n".join(map(json.dumps, lines)))
    assert [report.text for report in found.reports] == [
        "Bridge falls\n\nThe bridge fell.",
        "Old bridge\n\nIt was old.",
    ]
    assert [report.name for report in found.reports] == ["Courier", "Herald"]
    assert found.reports[1].source.location.endswith("reports.jsonl:2")
    assert [str(block.kind) for block in found.reports[0].blocks] == ["headline", "paragraph"]


def said_in_source(report: Report, start: int, end: int) -> str:
    span = source_span(report, Span(start, end))
    return span.of(report.source.content) if span else ""


@pytest.mark.parametrize(
    ("fields", "authors"),
    [
        ({"author": "Jane Doe"}, ("Jane Doe",)),
        ({"authors": ["Jane Doe", "Otto Roe"]}, ("Jane Doe", "Otto Roe")),
        ({"byline": "By Jane Doe and Otto Roe"}, ("Jane Doe", "Otto Roe")),
        ({"author": None}, ()),
        ({"author": {"name": "Jane Doe"}}, ("Jane Doe",)),
    ],
)
def test_authors_are_read_as_people_write_them(tmp_path, fields, authors):
    found = read(tmp_path, json.dumps({"text": "The bridge fell.", **fields}))
    assert found.reports[0].authors == authors


def test_escapes_are_mapped_onto_what_they_stand_for(tmp_path):
    content = r'{"text": "  \u201cIt fell\u201d \ud83c\udf09,\nsaid \"Anna\" \/ Otto.  "}'
    report = read(tmp_path, content).reports[0]
    assert report.text == '“It fell” 🌉,\nsaid "Anna" / Otto.'
    assert check_pieces(report) == ()
    assert said_in_source(report, 10, 11) == r"\ud83c\udf09"
    assert said_in_source(report, 0, 9) == r"\u201cIt fell\u201d"


def test_a_title_the_text_begins_with_is_not_said_twice(tmp_path):
    record = {"title": "Bridge  falls", "text": "Bridge falls\n\nThe bridge fell on Sunday."}
    report = read(tmp_path, json.dumps(record)).reports[0]
    assert report.text == record["text"]


def test_between_title_and_text_stand_characters_of_nobody(tmp_path):
    record = json.dumps({"title": "Bridge falls", "text": "The bridge fell."})
    report = read(tmp_path, record).reports[0]
    assert source_span(report, Span(12, 14)) is None
    assert said_in_source(report, 7, 18) == 'falls", "text": "The '


@pytest.mark.parametrize(
    "content",
    [
        '[{"text": "One fell."}, {"text": "Two fell."}]',
        '{"articles": [{"text": "One fell."},\n {"text": "Two fell."}], "status": "ok"}',
        '{"text": "One fell."}\n\n{"text": "Two fell."}\n',
    ],
)
def test_lists_in_their_usual_forms(tmp_path, content):
    found = read(tmp_path, content, "reports.json")
    assert [report.text for report in found.reports] == ["One fell.", "Two fell."]
    assert all(check_pieces(report) == () for report in found.reports)


def test_a_broken_line_is_rejected_and_the_rest_is_read(tmp_path):
    found = read(tmp_path, '{"text": "One fell."}\n{"text": "Two\n{"text": "Three fell."}\n')
    assert [report.text for report in found.reports] == ["One fell.", "Three fell."]
    assert [(one.place, one.stage) for one in found.rejected] == [("line 2", "parse")]


def test_a_record_without_text_is_rejected_by_its_line(tmp_path):
    found = read(tmp_path, '{"title": "Nothing"}\n{"text": "Two fell."}\n')
    assert [(one.place, one.stage) for one in found.rejected] == [("line 1", "extract")]
    assert "text" in found.rejected[0].hint


def test_a_document_cut_off_is_rejected_once(tmp_path):
    found = read(tmp_path, '{\n "title": "Bridge",\n "text": "The bri', "one.json")
    assert [(one.place, one.stage) for one in found.rejected] == [("", "parse")]


def test_half_a_pair_of_surrogates_is_replaced_and_told(tmp_path):
    found = read(tmp_path, r'{"text": "It fell \ud83d, she said."}')
    report = found.reports[0]
    assert report.text == "It fell \ufffd, she said."
    assert check_pieces(report) == ()
    assert "broken-character" in [notice.slug for notice in found.notices]


def test_an_impossible_date_is_left_out_and_told(tmp_path):
    found = read(tmp_path, '{"text": "The bridge fell.", "published": "2023-13-45"}')
    assert found.reports[0].published is None
    words = [notice.words for notice in found.notices if notice.slug == "metadata"]
    assert len(words) == 1
    assert "2023-13-45" in words[0]


@pytest.mark.parametrize("content", ["[" * 100_000, '{"text":' * 50_000, "[1, 2", "nul", "42"])
def test_hostile_json_is_rejected(tmp_path, content):
    found = read(tmp_path, content, "hostile.json")
    assert found.reports == ()
    assert found.rejected[0].stage == "parse"


@pytest.mark.parametrize("text", ["", "  ", "\\n\\t", "\\u00a0"])
def test_a_headline_over_an_empty_text_is_no_report(tmp_path, text):
    line = f'{{"title": "Bridge falls", "text": "{text}"}}'
    found = read(tmp_path, f'{line}\n{{"text": "Two fell."}}\n')
    assert [report.text for report in found.reports] == ["Two fell."]
    assert [(one.place, one.reason) for one in found.rejected] == [("line 1", "its text is empty")]


def test_a_column_named_for_the_text_may_be_empty_too(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"title": "Bridge falls", "lead": ""}', encoding="utf-8")
    told = read_all([str(tmp_path / "a.jsonl")], ReadOptions(columns=(("text", "lead"),)))
    assert [one.reason for one in told.rejected] == ["its text is empty"]


def test_a_field_that_is_empty_stands_in_for_no_other(tmp_path):
    (report,) = read(tmp_path, '{"text": "", "body": "The bridge fell."}').reports
    assert report.text == "The bridge fell."
