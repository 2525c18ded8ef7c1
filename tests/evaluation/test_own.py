"""The project's own annotated set is what its texts say, and lies where tasks look for it."""

import gzip
import json
import lzma

import pytest
from evaluation.figures import Data
from evaluation.gate import gate
from evaluation.own import OWN_DATA
from evaluation.own.build import built
from evaluation.own.markup import quoted, timed
from evaluation.scorecard import all_tasks


def _unpacked(name, content):
    if name.endswith(".xz"):
        return lzma.decompress(content)
    return gzip.decompress(content) if name.endswith(".gz") else content


def test_the_set_is_built_from_its_texts():
    made = built()
    there = {
        path.relative_to(OWN_DATA).as_posix(): path.read_bytes()
        for path in OWN_DATA.rglob("*")
        if path.is_file()
    }
    assert made.keys() == there.keys()
    for name, content in made.items():
        assert _unpacked(name, content) == _unpacked(name, there[name]), name


def test_every_task_finds_its_files_in_the_set():
    needed = {name for task in all_tasks() for name in task.needs}
    assert [name for name in sorted(needed) if not (OWN_DATA / name).exists()] == []


def test_every_span_of_a_quotation_has_clean_edges():
    for line in (OWN_DATA / "quotes/polnear.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        for attribution in record["attributions"]:
            for role in ("source", "cue", "content"):
                for start, end in attribution[role]:
                    words = record["text"][start:end]
                    assert words
                    assert words == words.strip()


def test_marked_quotations():
    text, found = quoted("[q1:“No,”] [s1:Ada] [c1:said], [q1:“never.”] [s2:Bo] [c2:says] [q2:yes].")
    assert text == "“No,” Ada said, “never.” Bo says yes."
    assert found == [
        {
            "source": [[6, 9]],
            "cue": [[10, 14]],
            "content": [[0, 5], [16, 24]],
            "kind": "direct",
        },
        {"source": [[25, 27]], "cue": [[28, 32]], "content": [[33, 36]], "kind": "indirect"},
    ]


def test_content_partly_in_marks_is_mixed():
    _, ((found),) = quoted("[s1:Ada] [c1:called] [q1:it “a trap”].")
    assert found["kind"] == "mixed"


def test_marked_times():
    text, found = timed("On [Monday|DATE|2024-03-04] it rained.")
    assert text == "On Monday it rained."
    assert found == [{"start": 3, "end": 9, "type": "DATE", "value": "2024-03-04"}]


def test_a_bracket_left_over_is_refused():
    with pytest.raises(ValueError, match="bracket"):
        quoted("[s1:Ada said no.")


def test_the_set_stays_above_its_floors():
    _, verdict = gate(Data(OWN_DATA))
    assert verdict.refused == ()
