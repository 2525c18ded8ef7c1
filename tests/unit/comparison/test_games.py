"""What players and coaches say after a game is no news, unless it is about more than the game."""

import pytest

from retold.comparison.games import is_after_a_game
from retold.comparison.reading import read_report
from retold.model.profiles import Profile
from tests.fakes.reports import plain_report

GAME = """Westhaven beat Eastmoor 21-14 on Sunday to win the league.
The quarterback threw two touchdowns before halftime, and the defensive team held on in the season's
last game.
The receiver caught a pass of forty yards in the third quarter and the kicker scored.
{said}"""

ROUTINE = "“We had our chances all day and stayed with it,” coach Ada Quill said."


def routine(text: str) -> bool:
    mine = read_report(plain_report(text), Profile.FAST)
    [quotation] = mine.reading.quotations
    return is_after_a_game(quotation, mine)


@pytest.mark.parametrize(
    ("said", "idle"),
    [
        (ROUTINE, True),
        ("“He needs surgery on his knee tomorrow morning,” coach Ada Quill said.", False),
        ("“I will not play here without a new contract,” quarterback Bo Ferrow said.", False),
    ],
    ids=["a mood", "an injury", "a contract"],
)
def test_of_a_game_only_what_goes_beyond_the_play_is_news(said, idle):
    assert routine(GAME.format(said=said)) is idle


def test_where_the_report_is_about_more_than_a_game_its_sayings_may_be_news():
    fired = "Westhaven fired its coach after the game.\n" + GAME.format(said=ROUTINE)
    assert not routine(fired)


def test_what_a_report_of_a_game_opens_with_is_its_news():
    assert not routine(f"{ROUTINE}\n{GAME.format(said='')}")


def test_a_report_that_only_borrows_words_of_play_tells_of_no_game():
    vote = """The council of Westhaven voted on the sea wall on Sunday in a close game of numbers.
The mayor was the quarterback of the plan, and her side scored a win before the season of storms.
Engineers will begin to mend the stones in spring, and the harbour stays open to the barges.
Letters to the council had asked for a longer inquiry into the costs of the old stones."""
    assert not routine(f"{vote}\n{ROUTINE.replace('coach', 'mayor')}")
