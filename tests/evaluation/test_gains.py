"""What appeared and vanished between two trees, and how it is told."""

import json
from pathlib import Path

import pytest
from evaluation.found import found_in
from evaluation.gains import KINDS, differences, found_by, sample, told
from evaluation.own import OWN_DATA

NOTHING: dict[str, list[tuple[str, str]]] = {kind: [] for kind in KINDS}
REPORT = {
    "id": "one",
    "text": "“The pier is closed,” Ada Brandt said on Monday.",
    "published": "2024-03-05",
}


def difference(before, now):
    found = {"quotations": before}, {"quotations": now}
    return differences(*({**NOTHING, **each} for each in found))[0]


def test_what_only_one_tree_finds_is_told_by_document():
    seen = difference([("a", "old"), ("a", "kept")], [("a", "kept"), ("a", "new"), ("b", "more")])
    assert (seen.appeared, seen.vanished, seen.stayed) == (
        (("a", "new"), ("b", "more")),
        (("a", "old"),),
        1,
    )
    assert list(told(seen, most=10)) == [
        "\nquotations: 2 appeared, 1 vanished, 1 stayed",
        "  a",
        "    + new",
        "    - old",
        "  b",
        "    + more",
    ]


def test_the_same_thing_found_once_more_has_appeared():
    seen = difference([("a", "x")], [("a", "x"), ("a", "x")])
    assert seen.appeared == (("a", "x"),)


def test_the_lines_are_bounded():
    lines = list(told(difference([], [("a", str(n)) for n in range(9)]), most=2))
    assert lines[-1] == "  and 7 more (--most)"
    assert len(lines) == 5


def test_the_sample_is_the_same_each_time():
    first = sample(OWN_DATA, reports=10, pairs=4)
    assert sample(OWN_DATA, reports=10, pairs=4) == first
    assert len(first.reports) == 6  # five of the stream and the one annotated report
    assert len(first.pairs) == 4
    for one, other in first.pairs:
        assert one["story"] == other["story"]
        assert one["id"] != other["id"]


def test_a_report_and_a_pair_are_read():
    other = {"id": "two", "text": "The pier will reopen in May, the town said."}
    found = found_in({"reports": [REPORT], "pairs": [[REPORT, other]]})
    assert found["quotations"] == [("one", "direct, Ada Brandt: The pier is closed,")]
    assert [where for where, _ in found["edges"]] == ["one and two"]


def test_the_source_of_the_tree_that_is_given_answers():
    found = found_by(Path.cwd(), sample(OWN_DATA, reports=2, pairs=0))
    assert found.keys() >= set(KINDS)


def test_a_tree_without_the_source_is_not_taken_for_the_one_installed(tmp_path):
    with pytest.raises(RuntimeError, match="answered for"):
        found_by(tmp_path, sample(OWN_DATA, reports=0, pairs=0))


def test_what_is_found_can_be_written():
    assert json.loads(json.dumps(found_in({"reports": [], "pairs": []}))) == NOTHING
