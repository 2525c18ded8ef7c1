"""How many reports, or pairs of reports, each analysis takes in a second.

Measured on made-up reports of the length of a news story (`benchmarks/made_up.py`), each analysis
given what it is given in a comparison. A speed is that of the fastest of a few runs: what else the
machine did then counts least. All but the network of the default profile run on one core; the
network takes what cores there are. Speeds are told, never gated.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from benchmarks.made_up import made_up, retold

from evaluation.figures import Data, Figure, Task
from retold.analysis.alignment import align_sentences
from retold.analysis.attributions import find_attributions
from retold.analysis.mentions import find_quantities, find_times
from retold.analysis.names import find_names
from retold.analysis.passages import find_passages
from retold.analysis.quotations import find_quotations
from retold.comparison import compare, read_report
from retold.model.profiles import Profile
from retold.model.reports import Report
from retold.text.studied import Studied

_WORDS = 600
"""A news story; the annotated ones have 500 to 800 words in the middle."""

_REPORTS = 12
_QUICK = 6
_RUNS = 3

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Texts:
    """What is timed on: reports, the same studied, and retellings of them, studied."""

    reports: tuple[Report, ...]
    studied: tuple[Studied, ...]
    retellings: tuple[Studied, ...]

    @property
    def pairs(self) -> tuple[tuple[Studied, Studied], ...]:
        """Each report with its retelling."""
        return tuple(zip(self.studied, self.retellings, strict=True))


def _texts(data: Data) -> Texts:
    reports = tuple(
        made_up(_WORDS, seed=seed, name=f"report {seed}")
        for seed in range(_QUICK if data.quick else _REPORTS)
    )
    retellings = [
        retold(report, seed=seed, name=f"retelling {seed}") for seed, report in enumerate(reports)
    ]
    return Texts(reports, tuple(map(read_report, reports)), tuple(map(read_report, retellings)))


def _reading(profile: Profile) -> Callable[[Texts], Sequence[Work]]:
    return lambda texts: [partial(read_report, report, profile) for report in texts.reports]


def _names(texts: Texts) -> Sequence[Work]:
    return [partial(find_names, one.prose) for one in texts.studied]


def _attributions(texts: Texts) -> Sequence[Work]:
    return [partial(find_attributions, one.prose) for one in texts.studied]


def _quotations(texts: Texts) -> Sequence[Work]:
    return [
        partial(find_quotations, one.prose, one.reading.names, one.reading.entities)
        for one in texts.studied
    ]


def _mentions(texts: Texts) -> Sequence[Work]:
    return [partial(_mentions_of, one) for one in texts.studied]


def _mentions_of(one: Studied) -> None:
    find_quantities(one.prose)
    find_times(one.prose, one.report.published)


def _alignment(texts: Texts) -> Sequence[Work]:
    return [partial(align_sentences, one.prose, other.prose) for one, other in texts.pairs]


def _passages(texts: Texts) -> Sequence[Work]:
    return [
        partial(find_passages, one.prose.words, other.prose.words) for one, other in texts.pairs
    ]


def _comparing(texts: Texts) -> Sequence[Work]:
    return [partial(compare, (one.report, other.report)) for one, other in texts.pairs]


_TIMED: dict[str, Callable[[Texts], Sequence[Work]]] = {
    "reading/default": _reading(Profile.DEFAULT),
    "reading/fast": _reading(Profile.FAST),
    "attributions": _attributions,
    "names": _names,
    "quotations": _quotations,
    "mentions": _mentions,
    "alignment": _alignment,
    "passages": _passages,
    "comparing_pairs": _comparing,
}
"""For each analysis one piece of work a report, or a pair."""


def score_speed(data: Data) -> Iterator[Figure]:
    """How many reports or pairs a second each analysis takes."""
    texts = _texts(data)
    for name, works in _TIMED.items():
        work = works(texts)
        started = time.perf_counter()
        fastest = min(_seconds(work) for _ in range(_RUNS))
        yield Figure(
            key=f"speed/{name}/per_second",
            value=round(len(work) / fastest, 1),
            items=len(work),
            seconds=time.perf_counter() - started,
            gated=False,
        )


def _seconds(works: Sequence[Work]) -> float:
    started = time.perf_counter()
    for work in works:
        work()
    return time.perf_counter() - started


TASKS = (Task("speed", (), score_speed),)
