import pickle

import pyarrow as pa

from retold.corpus.arrivals import ARRIVALS, arrival_rows
from retold.corpus.light import LIGHT, light_rows, lights_of
from retold.corpus.lineages import lineage_rows, lineage_schema
from tests.fakes.dispatches import light

SOURCE = light("Harbour Times", 1, 2, 3, day=1, dateline="AP", url="https://times.example/a")
COPY = light("Coast Post", 1, 2, 3, day=5)
ALONE = light("Island News", 7, 8, 9)
STORIES = ((1, SOURCE), (1, COPY), (1, ALONE), (2, light("Other", 11, 12)))


def given(stories=STORIES):
    rows = light_rows(report for _, report in stories)
    columns = [pa.array([story for story, _ in stories], pa.int64()), *rows.columns]
    return pa.RecordBatch.from_arrays(columns, names=["story", *LIGHT.names])


def told(rows):
    return {(row["number"], row["source"]): row for row in lineage_rows(rows).to_pylist()}


def test_light_reports_come_back_from_their_rows_as_they_were():
    reports = (SOURCE, COPY, ALONE)
    assert lights_of(light_rows(reports)) == reports
    assert light_rows(reports).schema == LIGHT


def test_the_map_gives_a_row_for_every_report():
    rows = lineage_rows(given())
    assert rows.schema == lineage_schema(pa.int64())
    assert sorted(rows.column("number").to_pylist()) == sorted(r.number for _, r in STORIES)


def test_a_report_that_drew_on_an_agency_not_seen_says_so():
    row = told(given())[SOURCE.number, None]
    assert (row["unseen"], row["relation"], row["directed"]) == ("AP", "same source", True)
    assert row["why"] == "It credits AP, whose dispatch is not among the reports."


def test_a_report_of_which_nothing_is_told_is_an_origin_of_its_own():
    row = told(given())[ALONE.number, None]
    assert (row["relation"], row["unseen"], row["origin"]) == ("", "", ALONE.number)


def test_reports_of_one_origin_bear_its_lowest_number():
    rows = told(given())
    assert {row["origin"] for (number, _), row in rows.items() if number != ALONE.number} >= {
        min(SOURCE.number, COPY.number)
    }
    assert rows[COPY.number, None]["origin"] == rows[SOURCE.number, None]["origin"]


def test_stories_do_not_see_each_other():
    apart = told(given(((1, SOURCE), (2, COPY))))
    assert apart[COPY.number, None]["relation"] == ""


def test_stories_may_be_named_by_words():
    rows = given()
    named = rows.set_column(0, "story", pa.array(["a", "a", "a", "b"]))
    assert lineage_rows(named).schema.field("story").type == pa.string()


def test_no_rows_make_no_rows():
    assert lineage_rows(given().slice(0, 0)).num_rows == 0


def test_the_maps_can_be_sent_to_a_worker():
    assert pickle.loads(pickle.dumps((lineage_rows, arrival_rows))) == (lineage_rows, arrival_rows)


def test_arrivals_are_counted_for_each_step():
    said = "“We rowed out before the horn and found nobody on deck,” said Ana Holm."
    rows = pa.RecordBatch.from_pylist(
        [
            {"number": 1, "source": 2, "text": said, "source_text": said},
            {"number": 3, "source": 2, "text": "Nothing was said.", "source_text": said},
        ]
    )
    found = arrival_rows(rows)
    assert found.schema == ARRIVALS
    assert found.column("kept").to_pylist() == [11, 0]
    assert found.column("dropped").to_pylist() == [0, 11]
