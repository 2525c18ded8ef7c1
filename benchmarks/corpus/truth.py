"""What is true of made-up reports: which tell one story, and what each was drawn from."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import msgspec

from benchmarks.corpus.rewriting import Strength


class Kind(StrEnum):
    """What sort of report it is. All but the first are traps: alike, and no retellings."""

    REPORT = "report"
    TEMPLATE = "template"
    SERIES = "series"
    ROUND_UP = "round-up"
    LIVE_BLOG = "live blog"
    COLUMN = "column"
    LOOK_ALIKE = "look-alike"
    SEQUEL = "follow-up"


class Truth(msgspec.Struct, frozen=True):
    """What is true of one report.

    Attributes:
        id: the last part of its address.
        story: the event it tells.
        kind: what sort of report it is.
        family: the reports it is easily mistaken for: one template, one series, one pair of
            look-alike events.
        strength: how far it stands from what it was drawn from.
        source: the id of the report it was drawn from, "" where it was drawn from none. The first
            printing of an agency's dispatch stands for the dispatch.
        wire: the agency whose dispatch it goes back to.
        credited: whether it says so.
    """

    id: str
    story: str
    kind: Kind = Kind.REPORT
    family: str = ""
    strength: Strength = Strength.NONE
    source: str = ""
    wire: str = ""
    credited: bool = False


def read_truth(folder: Path) -> Iterator[Truth]:
    """What is true of each report of a collection that `make` wrote."""
    decoder = msgspec.json.Decoder(Truth)
    for path in sorted(folder.glob("truth-*.jsonl")):
        with path.open("rb") as lines:
            yield from map(decoder.decode, lines)
