"""Datasketch: MinHash and its index of bands; likeness as its signatures estimate it."""

from collections.abc import Iterator
from pathlib import Path

from datasketch import MinHash, MinHashLSH

from benchmarks.corpus.peers.texts import Pair, asked, runs_of, texts_of, write_pairs

_PERMUTATIONS = 128
"""The number its documentation uses."""


def pairs_of(folder: Path, least: float) -> Iterator[Pair]:
    """The pairs that share a band and are at least so alike by their signatures."""
    ids, texts = zip(*texts_of(folder), strict=True)
    bulk = MinHash.bulk(
        ([run.encode() for run in runs_of(text)] for text in texts), num_perm=_PERMUTATIONS
    )
    signatures = dict(zip(ids, bulk, strict=True))
    index = MinHashLSH(threshold=least, num_perm=_PERMUTATIONS)
    for one, signature in signatures.items():
        for two in index.query(signature):
            alike = signature.jaccard(signatures[two])
            if alike >= least:
                yield one, two, alike
        index.insert(one, signature)


if __name__ == "__main__":
    where, into, at_least = asked()
    write_pairs(into, pairs_of(where, at_least))
