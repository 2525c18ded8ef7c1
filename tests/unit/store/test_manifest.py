"""Manifests written and read again."""

import json
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.store import Batch, Manifest, Part
from retold.store.manifest import (
    BadManifestError,
    NewerFormatError,
    manifest_of,
    manifest_text,
)

NAMES = st.text(st.characters(exclude_categories=["Cs"]))
PARTS = st.builds(Part, NAMES, st.integers(), st.integers(), NAMES)
TEXTS = st.dictionaries(NAMES, NAMES)
BATCHES = st.builds(
    Batch,
    st.integers(min_value=1),
    st.datetimes(timezones=st.just(UTC)),
    st.lists(NAMES).map(tuple),
    TEXTS,
    TEXTS,
    st.dictionaries(NAMES, st.integers()),
)
MANIFESTS = st.builds(
    Manifest,
    st.dictionaries(NAMES, st.lists(PARTS).map(tuple)),
    st.lists(BATCHES).map(tuple),
    NAMES,
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@settings(max_examples=30)
@given(MANIFESTS)
def test_a_manifest_written_and_read_is_equal(manifest):
    assert manifest_of(manifest_text(manifest)) == manifest


@settings(max_examples=30)
@given(MANIFESTS)
def test_equal_manifests_are_equal_texts(manifest):
    turned = Manifest(dict(reversed(manifest.tables.items())), manifest.batches, manifest.made_by)
    assert manifest_text(turned) == manifest_text(manifest)


@settings(max_examples=30)
@given(st.text() | JSON.map(json.dumps))
def test_what_is_no_manifest_is_told_so(text):
    with pytest.raises((BadManifestError, NewerFormatError)):
        manifest_of(text)


@pytest.mark.parametrize("name", ["format", "tables", "batches", "made_by"])
@settings(max_examples=30)
@given(value=JSON)
def test_a_manifest_with_something_else_in_it_is_read_or_told(name, value):
    batch = Batch(1, datetime(2026, 3, 1, tzinfo=UTC))
    tree = json.loads(manifest_text(Manifest({"reports": (Part("x", 1, 1, ""),)}, (batch,))))
    with suppress(BadManifestError, NewerFormatError):
        manifest_of(json.dumps({**tree, name: value}))


def test_what_is_missing_is_named():
    with pytest.raises(BadManifestError, match="'tables' is missing"):
        manifest_of('{"format": 1, "made_by": "", "batches": []}')


def test_batches_are_counted_from_one():
    assert Manifest().next_batch == 1
    assert Manifest(batches=(Batch(7, datetime(2026, 3, 1, tzinfo=UTC)),)).next_batch == 8
