import tomllib

import pytest
from evaluation.bearing import (
    FOLDS,
    RESTS_ON,
    WEIGHTS,
    Question,
    fold_of,
    probability,
    signals,
    voices_of,
)

CLAIM = "Mayor Ada Quill said the ferry was safe when it left Dunmoor harbour."
AGAIN = "The ferry was safe when it left Dunmoor harbour, Quill said."
DENIED = "Inspectors said the ferry was not safe when it left Dunmoor harbour."
OTHER = "Two bakers opened a shop near the market."


def _signals(one: str, other: str):
    return signals(voices_of(one), voices_of(other))


def test_signals_are_the_same_in_either_order():
    for other in (AGAIN, DENIED, OTHER):
        there, back = _signals(CLAIM, other), _signals(other, CLAIM)
        for question in Question:
            assert there.row(question) == pytest.approx(back.row(question))


def test_only_a_denied_shared_word_counts_as_denied():
    assert _signals(CLAIM, DENIED).denied > 0
    assert _signals(CLAIM, AGAIN).denied == 0
    assert _signals(OTHER, DENIED).denied == 0


def test_one_speaker_is_told_by_the_last_word_of_the_name():
    assert _signals(CLAIM, AGAIN).one_speaker
    assert not _signals(CLAIM, DENIED).one_speaker


@pytest.mark.parametrize("topic", ["a ferry", "a flood", "a strike"])
def test_what_tells_the_same_strengthens_more_than_what_tells_of_another_thing(topic):
    strengthen = Question.STRENGTHEN
    again, other = _signals(CLAIM, AGAIN), _signals(CLAIM, OTHER)
    assert probability(strengthen, topic, again) > probability(strengthen, topic, other)


def test_a_denial_weakens_more_than_a_repetition():
    denied, again = _signals(CLAIM, DENIED), _signals(CLAIM, AGAIN)
    assert probability(Question.WEAKEN, "a ferry", denied) > probability(
        Question.WEAKEN, "a ferry", again
    )


def test_each_question_has_weights_for_each_fifth_of_the_topics():
    table = tomllib.loads(WEIGHTS.read_text("utf-8"))
    for question in Question:
        assert len(table[question.value]) == FOLDS
        assert all(set(one) == {"bias", *RESTS_ON[question]} for one in table[question.value])
    assert {fold_of(str(number)) for number in range(50)} == set(range(FOLDS))
