from retold.analysis.passages import find_passages
from retold.text.words import find_words


def _found(left: str, right: str) -> list[tuple[str, str, int]]:
    passages = find_passages(find_words(left), find_words(right))
    return [(p.left.of(left), p.right.of(right), p.words) for p in passages]


def test_a_run_of_three_words_is_a_passage():
    assert _found("A tall lighthouse keeper slept.", "The lighthouse keeper slept late.") == [
        ("lighthouse keeper slept", "lighthouse keeper slept", 3)
    ]


def test_two_words_are_chance():
    assert _found("The lighthouse keeper left.", "Our lighthouse keeper slept.") == []


def test_case_accents_and_marks_do_not_count():
    assert _found("“Rzeszów is calm,” he said", "rzeszow: Is calm he") == [
        ("Rzeszów is calm,” he", "rzeszow: Is calm he", 4)
    ]


def test_a_small_gap_does_not_end_a_passage():
    left = "the miners of Pell voted for a strike on Friday"
    right = "the miners of Pell overwhelmingly voted for a strike on Friday"
    assert _found(left, right) == [(left, right, 10)]


def test_moved_blocks_are_followed():
    one, other = "seven barges sank off Crane Point", "nobody aboard had filed a plan"
    found = _found(f"{one}. {other}.", f"{other}. {one}.")
    assert [(left, words) for left, _, words in found] == [(one, 6), (other, 6)]


def test_no_word_is_in_two_passages():
    left = "grey geese fly south"
    right = "grey geese fly south and grey geese fly south"
    assert len(_found(left, right)) == 1


def test_the_same_text_is_one_passage():
    text = "one two three one two three one two three"
    assert _found(text, text) == [(text, text, 9)]


def test_short_and_empty_texts_share_nothing():
    assert _found("", "") == []
    assert _found("gone home", "gone home") == []


def test_a_phrase_said_without_end_is_no_burden():
    assert _found("to be or " * 5_000, "or be to " * 5_000) == []
