"""The founding pair is one story in a stream of real articles, without dates and with them.

Needs the founding example (see `tests/examples/founding.py`) and the annotated texts (RETOLD_DATA,
by default ../shared/data). A fixed sample of the stream; RETOLD_STREAM=whole takes all of it.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from evaluation.data import data_folder, records

from retold.corpus.methods import METHODS
from retold.corpus.reading import Files, read_sources
from retold.corpus.working import Work
from retold.engines.local import LocalEngine
from retold.sources import ReadOptions
from retold.store import Store
from tests.corpus.putting import Record, put_into, stories_in, write_records
from tests.examples.founding import SHEET, path_of

STREAM = data_folder() / "stream" / "allsides.jsonl.xz"
WHOLE = os.environ.get("RETOLD_STREAM") == "whole"
SAMPLE = 2_000

pytestmark = [
    pytest.mark.example,
    pytest.mark.skipif(not SHEET.exists(), reason=f"the founding example is not at {SHEET}"),
    pytest.mark.skipif(not STREAM.exists(), reason=f"the stream is not at {STREAM}"),
]

PAIR = ("001", "000")
DAY = "2019-03-20"
"""In the midst of the stream's years; of the two reports neither says when it appeared."""

_KEPT = ("title", "text", "outlet", "url", "published")

several = partial(LocalEngine, workers=2)


def _stream() -> Iterator[Record]:
    drawn = list(records(STREAM.name, STREAM.parent))
    if not WHOLE:
        drawn.sort(key=lambda record: hashlib.sha256(record["id"].encode()).hexdigest())
        del drawn[SAMPLE:]
    for record in drawn:
        yield {name: record[name] for name in _KEPT if record[name]}


def _pair(published: str) -> Iterator[Record]:
    for number in PAIR:
        text = Path(path_of(number)).read_text(encoding="utf-8")
        url = f"https://founding.example/{number}"
        yield {"url": url, "text": text, "published": published}


@pytest.fixture(scope="module")
def stream(tmp_path_factory):
    """The file of the stream; it is read once, whatever is put in beside it."""
    folder = tmp_path_factory.mktemp("stream")
    file = write_records(folder / "stream.jsonl", _stream())
    known = _read(str(file), folder)

    def read_but_not_the_stream(work, sources, options):
        others = [source for source in sources if source != str(file)]
        found = read_sources(work, others, options)
        if others == list(sources):
            return found
        return {name: (*known.get(name, ()), *files) for name, files in found.items()}

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("retold.corpus.grouping.read_sources", read_but_not_the_stream)
        yield file


def _read(source: str, folder: Path) -> Files:
    """The parts that reading makes, kept where the end of a run does not take them away."""
    engine = several(folder / "tables")
    with Store.create(folder / "read").writing() as writer:
        work = Work(writer, writer.start([source], {}), engine, str(METHODS), lambda _: None)
        found = read_sources(work, [source], ReadOptions())
        engine.close()
        shutil.copytree(writer.layout.steps, folder / "kept")
        return {
            name: tuple(folder / "kept" / part.relative_to(writer.layout.steps) for part in parts)
            for name, parts in found.items()
        }


@pytest.fixture(scope="module")
def grouped(stream, tmp_path_factory):
    """The workspace of the stream alone."""
    return put_into(tmp_path_factory.mktemp("grouped") / "work", several, [stream])


def _assert_one_story(store: Store) -> None:
    stories = stories_in(store)
    [story] = [urls for urls in stories.values() if "https://founding.example/001" in urls]
    assert story == {f"https://founding.example/{number}" for number in PAIR}
    assert len(stories) > store.count("reports") / 3


DATED = pytest.mark.parametrize("published", ["", DAY], ids=["undated", "dated"])


@DATED
def test_the_pair_put_in_with_the_stream_is_one_story(tmp_path, stream, published):
    pair = write_records(tmp_path / "pair.jsonl", _pair(published))
    _assert_one_story(put_into(tmp_path / "work", several, [stream, pair]))


@DATED
def test_the_pair_added_later_is_one_story(tmp_path, grouped, published):
    pair = write_records(tmp_path / "pair.jsonl", _pair(published))
    shutil.copytree(grouped.layout.root, tmp_path / "work")
    _assert_one_story(put_into(tmp_path / "work", several, [pair]))
