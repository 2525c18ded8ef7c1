from dataclasses import replace

import pytest

from retold.analysis.descent.evidence import Evidence, Side
from retold.analysis.descent.relation import relation_of, taken_up
from retold.analysis.descent.revision import Revision
from retold.model.descent import Relation


def evidence(*, verbatim: float, retold: float, in_order: float = 1.0) -> Evidence:
    side = Side(words=400, verbatim=verbatim, retold=retold, covered=frozenset(), own=frozenset())
    return Evidence(
        left=side, right=side, in_order=in_order, longest=None, revision=Revision.OWN_WORDS
    )


@pytest.mark.parametrize(
    ("shared", "relation"),
    [
        (evidence(verbatim=0.95, retold=1.0), Relation.COPY),
        (evidence(verbatim=0.05, retold=0.9), Relation.REWRITE),
        (evidence(verbatim=0.3, retold=0.4), Relation.PARTLY_DRAWN),
        (evidence(verbatim=0.0, retold=0.1), Relation.INDEPENDENT),
        (evidence(verbatim=0.05, retold=0.45), Relation.UNCLEAR),
    ],
)
def test_what_is_shared_tells_the_relation(shared, relation):
    assert relation_of(shared).relation is relation


@pytest.mark.parametrize(
    ("verbatim", "relation"),
    [(0.95, Relation.COPY), (0.84, Relation.REWRITE)],
    ids=["only cut", "a digest in words partly new"],
)
def test_a_small_part_of_another_text_is_a_copy_only_where_nothing_was_reworded(verbatim, relation):
    short, long = evidence(verbatim=verbatim, retold=1.0), evidence(verbatim=0.1, retold=0.2)
    assert relation_of(replace(short, right=long.right)).relation is relation
    assert relation_of(evidence(verbatim=verbatim, retold=1.0)).relation is Relation.COPY


def test_sentences_told_in_another_order_are_no_rewrite():
    assert relation_of(evidence(verbatim=0.0, retold=0.9, in_order=0.3)).relation is not (
        Relation.REWRITE
    )


def test_a_rewrite_that_keeps_a_quarter_word_for_word_is_a_close_one():
    close = relation_of(evidence(verbatim=0.4, retold=0.7))
    assert close.relation is Relation.REWRITE
    assert close.reason.rule == "descent.close_rewrite"
    assert "40% of it word for word" in close.reason.words
    assert relation_of(evidence(verbatim=0.1, retold=0.7)).reason.rule == "descent.rewrite"


def test_what_one_prints_in_marks_as_somebodys_statement_the_other_did_not_rewrite():
    shared = evidence(verbatim=0.1, retold=0.7)
    said = replace(shared, left=replace(shared.left, said=0.7))
    assert relation_of(shared).relation is Relation.REWRITE
    assert relation_of(said).relation is Relation.UNCLEAR
    close = evidence(verbatim=0.4, retold=0.7)
    printed = replace(close, left=replace(close.left, said=0.7))
    assert relation_of(printed).reason.rule == "descent.close_rewrite"


def test_a_later_report_that_is_mostly_new_took_the_earlier_up():
    verdict = relation_of(evidence(verbatim=0.4, retold=0.7))
    part, whole = evidence(verbatim=0.3, retold=0.5).right, evidence(verbatim=0.4, retold=0.7).right
    found = taken_up(verdict, part)
    assert found is not None
    assert found.relation is Relation.PARTLY_DRAWN
    assert "50% of the later" in found.reason.words
    assert taken_up(verdict, whole) is None


def test_an_item_that_shares_only_names_and_numbers_is_no_rewrite():
    short = replace(evidence(verbatim=0.15, retold=0.8).left, words=110)
    shared = replace(evidence(verbatim=0.15, retold=0.8), left=short)
    assert relation_of(shared).relation is Relation.REWRITE
    assert relation_of(replace(shared, chosen=False)).relation is Relation.UNCLEAR


def test_a_long_report_told_in_the_same_order_is_a_rewrite_in_whatever_words():
    assert (
        relation_of(replace(evidence(verbatim=0.0, retold=0.8), chosen=False)).relation
        is Relation.REWRITE
    )
