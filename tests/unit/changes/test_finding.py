from retold.analysis.alignment import align_sentences
from retold.analysis.changes import find_changes
from retold.model.changes import Change, ChangeDetail, ChangeKind
from retold.text.studied import Studied
from tests.unit.changes.studies import studied


def _changes(before: Studied, after: Studied) -> tuple[Change, ...]:
    return find_changes(before, after, align_sentences(before.prose, after.prose))


def test_changes_stand_in_the_order_of_the_report_before():
    before = studied(["Frost ruined the cherries of Pell.", "A choir sang in Vell cathedral."])
    after = studied(
        [
            "Six canoes vanished at Orrin.",
            "A choir sang in Vell cathedral.",
            "Rain is due in Tolm.",
        ],
        name="after",
    )
    kinds = [str(change.kind) for change in _changes(before, after)]
    assert kinds == ["added", "dropped", "kept", "added"]


def test_a_headline_leaves_words_out_for_room():
    before = studied(["# Smugglers bribed two customs officers at Port Elm"])
    after = studied(
        ["The smugglers reportedly bribed two customs officers at Port Elm."], name="after"
    )
    (change,) = _changes(before, after)
    assert change.kind is ChangeKind.REWORDED
    assert change.details == ()


def test_a_moved_sentence_is_told_as_moved():
    lines = [
        "Lightning struck the observatory at Cape Wrenn.",
        "Astronomers lost measurements of the star Kelso.",
        "Insurer Brandt Mutual declined to comment.",
    ]
    before, after = studied(lines), studied([lines[2], *lines[:2]], name="after")
    changes = _changes(before, after)
    assert [str(change.kind) for change in changes] == ["kept", "kept", "moved"]
    assert [change.moved for change in changes] == [False, False, True]


def test_the_words_of_a_detail_are_exact():
    before = studied(["🜁 “Nine” barges may leave Tolm harbour on Sunday."])
    after = studied(["Nine barges will leave Tolm harbour on Sunday."], name="after")
    (change,) = _changes(before, after)
    (noted,) = change.details
    assert noted.detail is ChangeDetail.MODALITY_STRONGER
    assert noted.before is not None
    assert noted.before.of(before.report.text) == "may leave"
    assert noted.reason.words == "“may leave” became the surer “will leave”."
    assert [place.report_id for place in noted.reason.places] == [
        before.report.id,
        after.report.id,
    ]


def test_two_spellings_of_one_speaker_are_no_change_of_source():
    words = "dockers voted to strike at Orrin on Sunday"
    before = studied([f"Moqtada Hale said {words}."], [[words, "Moqtada Hale"]])
    after = studied([f"Muqtada said {words}."], [[words, "Muqtada"]], name="after")
    assert [d for change in _changes(before, after) for d in change.details] == []


def test_another_speaker_is_a_change_of_source():
    words = "dockers voted to strike at Orrin on Sunday"
    before = studied([f"Ada Finch said {words}."], [[words, "Ada Finch"]])
    after = studied([f"Linus Grey said {words}."], [[words, "Linus Grey"]], name="after")
    (noted,) = (d for change in _changes(before, after) for d in change.details)
    assert noted.detail is ChangeDetail.SOURCE_CHANGED
    assert noted.reason.words == "Given to Ada Finch before, to Linus Grey after."


def test_a_sentence_without_end_is_compared_without_details():
    before = studied(["direct attack seal " * 3_000])
    after = studied(["attack seal " * 3_000], name="after")
    assert not any(change.details for change in _changes(before, after))


def test_a_word_that_only_marvels_is_hardly_an_opinion():
    before = studied(["Dane Rook built a tower beside the quarry in April."])
    scores = []
    for line in (
        "Dane Rook built a bizarre tower beside the quarry in April.",
        "Dane Rook built a shameful tower beside the quarry in April.",
    ):
        (change,) = _changes(before, studied([line], name="after"))
        (noted,) = change.details
        assert noted.detail is ChangeDetail.OPINION_ADDED
        scores.append(noted.reason.score)
    assert scores == [0.4, 0.6]


def test_a_word_of_guilt_is_of_consequence_and_a_word_of_size_hardly():
    before = studied(["Kit Orr was accused of selling three boats of the Orrin ferry line."])
    scores = []
    for line in (
        "Kit Orr was wrongfully accused of selling three boats of the Orrin ferry line.",
        "Kit Orr was accused of selling three small boats of the Orrin ferry line.",
    ):
        (change,) = _changes(before, studied([line], name="after"))
        (noted,) = change.details
        assert noted.detail is ChangeDetail.WORDS_ADDED
        scores.append(noted.reason.score)
    assert scores == [0.7, 0.4]
