"""Views and vectors as bytes, for tables."""

import struct
from typing import Any

import numpy as np
from numpy.typing import NDArray

from retold.analysis.stories.profile import STRETCHES
from retold.analysis.stories.vectors import Vectors
from retold.analysis.stories.views import Views

_HEAD = struct.Struct("<IIIiII")
"""Number of things, number of words among them, length, day, outlet, language; bytes in
little-endian order."""

_NO_DAY = -1


def views_to_bytes(views: Views) -> bytes:
    """The views of a report as bytes."""
    return b"".join(
        (
            _head(len(views.as_name), views),
            views.keys.astype("<u4").tobytes(),
            views.times.astype("<u2").tobytes(),
            views.as_name.astype("<u2").tobytes(),
            views.in_lead.astype("<u2").tobytes(),
            views.stretches.astype("<u2").tobytes(),
            views.news.astype("<u2").tobytes(),
        )
    )


def views_from_bytes(data: bytes) -> Views:
    """The views that `views_to_bytes` wrote."""
    things, words, length, day, outlet, language = _HEAD.unpack_from(data)
    cut = _Cut(data)
    return Views(
        keys=cut.take("<u4", things),
        times=cut.take("<u2", things),
        as_name=cut.take("<u2", words),
        in_lead=cut.take("<u2", words),
        stretches=cut.take("<u2", words),
        news=cut.take("<u2", things),
        length=length,
        day=None if day == _NO_DAY else day,
        outlet=outlet,
        language=language,
    )


def vectors_to_bytes(vectors: Vectors) -> bytes:
    """The vectors of a report as bytes."""
    return b"".join(
        (
            _head(len(vectors.names), vectors),
            vectors.keys.astype("<u4").tobytes(),
            vectors.weights.astype("<u2").tobytes(),
            vectors.names.astype("<u2").tobytes(),
            vectors.lead.astype("<u2").tobytes(),
            vectors.shares.astype("<u2").tobytes(),
            vectors.stretches.astype("<u2").tobytes(),
            vectors.whole.astype("<u4").tobytes(),
        )
    )


def vectors_from_bytes(data: bytes) -> Vectors:
    """The vectors that `vectors_to_bytes` wrote."""
    things, words, length, day, outlet, language = _HEAD.unpack_from(data)
    cut = _Cut(data)
    return Vectors(
        keys=cut.take("<u4", things),
        weights=cut.take("<u2", things),
        names=cut.take("<u2", words),
        lead=cut.take("<u2", words),
        shares=cut.take("<u2", words),
        stretches=cut.take("<u2", words),
        whole=cut.take("<u4", STRETCHES),
        length=length,
        day=None if day == _NO_DAY else day,
        outlet=outlet,
        language=language,
    )


def _head(words: int, told: Views | Vectors) -> bytes:
    day = _NO_DAY if told.day is None else told.day
    return _HEAD.pack(len(told.keys), words, told.length, day, told.outlet, told.language)


class _Cut:
    """Takes one array after the other out of bytes, without copying."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = _HEAD.size

    def take(self, kind: str, number: int) -> NDArray[Any]:
        found = np.frombuffer(self._data, kind, number, self._at)
        self._at += found.nbytes
        return found
