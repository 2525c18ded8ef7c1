"""Stories by datasketch: MinHash of three-word runs, at the threshold that is best on the data."""

from collections.abc import Hashable, Sequence

from evaluation.measures.clusters import b_cubed_f1, gathered
from retold.model.reports import Report
from retold.text.prose import prose_of

_PERMUTATIONS = 128
_THRESHOLDS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)


def grouped(reports: Sequence[Report], true: Sequence[Hashable]) -> list[int]:
    """The group of each report at whichever threshold gives the best B-cubed F1."""
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415 - skipped when not there

    hashes = list(MinHash.bulk((_runs(report) for report in reports), num_perm=_PERMUTATIONS))
    groupings = []
    for least in _THRESHOLDS:
        index = MinHashLSH(threshold=least, num_perm=_PERMUTATIONS)
        for number, one in enumerate(hashes):
            index.insert(number, one)
        groupings.append(_joined([sorted(index.query(one)) for one in hashes]))
    return max(groupings, key=lambda groups: b_cubed_f1(gathered(true, groups)))


def _runs(report: Report) -> list[bytes]:
    forms = prose_of(report).words.forms
    return [" ".join(run).encode() for run in zip(forms, forms[1:], forms[2:], strict=False)]


def _joined(near: Sequence[Sequence[int]]) -> list[int]:
    """Connected reports get one group: that of the smallest number among them."""
    groups = list(range(len(near)))
    while True:
        least = [min(groups[one] for one in (number, *near[number])) for number in range(len(near))]
        if least == groups:
            return groups
        groups = least
