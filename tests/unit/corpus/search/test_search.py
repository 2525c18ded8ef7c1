from contextlib import suppress
from datetime import date

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.corpus.rows import row_of
from retold.corpus.search import hits_of, index_reports, search, with_stories
from retold.corpus.search.fields import created
from retold.corpus.search.snippets import matched_words, stretch_shown
from retold.errors import BadQueryError, NoSearchIndexError, UnwritableError
from retold.model.hits import Hit
from retold.plan.tables import USER_TABLES
from tests.fakes.collections import HARBOUR, TEXTS, id_of, indexed, report_table
from tests.fakes.reports import plain_report


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return indexed(tmp_path_factory.mktemp("search"))


def outlets(hits) -> set[str]:
    return {hit.outlet for hit in hits}


def test_words_are_found_in_any_ending(folder):
    assert outlets(search(folder, "divers")) == {"Harbour Courier"}
    assert outlets(search(folder, "diver")) == {"Harbour Courier"}


def test_all_words_must_be_there(folder):
    assert outlets(search(folder, "harbour nets")) == {"Daily Lantern"}


def test_a_phrase_asks_for_the_order(folder):
    assert "Evening Beacon" not in outlets(search(folder, '"until the wreck"'))
    assert "Evening Beacon" in outlets(search(folder, '"until wreck"~2'))


def test_what_stands_in_the_title_can_be_asked_for(folder):
    assert outlets(search(folder, "title:ferry")) == {"Harbour Courier"}


def test_outlets_and_days_bound_a_search(folder):
    assert outlets(search(folder, "harbour outlet:gazette")) == {"Inland Gazette"}
    assert outlets(search(folder, "harbour", outlet="inland gazette")) == {"Inland Gazette"}
    found = search(folder, "harbour", since=date(2031, 3, 15), until=date(2031, 3, 16))
    assert outlets(found) == {"Inland Gazette", "Daily Lantern"}
    assert outlets(search(folder, "harbour date:2031-03-18")) == {"Evening Beacon"}


def test_reports_without_a_date_are_not_within_any_days(folder):
    assert "Coastal Notes" in outlets(search(folder, "harbour"))
    assert "Coastal Notes" not in outlets(search(folder, "harbour", since=date(1900, 1, 1)))


def test_accents_and_spellings_of_names_do_not_matter(folder):
    assert outlets(search(folder, "lodka")) == {"Capital Times"}
    assert outlets(search(folder, "Zelinsky")) == {"Capital Times"}
    assert outlets(search(folder, "ZELINSKYY")) == {"Capital Times"}


def test_what_is_not_wanted_is_left_out(folder):
    assert outlets(search(folder, "harbour -wreck")) == set()
    assert outlets(search(folder, "budget OR nets")) == {"Capital Times", "Daily Lantern"}


def test_the_words_that_answer_are_marked_by_spans_of_the_text(folder):
    (hit,) = search(folder, "fishermen")
    text = next(text for _, outlet, text in TEXTS if outlet == hit.outlet)
    assert [span.of(text) for span in hit.matched] == ["Fishermen"]
    assert hit.around.of(text) == hit.printed


def test_how_many_answer_is_told_beside_the_first(folder):
    found = hits_of(folder, "harbour", limit=2)
    assert len(found.hits) == 2
    assert found.of == 5


def test_stories_are_joined_when_asked(folder):
    known = {id_of("Daily Lantern"): "s1"}
    found = with_stories(hits_of(folder, "harbour"), lambda _: known)
    assert {hit.outlet: hit.story for hit in found.hits}["Daily Lantern"] == "s1"
    assert {hit.outlet: hit.story for hit in found.hits}["Harbour Courier"] == ""


def test_a_report_is_indexed_once_however_often_it_comes(tmp_path):
    batches = report_table().to_batches(max_chunksize=2)
    assert index_reports(tmp_path / "i", batches[:2]) == 4
    assert index_reports(tmp_path / "i", [*batches, *batches]) == 2
    assert hits_of(tmp_path / "i", "harbour").of == 5


def test_an_index_of_another_version_is_made_anew(tmp_path):
    indexed(tmp_path)
    (tmp_path / "retold-search").write_text("0")
    with pytest.raises(NoSearchIndexError, match="another version"):
        search(tmp_path, "harbour")
    assert index_reports(tmp_path, report_table().to_batches()) == len(TEXTS)


def test_a_missing_and_a_damaged_index_are_told(tmp_path):
    with pytest.raises(NoSearchIndexError, match="there is none"):
        search(tmp_path, "harbour")
    indexed(tmp_path)
    (tmp_path / "meta.json").write_text("{")
    with pytest.raises(NoSearchIndexError, match="damaged"):
        search(tmp_path, "harbour")


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(UnwritableError):
        index_reports(tmp_path / "file", report_table().to_batches())


def test_a_second_writer_is_refused(tmp_path):
    first = created(tmp_path).writer(15_000_000, 1)
    with pytest.raises(UnwritableError, match="another process is writing it"):
        index_reports(tmp_path, report_table().to_batches())
    del first


def test_an_error_of_who_reads_the_reports_is_left_as_it_is(tmp_path):
    def batches():
        yield from report_table().to_batches()
        raise pa.ArrowInvalid("a part is damaged")

    with pytest.raises(pa.ArrowInvalid, match="a part is damaged"):
        index_reports(tmp_path, batches())


def test_more_hits_than_can_be_shown_are_refused(folder):
    with pytest.raises(BadQueryError, match="cannot be shown"):
        search(folder, "harbour", limit=0)


@given(st.text(max_size=30))
@settings(max_examples=60, deadline=None)
def test_whatever_is_asked_is_answered_or_refused_in_words(folder, query):
    hits: tuple[Hit, ...] = ()
    with suppress(BadQueryError):
        hits = search(folder, query, limit=3)
    for hit in hits:
        assert all(hit.around.contains(span) for span in hit.matched)


def test_the_words_of_the_first_report_find_it(folder):
    assert "Harbour Courier" in outlets(search(folder, f'"{HARBOUR}"'))


def test_a_headline_is_not_shown_again_in_what_answers(folder):
    (hit,) = search(folder, "ferry sinks haalvik aurora")
    assert hit.title == "Ferry sinks off Haalvik"
    assert hit.printed.startswith("Two people drowned when the ferry Aurora sank")
    (hit,) = search(folder, "title:ferry")
    assert hit.printed.startswith("Two people drowned")


def test_a_report_that_is_only_a_headline_is_shown_by_it(tmp_path):
    report = plain_report("# Ferry sinks off Haalvik\n")
    table = pa.Table.from_pylist([row_of(report, 1, 4)], USER_TABLES["reports"])
    index_reports(tmp_path, table.to_batches())
    (hit,) = search(tmp_path, "haalvik")
    assert "Ferry sinks off Haalvik" in hit.printed


def test_what_is_shown_begins_with_its_sentence_where_all_of_it_fits():
    told = f"Nobody was there. The {'very ' * 20}old harbour of Haalvik was shut on Friday."
    text = f"{told} {'Later it rained. ' * 40}"
    matched = matched_words(text, {"haalvik"})
    assert stretch_shown(text, matched).of(text).startswith("The very very")
    far = f"The {'very ' * 80}old harbour of Haalvik was shut on Friday."
    shown = stretch_shown(far, matched_words(far, {"haalvik"})).of(far)
    assert "Haalvik" in shown
    assert not far.startswith(shown[:20])
