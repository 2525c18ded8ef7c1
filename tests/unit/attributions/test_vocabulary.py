"""Words cut into pieces."""

import pytest

from retold.analysis.attributions.vocabulary import Vocabulary, shipped_vocabulary

PIECES = ("[CLS]", "[SEP]", "[UNK]", "[PAD]", "[MASK]", "ferry", "fer", "##ries", "##ry", "cafe")


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("ferry", ["ferry"]),
        ("Ferries", ["fer", "##ries"]),
        ("Café", ["cafe"]),
        ("boat", ["[UNK]"]),
        ("ferryboat", ["[UNK]"]),
        ("f" * 101, ["[UNK]"]),
    ],
)
def test_a_word_is_cut_into_its_longest_pieces(word, pieces):
    assert [PIECES[number] for number in Vocabulary(PIECES).cut(word)] == pieces


def test_the_shipped_vocabulary_knows_every_letter_and_mark_of_english():
    vocabulary = shipped_vocabulary()
    unknown = vocabulary.cut("\N{SNOWMAN WITHOUT SNOW}\N{SNOWMAN WITHOUT SNOW}")
    for character in "abcdefghijklmnopqrstuvwxyz0123456789.,;:!?“”‘’\"'—–-()":
        assert vocabulary.cut(character) != unknown, character
