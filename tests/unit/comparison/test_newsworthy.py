"""Of what one report alone quotes, news weighs more than colour, and the known more than others."""

from dataclasses import replace

import pytest

from retold.comparison.newsworthy import is_in_passing, is_news, news_of
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
    assert is_news(added(mine), told, apart=False) is news


def test_of_two_that_share_no_text_it_must_be_more_news():
    mine = read("“We will not pay for the harbour wall,” Mayor Ida Brandt said.")
    told = {mine.report.id: mine, THERE.report.id: THERE}
    assert 0.75 <= news_of(mine.reading.quotations[0], mine, THERE) < 1.05
    assert is_news(added(mine), told, apart=False)
    assert not is_news(added(mine), told, apart=True)


def test_the_same_words_are_more_news_of_somebody_both_reports_name():
    known = read("“The wall will be closed for a year,” Mayor Ida Brandt said.")
    passing = read("“The wall will be closed for a year,” Tom Ferrow said.")
    one, other = (news_of(mine.reading.quotations[0], mine, THERE) for mine in (known, passing))
    assert one > other


ELSEWHERE = read_report(
    plain_report(
        "The sea wall of Westhaven broke. “We are tired,” Mayor Ida Brandt said. She accused the "
        "ministry of having lied about the cracked wall when engineers measured it in spring."
    ),
    Profile.FAST,
)
LONG = "\n".join(f"The {word} street was dry again on Friday." for word in ("first", "next") * 4)
CHARGE = "“The ministry lied about {},” Mayor Ida Brandt said."


def news_beside(report: Studied, mine: Studied) -> bool:
    quoted = added(mine)
    return is_news(quoted, {mine.report.id: mine, THERE.report.id: report}, apart=False)


def test_what_the_other_tells_in_its_own_words_is_no_news():
    mine = read(f"{LONG}\n{CHARGE.format('the cracked wall')}")
    assert news_beside(THERE, mine)
    assert not news_beside(ELSEWHERE, mine)


def test_what_a_story_leads_with_is_news_though_the_other_tells_it():
    mine = read(f"{CHARGE.format('the cracked wall')}\n{LONG}")
    assert news_beside(ELSEWHERE, mine)


def test_more_of_somebody_whom_the_other_quotes_too_is_news_only_early():
    charge = CHARGE.format("its debts and the broken ferry contract")
    assert news_beside(ELSEWHERE, read(f"{charge}\n{LONG}"))
    assert not news_beside(ELSEWHERE, read(f"{LONG}\n{charge}"))


def test_or_where_it_is_of_what_the_report_is_about():
    top = "The broken ferry contract and the debts of the ministry went to court on Monday."
    charge = CHARGE.format("its debts and the broken ferry contract")
    assert news_beside(ELSEWHERE, read(f"{top}\n{LONG}\n{charge}"))


def test_a_book_named_with_its_subtitle_is_nobody_who_speaks():
    said = "The ministry lied about the cracked wall, according to {}."
    for named, news in (("Mayor Ida Brandt", True), ("Ida Brandt: The Low Tide Years", False)):
        mine = read(said.format(named))
        assert (
            is_news(added(mine), {mine.report.id: mine, THERE.report.id: THERE}, apart=False)
            is news
        )


def left_out(said: str, *, cut: bool = True) -> bool:
    """Whether somebody misses the one quotation that a copy left out."""
    mine = read(said)
    [quotation] = mine.reading.quotations
    echo = replace(
        added(mine),
        before=(quotation.id,),
        after=(),
        before_report=mine.report.id,
        after_report=THERE.report.id,
    )
    return not is_in_passing(echo, {mine.report.id: mine, THERE.report.id: THERE}, cut=cut)


@pytest.mark.parametrize(
    ("said", "missed"),
    [
        ("“God bless you,” Mayor Ida Brandt told the crew.", False),
        ("“It is a great gift to the harbour and to those after us,” Mayor Ida Brandt said.", True),
        ("“The ministry lied,” Mayor Ida Brandt said.", True),
        ("“It was so lovely to see the wonderful old houses again,” Tom Ferrow said.", False),
        ("“The ministry lied about the wall,” one resident said.", False),
        ("“The ministry lied about the wall,” a police official said.", True),
    ],
)
def test_nobody_misses_a_blessing_a_mood_or_a_voice_of_the_crowd(said, missed):
    assert left_out(said) is missed


def test_of_a_copy_with_a_part_of_its_own_no_colour_is_missed_whoever_speaks():
    mood = "“It was so lovely to see the wonderful old houses again,” Mayor Ida Brandt said."
    assert left_out(mood)
    assert not left_out(mood, cut=False)
    assert left_out("“The ministry lied about the wall,” Mayor Ida Brandt said.", cut=False)


def test_what_somebody_said_long_ago_is_no_news():
    charge = "“The ministry lied about the cracked wall,” Mayor Ida Brandt said{}."
    for when, news in ((" on Friday", True), (" in June of 2029", False)):
        report = plain_report(charge.format(when), name="mine", published="2031-05-20")
        mine = read_report(report, Profile.FAST)
        assert (
            is_news(added(mine), {mine.report.id: mine, THERE.report.id: THERE}, apart=False)
            is news
        )


def test_a_voice_of_the_crowd_is_no_news():
    for speaker, news in (("one resident", False), ("the ministry", True)):
        mine = read(f"“The council lied and ignored the cracked wall,” {speaker} said.")
        assert (
            is_news(added(mine), {mine.report.id: mine, THERE.report.id: THERE}, apart=False)
            is news
        )


def test_a_newspaper_without_a_name_is_nobody_who_speaks():
    for speaker, news in (("The newspaper", False), ("The ministry", True)):
        mine = read(f"{speaker} said the council lied and ignored the cracked wall.")
        assert (
            is_news(added(mine), {mine.report.id: mine, THERE.report.id: THERE}, apart=False)
            is news
        )


def test_what_the_other_quotes_a_word_of_is_no_news():
    mine = read(f"“We profoundly regret that the ministry lied,” Mayor Ida Brandt said.\n{LONG}")
    theirs = "Mayor Ida Brandt said she was {} sorry for the wall."
    for word, news in (("profoundly", True), ("“profoundly”", False)):
        there = read_report(plain_report(theirs.format(word)), Profile.FAST)
        echo = replace(added(mine), before_report=there.report.id)
        told = {mine.report.id: mine, there.report.id: there}
        assert is_news(echo, told, apart=False) is news


def test_what_a_report_leads_with_in_words_of_its_own_is_told_in_those_of_another():
    passage = read_report(
        plain_report(
            "Mayor Ida Brandt spoke of the cracked wall, and that the ministry had lied about it."
        ),
        Profile.FAST,
    )
    quoted = read(f"{CHARGE.format('the cracked wall')}\n{LONG}")
    retold = read(f"Mayor Ida Brandt said the ministry lied about the cracked wall.\n{LONG}")
    assert news_beside(passage, quoted)
    assert not news_beside(passage, retold)
