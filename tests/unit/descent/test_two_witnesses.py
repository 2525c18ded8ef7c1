"""What both reports name as where they have the news from, and what they only both heard."""

from dataclasses import replace

import pytest

from retold.analysis.descent import related_through, rests_on_one
from retold.model.descent import Edge, Lineage, Relation
from retold.model.spans import Reason
from tests.unit.findings.builders import AFTER, BEFORE, descent

SOURCE = "unseen:1"


def resting(rule: str, share: float, other: float):
    reason = Reason(rule=f"descent.{rule}", words="Both name it.", score=0.6)
    made = descent(Relation.SAME_SOURCE)
    return replace(made, share_of_left=share, share_of_right=other, reasons=(reason,))


@pytest.mark.parametrize(
    ("rule", "shares", "one"),
    [
        ("one_announcement", (0.1, 0.1), True),
        ("one_document", (0.4, 0.3), True),
        ("one_document", (0.4, 0.1), False),
        ("third_newsroom", (0.5, 0.4), True),
        ("third_newsroom", (0.5, 0.1), False),
        ("same_agency", (0.5, 0.4), False),
        ("common_source", (0.5, 0.4), False),
    ],
    ids=[
        "an announcement",
        "a letter",
        "one has more than the letter",
        "most of both is a newsroom's",
        "one has a quotation from it",
        "an agency's text",
        "text in common",
    ],
)
def test_what_two_reports_rest_on_as_a_whole(rule, shares, one):
    assert rests_on_one(resting(rule, *shares)) is one


@pytest.mark.parametrize(
    ("rule", "first"),
    [("one_document", "descent.one_document"), ("common_source", "descent.drew_on_one_source")],
)
def test_a_source_that_both_name_is_told_by_its_name(rule, first):
    edges = tuple(
        Edge(
            source=SOURCE,
            target=report.id,
            descent="",
            relation=Relation.SAME_SOURCE,
            share=0.3,
            decided=False,
        )
        for report in (BEFORE, AFTER)
    )
    lineage = Lineage(edges=edges, unseen=(), origins=())
    [told] = related_through([resting(rule, 0.3, 0.3)], lineage)
    assert told.relation is Relation.SAME_SOURCE
    assert told.reasons[0].rule == first


def test_who_share_text_besides_do_not_each_tell_it_in_their_own_words():
    runs = Reason(rule="descent.common_source", words="They share runs of words.", score=0.5)
    named = resting("third_newsroom", 0.5, 0.4)
    assert not rests_on_one(replace(named, reasons=(*named.reasons, runs)))
