"""Sayings that are old, or made of little, are no news whatever words they hold."""

import pytest

from retold.comparison.colour import goes_in_circles, is_of_a_later_day, is_of_long_ago
from retold.comparison.reading import read_report
from retold.model.profiles import Profile
from retold.text.studied import Studied
from tests.fakes.reports import plain_report


def read(said: str) -> Studied:
    return read_report(plain_report(said, published="2031-05-20"), Profile.FAST)


@pytest.mark.parametrize(
    ("said", "old"),
    [
        ("“The wall will fall,” Ada Quill said in a debate in June of 2029.", True),
        ("“The wall will fall,” Ada Quill said on November 3, 2030.", True),
        ("“The wall will fall,” Ada Quill said at a hearing in March.", True),
        ("“The wall will fall,” Ada Quill said last month.", False),
        ("“The wall will fall,” Ada Quill said on May 19, 2031.", False),
        ("“The wall will fall,” Ada Quill said on Monday.", False),
        ("“The wall was built in June of 1931,” Ada Quill said.", False),
        ("NOTICE (March 2, 2031) The wall is old. “The wall will fall,” Ada Quill said.", True),
        ("NOTICE (May 19, 2031) The wall is old. “The wall will fall,” Ada Quill said.", False),
        ("The wall broke on March 2, 2031. “The wall will fall,” Ada Quill said.", False),
    ],
)
def test_what_is_dated_long_before_its_report_is_old(said, old):
    mine = read(said)
    [quotation] = mine.reading.quotations
    assert is_of_long_ago(quotation, mine) is old


def test_of_a_report_without_a_day_nothing_is_old():
    mine = read_report(plain_report("“No,” Ada Quill said in June of 1931."), Profile.FAST)
    [quotation] = mine.reading.quotations
    assert not is_of_long_ago(quotation, mine)


ROUND = "It may be a wall or it may not be a wall, you never know with a wall, until it is a wall"
CHARGE = "The ministry hid the report on the cracked wall from the council until the vote was over"


@pytest.mark.parametrize(
    ("words", "round_and_round"),
    [(ROUND, True), (CHARGE, False), ("It may or it may not be a wall", False)],
    ids=["the same words again", "a charge", "few words"],
)
def test_many_words_made_of_few_go_in_circles(words, round_and_round):
    mine = read(f"“{words},” Ada Quill said.")
    [quotation] = mine.reading.quotations
    assert goes_in_circles(quotation, mine) is round_and_round


@pytest.mark.parametrize(
    ("said", "later"),
    [
        ("“The ministry lied about the wall,” Ada Quill said on Tuesday.", True),
        ("“The ministry lied about the wall,” Ada Quill said on Monday.", False),
        ("“The ministry lied about the wall,” Ada Quill said.", False),
        ("“We will meet the ministry on Tuesday,” Ada Quill said.", False),
    ],
)
def test_what_was_said_on_a_later_day_the_other_report_could_not_have(said, later):
    mine = read(said)
    other = plain_report("The wall broke.", published="2031-05-19")
    theirs = read_report(other, Profile.FAST)
    [quotation] = mine.reading.quotations
    assert is_of_a_later_day(quotation, mine, theirs) is later


def test_of_another_without_a_day_nothing_is_later():
    mine = read("“The ministry lied about the wall,” Ada Quill said on Tuesday.")
    theirs = read_report(plain_report("The wall broke."), Profile.FAST)
    assert not is_of_a_later_day(mine.reading.quotations[0], mine, theirs)
