"""A text as the network reads it."""

import pytest

from retold.analysis.attributions.tokens import Case, Mark, case_of, tokens_of
from retold.analysis.attributions.vocabulary import shipped_vocabulary
from retold.analysis.attributions.windows import windows, written
from retold.model.spans import Span

MANY = 1000


def tokens(text, most=MANY):
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append(Span(at, at + len(line)))
        at += len(line) + 1
    return tokens_of(text, tuple(lines), shipped_vocabulary(), most)


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("bridge", Case.LOWER),
        ("Bridge", Case.TITLE),
        ("NATO", Case.UPPER),
        ("A", Case.ONE_CAPITAL),
        ("McNally", Case.MIXED),
        ("2019", Case.DIGITS),
        ("2nd", Case.LOWER),
        ("“", Case.OTHER),
        ("_", Case.OTHER),
    ],
)
def test_how_a_word_is_written(word, case):
    assert case_of(word) is case


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ('"Go," she', "<__>."),
        ("“Go,” she", "<__>."),
        ("“Go,", "<__"),
        ("go” now “we", ".>.<_"),
    ],
)
def test_marks_open_and_close(text, marks):
    signs = {Mark.OUTSIDE: ".", Mark.INSIDE: "_", Mark.OPENS: "<", Mark.CLOSES: ">"}
    assert "".join(signs[mark] for mark in tokens(text).marks) == marks


def test_a_mark_left_open_does_not_reach_into_the_next_paragraph():
    assert tokens("“Go\nnow").marks == (Mark.OPENS, Mark.INSIDE, Mark.OUTSIDE)


def test_tokens_beyond_the_most_are_not_read():
    read = tokens("one two three\nfour five", 4)
    assert len(read) == 4
    assert read.paragraphs == (0, 3, 4)


def test_windows_keep_paragraphs_whole_and_cover_everything_once():
    text = "\n".join("The bridge was closed on Monday." for _ in range(40))
    read = tokens(text)
    found = list(windows(read, 50))
    assert [token for window in found for token in window] == list(range(len(read)))
    assert all(window.start in read.paragraphs for window in found)


def test_a_paragraph_longer_than_a_window_is_cut():
    read = tokens("bridge " * 200)
    assert [len(window) for window in windows(read, 50)] == [49, 49, 49, 49, 4]


def test_a_window_is_written_with_an_end_behind_each_paragraph():
    read = tokens("Go now\nStay")
    whole = written(read, range(len(read)), shipped_vocabulary())
    assert len(whole.pieces) == 1 + 2 + 1 + 1 + 1
    assert whole.firsts == (1, 2, 4)
    assert whole.cases[1] == Case.TITLE
