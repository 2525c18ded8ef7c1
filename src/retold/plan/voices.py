"""Printings of one text found, and one of them made to stand for all.

The same as `analysis.stories.voices`, which tells why.
"""

from collections.abc import Mapping

import pyarrow as pa

from retold.analysis.stories.voices import are_printings
from retold.plan.comparing import compared
from retold.plan.inner import CROWD, KEYS, PAIR, PRINTS, VOICES
from retold.plan.steps import LookUp, Map, Query, Step


def printing_steps(slices: int) -> tuple[Step, ...]:
    """From `prints` of new reports and `prints_before` of voices to `printing_sides`.

    Also taken: `all_vectors`.
    """
    return _bucket_pairs(slices), _PRINTINGS, _SIDES


def voice_steps() -> tuple[Query, ...]:
    """From `printing_groups` and the views of new reports to `voices`, and what voices have.

    Made are `voices` of the new reports, `voice_keys`, `voice_prints`, and `crowd`. Also taken:
    `voices_before`.
    """
    return _VOICES, _OWN_KEYS, _OWN_PRINTS, _CROWD


def pick_printings(rows: pa.RecordBatch, vectors: Mapping[int, bytes]) -> pa.RecordBatch:
    """The pairs that are printings of one text."""
    return rows.filter(pa.array(are_printings(compared(rows, vectors))))


def _bucket_pairs(slices: int) -> Query:
    """Each new report with the first that has a print in common: one that was there before it."""
    sql = """
    WITH held AS (
        SELECT number, print, 1 AS fresh FROM prints
        UNION ALL
        SELECT number, print, 0 AS fresh FROM prints_before
    ), heads AS (
        SELECT print,
            COALESCE(MIN(CASE WHEN fresh = 0 THEN number END), MIN(number)) AS head
        FROM held GROUP BY print HAVING COUNT(*) > 1 AND SUM(fresh) > 0
    ), met AS (
        SELECT prints.number AS number, heads.head AS head
        FROM prints JOIN heads ON prints.print = heads.print
        WHERE prints.number <> heads.head
    )
    SELECT LEAST(number, head) AS one, GREATEST(number, head) AS other
    FROM met GROUP BY LEAST(number, head), GREATEST(number, head)
    """
    return Query("bucket_pairs", sql, pa.schema(PAIR), slices, "one" if slices > 1 else "")


_PRINTINGS = Map(
    "printings",
    "bucket_pairs",
    pick_printings,
    pa.schema(PAIR),
    together=("one",),
    order=("other",),
    looks_up=(LookUp("all_vectors", ("one", "other")),),
    rows=4096,
)

_SIDES = Query(
    "printing_sides",
    """
    SELECT one AS number, other FROM printings
    UNION ALL
    SELECT other AS number, one AS other FROM printings
    """,
    pa.schema([("number", pa.int64()), ("other", pa.int64())]),
)

_VOICES = Query(
    "voices",
    """
    WITH held AS (
        SELECT number, words, 1 AS fresh FROM views
        UNION ALL
        SELECT number, words, 0 AS fresh FROM views_before
    ), ranked AS (
        SELECT printing_groups.component AS component, held.number AS number,
            ROW_NUMBER() OVER (
                PARTITION BY printing_groups.component
                ORDER BY held.fresh, held.words DESC, held.number
            ) AS place
        FROM printing_groups JOIN held ON printing_groups.number = held.number
    ), leads AS (SELECT component, number FROM ranked WHERE place = 1)
    SELECT views.number AS number, COALESCE(leads.number, views.number) AS voice
    FROM views LEFT JOIN printing_groups ON views.number = printing_groups.number
        LEFT JOIN leads ON printing_groups.component = leads.component
    """,
    VOICES,
)

_OWN_KEYS = Query(
    "voice_keys",
    f"""
    SELECT {", ".join(f"keys.{name} AS {name}" for name in KEYS.names)}
    FROM keys JOIN voices ON keys.number = voices.number WHERE voices.number = voices.voice
    """,
    KEYS,
)

_OWN_PRINTS = Query(
    "voice_prints",
    f"""
    SELECT {", ".join(f"prints.{name} AS {name}" for name in PRINTS.names)}
    FROM prints JOIN voices ON prints.number = voices.number WHERE voices.number = voices.voice
    """,
    PRINTS,
)

_CROWD = Query(
    "crowd",
    """
    WITH all_voices AS (
        SELECT number, voice FROM voices UNION ALL SELECT number, voice FROM voices_before
    )
    SELECT all_views.block AS block, COUNT(*) AS reports
    FROM all_views JOIN all_voices ON all_views.number = all_voices.number
    WHERE all_voices.number = all_voices.voice GROUP BY all_views.block
    """,
    CROWD,
)


_PAIRS_OF_VOICES = pa.schema([*PAIR, ("together", pa.bool_())])


def settled_steps() -> tuple[Query, ...]:
    """From `voices`, `voices_before` and `decisions` to `all_voices` and `decided`.

    A report that somebody parted from the one that stands for it stands for itself; what was
    decided of others holds for those that stand for them.
    """
    return _ANY_VOICES, _PARTED, _ALL_VOICES, _DECIDED


_ANY_VOICES = Query(
    "any_voices",
    "SELECT number, voice FROM voices UNION ALL SELECT number, voice FROM voices_before",
    VOICES,
)

_PARTED = Query(
    "parted",
    """
    WITH within AS (
        SELECT decisions.one AS one, decisions.other AS other, here.voice AS voice
        FROM decisions JOIN any_voices AS here ON decisions.one = here.number
            JOIN any_voices AS there ON decisions.other = there.number
        WHERE here.voice = there.voice AND NOT decisions.together
    ), named AS (
        SELECT one AS number, voice FROM within UNION ALL SELECT other AS number, voice FROM within
    )
    SELECT number FROM named WHERE number <> voice GROUP BY number
    """,
    pa.schema([("number", pa.int64())]),
)

_ALL_VOICES = Query(
    "all_voices",
    """
    SELECT any_voices.number AS number,
        CASE WHEN parted.number IS NULL THEN any_voices.voice ELSE any_voices.number END AS voice
    FROM any_voices LEFT JOIN parted ON any_voices.number = parted.number
    """,
    VOICES,
)

_DECIDED = Query(
    "decided",
    """
    SELECT LEAST(here.voice, there.voice) AS one, GREATEST(here.voice, there.voice) AS other,
        decisions.together AS together
    FROM decisions JOIN all_voices AS here ON decisions.one = here.number
        JOIN all_voices AS there ON decisions.other = there.number
    WHERE here.voice <> there.voice
    """,
    _PAIRS_OF_VOICES,
)
