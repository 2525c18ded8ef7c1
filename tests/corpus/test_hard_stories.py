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


@pytest.mark.parametrize("case", every_case(), ids=lambda case: case.name)
def test_each_story_is_whole_and_alone(story_of, case):
    assert _wrong(case, story_of) == [], case.why
    assert _strangers(case, story_of) == []


def test_the_stream_itself_holds_stories(story_of):
    """Or else it would be no test that the cases keep to themselves."""
    stories = [story for url, story in story_of.items() if "/news/m" in url]
    assert STREAM / 5 < len(set(stories)) < STREAM * 3 / 4
