"""Stories by TF-IDF and average linkage, with the threshold that is best on the very data."""

from collections.abc import Hashable, Sequence

from evaluation.measures.clusters import b_cubed_f1, gathered
from retold.model.reports import Report

_THRESHOLDS = tuple(step / 50 for step in range(3, 40))


def grouped(reports: Sequence[Report], true: Sequence[Hashable]) -> list[int]:
    """The group of each report at whichever threshold gives the best B-cubed F1."""
    from sklearn.cluster import AgglomerativeClustering  # noqa: PLC0415 - skipped when not there
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 - the same

    texts = [f"{report.title}\n{report.text}" for report in reports]
    vectors = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)
    apart = 1 - (vectors @ vectors.T).toarray().clip(0, 1)
    groupings: list[list[int]] = [
        AgglomerativeClustering(
            n_clusters=None, metric="precomputed", linkage="average", distance_threshold=1 - least
        )
        .fit_predict(apart)
        .tolist()
        for least in _THRESHOLDS
    ]
    return max(groupings, key=lambda groups: b_cubed_f1(gathered(true, groups)))
