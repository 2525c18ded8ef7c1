"""The floors below which no figure may fall: `floors.json`.

    python -m evaluation.floors --pin quick|full|own --from OUT.json [--data DIR]
                                [--allow-lower KEY … --reason "why"]

Takes the figures that `python -m evaluation --json OUT.json` wrote and makes them the floors. A
floor is raised freely. One is lowered only where it is named with --allow-lower, and the reason is
kept in the file. Each floor remembers the data it was pinned on.
"""

import argparse
import json
import math
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from evaluation.data import data_folder
from evaluation.digests import data_behind, digests
from evaluation.figures import Data, Figure
from evaluation.own import OWN_DATA
from evaluation.published import published
from evaluation.scorecard import all_tasks

FILE = Path(__file__).with_name("floors.json")

_DECIMALS = 4
"""A floor is its figure cut after this many decimals."""

TOLERANCE = 1e-6
"""What the last digits of a sum may differ by between machines."""

OTHER_DATA = 0.05
"""How far a figure may lie below a floor that was pinned on other texts, its interval apart."""

_WIDTHS = 1.5
"""Widths of its 95 % interval that it may lie further below: the floor is drawn from as few texts,
and of forty figures none may fall by chance."""


class Sample(StrEnum):
    """What a floor was measured on."""

    FULL = "full"
    QUICK = "quick"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Floor:
    """The least a figure may be, and a digest of the data it was measured on."""

    least: float
    data: str

    def allows(self, figure: Figure, data: str, slack: float = 0.0) -> bool:
        """Whether a figure measured on `data` may stand, that much `slack` apart."""
        if data == self.data:
            return figure.value >= self.least - slack - TOLERANCE
        low, high = figure.interval or (0.0, 0.0)
        return figure.value >= self.least - slack - OTHER_DATA - _WIDTHS * (high - low)


@dataclass(frozen=True, slots=True)
class Lowered:
    """A floor that was taken down, when, and why."""

    sample: str
    key: str
    before: float
    after: float
    day: str
    reason: str


Pinned = Mapping[str, Floor]


@dataclass(frozen=True, slots=True)
class Floors:
    """The floors of every sample, and which were ever lowered."""

    pinned: Mapping[Sample, Pinned]
    lowered: tuple[Lowered, ...] = ()

    def of(self, sample: Sample) -> Pinned:
        """The floors of one sample, by key."""
        return self.pinned.get(sample, {})


class FloorLoweredError(ValueError):
    """Figures lie below their floors, and nobody said that they may."""

    def __init__(self, lower: Iterable[str]) -> None:
        super().__init__("not pinned, since these would be lowered:\n  " + "\n  ".join(lower))


def sample_of(data: Data) -> Sample:
    """Which floors hold for a run on that data."""
    if data.folder.resolve() == OWN_DATA.resolve():
        return Sample.OWN
    return Sample.QUICK if data.quick else Sample.FULL


def floors_for(data: Data) -> dict[str, float]:
    """For each key the floor of a run on that data."""
    return {key: floor.least for key, floor in read_floors().of(sample_of(data)).items()}


def read_floors(file: Path = FILE) -> Floors:
    """The floors as written."""
    told = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return Floors(
        {
            sample: {key: Floor(**floor) for key, floor in told.get(sample, {}).items()}
            for sample in Sample
        },
        tuple(Lowered(**entry) for entry in told.get("lowered", ())),
    )


def write_floors(floors: Floors, file: Path = FILE) -> None:
    """Write them, sorted, so that a change is read line by line."""
    told: dict[str, Any] = {
        sample: {key: asdict(floor) for key, floor in sorted(floors.of(sample).items())}
        for sample in Sample
    }
    told["lowered"] = [asdict(entry) for entry in floors.lowered]
    file.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def floors_from(values: Mapping[str, float], by_task: Mapping[str, str]) -> dict[str, Floor]:
    """The floors that figures would make: those that are gated, cut to four decimals."""
    scale: int = 10**_DECIMALS
    return {
        key: Floor(math.floor(value * scale + TOLERANCE) / scale, data_behind(key, by_task))
        for key, value in values.items()
        if key in published() and published()[key].gated
    }


def pinned(
    floors: Floors, sample: Sample, found: Pinned, *, reasons: Mapping[str, str], day: date
) -> Floors:
    """The floors with those of one sample raised, and lowered where a reason is given.

    Raises:
        FloorLoweredError: a figure lies below its floor, and no reason is given for it.
    """
    before = floors.of(sample)
    falls = {k: f for k, f in found.items() if k in before and f.least < before[k].least}
    unsaid = [f"{k}: {before[k].least} → {falls[k].least}" for k in sorted(falls.keys() - reasons)]
    if unsaid:
        raise FloorLoweredError(unsaid)
    lowered = tuple(
        Lowered(sample, key, before[key].least, floor.least, day.isoformat(), reasons[key])
        for key, floor in sorted(falls.items())
    )
    return replace(
        floors,
        pinned={**floors.pinned, sample: {**before, **found}},
        lowered=(*floors.lowered, *lowered),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Pin the floors of one sample; 1 where one would be lowered without a word."""
    asked = _asked(arguments)
    sample = Sample(asked.pin)
    folder = OWN_DATA if sample is Sample.OWN else asked.data
    values = json.loads(asked.figures.read_text(encoding="utf-8"))
    found = floors_from(values, digests(all_tasks(), folder))
    reasons = dict.fromkeys(asked.allow_lower, asked.reason)
    today = datetime.now(UTC).date()
    try:
        floors = pinned(read_floors(), sample, found, reasons=reasons, day=today)
    except FloorLoweredError as error:
        print(error, file=sys.stderr)
        return 1
    write_floors(floors)
    print(f"{len(found)} floors of the {sample} sample pinned")
    return 0


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.floors",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--pin", choices=tuple(Sample), required=True, help="which sample")
    parser.add_argument("--from", dest="figures", type=Path, required=True, metavar="OUT.json")
    parser.add_argument("--data", type=Path, default=data_folder(), help="what was scored")
    parser.add_argument("--allow-lower", nargs="+", default=[], metavar="KEY")
    parser.add_argument("--reason", default="", help="why; kept in the file")
    asked = parser.parse_args(arguments)
    if asked.allow_lower and not asked.reason.strip():
        parser.error("--allow-lower wants a --reason")
    return asked


if __name__ == "__main__":
    sys.exit(main())
