"""How the speakers of two quotations stand to each other."""

import pytest

from retold.analysis.fates.speakers import Speakers, speakers
from retold.analysis.fates.spoken import Spoken, speak
from retold.comparison.reading import read_report
from tests.fakes.reports import plain_report
from tests.unit.fates.speech_marked import studied


def said_by(source: str) -> Spoken:
    text = f"Ada Brandt met Tom Ferrow. “The old pier is a grab for our money,” {source} said."
    return speak(read_report(plain_report(text)))[0]


@pytest.mark.parametrize(
    ("one", "other", "stand"),
    [
        ("Ada Brandt", "Tom Ferrow", Speakers.OTHER),
        ("Ada Brandt and Tom Ferrow", "Tom Ferrow", Speakers.SAME),
        ("Ada Brandt and Tom Ferrow", "Ada Brandt", Speakers.SAME),
        ("Ada Brandt and Tom Ferrow", "Tom Ferrow and Ada Brandt", Speakers.SAME),
    ],
)
def test_who_speaks_together_is_one_source(one: str, other: str, stand: Speakers) -> None:
    left, right = said_by(one), said_by(other)
    assert speakers(left, right, frozenset()) is stand
    assert speakers(right, left, frozenset()) is stand


def test_a_name_printed_in_two_scripts_is_the_name_in_one() -> None:
    left = speak(studied("⟦Ada Quill Ада Квилл?: “The pier is a grab,”⟧ Quill {said}.", "left"))
    right = speak(studied("⟦Ada Quill?: “The pier is a grab,”⟧ Quill {said}.", "right"))
    assert speakers(left[0], right[0], frozenset()) is Speakers.SAME
