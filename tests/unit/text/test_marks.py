"""Marks are paired by shape and by what stands beside them."""

import pytest

from retold.model.quotations import Marks
from retold.model.spans import Span
from retold.text.marks import Marked, closing_left_out, find_marked


def marked(text: str) -> tuple[Marked, ...]:
    paragraphs = []
    at = 0
    for line in text.split("\n"):
        paragraphs.append(Span(at, at + len(line)))
        at += len(line) + 1
    return find_marked(text, tuple(paragraphs))


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("He said “yes” and left.", ["yes"]),
        ('He said "yes" and "no".', ["yes", "no"]),
        ("He said ‘yes’ and left.", ["yes"]),
        ("It's Brown's dog and the boys' cat.", []),
        ("Brown’s dog said ‘it’s late’ to the boys’ cat.", ["it’s late"]),
        ("«Oui», said he. „Ja“, said she.", ["Oui", "Ja"]),
        ("``Yes,'' he said.", ["Yes,"]),
        ('A 5" nail and a 6" one.', []),
        ("“He typed the closing mark wrong“ and left.", ["He typed the closing mark wrong"]),
        ("In the ‘90s and ’tis rock ’n’ roll.", []),
        ('"Who?" "Me."', ["Who?", "Me."]),
        ("A ‘‘so-called ‘quiet’ town’’ here.", ["so-called ‘quiet’ town"]),
        ("''Yes,'' he said of the boys'' hats.", ["Yes,"]),
        ("`` It is late, '' he said , `` and dark. ''", [" It is late, ", " and dark. "]),
    ],
)
def test_pairs(text, inner):
    assert [m.inner.of(text) for m in marked(text) if m.depth == 1] == inner


def test_a_quotation_in_a_quotation_lies_deeper():
    text = "“She said ‘go’ to “us” twice.”"
    assert [(m.inner.of(text), m.depth) for m in marked(text)] == [
        ("She said ‘go’ to “us” twice.", 1),
        ("go", 2),
        ("us", 2),
    ]


def test_a_closing_mark_left_over_is_empty_and_unopened():
    text = "But it has failed.” He left."
    (stray,) = marked(text)
    assert stray.state is Marks.UNOPENED
    assert stray.outer.of(text) == "”"
    assert len(stray.inner) == 0


def test_an_unclosed_stretch_ends_before_the_next_that_opens():
    text = "“One. “Two.” Three."
    assert [(m.inner.of(text), m.state) for m in marked(text)] == [
        ("One.", Marks.UNCLOSED),
        ("Two.", Marks.BALANCED),
    ]


def test_a_stretch_goes_on_in_a_paragraph_that_opens_again():
    text = "He said: “One.\n“Two.”"
    first, second = marked(text)
    assert first.goes_on
    assert first.state is Marks.BALANCED
    assert not second.goes_on


def test_a_stretch_does_not_go_on_in_a_paragraph_that_opens_nothing():
    first, *_ = marked("He said: “One.\nTwo.")
    assert not first.goes_on
    assert first.state is Marks.UNCLOSED


def test_a_closing_mark_just_behind_words_belongs_to_them():
    text = "the film “Blue River”."
    assert closing_left_out(text, Span(0, text.index("”")))
    assert not closing_left_out(text, Span(10, text.index("”")))
