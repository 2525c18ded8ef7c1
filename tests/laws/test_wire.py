"""Laws of the JSON: what is written is read again, and nothing broken is taken for whole."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.errors import BadComparisonError
from retold.wire import from_json, to_json
from tests.fakes.comparisons import six_reports, two_reports

WORDS = st.text(st.characters(exclude_categories=["Cs"]))
SHARES = st.floats(0, 1)
WRITTEN = to_json(two_reports())


@given(words=WORDS, title=WORDS, weight=SHARES)
@settings(max_examples=40, deadline=None)
def test_whatever_was_found_comes_back_equal(words, title, weight):
    comparison = six_reports()
    finding = replace(comparison.findings[0], words=words, weight=weight)
    report = comparison.reports[0]
    report = replace(report, title=title, text=report.text + words)
    changed = replace(
        comparison,
        reports=(report, *comparison.reports[1:]),
        findings=(finding, *comparison.findings[1:]),
    )
    assert from_json(to_json(changed)) == changed


@given(at=st.integers(0, len(WRITTEN) - 1), put=st.binary(max_size=4), gone=st.integers(0, 40))
@settings(max_examples=60, deadline=None)
def test_a_file_broken_anywhere_opens_or_is_refused_but_never_fails_otherwise(at, put, gone):
    broken = WRITTEN[:at] + put + WRITTEN[at + gone :]
    with suppress(BadComparisonError):
        assert from_json(broken).reports


@given(st.binary(max_size=200))
@settings(max_examples=60, deadline=None)
def test_random_bytes_are_refused(content):
    with pytest.raises(BadComparisonError):
        from_json(content)
