"""Laws of changes: the other order gives the inverse, and a report beside itself only "kept"."""

from hypothesis import given
from hypothesis import strategies as st

from retold.analysis.alignment import align_sentences
from retold.analysis.changes import find_changes
from retold.model.changes import Change, ChangeKind, Edit, Pairing
from retold.text.keys import key_of
from tests.laws.test_alignment import TEXTS, UNHURRIED
from tests.unit.changes.studies import studied
from tests.unit.changes.test_cases import CASES

Told = tuple[object, ...]


def _told(change: Change) -> Told:
    return (
        change.id,
        change.kind,
        change.moved,
        change.before,
        change.after,
        change.score,
        frozenset(change.edits),
        frozenset(
            (d.detail, d.before, d.after, d.reason.rule, d.reason.score) for d in change.details
        ),
    )


def _inverse(change: Change) -> Told:
    return (
        change.id,
        change.kind.inverse,
        change.moved,
        change.after,
        change.before,
        change.score,
        frozenset(Edit(kind=e.kind.inverse, before=e.after, after=e.before) for e in change.edits),
        frozenset(
            (d.detail.inverse, d.after, d.before, d.reason.rule, d.reason.score)
            for d in change.details
        ),
    )


def _mirrored(pairings: tuple[Pairing, ...]) -> tuple[Pairing, ...]:
    return tuple(
        Pairing(left=p.right, right=p.left, score=p.score, crossing=p.crossing) for p in pairings
    )


@given(TEXTS, TEXTS)
@UNHURRIED
def test_the_other_order_gives_the_inverse_of_any_texts(left, right):
    before, after = studied([left]), studied([right], name="after")
    pairings = align_sentences(before.prose, after.prose)
    there = {_told(change) for change in find_changes(before, after, pairings)}
    back = {_inverse(change) for change in find_changes(after, before, _mirrored(pairings))}
    assert there == back


@given(st.sampled_from(CASES))
@UNHURRIED
def test_the_other_order_gives_the_inverse_of_every_case(case):
    before = studied(case["before"], case.get("given", ()))
    after = studied(case["after"], case.get("given_after", ()), name="after")
    pairings = align_sentences(before.prose, after.prose)
    there = {_told(change) for change in find_changes(before, after, pairings)}
    back = {_inverse(change) for change in find_changes(after, before, _mirrored(pairings))}
    assert there == back


@given(TEXTS)
@UNHURRIED
def test_a_report_beside_itself_is_only_kept(text):
    before, after = studied([text]), studied([text], name="after")
    changes = find_changes(before, after, align_sentences(before.prose, after.prose))
    assert {change.kind for change in changes} <= {ChangeKind.KEPT}
    assert not any(change.details for change in changes)
    assert len(changes) == len(before.prose.sentences)


@given(TEXTS, TEXTS)
@UNHURRIED
def test_no_sentence_is_in_two_changes_and_what_is_in_none_is_told_on_the_other_side(left, right):
    before, after = studied([left]), studied([right], name="after")
    changes = find_changes(before, after, align_sentences(before.prose, after.prose))
    for spans, study, other in (
        ([span for change in changes for span in change.before], before, after),
        ([span for change in changes for span in change.after], after, before),
    ):
        assert len(spans) == len(set(spans))
        there = set(map(key_of, other.prose.words.stems))
        for span in {sentence.span for sentence in study.prose.sentences}.difference(spans):
            words = study.prose.words
            assert there.intersection(key_of(words.stems[at]) for at in words.within(span))
