"""What the tables hold that the plan works on: scalars and blobs only."""

import pyarrow as pa

VIEWS = pa.schema(
    [
        ("number", pa.int64()),
        ("block", pa.int32()),
        ("words", pa.int32()),
        ("views", pa.binary()),
    ]
)
"""A row a report: its block of time, null where it has no date, how many words it has, and what it
holds, as `analysis.stories.codec` writes it."""

PRINTS = pa.schema([("number", pa.int64()), ("print", pa.int64())])
"""A row for each print of a report."""

VOICES = pa.schema([("number", pa.int64()), ("voice", pa.int64())])
"""For each report the number of the one that stands for all printings of its text."""

KEYS = pa.schema(
    [
        ("number", pa.int64()),
        ("key", pa.int64()),
        ("weight", pa.int32()),
        ("block", pa.int32()),
    ]
)
"""A row for each key of a report; `block` is its block of time, null where it has no date."""

BACKGROUND = pa.schema([("key", pa.int64()), ("count", pa.int64()), ("reports", pa.int64())])
"""In how many of the reports counted a thing stands; `reports`, the same on every row."""

VECTORS = pa.schema([("number", pa.int64()), ("vectors", pa.binary())])
"""A row a report: its views weighed against the background."""

PAIR = [("one", pa.int64()), ("other", pa.int64())]
"""Two reports, the smaller number first."""

ALIKE = pa.schema(
    [
        *PAIR,
        ("odds", pa.int32()),
        ("cosine", pa.int32()),
        ("close", pa.int32()),
        ("names", pa.int32()),
        ("pairs", pa.int32()),
        ("passing", pa.int32()),
    ]
)
"""Two reports compared: the log-odds without their neighbours in thousandths, the cosine of their
words and how close they are in millionths, how many names and pairs of words both have, and which
tells the event of the other in passing, as `stories.roundups.Passing`."""

CROWD = pa.schema([("block", pa.int32()), ("reports", pa.int64())])
"""How many reports that stand for themselves each block of time has."""

LINKS = pa.schema(
    [
        *PAIR,
        ("odds", pa.int32()),
        ("close", pa.int32()),
        ("names", pa.int32()),
        ("pairs", pa.int32()),
        ("passing", pa.int32()),
    ]
)
"""The same with the log-odds that they tell one story, seen beside their neighbours."""

DECISIONS = pa.schema(
    [*PAIR, ("together", pa.bool_()), ("batch", pa.int32()), ("why", pa.string())]
)
"""What was decided by hand of two reports: that they are one story, or two."""

GROUPS = pa.schema([("component", pa.int64()), ("head", pa.int64()), ("number", pa.int64())])
"""A row for each report grouped with others or parted from them; `head` is the smallest number of
its group."""
