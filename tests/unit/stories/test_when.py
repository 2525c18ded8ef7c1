from retold.analysis.stories.when import days_named, weekdays_named, years_named


def test_a_day_is_named_month_first_or_day_first():
    assert days_named(["on", "november", "23", "or", "5", "may"]) == {"11-23", "5-5"}


def test_a_month_with_a_year_names_no_day():
    assert days_named(["november", "2011", "was"]) == frozenset()


def test_years_are_those_of_three_centuries():
    assert years_named(["1999", "2011", "1066", "41000"]) == {"1999", "2011"}


def test_weekdays_count_only_at_the_beginning():
    assert weekdays_named(["tuesday", *["word"] * 90, "friday"]) == {"tuesday"}
