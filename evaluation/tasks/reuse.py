"""Reuse: whether one sentence is another rewritten, and how far a text revised what it drew on."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from statistics import fmean
from time import perf_counter

from evaluation.data import Record
from evaluation.figures import Data, Figure, Task, interval
from evaluation.measures.pairs import Judged, accuracy, f1
from evaluation.peers import datasketch_reuse, tfidf_reuse
from retold.analysis.alignment import REWRITTEN, SAYS_THE_SAME, judge, worded
from retold.analysis.descent import Revision
from retold.analysis.stories import Judgement
from retold.comparison.meeting import meet
from retold.comparison.reading import read_report
from retold.model.profiles import Profile
from retold.model.spans import Reason
from retold.sources import report_from_text

_ANSWERS = "reuse/clough"
_REWRITES = "reuse/pan_sentences"
_NEWS = "reuse/msrp_sentences"

_QUICK = 1500
"""Pairs of sentences of each set in a quick run: two seconds."""

_LEVELS = {
    "non": Revision.OWN_WORDS,
    "heavy": Revision.HEAVILY,
    "light": Revision.LIGHTLY,
    "cut": Revision.PASTED,
}

_ONE_STORY = Judgement(
    same=True, probability=1.0, reason=Reason(rule="stories.said_to_be", words="", score=1.0)
)

Likeness = Callable[[Sequence[tuple[str, str]]], Sequence[float]]
"""Gives how alike each pair of texts is; a peer's threshold is the best on the very data."""

Level = tuple[Revision, Revision]
"""How far a text revised what it drew on, in truth and as told."""


def rewritten(one: str, two: str) -> bool:
    """Whether Retold takes one sentence for the other rewritten."""
    return judge(worded(one), worded(two)).rewritten >= REWRITTEN


def say_the_same(one: str, two: str) -> bool:
    """Whether Retold takes two sentences to say the same."""
    return judge(worded(one), worded(two)).says_the_same >= SAYS_THE_SAME


def revision_of(record: Record) -> Revision:
    """How far Retold says that a short answer revised what it drew on the source."""
    texts = (record["source"], record["text"])
    source, answer = (
        read_report(report_from_text(text, location=name), Profile.FAST)  # the words alone count
        for name, text in zip(("source", "answer"), texts, strict=True)
    )
    evidence = meet(source, answer, _ONE_STORY).evidence
    return evidence.revision if evidence else Revision.OWN_WORDS


def score_sentences(name: str, same: Callable[[str, str], bool], data: Data) -> Iterator[Figure]:
    """F1 and accuracy over the pairs of a file, by a judgement with its shipped threshold."""
    pairs = _pairs(name, data)
    start = perf_counter()
    judged = [(pair["same"], same(pair["a"], pair["b"])) for pair in pairs]
    yield from _figures(name, judged, perf_counter() - start)


def score_answers(data: Data) -> Iterator[Figure]:
    """In how many answers the level of revision is told, and that anything was drawn at all."""
    records = data.records(f"{_ANSWERS}.jsonl")
    start = perf_counter()
    levels = [(_LEVELS[record["level"]], revision_of(record)) for record in records]
    seconds = perf_counter() - start
    for key, measure in (("four_way", _four_way), ("binary", _drawn)):
        yield Figure(
            f"{_ANSWERS}/{key}", measure(levels), len(levels), seconds, interval(levels, measure)
        )


def score_peer(name: str, by: str, likeness: Likeness, data: Data) -> Iterator[Figure]:
    """The same of another tool's likeness, with whichever threshold is best for each measure."""
    pairs = _pairs(name, data)
    start = perf_counter()
    alike = likeness([(pair["a"], pair["b"]) for pair in pairs])
    seconds = perf_counter() - start
    true = [pair["same"] for pair in pairs]
    said = [
        [(is_same, value >= least / 50) for is_same, value in zip(true, alike, strict=True)]
        for least in range(1, 50)
    ]
    best = max(said, key=f1), max(said, key=accuracy)
    yield Figure(f"{name}/f1", f1(best[0]), len(pairs), seconds, by=by)
    yield Figure(f"{name}/accuracy", accuracy(best[1]), len(pairs), seconds, by=by)


def _pairs(name: str, data: Data) -> list[Record]:
    return data.sample(data.records(f"{name}.jsonl"), _QUICK, by=lambda pair: pair["id"])


def _figures(name: str, judged: Sequence[Judged], seconds: float) -> Iterator[Figure]:
    for key, measure in (("f1", f1), ("accuracy", accuracy)):
        yield Figure(
            f"{name}/{key}", measure(judged), len(judged), seconds, interval(judged, measure)
        )


def _four_way(levels: Sequence[Level]) -> float:
    return fmean(true is told for true, told in levels) if levels else 0.0


def _drawn(levels: Sequence[Level]) -> float:
    own = Revision.OWN_WORDS
    return fmean((true is own) == (told is own) for true, told in levels) if levels else 0.0


def _sentences(name: str, same: Callable[[str, str], bool]) -> Task:
    peers = (("tfidf", tfidf_reuse.likeness), ("datasketch", datasketch_reuse.likeness))
    return Task(
        name=name,
        needs=(f"{name}.jsonl",),
        score=partial(score_sentences, name, same),
        peers=tuple((by, partial(score_peer, name, by, likeness)) for by, likeness in peers),
    )


TASKS = (
    Task(name=_ANSWERS, needs=(f"{_ANSWERS}.jsonl",), score=score_answers),
    _sentences(_REWRITES, rewritten),
    _sentences(_NEWS, say_the_same),
)
