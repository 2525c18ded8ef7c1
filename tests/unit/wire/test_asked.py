import json

from retold.model.hits import Hits
from retold.wire.asked import hits_json, tracing_json
from tests.fakes.tracings import ASKED, hostile_tracing, some_tracing
from tests.unit.render.test_terminal_hits import hit


def test_a_tracing_as_json_has_the_words_beside_the_spans():
    tree = json.loads(tracing_json(some_tracing()))
    assert (tree["format"], tree["version"]) == ("retold-tracing", 1)
    first = tree["dated"][0]
    assert first["spans"] == [{"start": 101, "end": 101 + len(ASKED), "text": ASKED}]
    assert first["form"] == "direct"
    assert tree["dated"][1]["fate"] == "reworded"
    assert tree["dated"][1]["published"] == "2031-03-18T00:00:00Z"


def test_hits_as_json_have_the_words_beside_the_spans():
    tree = json.loads(hits_json("divers", Hits((hit(),), 3)))
    assert (tree["format"], tree["query"], tree["of"]) == ("retold-hits", "divers", 3)
    assert tree["hits"][0]["matched"] == [{"start": 50, "end": 56, "text": "Divers"}]


def test_whatever_reports_hold_is_json():
    assert json.loads(tracing_json(hostile_tracing()))["asked"]
