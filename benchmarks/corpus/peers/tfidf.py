"""Plain TF-IDF with scikit-learn: the thirty nearest of each report by the cosine of words."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from benchmarks.corpus.peers.texts import Pair, asked, texts_of, write_pairs

_NEAREST = 30
_AT_ONCE = 500
_RAREST = 2
_MOST_COMMON = 0.2
"""Words in more than every fifth report are left out: they cost most and tell least."""


def pairs_of(folder: Path, least: float) -> Iterator[Pair]:
    """For each report the pairs with its nearest; the cost grows with the square."""
    ids, texts = zip(*texts_of(folder), strict=True)
    reader = TfidfVectorizer(sublinear_tf=True, min_df=_RAREST, max_df=_MOST_COMMON)
    weights = reader.fit_transform(texts)
    turned = weights.T.tocsr()
    for first in range(0, len(ids), _AT_ONCE):
        products = (weights[first : first + _AT_ONCE] @ turned).tocsr()
        for row in range(products.shape[0]):
            begin, end = products.indptr[row], products.indptr[row + 1]
            alike, other = products.data[begin:end], products.indices[begin:end]
            for at in np.argsort(-alike)[: _NEAREST + 1]:
                if alike[at] >= least and other[at] != first + row:
                    yield ids[first + row], ids[other[at]], float(alike[at])


if __name__ == "__main__":
    where, into, at_least = asked()
    write_pairs(into, pairs_of(where, at_least))
