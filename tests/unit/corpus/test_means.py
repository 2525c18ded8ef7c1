"""What a run was asked for is kept in words, and read back the same."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.corpus.means import (
    Means,
    asks_the_same,
    means_of,
    means_told,
    reading_of,
    reading_told,
    refuse_elsewhere,
)
from retold.engines.choosing import EngineName
from retold.errors import WorkspaceError
from retold.model.reports import Precision
from retold.sources import Limits, ReadOptions
from retold.store import Run
from retold.store.layout import Layout

WORDS = st.text(min_size=1, max_size=8)

OPTIONS = st.builds(
    ReadOptions,
    published=st.datetimes(timezones=st.just(UTC)),
    precision=st.sampled_from(Precision),
    allow_private=st.booleans(),
    columns=st.lists(st.tuples(WORDS, WORDS), max_size=3).map(tuple),
    limits=st.builds(Limits, bytes=st.integers(1, 10**9), seconds=st.floats(0.1, 60)),
)

MEANS = st.builds(
    Means,
    engine=st.sampled_from(EngineName),
    memory=st.sampled_from(["1GB", "500MB"]),
    workers=st.none() | st.integers(1, 64),
    master=st.sampled_from(["", "spark://head:7077"]),
)


@given(OPTIONS)
def test_how_to_read_is_read_back(options):
    assert reading_of(reading_told(options, ["/news/a.txt"])) == options


@given(MEANS)
def test_what_to_use_is_read_back(means):
    assert means_of(means_told(means)) == means


def test_nothing_asked_for_is_nothing_kept():
    assert reading_told(ReadOptions(), ["/news/a.txt", "https://news.example/1", "-"]) == {}


def run_over(tmp_path, *sources, **options):
    return Run(Layout(tmp_path), 1, sources, options, datetime.now(UTC))


def test_the_same_with_other_means_is_the_same(tmp_path):
    run = run_over(tmp_path, "/a", memory="1GB", published="x")
    assert asks_the_same(run, ["/a"], {"published": "x"})
    assert not asks_the_same(run, ["/b"], {"published": "x"})
    assert not asks_the_same(run, ["/a"], {})


def test_sources_named_from_here_are_found_only_here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    told = reading_told(ReadOptions(), ["news/*.jsonl"])
    refuse_elsewhere(run_over(tmp_path, "news/*.jsonl", **told))
    with pytest.raises(WorkspaceError, match="cd /elsewhere && retold resume"):
        refuse_elsewhere(run_over(tmp_path, "news/*.jsonl", folder="/elsewhere"))
    with pytest.raises(WorkspaceError, match="standard input"):
        refuse_elsewhere(run_over(tmp_path, "-"))
