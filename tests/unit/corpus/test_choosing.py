"""Which reports of a large story are compared."""

from datetime import UTC, datetime, timedelta

from retold.corpus.choosing import chosen
from retold.model.reports import Precision
from retold.model.stories import LightStep, Member

START = datetime(2031, 3, 14, tzinfo=UTC)


def member(name, hour):
    return Member(
        report=name,
        name=f"The {name}",
        title="",
        outlet=name,
        url="",
        published=START + timedelta(hours=hour),
        precision=Precision.TIME,
        language="en",
        words=300,
        probability=1.0,
        linked_to="",
        why="",
    )


def copy_of(source, report):
    return LightStep(
        report=report, source=source, unseen="", relation="copy", share=1.0, directed=True, why=""
    )


def members(*names):
    return [member(name, hour) for hour, name in enumerate(names)]


def test_of_a_small_story_all_are_compared():
    assert chosen(members("a", "b"), [], {}, 2) == (("a", "b"), ())


def test_the_first_of_each_origin_then_rewrites_then_copies():
    story = members("wire", "copy", "rewrite", "witness")
    origins = {"wire": "1", "copy": "1", "rewrite": "1", "witness": "2"}
    lineage = [copy_of("wire", "copy")]
    kept, left_out = chosen(story, lineage, origins, 2)
    assert kept == ("wire", "witness")
    assert [each.report for each in left_out] == ["copy", "rewrite"]
    assert left_out[0].why == "A copy of The wire"
    assert left_out[1].why.startswith("After 2 that tell more")
    kept, left_out = chosen(story, lineage, origins, 3)
    assert kept == ("wire", "rewrite", "witness")


def test_origins_that_many_go_back_to_come_before_others():
    story = members("lone", "wire", "late")
    kept, _ = chosen(story, [], {"wire": "w", "late": "w"}, 1)
    assert kept == ("wire",)


def test_a_copy_of_what_was_not_seen_names_it():
    story = members("a", "b", "c")
    unseen = LightStep(
        report="c",
        source="",
        unseen="a dispatch",
        relation="copy",
        share=1.0,
        directed=True,
        why="",
    )
    _, (left_out,) = chosen(story, [unseen], dict.fromkeys("abc", "1"), 2)
    assert left_out.why == "A copy of a dispatch"
