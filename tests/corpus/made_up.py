"""Made-up collections for tests: what the benchmark makes, few and short, the same each time."""

from collections.abc import Sequence
from functools import lru_cache

import msgspec
from benchmarks.corpus.blocks import Asked, block
from benchmarks.corpus.truth import Truth

from tests.corpus.putting import Record


@lru_cache(4)
def made_up(reports: int, seed: int, undated: float = 0.12) -> Sequence[tuple[Record, Truth]]:
    """So many reports of events that are told once or often, with what is true of each.

    Copies, rewrites, templates, series, round-ups and reports without a date are among them.
    """
    made = block(Asked(reports, seed, undated), 0)
    return tuple((msgspec.to_builtins(record), truth) for record, truth in made)


def records_of(reports: int, seed: int, undated: float = 0.12) -> list[Record]:
    """The reports of a made-up collection."""
    return [record for record, _ in made_up(reports, seed, undated)]
