import pytest

from retold.render.visible import shortened, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("two\nlines\tand  blanks", "two lines and blanks"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("\x1b]0;title\x07rest", "]0;titlerest"),
        ("bell\x07 and \x9b31m", "bell and 31m"),
        ("turned \u202eround\u202c", "turned round"),
        ("\u2066isolated\u2069 \u200fmarks", "isolated marks"),
        ("zero\u200bwidth \ufeffmark", "zerowidth mark"),
        ("line\u2028separator", "line separator"),
        ("half a pair \ud83d", "half a pair \ufffd"),
        ("“marks” – Rzeszów 🎉", "“marks” – Rzeszów 🎉"),
        ("نص عربي", "نص عربي"),
        ("family 👨\u200d👩\u200d👧", "family 👨\u200d👩\u200d👧"),
    ],
)
def test_only_what_can_be_seen_is_shown(text, shown):
    assert visible(text) == shown


def test_words_are_cut_between_words():
    assert shortened("the minister resigned on Tuesday", 20) == "the minister…"
    assert shortened("short", 20) == "short"


def test_a_word_longer_than_the_room_is_cut_through():
    assert shortened("x" * 100, 20) == "x" * 19 + "…"
