"""Likeness of two sentences by TF-IDF and the cosine, as scikit-learn counts them."""

from collections.abc import Sequence


def likeness(pairs: Sequence[tuple[str, str]]) -> list[float]:
    """The cosine of each pair; how rare a word is comes from all the sentences given."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 - a peer

    vectors = TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2))
    rows = vectors.fit_transform([sentence for pair in pairs for sentence in pair])
    found = rows[::2].multiply(rows[1::2]).sum(axis=1)
    return [float(value) for value in found.A1]
