import pyarrow as pa
import pytest

from retold.corpus.assigning import StoryEvent, What
from retold.corpus.events import event_rows
from retold.plan.tables import EVENTS

IDS = {1: "id-one", 2: "id-two", 3: "id-three"}


def row(what, numbers, other=""):
    return event_rows([StoryEvent("a", what, other, numbers)], 4, IDS)[0]


def test_an_event_names_its_reports_by_their_ids():
    told = row(What.MERGED, (1, 3), "b")
    assert told["reports"] == ["id-one", "id-three"]
    assert (told["batch"], told["story"], told["what"], told["other"]) == (4, "a", "merged", "b")
    assert pa.Table.from_pylist([told], EVENTS).to_pylist() == [told]


@pytest.mark.parametrize(
    ("what", "words"),
    [
        (What.BORN, "2 reports tell one event."),
        (What.JOINED, "2 reports came that tell its event."),
        (What.MERGED, "Its 2 reports are part of b now."),
        (What.SPLIT, "2 reports of b are a story of their own now."),
    ],
)
def test_what_became_of_a_story_is_told_in_words(what, words):
    assert row(what, (1, 2), "b")["why"] == words


@pytest.mark.parametrize(
    ("what", "words"),
    [
        (What.JOINED, "1 report came that tells its event."),
        (What.MERGED, "Its 1 report is part of b now."),
        (What.SPLIT, "1 report of b is a story of its own now."),
    ],
)
def test_one_report_tells_and_several_tell(what, words):
    assert row(what, (1,), "b")["why"] == words


def test_nothing_became_of_nothing():
    assert event_rows([], 1, {}) == []
