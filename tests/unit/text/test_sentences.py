"""Sentences end where a reader ends them."""

import pytest

from retold.model.spans import Span
from retold.text.sentences import find_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["“It is late,” Ms. Moore said.", "“We go.”", "Ms. Moore left."],
        ['It was over," Sen. Paul said.', "“Why?”", "Sen. Paul went."],
        ["Rep. Tom Green, D-N.Y., said the vote was off.", "He left."],
        ["The gate shuts at 5 p.m. EST Nov. 9 in Larne.", "It opens at noon."],
        ["The gate shut at 5 p.m.", "He left."],
        ["‘‘It is so late.’’", "Then Dr. Brown left."],
        ["“It is late,” Brown said.", "“We tested it in May."],
    ],
)
def test_sentences(sentences):
    text = " ".join(sentences)
    found = find_sentences(text, Span(0, len(text)))
    assert [span.of(text) for span in found] == sentences
