import pytest

from retold.analysis.alignment.matched import match_words
from retold.analysis.alignment.measured import measure
from retold.analysis.alignment.worded import worded


def test_words_are_matched_one_to_one_and_in_order():
    one = worded("The ferry struck the reef")
    two = worded("The reef was struck by the ferry")
    matched = match_words(one, two)
    assert [two.forms[at] for at in matched.links if at >= 0] == list(one.forms)
    assert [two.forms[at] for at in matched.right] == ["was", "by"]
    assert matched.left == ()


def test_a_misspelled_word_is_the_same_word():
    matched = match_words(worded("an objectve account"), worded("an objective account"))
    assert matched.left == matched.right == ()
    assert matched.alike > 0


def test_shares_and_remainders_are_counted():
    measures = measure(
        worded("Orrin sold 17 boats on Monday"), worded("Orrin sold 19 boats and a barn")
    )
    assert measures["words shared"] == 3
    assert measures["words least"] == pytest.approx(3 / 7)
    assert measures["words most"] == pytest.approx(3 / 6)
    assert measures["pairs most"] == pytest.approx(1 / 5)
    assert measures["fours most"] == 0
    assert measures["numbers left least"] == measures["numbers left most"] == 1
    assert measures["names left most"] == 1
    assert measures["longest run"] == 2


def test_a_denial_on_one_side_is_left_over():
    measures = measure(worded("The dam will not hold"), worded("The dam will hold"))
    assert (measures["negations left least"], measures["negations left most"]) == (0, 1)
