"""Rensa: MinHash in Rust and its index of bands; likeness as its signatures estimate it."""

from collections.abc import Iterator
from pathlib import Path

from rensa import RMinHash, RMinHashLSH

from benchmarks.corpus.peers.texts import Pair, asked, runs_of, texts_of, write_pairs

_PERMUTATIONS = 128
_SEED = 42
_BANDS = ((0.6, 16), (0.4, 32), (0.0, 64))
"""Bands from this threshold on: 16 as in its documentation, more where it must find more."""


def pairs_of(folder: Path, least: float) -> Iterator[Pair]:
    """The pairs that share a band and are at least so alike by their signatures."""
    ids, texts = zip(*texts_of(folder), strict=True)
    signatures = RMinHash.from_token_sets((runs_of(text) for text in texts), _PERMUTATIONS, _SEED)
    bands = next(count for threshold, count in _BANDS if least >= threshold)
    index = RMinHashLSH(least, _PERMUTATIONS, bands)
    for one, signature in enumerate(signatures):
        for two in index.query(signature):
            alike = signature.jaccard(signatures[two])
            if alike >= least:
                yield ids[one], ids[two], alike
        index.insert(one, signature)


if __name__ == "__main__":
    where, into, at_least = asked()
    write_pairs(into, pairs_of(where, at_least))
