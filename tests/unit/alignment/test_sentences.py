import pytest

from retold.analysis.alignment import align_sentences
from tests.unit.alignment.cases import cases, prose


@pytest.mark.parametrize("case", cases("sentences"), ids=lambda case: case["name"])
def test_sentences_that_tell_the_same_are_paired(case):
    pairings = align_sentences(prose(*case["left"]), prose(*case["right"], name="right"))
    assert [[list(p.left), list(p.right)] for p in pairings] == case["pairs"]
    assert [p.left[0] for p in pairings if p.crossing] == case.get("crossing", [])


def test_scores_are_shares():
    case = cases("sentences")[0]
    pairings = align_sentences(prose(*case["left"]), prose(*case["right"], name="right"))
    assert all(0 < pairing.score <= 1 for pairing in pairings)


def test_sentences_that_say_little_are_paired_after_a_sure_pair():
    left = prose("Brother Anselm rang the abbey bell at four.", "He did it again.", "Why?")
    right = prose("Brother Anselm rang the abbey bell at four.", "He did it again.", "Why?")
    pairs = [(p.left, p.right) for p in align_sentences(left, right)]
    assert pairs == [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]


def test_a_report_without_sentences_has_no_pairs():
    assert align_sentences(prose(""), prose("Snow fell on Harlow.", name="right")) == ()
    assert align_sentences(prose("Snow fell on Harlow."), prose("...", name="right")) == ()


def test_ten_thousand_like_sentences_are_no_burden():
    many = prose(*["Seals came ashore."] * 2_000)
    assert align_sentences(many, prose(*["Seals came ashore."] * 1_900, name="right")) == ()
