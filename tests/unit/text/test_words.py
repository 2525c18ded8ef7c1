import pytest

from retold.text.words import find_words


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("The U.S. Navy left at 5 p.m. on Monday.", "the us navy left at 5 pm on monday"),
        ("Rzeszów’s mayor didn't pay 1,234.5 zloty", "rzeszow mayor didn't pay 1,234.5 zloty"),
        ("Plan B.", "plan b"),
        ("", ""),
    ],
)
def test_words_are_found_in_plain_form(text, forms):
    assert find_words(text).forms == tuple(forms.split())


def test_each_word_stands_where_its_columns_say():
    text = "Ferries — 3 of them — sank."
    words = find_words(text)
    said = [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)]
    assert said == ["Ferries", "3", "of", "them", "sank"]
    assert words.stems[0] == "ferri"


def test_a_letter_that_has_no_plain_one_stands_for_itself():
    assert find_words("ا").forms == ("ا",)
