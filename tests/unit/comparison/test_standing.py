"""In what part somebody speaks: in an office, for a body, or as nobody in particular."""

import pytest

from retold.comparison.reading import read_report
from retold.comparison.standing import (
    holds_an_office,
    is_a_digest,
    is_missed,
    is_nobody_in_particular,
)
from retold.model.profiles import Profile
from retold.text.studied import Studied
from tests.fakes.reports import plain_report


def read(said: str) -> Studied:
    return read_report(plain_report(said), Profile.FAST)


@pytest.mark.parametrize(
    ("speaker", "office"),
    [
        ("Ida Brandt, the mayor of Westhaven,", True),
        ("Ida Brandt, a spokeswoman for the harbour board,", True),
        ("Ida Brandt, a student from Westhaven,", False),
        ("Ida Brandt, a lawyer,", False),
        ("Ida Brandt", False),
    ],
)
def test_an_office_is_held_and_a_trade_is_none(speaker, office):
    [entity] = [
        one
        for one in read(f"{speaker} said the wall would be closed.").reading.entities
        if "Brandt" in one.name
    ]
    assert holds_an_office(entity) is office


@pytest.mark.parametrize(
    ("said", "nobody"),
    [
        ("“The wall broke,” a resident said.", True),
        ("“The wall broke,” one shopkeeper of Mill Lane said.", True),
        ("“The wall broke,” a ministry official said.", False),
        ("“The wall broke,” the ministry said.", False),
        ("“The wall broke,” Ida Brandt said.", False),
    ],
)
def test_a_passer_by_is_nobody_in_particular_and_an_official_is_not(said, nobody):
    mine = read(said)
    [quotation] = mine.reading.quotations
    assert is_nobody_in_particular(quotation, mine) is nobody


def test_the_resident_is_one_of_several_where_a_resident_speaks_too():
    alone = read("“The wall broke,” the resident said.")
    among = read("“The wall broke,” the resident said.\n“I fled,” a resident said.")
    assert not is_nobody_in_particular(alone.reading.quotations[0], alone)
    assert is_nobody_in_particular(among.reading.quotations[0], among)


def test_whoever_is_not_named_among_a_panel_is_one_of_it():
    panel = "\n".join(f"“The {year} wall broke,” one baker said." for year in range(2031, 2035))
    mine = read(f"{panel}\n“The wall held,” the insider said.\n“We know,” the mayor said.")
    *_, insider, mayor = mine.reading.quotations
    assert is_nobody_in_particular(insider, mine)
    assert not is_nobody_in_particular(mayor, mine)


LONG = "The wall of Westhaven is to be closed. " + "The streets were dry again on Friday. " * 9


def test_a_digest_might_quote_whom_it_names_on_what_it_tells_of():
    mine = read(LONG + "“The wall will be closed,” Mayor Ida Brandt said.")
    [quotation] = mine.reading.quotations
    named = read("Ida Brandt closed the wall of Westhaven.")
    silent = read("The wall of Westhaven was closed.")
    elsewhere = read("Ida Brandt opened a school.")
    assert all(is_a_digest(one, mine) for one in (named, silent, elsewhere))
    assert is_missed(quotation, mine, named, digest=True)
    assert not is_missed(quotation, mine, silent, digest=True)
    assert not is_missed(quotation, mine, elsewhere, digest=True)


def test_a_report_of_some_length_might_quote_an_office_and_not_a_witness():
    there = read("The wall of Westhaven was closed.")
    for speaker, missed in (("Mayor Ida Brandt", True), ("Tom Ferrow", False)):
        mine = read(f"“The wall will be closed,” {speaker} said.")
        assert is_missed(mine.reading.quotations[0], mine, there, digest=False) is missed
