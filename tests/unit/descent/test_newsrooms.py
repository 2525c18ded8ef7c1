import pytest

from retold.analysis.descent.newsrooms import named_in_story, newsrooms_told
from retold.analysis.descent.outlet_names import newsroom
from tests.fakes.reports import plain_report


@pytest.mark.parametrize(
    ("outlet", "letters"),
    [
        ("The Westhaven Post", "westhavenpost"),
        ("www.westhavenpost.com", "westhavenpost"),
        ("westhavenpost.com/politics", "westhavenpost"),
        ("Coast News (Web)", "coastnews"),
        ("news.coast.co.uk", "coast"),
        ("Westhaven Post - Opinion", "westhavenpost"),
        ("", ""),
    ],
)
def test_a_newsroom_is_known_by_its_letters(outlet, letters):
    assert newsroom(outlet) == letters


@pytest.mark.parametrize(
    ("said", "outlet", "named"),
    [
        ("“It fell,” the mayor told Coast News on Monday.", "Coast News", "Coast News"),
        ("“It fell,” the mayor told Coast on Monday.", "coastnews.com", "Coast"),
        ("The dam broke, according to the Westhaven Post.", "The Westhaven Post", "Westhaven Post"),
        ("On Monday Coast News first reported the leak.", "Coast News", "Coast News"),
        ("The mayor, speaking on Coast News, denied it.", "coast", "Coast News"),
        ("It was first told in a Westhaven Post report.", "Westhaven Post", "Westhaven Post"),
        ("On Monday the North Harbour Times reported the leak.", "nht", "North Harbour Times"),
        (
            "On Monday the North Harbour Times reported it.",
            "www.nhtimes.com",
            "North Harbour Times",
        ),
        ("The mayor left Coast News for the Westhaven Post.", "Coast News", ""),
        ("The mayor told the council that it fell.", "The Council", ""),
        ("The mayor told NC that it fell.", "NC", ""),
    ],
)
def test_an_outlet_is_a_source_where_it_reported_or_was_told(said, outlet, named):
    report = plain_report(said)
    assert [span.of(said) for span in named_in_story(report, outlet)] == ([named] if named else [])


def test_newsrooms_are_found_in_order_wherever_they_stand_in_a_sentence():
    report = plain_report(
        "The mayor told the Westhaven Post and, speaking on The Coast Times, denied it. "
        "The Harbour Herald first reported the leak; a Valley Tribune report confirmed it."
    )
    names = [told.name for told in newsrooms_told(report)]
    assert names == ["Westhaven Post", "Coast Times", "Harbour Herald", "Valley Tribune"]
