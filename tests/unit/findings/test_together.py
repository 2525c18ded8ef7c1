"""What one speaker says in one report alone is told once, with all its places."""

from dataclasses import replace

from retold.analysis.findings import said_together
from retold.model.findings import Finding, FindingKind
from retold.model.spans import Place, Span


def finding(at: int, weight: float, words: str = "Only Gazette quotes Ida Brandt.") -> Finding:
    return Finding(
        id=f"finding {at}",
        kind=FindingKind.QUOTATION,
        label="added",
        words=words,
        weight=weight,
        rule="test.rule",
        about=f"echo {at}",
        before=(),
        after=(Place("gazette", Span(at, at + 5)),),
        score=1.0,
        reasons=(),
    )


def test_two_of_one_speaker_are_told_in_the_order_of_the_text():
    first, second = said_together((finding(40, 0.5), finding(10, 0.45)))
    assert first.words == "Only Gazette quotes Ida Brandt, in 2 quotations."
    assert [place.span.start for place in first.after] == [10, 40]
    assert second.weight < 0.2


def test_what_is_colour_is_not_told_with_what_is_news():
    first, second = said_together((finding(40, 0.5), finding(10, 0.15)))
    assert first == finding(40, 0.5)
    assert second.weight < 0.15


def test_two_speakers_stay_apart():
    found = (finding(1, 0.5), finding(9, 0.4, "Only Gazette quotes Tom Ferrow."))
    assert said_together(found) == found


def test_of_many_three_are_told():
    first, *_ = said_together(tuple(finding(at, 0.5) for at in range(0, 60, 10)))
    assert len(first.after) == 3


def test_sentences_that_lost_their_source_are_told_as_sentences():
    lost = [
        replace(finding(at, 0.7), kind=FindingKind.ATTRIBUTION, label="source lost")
        for at in (1, 20)
    ]
    assert said_together(lost)[0].words.endswith(", in 2 sentences.")


def test_changed_words_are_each_told_by_themselves():
    found = tuple(replace(finding(at, 0.8), label="reworded") for at in (1, 20))
    assert said_together(found) == found
