"""How sure it is that a claim lost its source, by what stands around it."""

from collections.abc import Sequence

from retold.analysis.alignment import align_sentences
from retold.analysis.changes import find_changes
from retold.model.changes import ChangeDetail
from tests.unit.changes.studies import studied

CLAIM = "the pumps of Tolm harbour ran dry at midnight on Sunday"
TOLD = "The pumps of Tolm harbour ran dry at midnight on Sunday."
OTHER = "Nets were torn from four boats"
CREDITED = f"{OTHER}, skipper Bo Lund said."
GIVEN = [[OTHER, "Bo Lund"]]
FREE = "Gulls circled above the market of Vell."


def score(source: str, after: Sequence[str], *, claim: str = CLAIM) -> float:
    before = studied([f"{source} said {claim}."], [[claim, source]])
    other = studied(after, GIVEN if CREDITED in after else [], name="after")
    (found,) = (
        noted.reason.score
        for change in find_changes(before, other, align_sentences(before.prose, other.prose))
        for noted in change.details
        if noted.detail is ChangeDetail.SOURCE_LOST
    )
    return found


def test_a_claim_told_flat_has_surely_lost_its_source():
    assert score("Ada Quill", [CREDITED, FREE, TOLD]) > 0.5


def test_behind_words_given_to_somebody_it_is_read_as_given_too():
    assert score("Ada Quill", [CREDITED, TOLD]) < 0.5


def test_an_accusation_is_never_read_as_given():
    claim = "the keeper was arrested over pumps of Tolm harbour on Sunday"
    told = "The keeper was arrested over pumps of Tolm harbour on Sunday."
    assert score("Ada Quill", [CREDITED, told], claim=claim) > 0.5


def test_a_newsroom_may_be_who_wrote_the_other():
    after = [CREDITED, FREE, TOLD]
    assert score("HarbourToday", after) < 0.5
    assert score("The Vell Gazette", after) < 0.5
    assert score("Local media", after) < 0.5
    assert score("The harbour office", after) > 0.5


def test_a_text_that_credits_nobody_may_be_the_source_itself():
    own = [TOLD, FREE, "Two tugs left Orrin.", "Rain fell on the quay.", "The crane stood still."]
    assert score("The harbour office", own) < 0.5
    assert score("The harbour office", own[:2]) > 0.5
