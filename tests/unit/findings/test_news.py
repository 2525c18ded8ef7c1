"""What somebody says is news where it charges, denies, decides or counts; wishes are colour."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.analysis.findings import news_worth
from retold.text.words import find_words


def worth(said: str, cue: str = "said") -> float:
    return news_worth(find_words(said).forms, (cue,))


@pytest.mark.parametrize(
    ("news", "colour"),
    [
        ("The ministry lied about the wall.", "The harbour was lovely that evening."),
        ("I never took a bribe, and I deny all of it.", "It was a wonderful feeling for us all."),
        ("We will sue the council over the ferry.", "We are proud of the crew and of the town."),
        ("Three of the 40 houses collapsed.", "All of a sudden it was dark in our yard."),
    ],
)
def test_a_charge_a_denial_and_a_decision_are_news(news, colour):
    assert worth(news) >= 0.4 > worth(colour)


def test_what_everybody_says_of_a_disaster_is_colour_for_all_its_words():
    said = "Our thoughts are with those who were injured, and with the victims of the crash."
    assert worth(said) < 0 < worth(said.replace("thoughts", "nurses"))


def test_somebody_who_thought_something_wishes_nobody_well():
    assert worth("He thought that the pilot lied.") > 0


def test_a_cue_of_weight_adds_to_it():
    assert worth("The wall leans.", cue="warned") > worth("The wall leans.")


def test_a_speech_is_no_more_news_for_every_further_accusation():
    words = ("lie", "fraud", "scandal", "smear", "hoax")
    assert news_worth(words, ()) == news_worth(words[:4], ())


@given(st.lists(st.text(alphabet="abcdefgh'", min_size=1), max_size=12))
def test_the_order_of_the_words_counts_for_nothing(words):
    assert news_worth(words, ()) == news_worth(words[::-1], ())
