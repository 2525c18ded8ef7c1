"""Which label and which head each token of an annotated article has."""

from training.attributions.documents import NO_HEAD, NOT_ASKED

from retold.analysis.attributions.labels import OUTSIDE, Place, Role, label
from tests.training.annotated import document, marked

SAID = {"source": ["Mayor Brandt"], "cue": ["said"], "content": ["the quay would shut"]}


def heads(read):
    """Each token that hangs on something or is asked to, with what it hangs on."""
    return {at: head for at, head in enumerate(read.heads) if head != NOT_ASKED}


def test_each_token_has_the_label_of_its_place():
    read = document("Mayor Brandt said the quay would shut.", SAID)
    begins, inside, ends = (
        label(Role.CONTENT, place) for place in (Place.BEGINS, Place.INSIDE, Place.ENDS)
    )
    assert read.labels == (
        label(Role.SOURCE, Place.BEGINS),
        label(Role.SOURCE, Place.ENDS),
        label(Role.CUE, Place.SINGLE),
        begins,
        inside,
        inside,
        ends,
        OUTSIDE,
    )


def test_content_hangs_on_its_cue_and_a_cue_on_its_source():
    read = document("Mayor Brandt said the quay would shut.", SAID)
    assert heads(read) == {2: 0, 3: 2}


def test_a_cue_without_a_source_hangs_on_nothing():
    read = document(
        "It was said the quay would shut.",
        {"cue": ["was said"], "content": ["the quay would shut"]},
    )
    assert heads(read) == {1: NO_HEAD, 3: 1}


def test_both_parts_of_an_interrupted_content_hang_on_the_one_cue():
    text = "“Go home,” she said, “all of you.”"
    read = document(
        text, {"source": ["she"], "cue": ["said"], "content": ["“Go home,”", "“all of you.”"]}
    )
    assert marked(text, read) == [
        ("content", "“Go home,”"),
        ("source", "she"),
        ("cue", "said"),
        ("content", "“all of you.”"),
    ]
    assert heads(read) == {0: 6, 6: 5, 8: 6}


def test_content_is_cut_where_a_paragraph_ends():
    text = "She said: “The quay is shut.\n“The ferry is not.”"
    read = document(
        text, {"source": ["She"], "cue": ["said"], "content": ["“The quay is shut.\n“The ferry"]}
    )
    assert [part for part in marked(text, read) if part[0] == "content"] == [
        ("content", "“The quay is shut."),
        ("content", "“The ferry"),
    ]
    assert list(heads(read).values()) == [0, 1, 1]


def test_of_two_that_start_together_the_longer_is_kept():
    text = "Brandt said the pilot denied the doors were locked."
    read = document(
        text,
        {"source": ["the pilot"], "cue": ["denied"], "content": ["the doors were locked"]},
        {
            "source": ["Brandt"],
            "cue": ["said"],
            "content": ["the pilot denied the doors were locked"],
        },
    )
    assert marked(text, read) == [
        ("source", "Brandt"),
        ("cue", "said"),
        ("content", "the pilot denied the doors were locked"),
    ]


def test_of_two_that_overlap_the_earlier_is_kept():
    text = "Brandt said the pilot knew."
    read = document(
        text,
        {"source": ["the pilot"], "cue": ["knew"]},
        {"source": ["Brandt"], "cue": ["said the"]},
    )
    assert marked(text, read) == [("source", "Brandt"), ("cue", "said the"), ("cue", "knew")]


def test_a_span_with_a_blank_at_its_edge_has_the_same_words():
    text = "The quay would shut, Brandt said."
    read = document(text, {"source": [" Brandt "], "cue": ["said"], "content": []})
    assert marked(text, read) == [("source", "Brandt"), ("cue", "said")]


def test_a_span_that_ends_inside_a_word_holds_the_whole_word():
    text = "The quay would shut, Brandt said."
    assert marked(text, document(text, {"source": ["Bran"]})) == [("source", "Brandt")]
