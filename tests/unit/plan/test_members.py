from retold.plan.inner import LINKS
from retold.plan.members import STORY_OF, nearest_step
from tests.fakes.engines import engine_with, ran, rows_in, table


def nearest(links, stories):
    engine = engine_with(
        all_links=table([(*row, 0) for row in links], LINKS),
        story_of=table(
            [(number, story) for story, held in stories.items() for number in held], STORY_OF
        ),
    )
    ran(engine, nearest_step)
    return rows_in(engine, "nearest")


def test_a_report_stands_in_its_story_by_the_one_that_links_it_best():
    links = [(1, 2, 500, 0, 7, 8), (1, 3, 900, 0, 5, 6), (2, 3, 100, 0, 1, 2)]
    assert nearest(links, {"a": [1, 2, 3]}) == [
        (1, 3, 900, 5, 6),
        (2, 1, 500, 7, 8),
        (3, 1, 900, 5, 6),
    ]


def test_links_to_other_stories_tell_nothing():
    links = [(1, 2, 500, 0, 1, 1), (1, 3, 9000, 0, 1, 1)]
    assert nearest(links, {"a": [1, 2], "b": [3]}) == [(1, 2, 500, 1, 1), (2, 1, 500, 1, 1)]


def test_of_equal_links_the_smaller_number_counts():
    links = [(2, 9, 500, 0, 1, 1), (5, 9, 500, 0, 1, 1)]
    assert nearest(links, {"a": [2, 5, 9]})[-1][:2] == (9, 2)


def test_a_report_alone_is_nearest_to_none():
    assert nearest([], {"a": [1]}) == []
