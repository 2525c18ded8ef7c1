"""What one report alone quotes is told once, with its speakers and all its places."""

from dataclasses import replace

import pytest

from retold.analysis.findings import Saying, said_together
from retold.model.findings import Finding, FindingKind
from retold.model.spans import Place, Span

ADDED = "Only Gazette quotes {speaker}."
DROPPED = "Gazette leaves out what {speaker} said."


def finding(at: int, weight: float) -> Finding:
    return Finding(
        id=f"finding {at}",
        kind=FindingKind.QUOTATION,
        label="added",
        words="told by itself",
        weight=weight,
        rule="test.rule",
        about=f"echo {at}",
        before=(),
        after=(Place("gazette", Span(at, at + 5)),),
        score=1.0,
        reasons=(),
    )


def together(
    *said: tuple[int, float, str], sentence: str = ADDED, who: str = ""
) -> tuple[Finding, ...]:
    """Quotations of one side told together: where each stands, what it weighs, who speaks."""
    found = tuple(finding(at, weight) for at, weight, _ in said)
    sayings = {
        one.id: Saying(speaker, (who and f"{who} {one.id}") or speaker, sentence)
        for one, (_, _, speaker) in zip(found, said, strict=True)
    }
    return said_together(found, sayings)


def starts(told: Finding) -> list[int]:
    return [place.span.start for place in told.after]


def test_two_of_one_speaker_are_told_in_the_order_of_the_text():
    first, second = together((40, 0.5, "Ida Brandt"), (10, 0.45, "Ida Brandt"))
    assert first.words == "Only Gazette quotes Ida Brandt, in 2 quotations."
    assert starts(first) == [10, 40]
    assert second.weight < 0.2


def test_what_is_colour_is_not_told_with_what_is_news():
    first, second = together((40, 0.5, "Ida Brandt"), (10, 0.15, "Ida Brandt"))
    assert first == finding(40, 0.5)
    assert second.weight < 0.15


@pytest.mark.parametrize(
    ("speakers", "words"),
    [
        (("Tom Ferrow", "Ida Brandt"), "Ida Brandt and Tom Ferrow"),
        (("Una Marsh", "Tom Ferrow", "Ida Brandt"), "Ida Brandt, Tom Ferrow and Una Marsh"),
        (
            ("Per Lind", "Una Marsh", "Tom Ferrow", "Ida Brandt"),
            "Ida Brandt, Tom Ferrow and 2 others",
        ),
    ],
)
def test_several_speakers_are_named_together_the_weightiest_first(speakers, words):
    told = together(*((at, 0.3 + at / 100, name) for at, name in enumerate(speakers)))
    assert told[-1].words == f"Only Gazette quotes {words}."
    assert starts(told[-1]) == list(range(len(speakers)))
    assert all(one.weight < 0.2 for one in told[:-1])


def test_several_may_be_told_in_a_sentence_of_their_own():
    saying = Saying("Ida Brandt", "one", "Only Gazette has {speaker}.", "Words of {speaker}.")
    assert saying.told_of("Ida Brandt", several=False) == "Only Gazette has Ida Brandt."
    assert saying.told_of("two", several=True) == "Words of two."
    assert replace(saying, of_several="").told_of("two", several=True) == "Only Gazette has two."


def test_only_who_is_worth_a_minute_is_named_with_others():
    found = together((1, 0.5, "Ida Brandt"), (9, 0.15, "Tom Ferrow"))
    assert found == (finding(1, 0.5), finding(9, 0.15))


def test_what_is_left_out_and_what_is_added_stay_apart():
    sayings = {
        "finding 1": Saying("Ida Brandt", "Ida Brandt", ADDED),
        "finding 9": Saying("Tom Ferrow", "Tom Ferrow", DROPPED),
    }
    found = (finding(1, 0.5), finding(9, 0.4))
    assert said_together(found, sayings) == found


def test_two_nobodies_of_one_name_are_two_speakers():
    first, _ = together((1, 0.5, "a passer-by"), (9, 0.5, "a passer-by"), who="one of many")
    assert first.words == "Only Gazette quotes a passer-by and 1 other."


def test_of_many_of_one_speaker_three_are_told():
    first, *_ = together(*((at, 0.5, "Ida Brandt") for at in range(0, 60, 10)))
    assert len(first.after) == 3


def test_sentences_that_lost_their_source_are_told_as_sentences():
    lost = [
        replace(finding(at, 0.7), kind=FindingKind.ATTRIBUTION, label="source lost")
        for at in (1, 20)
    ]
    assert said_together(lost, {})[0].words.endswith(", in 2 sentences.")


def test_changed_words_are_each_told_by_themselves():
    found = tuple(replace(finding(at, 0.8), label="reworded") for at in (1, 20))
    assert said_together(found, {}) == found
