"""Versions put in order, measured by hand-made orders."""

from evaluation.measures.lineages import direction, parent, steps_found


def test_the_true_order_finds_every_step():
    steps = steps_found("abc", (0, 1, 2))
    assert (direction([steps]), parent([steps])) == (1, 1)


def test_the_order_backwards_finds_every_link_and_no_direction():
    steps = steps_found("abc", (2, 1, 0))
    assert (direction([steps]), parent([steps])) == (0, 1)


def test_a_version_out_of_place_costs_its_links():
    steps = steps_found("abcd", (0, 2, 1, 3))
    assert (steps.linked, steps.links) == (1, 3)
    assert (steps.turned, steps.turns) == (2, 3)


def test_versions_with_the_same_words_have_no_direction_and_stand_for_each_other():
    steps = steps_found("abbc", (0, 2, 1, 3))
    assert (steps.linked, steps.links) == (3, 3)
    assert (steps.turned, steps.turns) == (2, 2)


def test_steps_of_all_texts_count_alike():
    long, short = steps_found("abcd", (0, 1, 2, 3)), steps_found("ab", (1, 0))
    assert direction([long, short]) == 3 / 4
