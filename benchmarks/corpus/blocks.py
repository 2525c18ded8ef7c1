"""A block: some two thousand reports of a stretch of days, made from a seed and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import msgspec
import numpy as np

from benchmarks.corpus.lexicon import Part, lexicon
from benchmarks.corpus.outlets import Outlet, outlets
from benchmarks.corpus.rewriting import Strength
from benchmarks.corpus.tellings import DAY, Plan, Telling, plan_block
from benchmarks.corpus.titles import titles_of
from benchmarks.corpus.told import Told, tell
from benchmarks.corpus.truth import Kind, Truth

BLOCK = 2_000
"""Reports of a block: blocks are made apart from each other, in any process and order."""

_BEGIN = datetime(2021, 1, 1, tzinfo=UTC)
_YEAR = 365 * DAY
_WITH_DATELINE = 0.3
_CREDIT_AT_THE_END = 0.3


class Record(msgspec.Struct, frozen=True, omit_defaults=True):
    """One line of a made-up collection."""

    url: str
    title: str
    text: str
    outlet: str
    author: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What collection is asked for: how many reports, from which seed, how many without a date."""

    reports: int
    seed: int = 1
    undated: float = 0.12

    @property
    def blocks(self) -> int:
        """How many blocks it has."""
        return -(-self.reports // BLOCK)


def block(asked: Asked, number: int) -> list[tuple[Record, Truth]]:
    """The reports of one block with what is true of them, in an order that tells nothing."""
    chance = np.random.default_rng([asked.seed, 2, number])
    size = min(BLOCK, asked.reports - number * BLOCK)
    minutes = _YEAR / asked.blocks
    told = tell(plan_block(size, minutes, chance), asked.seed, chance)
    order = chance.permutation(size)
    ids = [f"m{number:05}-{place:04}" for place in np.argsort(order).tolist()]
    truths = tuple(_truths(told.plan, ids, number))
    titles = titles_of(told)
    begin = _BEGIN + timedelta(minutes=number * minutes)
    found = []
    for at in order.tolist():
        at_hand = begin if chance.random() >= asked.undated else None
        found.append((_record(told, at, titles[at], ids[at], at_hand), truths[at]))
    return found


def _truths(plan: Plan, ids: list[str], number: int) -> Iterator[Truth]:
    mistaken = _mistaken(plan)
    for at, telling in enumerate(plan.tellings):
        kind, family = mistaken.get(telling.event, (telling.kind, ""))
        if kind in (Kind.LOOK_ALIKE, Kind.SEQUEL):
            family = f"{kind}-{number}-{family}"
        elif kind is not Kind.REPORT:
            family = f"{kind}-{telling.family if kind is not Kind.LIVE_BLOG else telling.event}"
        yield Truth(
            id=ids[at],
            story=f"{number}-{telling.event}",
            kind=kind,
            family=family,
            strength=telling.strength,
            source=ids[telling.source] if telling.source >= 0 else "",
            wire=telling.wire if telling.strength is not Strength.INDEPENDENT else "",
            credited=telling.credited,
        )


def _mistaken(plan: Plan) -> dict[int, tuple[Kind, str]]:
    """The events that are easily mistaken for others, each with the first event of its family."""
    found: dict[int, tuple[Kind, str]] = {}
    for kind, pairs in ((Kind.LOOK_ALIKE, plan.look_alikes), (Kind.SEQUEL, plan.sequels)):
        for event, before in pairs:
            found[event] = found.setdefault(before, (kind, str(before)))
    return found


def _record(told: Told, at: int, title: str, name: str, begin: datetime | None) -> Record:
    telling = told.plan.tellings[at]
    outlet = outlets()[telling.outlet]
    published = begin + timedelta(minutes=telling.minute) if begin else None
    return Record(
        url=f"https://{outlet.site}/news/{name}",
        title=title,
        text=_text(told, at, telling, outlet),
        outlet=outlet.name,
        author=outlet.writers[at % len(outlet.writers)] if not telling.credited else telling.wire,
        published=f"{published:%Y-%m-%dT%H:%M:00Z}" if published else "",
    )


def _text(told: Told, at: int, telling: Telling, outlet: Outlet) -> str:
    sentences = outlet.printed(told.passages[at])
    place = str(lexicon().words[told.events.pools[Part.PLACE][telling.event, 0]])
    at_the_end = told.chance.random() < _CREDIT_AT_THE_END
    if telling.credited and not at_the_end:
        sentences[0] = f"{place.upper()} ({telling.wire}) — {sentences[0]}"
    elif telling.kind is Kind.REPORT and told.chance.random() < _WITH_DATELINE:
        sentences[0] = f"{place.upper()} — {sentences[0]}"
    if telling.credited and at_the_end:
        sentences.append(f"{telling.wire} contributed to this report.")
    return outlet.laid_out(sentences)
