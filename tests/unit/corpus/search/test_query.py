from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.corpus.search.days import days_told, first_day, last_day
from retold.corpus.search.query import Either, Every, Published, Words, read_query
from retold.errors import BadQueryError


def test_words_side_by_side_must_all_be_there():
    assert read_query("ferry sinks") == Every((Words("ferry"), Words("sinks")))


def test_one_word_stands_for_itself():
    assert read_query("ferry") == Words("ferry")


def test_words_in_marks_are_asked_for_in_this_order():
    assert read_query("“the wreck”") == Words("the wreck")
    assert read_query('"raised wreck"~4') == Words("raised wreck", apart=4)


def test_a_minus_or_not_asks_for_absence():
    wanted = Every((Words("ferry"),), (Words("drill"),))
    assert read_query("ferry -drill") == wanted
    assert read_query("ferry NOT drill") == wanted


def test_a_hyphen_inside_a_word_is_no_minus():
    assert read_query("covid-19") == Words("covid-19")


def test_or_binds_less_than_what_stands_side_by_side():
    asked = read_query("ferry Haalvik OR boat")
    assert asked == Either((Every((Words("ferry"), Words("Haalvik"))), Words("boat")))


def test_a_field_holds_for_all_in_its_brackets():
    asked = read_query("title:(ferry OR boat)")
    assert asked == Either((Words("ferry", ("title",)), Words("boat", ("title",))))


def test_and_may_be_written_out():
    assert read_query("ferry AND boat") == read_query("ferry boat")


def test_a_year_a_month_and_a_span_of_days():
    assert read_query("date:2031") == Published(date(2031, 1, 1), date(2031, 12, 31))
    assert read_query("date:2032-02") == Published(date(2032, 2, 1), date(2032, 2, 29))
    assert read_query("date:2031-03-14..") == Published(date(2031, 3, 14), None)
    assert read_query("date:..2031-03") == Published(None, date(2031, 3, 31))


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ('"ferry', "a quotation mark has no partner"),
        ("(ferry", "a bracket is not closed"),
        ("ferry)", "a bracket is closed that was not opened"),
        ("ferry OR", "OR stands with nothing on one side"),
        ("OR ferry", "OR stands with nothing on one side"),
        ("-ferry", "it only says what is not wanted"),
        ("ferry NOT", "it ends where a word should stand"),
        ("", "it holds no words"),
        ("!!! ?", "it holds no words"),
        ("autor:Brandt", "there is no field autor:"),
        ("title:", "nothing stands after title:"),
        ("date:yesterday", "'yesterday' is no day, month or year"),
        ("date:2031-02-30", "there is no day '2031-02-30'"),
        ("date:2031-13", "there is no day '2031-13'"),
        ("date:0000", "there is no day '0000'"),
        ("date:2032..2031", "2032..2031 ends before it begins"),
        ("(" * 14 + "ferry" + ")" * 14, "more than 12 brackets stand in one another"),
        ("ferry " * 70, "it has 70 parts"),
    ],
)
def test_a_bad_query_is_told_what_is_wrong_and_how_to_write_it(query, reason):
    with pytest.raises(BadQueryError) as told:
        read_query(query)
    assert told.value.reason == reason
    assert told.value.hint
    assert "\n" not in str(told.value)


@given(st.text(alphabet='ab ":()-~. ORANDdate title2019“”é\n', max_size=40))
def test_whatever_is_typed_is_understood_or_refused(typed):
    reason = None
    try:
        read_query(typed)
    except BadQueryError as error:
        reason = error.reason
    assert reason is None or reason


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_is_its_own_first_and_last(day):
    assert first_day(day.isoformat()) == last_day(day.isoformat()) == day
    told = days_told(f"{day.year:04}")
    assert told.first
    assert told.last
    assert told.first <= day <= told.last
