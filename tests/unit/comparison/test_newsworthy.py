"""Of what one report alone quotes, news weighs more than colour, and the known more than others."""

import pytest

from retold.comparison.newsworthy import is_news, news_of
from retold.comparison.reading import read_report
from retold.model.profiles import Profile
from retold.model.quotations import Echo, Fate
from retold.text.studied import Studied
from tests.fakes.reports import plain_report

THERE = read_report(
    plain_report("The sea wall of Westhaven broke. Mayor Ida Brandt thanked the fire crews."),
    Profile.FAST,
)


def read(said: str) -> Studied:
    return read_report(plain_report(said, name="mine"), Profile.FAST)


def added(mine: Studied) -> Echo:
    [quotation] = mine.reading.quotations
    return Echo(
        id="echo",
        before_report=THERE.report.id,
        after_report=mine.report.id,
        before=(),
        after=(quotation.id,),
        before_spans=(),
        after_spans=quotation.content,
        fate=Fate.ADDED,
        details=(),
        score=0.9,
        reasons=(),
    )


@pytest.mark.parametrize(
    ("said", "news"),
    [
        ("“The ministry lied about the cracked wall,” Mayor Ida Brandt said.", True),
        ("“We were happy to see the lovely harbour again,” Mayor Ida Brandt said.", False),
        ("“The evening was quiet and the water came slowly,” Tom Ferrow said.", False),
    ],
)
def test_an_accusation_is_news_and_a_mood_is_not(said, news):
    mine = read(said)
    told = {mine.report.id: mine, THERE.report.id: THERE}
    assert is_news(added(mine), told) is news


def test_the_same_words_are_more_news_of_somebody_both_reports_name():
    known = read("“The wall will be closed for a year,” Mayor Ida Brandt said.")
    passing = read("“The wall will be closed for a year,” Tom Ferrow said.")
    one, other = (news_of(mine.reading.quotations[0], mine, THERE) for mine in (known, passing))
    assert one > other
