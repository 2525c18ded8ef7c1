from retold.corpus.assigning import What, assigned


def told(groups, before, taken=()):
    done = assigned(groups, before, taken)
    return done.story_of, [(e.story, e.what, e.other, e.numbers) for e in done.events]


def hexed(number):
    return f"{number:015x}"


def test_a_new_story_is_named_after_its_first_report():
    story_of, events = told([[30, 20], [40]], {})
    assert story_of == {20: hexed(20), 30: hexed(20), 40: hexed(40)}
    assert events == [(hexed(20), What.BORN, "", (20, 30))]


def test_a_story_keeps_its_id_when_reports_join_it():
    story_of, events = told([[10, 20, 30]], {20: "fire", 30: "fire"})
    assert set(story_of.values()) == {"fire"}
    assert events == [("fire", What.JOINED, "", (10,))]


def test_nothing_new_is_nothing_to_tell():
    assert told([[20, 30]], {20: "fire", 30: "fire"}) == ({20: "fire", 30: "fire"}, [])


def test_of_stories_that_merge_the_larger_goes_on():
    story_of, events = told([[1, 2, 3]], {1: "small", 2: "large", 3: "large"})
    assert set(story_of.values()) == {"large"}
    assert events == [("small", What.MERGED, "large", (1,))]


def test_of_a_story_that_splits_the_larger_part_keeps_the_id():
    story_of, events = told([[1], [2, 3]], dict.fromkeys((1, 2, 3), "fire"))
    assert story_of == {1: hexed(1), 2: "fire", 3: "fire"}
    assert events == [(hexed(1), What.SPLIT, "fire", (1,))]


def test_an_id_that_was_given_before_is_not_given_again():
    for taken in (set(), {hexed(7)}, {hexed(7), hexed(8)}, {hexed(7), hexed(8), f"{hexed(7)}-1"}):
        story_of, _ = told([[7, 8]], {}, taken)
        assert story_of[7] not in taken
    assert told([[7, 8]], {}, {hexed(7)})[0][7] == hexed(8)
    assert told([[7, 8]], {}, {hexed(7), hexed(8)})[0][7] == f"{hexed(7)}-1"


def test_an_id_that_somebody_else_goes_on_with_is_not_given_to_a_part():
    before = {5: hexed(9), 6: hexed(9), 9: hexed(9)}
    story_of, events = told([[5, 6], [9]], before)
    assert story_of[5] == hexed(9)
    assert story_of[9] == f"{hexed(9)}-1"
    assert events == [(f"{hexed(9)}-1", What.SPLIT, hexed(9), (9,))]


def test_the_id_of_a_story_that_is_there_is_not_given_to_another():
    story_of, _ = told([[9, 10], [5]], {5: hexed(9)})
    assert story_of == {9: hexed(10), 10: hexed(10), 5: hexed(9)}


def test_two_stories_that_swap_reports_both_go_on():
    before = {1: "a", 2: "a", 3: "a", 4: "b", 5: "b"}
    story_of, events = told([[1, 2, 4], [3, 5]], before)
    assert story_of == {1: "a", 2: "a", 4: "a", 3: "b", 5: "b"}
    assert events == []
