"""Runs that two reports share: words that a writer chose, or the facts of what happened."""

import pytest

from retold.analysis.descent.runs import chosen_runs, long_runs
from retold.analysis.passages import find_passages
from retold.comparison.reading import read_report
from retold.model.profiles import Profile
from tests.fakes.reports import plain_report


@pytest.mark.parametrize(
    ("one", "other", "chosen"),
    [
        (
            "Police say 42-year-old Otto Roe was walking home on 12th Street.",
            "The driver hit 42-year-old Otto Roe was the report from 12th Street.",
            False,
        ),
        (
            "She works with the Westhaven Harbour Office on its boats.",
            "A firm quarrels with the Westhaven Harbour Office on the price.",
            False,
        ),
        (
            "The driver was last seen limping through a field of barley.",
            "A neighbour told how he was last seen limping through a field of barley.",
            True,
        ),
        (
            "Roe, 31, was charged with arson and leaving the scene of a fire resulting in injury.",
            "Also held on counts of leaving the scene of a fire resulting in injury is Otto Roe.",
            False,
        ),
        (
            "“We shall rebuild the sea wall before the winter storms,” Mayor Otto Roe said.",
            "Otto Roe told them: “We shall rebuild the sea wall before the winter storms.”",
            False,
        ),
    ],
    ids=["who, how old and where", "a name", "how it was told", "a charge", "what was said"],
)
def test_facts_and_sayings_are_nobodys_choice_of_words(one, other, chosen):
    left, right = (read_report(plain_report(text), Profile.FAST) for text in (one, other))
    runs = long_runs(left, right, find_passages(left.prose.words, right.prose.words))
    assert runs
    own = unmarked(left), unmarked(right)
    assert bool(chosen_runs(left, right, runs, own)) is chosen


def unmarked(studied):
    spans = [span for quotation in studied.reading.quotations for span in quotation.marked]
    marked = {at for span in spans for at in studied.prose.words.within(span)}
    return frozenset(range(len(studied.prose.words))) - marked
