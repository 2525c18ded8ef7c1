import json

import pytest
from benchmarks.corpus.beside import GROUPS
from benchmarks.corpus.collection import id_of
from benchmarks.corpus.findings import strengths_of
from benchmarks.corpus.marked import marked, strength_of
from benchmarks.corpus.rewriting import Strength

DISPATCH = (
    "The harbour of Veldby was closed on Monday after a barge struck the northern pier and sank. "
    "Divers found no one inside, and the coast guard said the channel would stay shut until Friday."
)
CUT = DISPATCH.split(" and sank.", maxsplit=1)[0]
OWN = (
    "Four crew members were already ashore when their vessel went down beside a mole at Veldby, "
    "according to a pilot who watched from the quay with his two daughters this week."
)
OTHER = "A bakery in Norholm sold its last loaf after ninety years, and its ovens went to a museum."


@pytest.fixture
def collection(tmp_path):
    path = tmp_path / "towns.jsonl"
    rows = (
        {"text": CUT, "story": "barge", "published": "2021-03-02", "outlet": "The Post"},
        {"text": DISPATCH, "story": "barge", "published": "2021-03-01", "title": None},
        {"text": OWN, "story": "barge", "published": "2021-03-03"},
        {"text": OTHER, "story": "bakery"},
    )
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return marked([path], tmp_path / "scratch")


def test_a_report_is_drawn_from_the_one_before_it_that_it_shares_most_with(collection):
    records = {id_of(record.url): record.text for record in collection.records()}
    truths = {records[truth.id]: truth for truth in collection.truths()}
    assert truths[DISPATCH].strength is Strength.NONE
    assert records[truths[CUT].source] == DISPATCH
    assert truths[CUT].strength is Strength.COPY
    assert truths[OWN].strength is Strength.INDEPENDENT
    assert truths[OTHER].strength is Strength.NONE


def test_reports_keep_their_story_and_no_two_share_an_address(collection):
    records = list(collection.records())
    assert len({record.url for record in records}) == len(records) == 4
    assert {truth.story for truth in collection.truths()} == {"towns barge", "towns bakery"}


def test_what_is_to_be_found_is_counted_by_strength(collection):
    counts = strengths_of(collection.truths())
    assert sum(counts[one] for one in GROUPS["near copies"]) == 1
    assert sum(counts[one] for one in GROUPS["rewrites"]) == 0
    assert sum(counts[one] for one in GROUPS["independent tellings"]) == 1


@pytest.mark.parametrize(
    ("share", "strength"),
    [
        (1.0, Strength.COPY),
        (0.5, Strength.LIGHT),
        (0.2, Strength.MIDDLE),
        (0.1, Strength.HEAVY),
        (0.0, Strength.INDEPENDENT),
    ],
)
def test_less_in_common_is_a_heavier_rewrite(share, strength):
    assert strength_of(share) is strength
