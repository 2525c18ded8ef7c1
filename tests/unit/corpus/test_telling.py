from datetime import UTC, datetime

import pyarrow as pa
import pytest

from retold.corpus.light import LIGHT, light_rows
from retold.corpus.telling import LINEAGE, member_rows, story_rows, telling_steps
from retold.plan.inner import LINKS, VOICES
from retold.plan.members import STORY_OF
from retold.plan.tables import ARRIVALS, DESCENTS, MEMBERS, REPORTS, STORIES
from tests.fakes.dispatches import light
from tests.fakes.engines import engine_with, ran, table

FIRST = light("Harbour Times", 1, 2, 3, day=1)
COPY = light("Coast Post", 1, 2, 3, day=5)
AGENCY = light("Island News", 7, 8, 9, dateline="AP")
LIGHTS = (FIRST, COPY, AGENCY)
ALONE = light("Other", 11, 12)
QUOTED = "“The pier will stay shut until the spring,” the mayor of Brenholm said on Monday."


def reports(*lights):
    rows = [
        {
            "report": f"id-{one.outlet}",
            "number": one.number,
            "batch": 1,
            "outlet": one.outlet,
            "title": f"Title of {one.outlet}",
            "published": one.published,
            "language": "en",
            "text": QUOTED,
        }
        for one in lights
    ]
    return pa.Table.from_pylist(rows, REPORTS)


ARRIVED_BEFORE = [(f"id-{COPY.outlet}", f"id-{FIRST.outlet}", 0, 0, 0, 99)]


def told(retold=("a", "b"), before=(), voices=()):
    """The tables told of story "a" with three reports and of "b" with one."""
    everyone = (*LIGHTS, ALONE)
    one, other = sorted((FIRST.number, AGENCY.number))
    voice_of = {number: number for number in (light.number for light in everyone)} | dict(voices)
    engine = engine_with(
        all_reports=reports(*everyone),
        all_light=pa.Table.from_batches([light_rows(everyone)]),
        all_links=table([(one, other, 2000, 0, 1, 3, 0)], LINKS),
        all_voices=table(voice_of.items(), VOICES),
        story_of=table([(x.number, "a") for x in LIGHTS] + [(ALONE.number, "b")], STORY_OF),
        retold=pa.table({"story": pa.array(list(retold), pa.string())}),
        lineage_before=table(before, LINEAGE),
        arrivals_before=table(ARRIVED_BEFORE, ARRIVALS),
    )
    ran(engine, *telling_steps())
    return engine


def rows(engine, name, key="report"):
    return {row[key]: row for row in engine.fetch(name).to_pylist()}


def test_how_quotations_arrive_is_counted_for_each_descent():
    [row] = told().fetch("arrivals").to_pylist()
    assert (row["report"], row["source"]) == (f"id-{COPY.outlet}", f"id-{FIRST.outlet}")
    assert row["kept"] > 0
    assert row["changed"] == row["unmarked"] == row["dropped"] == 0


def test_how_quotations_arrived_in_a_story_that_is_as_it_was_is_kept():
    [row] = told(retold=("b",)).fetch("arrivals").to_pylist()
    assert row["dropped"] == 99


def test_every_report_is_a_member_and_it_is_said_why():
    members = rows(told(voices={COPY.number: FIRST.number}), "members")
    assert len(members) == 4
    agency, copy, alone = (members[f"id-{x.outlet}"] for x in (AGENCY, COPY, ALONE))
    assert agency["linked_to"] == "id-Harbour Times"
    assert agency["probability"] == pytest.approx(0.881)
    assert agency["why"] == (
        "It shares 1 name word and 3 rare word pairs with “Title of Harbour Times”."
    )
    assert copy["linked_to"] == "id-Harbour Times"
    assert copy["why"].startswith("It prints, cut or hardly changed, the text of “Title of Harb")
    assert (alone["linked_to"], alone["probability"], alone["story"]) == ("", 1.0, "b")


def test_descents_say_who_drew_on_whom_and_whether_that_is_sure():
    descents = rows(told(), "descents")
    copy, agency = (descents[f"id-{x.outlet}"] for x in (COPY, AGENCY))
    assert (copy["story"], copy["source"], copy["directed"]) == ("a", "id-Harbour Times", True)
    assert copy["share"] == pytest.approx(1.0)
    assert (agency["source"], agency["unseen"], agency["directed"]) == ("", "AP", True)
    assert set(descents) == {"id-Coast Post", "id-Island News"}


def test_a_story_is_told_by_its_reports():
    story = rows(told(), "stories", "story")["a"]
    assert (story["reports"], story["outlets"], story["origins"]) == (3, 3, 2)
    assert story["title"] == "Title of Harbour Times"
    assert (story["first"], story["last"]) == (FIRST.published, COPY.published)
    assert story["languages"] == ["en"]


def test_the_lineage_of_a_story_that_is_as_it_was_is_kept():
    kept = (COPY.number, FIRST.number, "", "copy", 123, False, "As told before.", FIRST.number)
    named = dict(zip((name for name in LINEAGE.names if name != "story"), kept, strict=True))
    row = tuple({"story": "a", **named}[name] for name in LINEAGE.names)
    descents = rows(told(retold=["b"], before=[row]), "descents")
    assert set(descents) == {"id-Coast Post"}
    assert descents["id-Coast Post"]["why"] == "As told before."
    assert descents["id-Coast Post"]["share"] == pytest.approx(0.123)
    assert descents["id-Coast Post"]["directed"] is False
    anew = rows(told(retold=["a"], before=[row]), "descents")
    assert anew["id-Coast Post"]["why"] != "As told before."


TABLES = (
    ("members", MEMBERS),
    ("descents", DESCENTS),
    ("arrivals", ARRIVALS),
    ("stories", STORIES),
)


def test_the_tables_have_the_columns_that_people_are_promised():
    engine = told()
    for name, schema in TABLES:
        assert engine.fetch(name).schema == schema, name
    assert LIGHT.names[0] == "number"


def member(**other):
    row = {
        "story": "a", "report": "id", "number": 1, "batch": 1, "odds": 0, "names": 2, "pairs": 1,
        "linked_to": "id-two", "other_title": "", "printing": 0, **other,
    }  # fmt: skip
    return member_rows(pa.RecordBatch.from_pylist([row])).to_pylist()[0]


def test_a_report_without_a_title_is_still_named():
    assert member()["why"] == (
        "It shares 2 name words and 1 rare word pair with another report of the story."
    )
    assert member()["probability"] == 0.5


def story(*reports):
    named = [
        {"story": "a", "number": n, "outlet": "", "title": "", "published": None,
         "language": "en", "origin": None, **one}
        for n, one in enumerate(reports)
    ]  # fmt: skip
    schema = pa.schema(
        [
            ("story", pa.string()),
            ("number", pa.int64()),
            ("outlet", pa.string()),
            ("title", pa.string()),
            ("published", pa.timestamp("us", "UTC")),
            ("language", pa.string()),
            ("origin", pa.int64()),
        ]
    )
    return story_rows(pa.RecordBatch.from_pylist(named, schema)).to_pylist()[0]


def day(number):
    return datetime(2031, 3, number, tzinfo=UTC)


def test_a_story_has_the_title_of_its_earliest_report_that_has_one():
    assert story({"published": day(1)}, {"title": "B", "published": day(3)},
                 {"title": "C", "published": day(2)})["title"] == "C"  # fmt: skip
    assert story({"title": "A"}, {"title": "B", "published": day(9)})["title"] == "B"
    assert story({"title": "A"}, {"title": "B"})["title"] == "A"
    assert story({})["title"] == ""


def test_reports_that_go_back_to_one_are_one_origin_and_those_not_told_of_each_their_own():
    assert story({"origin": 0}, {"origin": 0}, {"origin": 2}, {}, {})["origins"] == 4


def test_outlets_count_once_and_unknown_ones_not():
    assert story({"outlet": "A"}, {"outlet": "A"}, {"outlet": ""}, {"outlet": "B"})["outlets"] == 2


def test_a_story_without_dates_has_neither_first_nor_last():
    made = story({"language": "de"}, {"language": "en"}, {"language": "de"})
    assert (made["first"], made["last"], made["languages"]) == (None, None, ["de", "en"])
