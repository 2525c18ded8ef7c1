import json
from dataclasses import replace
from typing import Any

import pytest

from retold.errors import BadComparisonError, UnwritableError
from retold.model.findings import Comparison
from retold.wire import from_json, load, save, to_json
from retold.wire.alone import facts_json, quotations_json
from tests.fakes.comparisons import six_reports, two_reports

BOTH = pytest.mark.parametrize("made", [two_reports, six_reports])


def tree_of(comparison: Comparison) -> dict[str, Any]:
    tree: dict[str, Any] = json.loads(to_json(comparison))
    return tree


def reason_for(tree: object) -> str:
    with pytest.raises(BadComparisonError) as refused:
        from_json(json.dumps(tree), location="story.json")
    assert "story.json" in str(refused.value)
    return refused.value.reason


@BOTH
def test_a_comparison_comes_back_equal(made):
    assert from_json(to_json(made())) == made()


def test_the_same_comparison_gives_the_same_bytes():
    assert to_json(two_reports()) == to_json(two_reports())


@BOTH
def test_every_span_of_a_finding_echo_fact_or_change_stands_beside_its_words(made):
    comparison = made()
    tree = tree_of(comparison)
    texts = {report.id: report.text for report in comparison.reports}
    found = 0
    for part in ("findings", "echoes", "facts", "changes", "readings"):
        for span in spans_in(tree[part]):
            found += 1
            assert any(span["text"] == text[span["start"] : span["end"]] for text in texts.values())
    assert found > 100


def spans_in(node: object):
    if isinstance(node, list):
        for each in node:
            yield from spans_in(each)
    elif isinstance(node, dict):
        if "start" in node and "end" in node:
            yield node
        for each in node.values():
            yield from spans_in(each)


def test_both_sides_of_an_echo_carry_their_own_report_s_words():
    comparison = two_reports()
    texts = {report.id: report.text for report in comparison.reports}
    for echo in tree_of(comparison)["echoes"]:
        for side in ("before", "after"):
            for span in echo[f"{side}_spans"]:
                text = texts[echo[f"{side}_report"]]
                assert span["text"] == text[span["start"] : span["end"]]


def test_a_finding_about_a_date_carries_its_iso_value():
    comparison = two_reports()
    dated = next(fact for fact in comparison.facts if fact.kind.value == "date")
    about = replace(comparison.findings[0], about=dated.id)
    tree = tree_of(replace(comparison, findings=(about,)))
    assert tree["findings"][0]["values"][0]["value"] == "2031-03-13"


def test_half_a_surrogate_pair_becomes_a_replacement_character():
    comparison = two_reports()
    broken = replace(comparison.notices[0], words="half \ud83d a pair")
    again = from_json(to_json(replace(comparison, notices=(broken,))))
    assert again.notices[0].words == "half \ufffd a pair"


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(BadComparisonError, match="No such file"):
        load(tmp_path / "none.json")


def test_a_name_no_file_can_have_is_told():
    with pytest.raises(BadComparisonError, match="null"):
        load("a\0b.json")


def test_a_saved_comparison_opens_again(tmp_path):
    save(two_reports(), tmp_path / "two.json")
    assert load(tmp_path / "two.json") == two_reports()


def test_a_folder_cannot_be_written_to(tmp_path):
    with pytest.raises(UnwritableError, match="directory"):
        save(two_reports(), tmp_path)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"retold-comparison"',
        b"\xff\xfe",
        b'{"format": "retold-comparison"}',
        b'{"format": "retold-comparison", "version": 1}',
        b'{"format": "retold-comparison", "version": 1, "reports": {}}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"format": "retold-comparison", "version": 1e400}',
        b'{"format": "\\ud83d"}',
    ],
    ids=range(13),
)
def test_broken_json_is_refused_and_nothing_else_is_raised(content):
    with pytest.raises(BadComparisonError):
        from_json(content)


def test_a_later_version_is_refused_by_its_number():
    assert "99" in reason_for(tree_of(two_reports()) | {"version": 99})


def test_another_format_is_refused():
    assert "format" in reason_for(tree_of(two_reports()) | {"format": "something else"})


def test_words_that_do_not_stand_at_their_span_are_refused():
    tree = tree_of(two_reports())
    finding = next(each for each in tree["findings"] if each["before"])
    finding["before"][0]["span"]["text"] = "something nobody printed"
    assert "other words" in reason_for(tree)


def test_a_span_beyond_its_report_is_refused():
    tree = tree_of(two_reports())
    finding = next(each for each in tree["findings"] if each["before"])
    finding["before"][0]["span"] = {"start": 0, "end": 10**9}
    assert "leaves its report" in reason_for(tree)


def test_a_label_nobody_uses_is_refused():
    tree = tree_of(two_reports())
    tree["echoes"][0]["fate"] = "teleported"
    assert "teleported" in reason_for(tree)


def test_ids_that_lead_nowhere_are_refused():
    tree = tree_of(two_reports())
    tree["utterances"][0]["echoes"] = ["0000"]
    assert "0000" in reason_for(tree)
    tree = tree_of(two_reports())
    tree["lineage"]["origins"] = [["0000"]]
    assert "0000" in reason_for(tree)
    tree = tree_of(two_reports())
    tree["findings"][0]["before"] = [{"report_id": "0000", "span": {"start": 0, "end": 1}}]
    assert "0000" in reason_for(tree)


def test_an_entity_that_is_not_there_is_refused():
    tree = tree_of(two_reports())
    tree["readings"][0]["quotations"][0]["entity"] = 10_000
    assert "does not hold" in reason_for(tree)


def test_a_time_without_a_zone_is_refused():
    tree = tree_of(two_reports())
    tree["reports"][0]["published"] = "2031-03-14T18:40:00"
    assert "zone" in reason_for(tree)


def test_two_reports_of_one_id_are_refused():
    tree = tree_of(two_reports())
    tree["reports"].append(tree["reports"][0])
    tree["readings"].append(tree["readings"][0])
    assert "one id" in reason_for(tree)


def test_fields_of_a_later_writer_are_left_alone():
    tree = tree_of(two_reports()) | {"mood": {"report_id": ["odd"], "start": "x"}}
    assert from_json(json.dumps(tree)) == two_reports()


def test_quotations_of_reports_alone_carry_their_words():
    comparison = two_reports()
    found = tuple(zip(comparison.reports, comparison.readings, strict=True))
    tree = json.loads(quotations_json(found))
    first = tree["reports"][0]
    assert tree["format"] == "retold-quotations"
    assert first["name"] == comparison.reports[0].name
    assert len(first["quotations"]) == len(comparison.readings[0].quotations)
    span = first["quotations"][0]["content"][0]
    assert span["text"] == comparison.reports[0].text[span["start"] : span["end"]]
    assert first["attitudes"] == []
    assert "quantities" not in first


def test_facts_of_reports_alone_are_numbers_times_and_names():
    comparison = two_reports()
    tree = json.loads(facts_json(((comparison.reports[0], comparison.readings[0]),)))
    assert {"quantities", "times", "names", "entities"} <= set(tree["reports"][0])
