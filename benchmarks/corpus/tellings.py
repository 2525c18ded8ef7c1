"""The plan of a block: which reports tell which event, drawn from what, how strongly changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice, pairwise

import numpy as np

from benchmarks.corpus.outlets import outlets
from benchmarks.corpus.rewriting import Strength
from benchmarks.corpus.truth import Kind

DAY = 24 * 60
_WEEK = 7 * DAY
_HOURS_BEHIND = 10.0
"""Retellings of a report appear within a day, most within hours."""

_AGENCIES = ("AP", "Reuters", "AFP", "dpa")
_CREDITED = 0.6
"""Share of wire copy that names its agency; in the Helsinki collection it is a little more."""

_STEEPNESS = 2.2
"""How fast story sizes fall (a power law): two events in three are told once, few by hundreds."""

_LARGEST = 400
_WIRE = 0.55
_WIRE_WHEN_MANY = 0.9
_MANY = 12

_MEDIAN_SENTENCES = 18.0
_SPREAD = 0.55
_FEWEST, _MOST = 5, 72
"""Sentences of a report: a median of about 400 words, from 100 to 1,500."""

_STRENGTHS = {
    Strength.COPY: (0.28, 0.5),
    Strength.EDIT: (0.16, 0.24),
    Strength.LIGHT: (0.12, 0.1),
    Strength.MIDDLE: (0.12, 0.06),
    Strength.HEAVY: (0.12, 0.05),
    Strength.INDEPENDENT: (0.2, 0.05),
}
"""Share of each among retellings, in stories of few reports and of many."""

SHARES = {
    Kind.TEMPLATE: 0.05,
    Kind.SERIES: 0.015,
    Kind.COLUMN: 0.015,
    Kind.ROUND_UP: 0.015,
    Kind.LIVE_BLOG: 0.015,
}
"""Share of the reports that are traps of each kind."""

_FAMILIES = {Kind.TEMPLATE: 60, Kind.SERIES: 40, Kind.COLUMN: 60}
VERSIONS = 5
"""Versions of a live blog over its day."""

_ALIKE = 0.08
_SEQUELS = 0.14
"""Share of the events that are mistaken for, or go on from, another of the block: in a stream of
politics more do, in a local paper fewer."""

_LOOK_ALIKES = 3
_EPISODES = 6
"""Events of one kind that look alike, and events of one affair over weeks, at most."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One report, planned.

    Attributes:
        event: what it tells, by its number in the block.
        kind: what sort of report it is.
        family: the template, series or live blog it belongs to; -1 for none.
        strength: how far it stands from its source.
        source: the number of the telling it was drawn from; -1 for none.
        first: the number of the first telling of its event, for a telling independent of it.
        wire: the agency behind it.
        credited: whether it names it.
        outlet: the number of its outlet.
        minute: when it appeared, in minutes of the block.
        sentences: how long it is where it is drawn from nothing.
    """

    event: int
    kind: Kind
    outlet: int
    minute: float
    sentences: int
    family: int = -1
    strength: Strength = Strength.NONE
    source: int = -1
    first: int = -1
    wire: str = ""
    credited: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """All tellings of a block, and which events are alike or go on from another.

    Attributes:
        tellings: the reports.
        events: how many events they tell.
        look_alikes: events, each with the first of those it looks like.
        sequels: events, each with the one it goes on from.
    """

    tellings: tuple[Telling, ...]
    events: int
    look_alikes: tuple[tuple[int, int], ...]
    sequels: tuple[tuple[int, int], ...]


def plan_block(size: int, minutes: float, chance: np.random.Generator) -> Plan:
    """The plan of so many reports that appear within so many minutes."""
    fresh = count()
    traps: list[Telling] = []
    for kind, share in SHARES.items():
        wanted = round(share * size)
        traps += _traps(kind, wanted, minutes, fresh, chance)
    first = next(fresh)
    sizes = _sizes(size - len(traps), chance)
    starts = minutes * chance.random(len(sizes))
    look_alikes, sequels = _pairs(len(sizes), first, chance)
    for event, before in sequels:
        starts[event - first] = starts[before - first] + _WEEK * (0.5 + chance.random())
    tellings: list[Telling] = []
    for number, (reports, start) in enumerate(zip(sizes, starts.tolist(), strict=True)):
        tellings += _story(first + number, reports, start, len(tellings), chance)
    return Plan((*tellings, *traps), first + len(sizes), look_alikes, sequels)


def _sizes(reports: int, chance: np.random.Generator) -> list[int]:
    """How many reports tell each event, together so many."""
    sizes = np.arange(1, _LARGEST + 1, dtype=np.float64)
    shares = sizes**-_STEEPNESS
    drawn = chance.choice(_LARGEST, reports, p=shares / shares.sum()) + 1
    found = drawn[: int(np.searchsorted(np.cumsum(drawn), reports, side="left")) + 1].tolist()
    if found:
        found[-1] -= sum(found) - reports
    return [int(one) for one in found]


def _pairs(
    events: int, first: int, chance: np.random.Generator
) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """Which events look like which, and which go on from which."""
    order = iter((first + chance.permutation(events)).tolist())
    alike = tuple(_families(order, round(_ALIKE * events), _LOOK_ALIKES, chance))
    affairs = tuple(_families(order, round(_SEQUELS * events), _EPISODES, chance))
    return (
        tuple((event, family[0]) for family in alike for event in family[1:]),
        tuple(pair[::-1] for family in affairs for pair in pairwise(family)),
    )


def _families(
    events: Iterator[int], wanted: int, largest: int, chance: np.random.Generator
) -> Iterator[tuple[int, ...]]:
    """So many events in families of two and more."""
    while wanted > 1:
        family = tuple(islice(events, int(chance.integers(2, largest + 1))))
        wanted -= len(family)
        yield family


def _story(
    event: int, reports: int, start: float, number: int, chance: np.random.Generator
) -> Iterator[Telling]:
    """The tellings of one event, of which the first has the number `number`."""
    many = reports >= _MANY
    by_wire = reports > 1 and chance.random() < (_WIRE_WHEN_MANY if many else _WIRE)
    agency = str(chance.choice(_AGENCIES)) if by_wire else ""
    length = _length(chance)
    drawn_from = [(number, start)]
    yield Telling(
        event, Kind.REPORT, _outlet(chance), start, length,
        wire=agency, credited=by_wire and chance.random() < _CREDITED,
    )  # fmt: skip
    strengths = list(_STRENGTHS)
    shares = np.array([pair[many] for pair in _STRENGTHS.values()])
    for at in range(1, reports):
        strength = strengths[int(chance.choice(len(strengths), p=shares))]
        behind = 60 * chance.exponential(_HOURS_BEHIND)
        if strength is Strength.INDEPENDENT:
            yield Telling(
                event, Kind.REPORT, _outlet(chance), start + behind, _length(chance),
                strength=strength, first=number,
            )  # fmt: skip
            continue
        first = by_wire or chance.random() < 0.7
        source, before = drawn_from[0 if first else int(chance.integers(0, len(drawn_from)))]
        if strength in (Strength.COPY, Strength.EDIT):
            drawn_from.append((number + at, before + behind))
        yield Telling(
            event, Kind.REPORT, _outlet(chance), before + behind, length,
            strength=strength, source=source,
            wire=agency, credited=by_wire and chance.random() < _CREDITED,
        )  # fmt: skip


def _traps(
    kind: Kind, wanted: int, minutes: float, fresh: Iterator[int], chance: np.random.Generator
) -> Iterator[Telling]:
    """So many reports of a kind of trap, each an event of its own; a live blog is one event."""
    if kind is Kind.LIVE_BLOG:
        yield from _live_blogs(wanted, minutes, fresh, chance)
        return
    for _ in range(wanted):
        family = int(chance.integers(0, _FAMILIES.get(kind, 1)))
        outlet = family if kind in _FAMILIES else _outlet(chance)
        minute = minutes * chance.random()
        yield Telling(next(fresh), kind, outlet, minute, _length(chance), family=family)


def _live_blogs(
    wanted: int, minutes: float, fresh: Iterator[int], chance: np.random.Generator
) -> Iterator[Telling]:
    for at in range(wanted):
        if at % VERSIONS == 0:
            event, outlet, start = next(fresh), _outlet(chance), minutes * chance.random()
        minute = start + DAY * 0.6 * (at % VERSIONS) / VERSIONS
        yield Telling(event, Kind.LIVE_BLOG, outlet, minute, 30, family=at % VERSIONS)


def _length(chance: np.random.Generator) -> int:
    drawn = _MEDIAN_SENTENCES * np.exp(_SPREAD * chance.standard_normal())
    return int(min(_MOST, max(_FEWEST, drawn)))


def _outlet(chance: np.random.Generator) -> int:
    """The number of an outlet; some print much more than others."""
    return int(len(outlets()) * chance.random() ** 2)
