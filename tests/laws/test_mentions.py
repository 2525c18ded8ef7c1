"""What holds of the quantities and times of any text."""

import time
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.analysis.mentions import find_quantities, find_times
from retold.text.prose import prose_of
from tests.fakes.reports import plain_report

LINES = (
    "12 1,200 3.5 $ £ % bn m people dead killed half a sixth of more than at least",
    "between and to - – / . , ( ) two dozen hundred million nearly 17 months last next",
    "Sunday May 1998 2023-13-45 days ago after the quarter third yesterday 10:30 p.m.",
    "year old 🎉 ½ Č ' ’ Easter mid daily until said will minus + ~ US C USD kg °C point",
    "toll rose",
    "\ue017 \n",
)
PIECES = st.sampled_from([piece for line in LINES for piece in line.split(" ")])
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=40).map(" ".join)


@given(TEXTS)
def test_spans_print_what_is_said_and_stand_in_order(text):
    report = plain_report(text, published="2023-07-24")
    prose = prose_of(report)
    times = find_times(prose, report.published)
    quantities = find_quantities(prose)
    for found in ([(one.span, one) for one in times], [(one.span, one) for one in quantities]):
        for span, one in found:
            assert span.of(text) == one.said
            assert prose.sentences[one.sentence].span.contains(span)
        for (before, _), (after, _) in pairwise(found):
            assert before.end <= after.start


@given(TEXTS)
def test_no_quantity_overlaps_a_time(text):
    prose = prose_of(plain_report(text))
    times = find_times(prose, None)
    for quantity in find_quantities(prose):
        assert not any(quantity.span.overlaps(time_.span) for time_ in times)


@given(TEXTS)
def test_without_a_publication_day_nothing_is_read_against_one(text):
    for one in find_times(prose_of(plain_report(text)), None):
        assert one.anchored != "publication day"


@given(TEXTS)
def test_low_is_never_above_high(text):
    for one in find_quantities(prose_of(plain_report(text))):
        assert (one.low is None) == (one.high is None)
        assert one.low is None or one.high is None or one.low <= one.high


@given(
    st.sampled_from(["Friday", "July 4", "3 May 2021", "yesterday"]),
    st.integers(1, 40),
    st.sampled_from(["day", "week"]),
    st.sampled_from(["before", "after", "earlier", "later"]),
)
def test_before_is_before_and_after_is_after(day, count, unit, way):
    of_what = "the fire" if way in {"before", "after"} else "they said"
    text = f"A fire broke out on {day}.\nThe doors were mended {count} {unit}s {way} {of_what}."
    told, counted = find_times(prose_of(plain_report(text)), _PUBLISHED)
    assert counted.anchor == told.span
    assert (counted.value < told.value) == (way in {"before", "earlier"})
    assert counted.value != told.value


_PUBLISHED = datetime(2023, 7, 24, tzinfo=UTC)


@pytest.mark.parametrize(
    "piece",
    [
        "two hundred and ",
        "1 ",
        "the early late ",
        "between 3 and ",
        "last 12 months of ",
        "$ ",
        "- ",
    ],
)
def test_time_grows_with_length_not_faster(piece):
    seconds = [_seconds(piece * count) for count in (500, 5_000)]
    assert seconds[1] < max(40 * seconds[0], 1.0)


def _seconds(text: str) -> float:
    prose = prose_of(plain_report(text, published="2023-07-24"))
    start = time.process_time()
    find_quantities(prose)
    find_times(prose, None)
    return time.process_time() - start
