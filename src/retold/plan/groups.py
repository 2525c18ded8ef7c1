"""Reports held together by links, grouped by average linkage."""

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from retold.analysis.stories.linkage import Enough, Link, linked_groups
from retold.analysis.stories.odds import MILLIONTHS, THOUSANDTHS
from retold.analysis.stories.weights import for_stream
from retold.plan.inner import GROUPS, PAIR
from retold.plan.steps import Map, Query, Step

_APART, _FOUND, _TOGETHER = -1, 0, 1

_WITHIN = pa.schema(
    [
        ("component", pa.int64()),
        *PAIR,
        ("odds", pa.int32()),
        ("close", pa.int32()),
        ("decided", pa.int32()),
    ]
)


def least_odds() -> int:
    """The log-odds, in thousandths, from which on two reports may be joined."""
    return round(min(for_stream().alone, for_stream().least) * THOUSANDTHS)


def group_steps() -> tuple[Step, ...]:
    """From `components`, `joining`, `decided` and `fresh` to `groups`.

    Only components that hold a report of `fresh` are grouped, anew.
    """
    return _TOUCHED, _LINKS_WITHIN, _GROUPS


def group(rows: pa.RecordBatch) -> pa.RecordBatch:
    """The reports of whole components in groups."""
    components = rows.column("component").to_numpy()
    starts = np.flatnonzero(np.diff(components, prepend=-1))
    made = [
        _grouped(rows.slice(start, stop - start))
        for start, stop in zip(starts, [*starts[1:], len(components)], strict=True)
    ]
    return pa.RecordBatch.from_pylist([row for each in made for row in each], schema=GROUPS)


def _grouped(rows: pa.RecordBatch) -> Iterator[dict[str, int]]:
    """One component: its reports by numbers of their own, the smallest first."""
    ones, others = (rows.column(name).to_numpy() for name in ("one", "other"))
    numbers, place = np.unique(np.concatenate([ones, others]), return_inverse=True)
    pairs = [(one, other) for one, other in place.reshape(2, -1).T.tolist()]
    columns = (rows.column(name).to_pylist() for name in ("odds", "close", "decided"))
    told = zip(*columns, strict=True)
    links, said = {}, {}
    for pair, (odds, close, decided) in zip(pairs, told, strict=True):
        if decided == _FOUND:
            links[pair] = Link(odds / THOUSANDTHS, close / MILLIONTHS)
        else:
            said[pair] = decided == _TOGETHER
    weights = for_stream()
    enough = Enough(weights.alone, weights.least)
    component = rows.column("component")[0].as_py()
    for members in linked_groups(len(numbers), links, enough, said):
        for member in members:
            yield {
                "component": component,
                "head": int(numbers[members[0]]),
                "number": int(numbers[member]),
            }


_TOUCHED = Query(
    "touched",
    """
    SELECT components.component AS component
    FROM components JOIN fresh ON components.number = fresh.number
    GROUP BY components.component
    """,
    pa.schema([("component", pa.int64())]),
)

_LINKS_WITHIN = Query(
    "links_within",
    f"""
    WITH pairs AS (
        SELECT one, other, odds, close, {_FOUND} AS decided FROM joining
        UNION ALL
        SELECT one, other, 0 AS odds, 0 AS close,
            CASE WHEN together THEN {_TOGETHER} ELSE {_APART} END AS decided
        FROM decided
    )
    SELECT left_side.component AS component, pairs.one AS one, pairs.other AS other,
        pairs.odds AS odds, pairs.close AS close, pairs.decided AS decided
    FROM pairs JOIN components AS left_side ON pairs.one = left_side.number
        JOIN components AS right_side ON pairs.other = right_side.number
        JOIN touched ON left_side.component = touched.component
    WHERE left_side.component = right_side.component
    """,
    _WITHIN,
)

_GROUPS = Map(
    "groups",
    "links_within",
    group,
    GROUPS,
    together=("component",),
    order=("one", "other", "decided"),
    rows=16_384,
)
