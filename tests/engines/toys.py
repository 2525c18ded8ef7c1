"""Small plans over made-up keys, to see whether engines agree; functions that workers can find."""

import errno
import os
import random
import time
from collections import Counter
from pathlib import Path

import pyarrow as pa

from retold.plan.steps import LookUp, Map, Query
from retold.plan.tables import MOMENT, NUMBERS, TEXTS

KEYS = pa.schema(
    [("number", pa.int64()), ("day", pa.int32()), ("key", pa.string()), ("weight", pa.int32())]
)
SHARED = pa.schema(
    [("a", pa.int64()), ("b", pa.int64()), ("shared", pa.int64()), ("weight", pa.int64())]
)
SPREAD = pa.schema([("key", pa.string()), ("reports", pa.int64()), ("weight", pa.int64())])
PLACED = pa.schema(
    [("key", pa.string()), ("number", pa.int64()), ("place", pa.int64()), ("most", pa.int32())]
)
ALONE = pa.schema([("number", pa.int64()), ("dated", pa.bool_()), ("day", pa.int32())])
NUMBER = pa.schema([("number", pa.int64())])
WORDS = pa.schema([("number", pa.int64()), ("words", pa.string()), ("blob", pa.binary())])
BLOBS = pa.schema([("number", pa.int64()), ("blob", pa.binary())])
MET = pa.schema([("a", pa.int64()), ("b", pa.int64()), ("bytes", pa.int64())])
GROUPED = pa.schema(
    [
        ("key", pa.string()),
        ("number", pa.int64()),
        ("rows", pa.int32()),
        ("share", pa.float64()),
        ("others", TEXTS),
        ("moment", MOMENT),
    ]
)


def keys_of(seed: int, reports: int = 60) -> pa.Table:
    """Keys of made-up reports: some common, some rare, some days not known, some keys odd."""
    chance = random.Random(seed)
    names = ["Åse", "o'clock", "", "漢字", "\u2028", "z" * 300, *map(str, range(40))]
    rows = []
    for _ in range(reports):
        number = chance.randrange(NUMBERS)
        day = None if chance.random() < 0.2 else chance.randrange(5)
        held = chance.sample(names, chance.randrange(1, 9))
        rows += [(number, day, name, chance.randrange(1, 20)) for name in held]
    return pa.Table.from_pylist(
        [dict(zip(KEYS.names, row, strict=True)) for row in rows], schema=KEYS
    )


def worded(batch):
    """A row of texts and blobs for each row of keys."""
    numbers = batch.column("number").to_pylist()
    words = [f"{key} – {weight}" for key, weight in _pairs(batch, "key", "weight")]
    blobs = [word.encode()[::-1] for word in words]
    yield pa.RecordBatch.from_arrays(
        [pa.array(numbers, pa.int64()), pa.array(words, pa.large_string()), pa.array(blobs)],
        names=WORDS.names,
    )


def grouped(batch, spread):
    """One row a group of keys, beside how common each key is; fails where a group is cut."""
    total = dict(
        zip(*(spread.column(name).to_pylist() for name in ("key", "reports")), strict=True)
    )
    here = Counter(batch.column("key").to_pylist())
    assert list(here) == sorted(here, key=str.encode), "keys come in ascending order"
    for key, rows in here.items():
        assert rows == total.get(key, rows), "a group is never cut"
    members: dict[str, list[int]] = {key: [] for key in here}
    for key, number in _pairs(batch, "key", "number"):
        members[key].append(number)
    made = [
        {
            "key": key,
            "number": numbers[0],
            "rows": here[key],
            "share": here[key] / 7,
            "others": [str(number) for number in numbers[1:]],
            "moment": None if len(key) > 1 else 1_000_000 * here[key],
        }
        for key, numbers in members.items()
    ]
    return pa.RecordBatch.from_pylist(made, schema=GROUPED)


def blobbed(batch):
    """A blob for each number, some of them empty."""
    numbers = batch.column("number").to_pylist()
    blobs = [str(number).encode() * (number % 4) for number in numbers]
    return pa.RecordBatch.from_arrays([batch.column("number"), pa.array(blobs)], names=BLOBS.names)


def met(batch, spread, blobs):
    """How many bytes the blobs of each pair have, beside how many keys there are."""
    sizes = [len(blobs[a]) * len(spread) + len(blobs[b]) for a, b in _pairs(batch, "a", "b")]
    return batch.select(["a", "b"]).append_column("bytes", pa.array(sizes))


def nothing(batch):
    """No rows for any."""
    del batch
    return ()


def _pairs(batch, *names):
    return zip(*(batch.column(name).to_pylist() for name in names), strict=True)


STEPS = (
    Query(
        "spread",
        "SELECT key, count(*) AS reports, sum(weight) AS weight FROM keys GROUP BY key",
        SPREAD,
    ),
    Query(
        "shared",
        """
        WITH few AS (
            SELECT k.number, k.key, k.weight FROM keys AS k JOIN spread AS s ON k.key = s.key
            WHERE s.reports BETWEEN 2 AND 20
        )
        SELECT x.number AS a, y.number AS b, count(*) AS shared, sum(x.weight * y.weight) AS weight
        FROM few AS x JOIN few AS y ON x.key = y.key AND x.number < y.number
        GROUP BY x.number, y.number HAVING count(*) > 1 OR sum(x.weight) % 3 = 1
        """,
        SHARED,
        slices=3,
        sliced_by="a",
    ),
    Query(
        "placed",
        """
        SELECT key, number, place, most FROM (
            SELECT key, number, max(weight) OVER (PARTITION BY key) AS most,
                row_number() OVER (PARTITION BY key ORDER BY day, weight DESC, number) AS place
            FROM keys
        ) AS ranked WHERE place <= 3
        """,
        PLACED,
    ),
    Query(
        "alone",
        """
        SELECT DISTINCT k.number, k.day IS NOT NULL AS dated, coalesce(k.day, -1) AS day
        FROM keys AS k LEFT JOIN spread AS s ON s.key = k.key AND s.reports > 5
        WHERE s.key IS NULL AND NOT EXISTS (
            SELECT 1 FROM shared AS t WHERE t.a = k.number AND t.shared > 1
        )
        UNION ALL
        SELECT min(number) AS number, CASE WHEN count(day) > 2 THEN 1 = 1 ELSE 1 = 0 END AS dated,
            greatest(min(day), 1) AS day
        FROM keys
        """,
        ALONE,
    ),
    Map("worded", "keys", worded, WORDS, rows=7),
    Map("grouped", "keys", grouped, GROUPED, ("key",), ("spread",), rows=5, order=("number",)),
    Query("numbers", "SELECT DISTINCT number FROM keys", NUMBER),
    Map("blobs", "numbers", blobbed, BLOBS, rows=9),
    Map(
        "met",
        "shared",
        met,
        MET,
        together=("a",),
        beside=("spread",),
        rows=11,
        looks_up=(LookUp("blobs", ("a", "b")),),
    ),
    Map("none", "keys", nothing, WORDS),
    Query("none_asked", "SELECT key, reports, weight FROM spread WHERE reports < 0", SPREAD),
    Map("none_of_none", "none_asked", nothing, WORDS, together=("key",)),
)
"""A plan that uses every word of the list."""

QUERIES = tuple(step for step in STEPS if isinstance(step, Query))


def doubled(number: int) -> int:
    """Twice the number."""
    return 2 * number


def told_when_begun(item: tuple[Path, int]) -> int:
    """The number, leaving a file that says the work on it has begun."""
    folder, number = item
    (folder / str(number)).touch()
    return number


def dies_once(marker: Path) -> str:
    """Ends the process that calls it, the first time."""
    try:
        marker.touch(exist_ok=False)
    except FileExistsError:
        return "done"
    os._exit(3)


def dies(_: object) -> None:
    """Ends the process that calls it."""
    os._exit(3)


def fails(number: int) -> int:
    """Fails on a seven, in a way whose error cannot be sent between processes."""
    if number == 7:
        raise UnsendableError(number=number)
    return number


class UnsendableError(ValueError):
    """An error that pickle cannot make again."""

    def __init__(self, *, number: int) -> None:
        super().__init__(f"there is nothing for {number}")


def fills_the_disk(batch):
    """Finds no room, as writing to a full disk does."""
    del batch
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def sleeps(folder: Path) -> None:
    """Says who it is, then does nothing for a long time."""
    (folder / str(os.getpid())).touch()
    time.sleep(120)
