"""Likeness of names, by the pairs a reporter can read."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from retold.text.names import given_names_agree, slip_of_the_pen, sounds_alike, spelling

PAIRS = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "names_spelled.toml").read_text(encoding="utf-8")
)


def _same_spelling(left: str, right: str) -> bool:
    return spelling(left) == spelling(right)


@pytest.mark.parametrize(
    ("agree", "list_name", "wanted"),
    [
        (given_names_agree, "one_given_name", True),
        (given_names_agree, "two_given_names", False),
        (_same_spelling, "one_spelling", True),
        (_same_spelling, "two_spellings", False),
        (sounds_alike, "one_sound", True),
        (sounds_alike, "two_sounds", False),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_pairs(*, agree: Callable[[str, str], bool], list_name: str, wanted: bool) -> None:
    for left, right in PAIRS[list_name]:
        assert agree(left, right) is wanted, (left, right)
        assert agree(right, left) is wanted, (right, left)


def test_a_slip_of_the_pen_keeps_the_first_letter_and_is_told_of_long_words_only() -> None:
    assert slip_of_the_pen("kavenaugh", "kaveanugh")
    assert not slip_of_the_pen("kerry", "kerny")
    assert not slip_of_the_pen("dobrynko", "bobrynko")
