import struct
from zlib import crc32

import numpy as np
import pytest

from retold.analysis.stories.codec import (
    vectors_from_bytes,
    vectors_to_bytes,
    views_from_bytes,
    views_to_bytes,
)
from retold.analysis.stories.views import views_of
from tests.fakes.stories import DISPATCH, profile, vectors


def assert_same(one, other):
    for name in one.__dataclass_fields__:
        np.testing.assert_array_equal(getattr(one, name), getattr(other, name), name)


@pytest.mark.parametrize("text", [DISPATCH, "", "12", "Monday 5 May 2031"])
def test_views_and_vectors_come_back_as_they_were(text):
    known = profile(text)
    views = views_of(known)
    assert_same(views_from_bytes(views_to_bytes(views)), views)
    weighed = vectors([known])[0]
    assert_same(vectors_from_bytes(vectors_to_bytes(weighed)), weighed)


def test_bytes_are_the_same_on_every_machine():
    written = views_to_bytes(views_of(profile("Monday 12 otters")))
    things, words, length, day, outlet, language = struct.unpack_from("<IIIiII", written)
    assert (words, length, day, outlet) == (2, 3, -1, 0)
    assert language == crc32(b"en")
    assert len(written) == 24 + things * (4 + 2 + 2) + words * (2 + 2 + 2)
    keys = struct.unpack_from(f"<{things}I", written, 24)
    assert list(keys) == sorted(keys)


@pytest.mark.parametrize("lost", [1, 2, 15, 17])
def test_bytes_cut_short_are_refused(lost):
    known = profile("Monday 12 otters")
    with pytest.raises((ValueError, struct.error)):
        views_from_bytes(views_to_bytes(views_of(known))[:-lost])
    with pytest.raises((ValueError, struct.error)):
        vectors_from_bytes(vectors_to_bytes(vectors([known])[0])[:-lost])
