"""How many reports, or pairs of reports, each analysis takes in a second.

Measured on made-up reports of the length of a news story (`benchmarks/made_up.py`), each analysis
given what it is given in a comparison. A speed is that of the fastest of a few runs: what else the
machine did then counts least. All but the network of the default profile run on one core; the
network takes what cores there are. Grouping is measured on a made-up stream with its share of
copies and rewrites (`benchmarks/corpus`). Speeds are told, never gated.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from benchmarks.corpus.blocks import Asked, block
from benchmarks.made_up import made_up, retold
from msgspec import to_builtins

from evaluation.data import report_of
from evaluation.figures import Data, Figure, Task
from retold.analysis.alignment import align_sentences
from retold.analysis.attributions import find_attributions
from retold.analysis.descent.light import light_report_of
from retold.analysis.mentions import find_quantities, find_times
from retold.analysis.names import find_names
from retold.analysis.passages import find_passages
from retold.analysis.quotations import find_quotations
from retold.analysis.stories import group_stories, profile_of
from retold.analysis.stories.keys import keys_of
from retold.analysis.stories.views import views_of
from retold.comparison import compare, read_report
from retold.model.profiles import Profile
from retold.model.reports import Report
from retold.text.prose import prose_of
from retold.text.studied import Studied

_WORDS = 600
"""A news story; the annotated ones have 500 to 800 words in the middle."""

_REPORTS = 12
_QUICK = 6
_RUNS = 3

_GROUPED = 1_000
_QUICK_GROUPED = 200
"""Reports of the stream that is grouped: enough that most of them are looked for by keys."""

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


def _light_reading(texts: Texts) -> Sequence[Work]:
    return [partial(_read_lightly, report) for report in texts.reports]


def _read_lightly(report: Report) -> None:
    """What a collection wants of each report before any two are compared."""
    prose = prose_of(report)
    profile = profile_of(report, prose)
    views_of(profile)
    keys_of(profile)
    light_report_of(report, prose)


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
    "light_reading": _light_reading,
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
        yield _speed(name, work, len(work))
    reports = _stream(_QUICK_GROUPED if data.quick else _GROUPED)
    profiles = [profile_of(report, prose_of(report)) for report in reports]
    yield _speed("grouping", [partial(group_stories, profiles)], len(profiles))


def _speed(name: str, works: Sequence[Work], items: int) -> Figure:
    started = time.perf_counter()
    fastest = min(_seconds(works) for _ in range(_RUNS))
    return Figure(
        key=f"speed/{name}/per_second",
        value=round(items / fastest, 1),
        items=items,
        seconds=time.perf_counter() - started,
        gated=False,
    )


def _stream(reports: int) -> Iterator[Report]:
    """A made-up stream of reports, of events told once or often."""
    for record, _ in block(Asked(reports), 0):
        yield report_of({**to_builtins(record), "id": record.url})


def _seconds(works: Sequence[Work]) -> float:
    started = time.perf_counter()
    for work in works:
        work()
    return time.perf_counter() - started


TASKS = (Task("speed", (), score_speed),)
