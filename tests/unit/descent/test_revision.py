import pytest

from retold.analysis.descent.revision import (
    Kept,
    Revision,
    kept,
    nearer,
    revised,
    revision,
    word_for_word,
)
from retold.text.words import find_words

_SOURCE = find_words(
    "The dyke at Sollen broke before dawn and the water took eleven barns and a chapel with it."
)


def _kept(text: str) -> Kept:
    words = find_words(text)
    return kept(frozenset(range(len(words))), words, _SOURCE)


def test_a_text_that_is_pasted():
    found = _kept("The dyke at Sollen broke before dawn and the water took eleven barns")
    assert found == Kept(threes=1.0, fives=1.0, stretch=13.0)
    assert revision(found) is Revision.PASTED


def test_words_changed_between_short_runs():
    found = _kept("The dyke at Sollen broke before sunrise; the water took eleven barns away.")
    assert found.stretch == pytest.approx(5.5)
    assert revision(found) is Revision.LIGHTLY


def test_sentences_written_anew():
    found = _kept("Before dawn and without warning a dyke gave way, which cost Sollen barns.")
    assert found == Kept(threes=3 / 13, fives=0.0, stretch=0.0)
    assert revision(found) is Revision.HEAVILY


def test_own_words():
    found = _kept("Farmers around Sollen lost their buildings when the flood came at night.")
    assert revision(found) is Revision.OWN_WORDS
    assert revised(Revision.OWN_WORDS) is None


def test_words_that_do_not_count_are_left_out():
    words = find_words("The dyke at Sollen broke before dawn, the reeve said to the press.")
    assert kept(frozenset(range(7, len(words))), words, _SOURCE).threes == 0


def test_the_nearer_of_two_counts():
    assert nearer(Revision.HEAVILY, Revision.PASTED) is Revision.PASTED
    assert nearer(Revision.HEAVILY, Revision.OWN_WORDS) is Revision.HEAVILY


@pytest.mark.parametrize("found", [Revision.HEAVILY, Revision.LIGHTLY, Revision.PASTED])
def test_a_reader_is_told_in_words(found):
    reason = revised(found)
    assert reason is not None
    assert reason.rule == "descent.revised"
    assert reason.words.endswith(".")


def test_word_for_word_counts_what_is_printed_twice_twice():
    line = "The water took eleven barns and a chapel. "
    assert word_for_word(find_words(line * 2), _SOURCE) == 1.0
    assert word_for_word(find_words(line + "Nobody in the whole valley had seen"), _SOURCE) < 0.6
    assert word_for_word(find_words("The water took eleven barns."), _SOURCE) == 0.0
