"""Other tools on the same texts: what they find, how much is wrong, how long, how much memory."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.corpus.accuracy import Accuracy, models_of
from benchmarks.corpus.collection import Collection
from benchmarks.corpus.figures import Figure
from benchmarks.corpus.findings import Finding, Paired, paired, strengths_of
from benchmarks.corpus.measuring import Bench
from benchmarks.corpus.peers.texts import read_pairs
from benchmarks.corpus.rewriting import Strength
from benchmarks.corpus.running import Limits, Ran, run
from benchmarks.corpus.truth import Truth

GROUPS = {
    "near copies": (Strength.COPY, Strength.EDIT),
    "rewrites": (Strength.LIGHT, Strength.MIDDLE, Strength.HEAVY),
    "heavy rewrites": (Strength.HEAVY,),
    "independent tellings": (Strength.INDEPENDENT,),
}
"""What is told of each tool: the share found of retellings of these strengths."""

LIMITS = Limits(seconds=1_800, megabytes=8_000)
"""A tool that needs half an hour or 8 GB for what takes Retold minutes is ended, and it is said."""

_STEPS = tuple(step / 200 for step in range(1, 200))
"""The likenesses tried to find the one from which on a tool is as precise as Retold."""

_LOWEST = 0.02
"""Below this a likeness estimated from 128 permutations is nothing but chance."""

EQUAL = "as precise as Retold"
BEST = "at its most precise"
ONLY_THEIRS = "near copies that Retold does not find"

MODULES = "benchmarks.corpus.peers"
"""Where the tools' modules are."""

_MISSING = ("ModuleNotFoundError", "No module named")


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool and how it is asked.

    Attributes:
        name: its module in `benchmarks.corpus.peers`.
        thresholds: that of its documentation, and far lower ones, for rewrites.
        python: the interpreter it is installed for.
        environment: what it is told by its environment.
    """

    name: str
    thresholds: tuple[float, ...]
    python: str = sys.executable
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ours:
    """What Retold found on the same texts: the measure of the others.

    Attributes:
        made: the texts.
        truths: what is true of them.
        on: what they are called among the figures.
        finding: how right it is.
        counts: how many retellings of each strength there are.
        seconds: how long it took.
        stories: the story of each report.
    """

    made: Collection
    truths: Sequence[Truth]
    on: str
    finding: Finding
    counts: Mapping[str, int]
    seconds: float
    stories: Mapping[str, str]


def peers(python: str, passim: Path | None) -> tuple[Peer, ...]:
    """The tools there are; passim only where its source is given."""
    installed = (
        Peer("datasketch", (0.7, 0.2, 0.1), python),
        Peer("rensa", (0.8, 0.2, 0.1), python),
        Peer("text_dedup", (0.7, 0.3), python),
        Peer("tfidf", (0.5, 0.1), python),
    )
    if passim is None:
        print("passim is left out: give the path of its seriatim.py with --passim.")
        return installed
    return (*installed, Peer("passim", (0.0,), python, {"PASSIM": str(passim)}))


def ours_of(
    made: Collection, on: str, found: Accuracy, seconds: float, stories: Mapping[str, str]
) -> Ours:
    """What Retold found, in the terms of the others."""
    finding = Finding(0.0, found.partners, found.found, sum(found.false.values()))
    truths = made.truths()
    return Ours(made, truths, on, finding, strengths_of(truths), seconds, stories)


def beside(bench: Bench, ours: Ours, tools: Iterable[Peer]) -> None:
    """Tell what each tool finds at its thresholds, and at Retold's precision."""
    for what, value, unit in _told(ours.finding, ours.counts):
        bench.told(ours.on, what, value, unit)
    for tool in tools:
        runs = tuple(_runs(bench, ours, tool))
        if runs:
            for figure in _at_our_precision(runs, ours, tool.name):
                bench.figures.add(figure)


def _runs(bench: Bench, ours: Ours, tool: Peer) -> Iterator[Paired]:
    """The pairs of a tool at each likeness it was asked for; what it found is told.

    While it is more precise than Retold at its lowest threshold it could find more as precisely,
    and is asked for half of it.
    """
    found, least = None, 0.0
    for least in tool.thresholds:
        found = _found(bench, ours, tool, least)
        if found is None:
            return
        yield found
    while found and least / 2 >= _LOWEST and found.at(least).precision > ours.finding.precision:
        least /= 2
        found = _found(bench, ours, tool, least)
        if found:
            yield found


def _found(bench: Bench, ours: Ours, tool: Peer, least: float) -> Paired | None:
    """The pairs of a tool from a likeness on, told; None where it gave none."""
    add, on = bench.figures.add, ours.on
    pairs, ran = _run(bench, ours.made, tool, least)
    add(Figure(f"at {least}", on, ran.seconds, "s", tool.name, note="" if ran.well else _why(ran)))
    if not ran.well:
        return None
    every = paired(ours.truths, read_pairs(pairs))
    if ran.peak:  # none is seen of a tool that ends before it is looked at
        add(Figure(f"at {least}: memory", on, ran.peak, "MB", tool.name))
    for what, value, unit in _told(every.at(least), ours.counts):
        add(Figure(f"at {least}: {what}", on, value, unit, tool.name))
    missed = len(_only_theirs(every, ours, least))
    add(Figure(f"at {least}: {ONLY_THEIRS}", on, missed, "reports", tool.name))
    return every


def _at_our_precision(runs: Iterable[Paired], ours: Ours, name: str) -> Iterator[Figure]:
    """What a tool finds where it is as precise as Retold, or at its best where it never is."""
    best = [run.as_precise(ours.finding.precision, (0.0, *_STEPS)) for run in runs]
    enough = [one for one in best if one.precision >= ours.finding.precision]
    rewrites = GROUPS["rewrites"]
    equal = (
        max(enough, key=lambda one: one.share(rewrites, ours.counts))
        if enough
        else max(best, key=lambda one: one.precision)
    )
    note = f"from likeness {equal.least} on"
    when = EQUAL if equal.precision >= ours.finding.precision else BEST
    for what, value, unit in _told(equal, ours.counts):
        yield Figure(f"{when}: {what}", ours.on, value, unit, name, note=note)
    for what, strengths in GROUPS.items():
        theirs = equal.share(strengths, ours.counts)
        if theirs:
            times = ours.finding.share(strengths, ours.counts) / theirs
            yield Figure(f"Retold finds of {what}", ours.on, times, "times", name, note=note)


def _only_theirs(every: Paired, ours: Ours, least: float) -> list[str]:
    """Near copies that a tool finds and Retold does not."""
    models = models_of(ours.truths)
    return [
        name
        for name, (strength, alike) in every.models.items()
        if strength in GROUPS["near copies"]
        and alike >= least
        and ours.stories.get(name) != ours.stories.get(models[name][0])
    ]


def _run(bench: Bench, made: Collection, tool: Peer, least: float) -> tuple[Path, Ran]:
    """The pairs a tool wrote, and how it went."""
    pairs = bench.scratch / f"pairs-{tool.name}-{least}.tsv"
    command = [
        tool.python,
        "-m",
        f"{MODULES}.{tool.name}",
        str(made.folder),
        str(pairs),
        str(least),
    ]
    return pairs, run(command, LIMITS, tool.environment)


def _told(finding: Finding, counts: Mapping[str, int]) -> Iterator[tuple[str, float, str]]:
    yield "precision of partners", finding.precision, "share"
    yield "false pairs", finding.false, "pairs"
    for what, strengths in GROUPS.items():
        yield f"{what} found", finding.share(strengths, counts), "share"


def _why(ran: Ran) -> str:
    """Why a tool gave nothing: left out where it is not installed, else its last words."""
    if any(words in ran.err for words in _MISSING):
        return "left out: not installed (pip install --group peers)"
    lines = (ran.stopped or ran.err.strip() or f"exit code {ran.code}").splitlines()
    return f"ended: {lines[-1][:160]}"
