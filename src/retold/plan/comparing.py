"""Pairs of reports compared by their vectors."""

from collections.abc import Mapping

import numpy as np
import pyarrow as pa

from retold.analysis.stories.codec import vectors_from_bytes
from retold.analysis.stories.likeness import Likenesses, likenesses


def compared(rows: pa.RecordBatch, vectors: Mapping[int, bytes]) -> Likenesses:
    """What the reports `one` and `other` of each row share."""
    ones, others = (rows.column(name).to_numpy() for name in ("one", "other"))
    numbers, place = np.unique(np.concatenate([ones, others]), return_inverse=True)
    known = [vectors_from_bytes(vectors[number]) for number in numbers.tolist()]
    return likenesses(known, place.reshape(2, -1).T)
