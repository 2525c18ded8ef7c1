"""Calendar arithmetic and TIMEX3 values."""

from datetime import date

import pytest

from retold.model.mentions import Grain
from retold.text.dates import (
    day_of,
    easter,
    first_day,
    holiday,
    period_value,
    quarter_near,
    real_day,
    season_value,
    shifted,
    value_of,
    weekday_near,
)

MONDAY = date(2023, 7, 24)


def test_a_day_the_calendar_does_not_have():
    assert real_day(2023, 2, 31) is None
    assert real_day(2023, 13, 45) is None


@pytest.mark.parametrize(
    ("grain", "value"),
    [
        (Grain.DAY, "2023-07-24"),
        (Grain.WEEK, "2023-W30"),
        (Grain.MONTH, "2023-07"),
        (Grain.QUARTER, "2023-Q3"),
        (Grain.YEAR, "2023"),
        (Grain.DECADE, "202"),
        (Grain.CENTURY, "20"),
    ],
)
def test_value_of(grain, value):
    assert value_of(MONDAY, grain) == value


def test_shifted():
    assert shifted(date(2023, 1, 31), 1, "month") == date(2023, 2, 28)
    assert shifted(date(2024, 2, 29), -1, "year") == date(2023, 2, 28)
    assert shifted(MONDAY, -2, "week") == date(2023, 7, 10)
    assert shifted(MONDAY, -3000, "year") is None
    assert shifted(MONDAY, 10**18, "day") is None
    assert shifted(MONDAY, 1, "second") is None


def test_weekday_near():
    assert weekday_near(MONDAY, 7, ahead=False) == date(2023, 7, 23)
    assert weekday_near(MONDAY, 7, ahead=True) == date(2023, 7, 30)
    assert weekday_near(MONDAY, 1, ahead=False) == MONDAY


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (17, "month", "P17M"),
        (2.5, "year", "P2Y6M"),
        (1.5, "minute", "PT1M30S"),
        (0.5, "hour", "PT30M"),
        (2, "decade", "P20Y"),
        (1, "fortnight", "P2W"),
        (None, "month", "PXM"),
    ],
)
def test_period_value(count, unit, value):
    assert period_value(count, unit) == value


def test_easter():
    assert [easter(year) for year in (1998, 2000, 2023, 2024)] == [
        date(1998, 4, 12),
        date(2000, 4, 23),
        date(2023, 4, 9),
        date(2024, 3, 31),
    ]


def test_holiday():
    assert holiday("12-25", 2023) == date(2023, 12, 25)
    assert holiday("easter-2", 2023) == date(2023, 4, 7)
    assert holiday("11#4/4", 1999) == date(1999, 11, 25)
    assert holiday("05#-1/1", 2023) == date(2023, 5, 29)
    assert holiday("no rule", 2023) is None


def test_seasons_and_quarters():
    assert season_value(MONDAY, "SU", ahead=False) == "2023-SU"
    assert season_value(MONDAY, "FA", ahead=False) == "2022-FA"
    assert season_value(MONDAY, "FA", ahead=True) == "2023-FA"
    assert season_value(date(2023, 1, 5), "WI", ahead=False) == "2022-WI"
    assert quarter_near(MONDAY, 4, ahead=False) == "2022-Q4"
    assert quarter_near(MONDAY, 1, ahead=True) == "2024-Q1"


def test_days_of_values():
    assert day_of("2023-07-24T15:30") == MONDAY
    assert day_of("2023-07") is None
    assert first_day("2023-07") == date(2023, 7, 1)
    assert first_day("2023") == date(2023, 1, 1)
    assert first_day("P2D") is None
