import pytest

from retold.analysis.alignment import align_words
from retold.model.changes import EditKind, Pairing
from retold.text.prose import Prose
from tests.unit.alignment.cases import cases, prose, spelled


def _whole(left: Prose, right: Prose) -> Pairing:
    return Pairing(
        left=tuple(range(len(left.sentences))),
        right=tuple(range(len(right.sentences))),
        score=1.0,
        crossing=False,
    )


@pytest.mark.parametrize("case", cases("words"), ids=lambda case: case["name"])
def test_words_are_followed(case):
    left, right = prose(case["left"]), prose(case["right"], name="right")
    edits = align_words(left, right, _whole(left, right))
    assert [spelled(edit, left, right) for edit in edits] == case["edits"]


def test_runs_end_where_sentences_end():
    left = prose("The mill burned down. Nobody was hurt.")
    right = prose("The mill burned down. Nobody was hurt.", name="right")
    edits = align_words(left, right, _whole(left, right))
    assert [spelled(e, left, right) for e in edits] == [
        "= The mill burned down",
        "= Nobody was hurt",
    ]


def test_a_run_never_covers_a_sentence_outside_the_pair():
    left = prose("Ada Finch won the regatta. Rain fell. She thanked her crew.")
    right = prose("Ada Finch won the regatta and thanked her crew.", name="right")
    pairing = Pairing(left=(0, 2), right=(0,), score=1.0, crossing=False)
    outside = left.sentences[1].span
    spans = [edit.before for edit in align_words(left, right, pairing) if edit.before]
    assert spans
    assert not any(span.overlaps(outside) for span in spans)


def test_a_very_long_sentence_is_no_burden():
    left = prose("seal rock " * 5_000)
    right = prose("rock seal " * 4_500, name="right")
    edits = align_words(left, right, _whole(left, right))
    assert {edit.kind for edit in edits} >= {EditKind.KEPT}
