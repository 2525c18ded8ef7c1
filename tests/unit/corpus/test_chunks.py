import pytest

from retold.corpus import chunks
from retold.corpus.chunks import chunks_of, shares_of
from retold.model.reports import Rejected
from retold.sources import Raw, ReadOptions, locations_of
from tests.corpus.putting import write_records

NOTHING = Rejected(location="x*", place="", stage="find", reason="nothing matches it", hint="")


def file_of(folder, name, *texts):
    return str(write_records(folder / name, [{"text": text} for text in texts]))


def cut(*locations, name="read"):
    return list(chunks_of(locations, ReadOptions(), name))


def test_small_sources_share_a_chunk_and_keep_their_order(tmp_path):
    one, two = file_of(tmp_path, "b.jsonl", "One.", "Two."), file_of(tmp_path, "a.jsonl", "Three.")
    (chunk,) = cut(one, two)
    assert chunk.name == "read-000000"
    assert [raw.location for raw in chunk.found] == [one, one, two]


def test_a_large_source_makes_many_chunks_in_order(tmp_path, monkeypatch):
    monkeypatch.setattr(chunks, "RECORDS", 2)
    made = cut(file_of(tmp_path, "a.jsonl", *"abcde"), name="share")
    assert [len(chunk.found) for chunk in made] == [2, 2, 1]
    assert [chunk.name for chunk in made] == ["share-000000", "share-000001", "share-000002"]
    assert [raw.place for chunk in made for raw in chunk.found] == [
        f"line {n}" for n in range(1, 6)
    ]


def test_a_chunk_of_large_records_ends_early(tmp_path, monkeypatch):
    monkeypatch.setattr(chunks, "CHARACTERS", 100)
    made = cut(file_of(tmp_path, "a.jsonl", "x" * 120, "y", "z"))
    assert [len(chunk.found) for chunk in made] == [1, 2]


def test_what_cannot_be_found_stands_among_the_records(tmp_path):
    (chunk,) = cut(NOTHING, file_of(tmp_path, "a.jsonl", "One."), str(tmp_path / "none.txt"))
    kinds = [type(found) for found in chunk.found]
    assert kinds == [Rejected, Raw, Rejected]


def test_no_sources_are_no_chunks():
    assert cut() == []
    assert list(shares_of([])) == []


def test_shares_hold_every_location_once_in_order(tmp_path, monkeypatch):
    monkeypatch.setattr(chunks, "CHARACTERS", 150)
    files = [file_of(tmp_path, f"{n}.jsonl", "x" * 60) for n in range(4)]
    found = [NOTHING, *files[:3], "https://paper.example/a", files[3]]
    shares = list(shares_of(found))
    assert [one for share in shares for one in share] == found
    assert [len(share) for share in shares] == [4, 1, 1] or all(shares)
    assert ("https://paper.example/a",) in shares


def test_two_runs_name_chunks_alike(tmp_path):
    for n in range(3):
        file_of(tmp_path, f"{n}.jsonl", "One.", "Two.")
    runs = [cut(*locations_of([str(tmp_path)])) for _ in range(2)]
    assert runs[0] == runs[1]


@pytest.mark.parametrize("line", ["", "not json", "[]", "{}", '{"text": 3}'])
def test_a_line_that_is_no_report_costs_no_other(tmp_path, line):
    file = tmp_path / "a.jsonl"
    file.write_text(f'{{"text": "One."}}\n{line}\n{{"text": "Two."}}\n', encoding="utf-8")
    (chunk,) = cut(str(file))
    raws = [found for found in chunk.found if isinstance(found, Raw)]
    assert {"line 1", "line 3"} <= {raw.place for raw in raws}
