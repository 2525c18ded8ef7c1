"""Reports that are easily grouped wrongly, told apart and put together inside a stream."""

from itertools import combinations

import pytest

from retold.engines.local import LocalEngine
from tests.corpus.hard_stories import Case, background, every_case
from tests.corpus.putting import put_into, stories_in, write_records

STREAM = 700
"""Made-up reports around the cases: what is common there counts as common here too."""


def _engine(folder):
    return LocalEngine(folder, workers=2, memory="500MB")


@pytest.fixture(scope="module")
def story_of(tmp_path_factory):
    """For the address of each report its story, all cases put into one stream."""
    folder = tmp_path_factory.mktemp("hard")
    records = [record for case in every_case() for record in case.records]
    file = write_records(folder / "reports.jsonl", [*background(STREAM, 31), *records])
    stories = stories_in(put_into(folder / "work", _engine, [file]))
    return {url: story for story, urls in stories.items() for url in urls}


def _wrong(case: Case, story_of: dict[str, str]) -> list[str]:
    """Each pair that is judged wrongly, in words."""
    titles = {record["url"]: f"{record['outlet']}: {record['title']}" for record in case.records}
    found = []
    for one, other in combinations(case.stories, 2):
        together = story_of[one] == story_of[other]
        if together != (case.stories[one] == case.stories[other]):
            said = "one story" if together else "two stories"
            found.append(f"{said}: {titles[one]} | {titles[other]}")
    return found


def _strangers(case: Case, story_of: dict[str, str]) -> list[str]:
    """Reports of the stream, or of other cases, that stand in the stories of a case."""
    own = {record["url"] for record in case.records}
    stories = {story_of[url] for url in own}
    return [url for url, story in story_of.items() if story in stories and url not in own]


NOT_YET = {
    "delivery-notices": "a form of few words is all that two notices hold, and it is alike",
    "quarterly-results": "the form says more than the names and numbers that differ",
    "weather": "the form says more than the numbers that differ",
    "lottery": "the form says more than the numbers that differ",
    "numbered-series": "head and foot of a series hold more rare words than its parts",
    "recurring-column": "the foot of a column holds more rare words than the column",
    "round-ups": "the first item of a round-up is told in its lead, like an event",
    "one-minister-two-announcements": "a rare name and office outweigh all that differs",
    "two-events-in-two-languages": "one name is all that two languages share, and it is enough",
}
"""Cases that are judged wrongly, and why; one that is judged rightly must leave this list."""


def _param(case: Case):
    why = NOT_YET.get(case.name)
    marks = [pytest.mark.xfail(reason=why, strict=True)] if why else []
    return pytest.param(case, id=case.name, marks=marks)


@pytest.mark.parametrize("case", list(map(_param, every_case())))
def test_each_story_is_whole_and_alone(story_of, case):
    assert _wrong(case, story_of) == [], case.why
    assert _strangers(case, story_of) == []


def test_the_stream_itself_holds_stories(story_of):
    """Or else it would be no test that the cases keep to themselves."""
    stories = [story for url, story in story_of.items() if "/news/m" in url]
    assert STREAM / 5 < len(set(stories)) < STREAM * 3 / 4
