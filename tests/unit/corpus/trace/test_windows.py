import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.corpus.trace.asked import phrase_of
from retold.corpus.trace.regions import likely_regions
from retold.corpus.trace.windows import windows_of
from retold.text.words import find_words

ASKED = "the harbour will stay closed until the wreck is raised"
PADDING = "Nothing was said about it in the town that morning. " * 3


def best(text, asked=ASKED):
    found = windows_of(find_words(text), phrase_of(asked))
    return found[0] if found else None


def printed(text, window):
    return find_words(text).span(window.first, window.last).of(text)


@pytest.mark.parametrize(
    "said",
    [
        "the harbour will stay closed until the wreck is raised",
        "the harbor will stay closed until the wreck is raised",
        "The harbour would stay closed until the wreck was raised",
        "the harbour, she said, will stay closed until the wreck is raised",
    ],
)
def test_the_words_are_found_inside_a_text(said):
    window = best(f"{PADDING}She said {said}, and left. {PADDING}")
    assert window.accepted
    assert printed(f"{PADDING}She said {said}, and left. {PADDING}", window).lower() == said.lower()


@pytest.mark.parametrize(
    "said",
    [
        "the harbour is busy",
        "the wreck of the harbour police",
        "raised taxes closed the shop until spring",
        (
            "the wreck will not be raised before the harbour office has moved to the hill and the "
            "mayor has found out why it was closed in the first place, traders say, until when"
        ),
    ],
)
def test_other_sentences_with_some_of_the_words_are_none(said):
    window = best(f"{PADDING}{said}. {PADDING}")
    assert window is None or not window.accepted


def test_words_further_on_do_not_stretch_what_was_found():
    text = "drain the marsh and the marsh"
    assert printed(text, best(text, "drain the marsh")) == "drain the marsh"


def test_a_slogan_of_small_words_must_stand_as_it_is():
    assert best("Yes we can, they sang.", "yes we can").accepted
    assert not best("Yes, you may.", "yes we can").accepted


words = st.sampled_from([*ASKED.split(), "and", "mayor", "ran"])


@given(st.lists(words, max_size=60))
def test_what_is_found_lies_in_the_text_and_does_not_overlap(said):
    text = " ".join(said)
    found = windows_of(find_words(text), phrase_of(ASKED))
    assert all(0 <= one.first < one.last <= len(said) for one in found)
    for at, one in enumerate(found):
        assert all(one.last <= other.first or other.last <= one.first for other in found[:at])
    assert all(0 <= one.score <= 1 for one in found)


@given(st.lists(words, max_size=40), st.lists(words, max_size=40))
def test_the_words_themselves_are_found_wherever_they_stand(before, after):
    text = " ".join((*before, "Xylo.", ASKED, "Xylo.", *after))
    assert any(one.accepted for one in windows_of(find_words(text), phrase_of(ASKED)))


@given(st.text(max_size=80), st.text(max_size=80))
def test_the_likely_regions_hold_the_words(before, after):
    text = f"{before} {ASKED} {after}"
    regions = likely_regions(text, phrase_of(ASKED))
    start = len(before) + 1
    assert any(one.start <= start and start + len(ASKED) <= one.end for one in regions)


def test_accents_in_the_text_do_not_hide_a_name():
    text = f"{PADDING}Zażółć gęślą jaźń, sang the choir of Łódka. {PADDING}"
    assert likely_regions(text, phrase_of("zazolc gesla jazn"))
