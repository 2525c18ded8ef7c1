"""Likeness of two sentences by MinHash of their words, as datasketch estimates it."""

from collections.abc import Sequence

from retold.text.words import find_words

_PERMUTATIONS = 128


def likeness(pairs: Sequence[tuple[str, str]]) -> list[float]:
    """The estimated Jaccard likeness of the words of each pair."""
    from datasketch import MinHash  # noqa: PLC0415 - a peer that is not installed is skipped

    words = ([form.encode() for form in find_words(s).forms] for pair in pairs for s in pair)
    hashes = list(MinHash.bulk(words, num_perm=_PERMUTATIONS))
    return [one.jaccard(two) for one, two in zip(hashes[::2], hashes[1::2], strict=True)]
