"""The value of runs of words and digits."""

import pytest

from retold.text.numbers import digits_value, fraction_of, number_of


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seven", 7),
        ("twenty - three", 23),
        ("three hundred and five", 305),
        ("three hundred forty five thousand two hundred", 345_200),
        ("a hundred thirty million", 130_000_000),
        ("half a million", 500_000),
        ("two dozen", 24),
        ("two and a half million", 2_500_000),
        ("3.5 bn", 3_500_000_000),
        ("1,234", 1_234),
        ("2 1 / 2", 2.5),
        ("2 1/2", 2.5),
        ("five three", None),
        ("nineteen ninety - six", None),
        ("17:30", None),
        ("", None),
    ],
)
def test_number_of(words, value):
    assert number_of(words.split()) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("one - sixth", 1 / 6),
        ("two thirds", 2 / 3),
        ("a quarter", 0.25),
        ("half", 0.5),
        ("1 / 6", 1 / 6),
        ("1 / 0", None),
        ("six", None),
    ],
)
def test_fraction_of(words, value):
    assert fraction_of(words.split()) == value


def test_a_number_of_too_many_digits_is_none():
    assert digits_value("9" * 16) is None
    assert digits_value("9" * 15) == float("9" * 15)
