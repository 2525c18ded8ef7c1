"""A batch put into a workspace: reports read, compared with what is there, grouped, told."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import parquet

from retold.corpus.assigning import Assigned, assigned
from retold.corpus.decisions import latest_decisions
from retold.corpus.events import event_rows
from retold.corpus.light import LIGHT
from retold.corpus.methods import METHODS
from retold.corpus.reading import Files, read_sources
from retold.corpus.telling import LINEAGE, telling_steps
from retold.corpus.working import Work
from retold.errors import NothingReadError
from retold.plan.candidates import candidate_steps
from retold.plan.components import find_components, strong_step
from retold.plan.groups import group_steps, least_odds
from retold.plan.inner import (
    ALIKE,
    BACKGROUND,
    KEYS,
    LINKS,
    PRINTS,
    VECTORS,
    VIEWS,
    VOICES,
)
from retold.plan.likeness import MOST_COUNTED, alike_steps, background_steps, vectors_step
from retold.plan.members import STORY_OF
from retold.plan.roundups import joining_steps
from retold.plan.steps import Query
from retold.plan.tables import ARRIVALS, EVENTS, REPORTS
from retold.plan.voices import printing_steps, settled_steps, voice_steps
from retold.sources import ReadOptions
from retold.store import Batch, Manifest

_GROWN = 4
"""How rare things are is counted anew when a collection is so many times as large as it was then,
until as many reports are counted as ever are."""

_A_SLICE = 100_000
"""Reports for which the largest queries are made at once."""

_MADE = ("members", "descents", "arrivals", "stories", "lineage")
"""Tables that are made anew by each batch."""


def put_in(work: Work, sources: Sequence[str], options: ReadOptions) -> Manifest:
    """What a workspace holds after the reports of some sources were put into it.

    Raises:
        NothingReadError: none of the sources holds a report that is not there already.
    """
    files = read_sources(work, sources, options)
    _load_reports(work, files)
    fresh = work.engine.count("views")
    if not fresh:
        raise NothingReadError(tuple(sources), _first_rejected(files["rejected"]))
    linked = _link(work, fresh)
    numbers = work.engine.fetch("views").column("number")
    return _settle(work, numbers, {**files, **linked}, {"reports": fresh})


def decide(work: Work, decisions: pa.Table) -> Manifest:
    """What a workspace holds after it was decided by hand which reports are one story.

    Args:
        work: what the batch is made with.
        decisions: rows of `DECISIONS`.
    """
    _load_reports(work, {})
    files = work.part("new_decisions", decisions)
    work.load("alike", (), ALIKE)
    work.load("links", (), LINKS)
    work.load("voices", (), VOICES)
    numbers = pa.chunked_array([*decisions["one"].chunks, *decisions["other"].chunks], pa.int64())
    touched = pa.chunked_array([numbers.unique()])
    return _settle(work, touched, {"decisions": files}, {"decisions": len(decisions)})


_READ: Mapping[str, pa.Schema] = {
    "views": VIEWS,
    "keys": KEYS,
    "prints": PRINTS,
    "light": LIGHT,
    "reports": REPORTS,
}
"""Tables of reading that are worked on."""


def _load_reports(work: Work, files: Files) -> None:
    """Makes the tables of new reports known, and those of all."""
    for name, schema in _READ.items():
        new = files.get(name, ())
        work.load(name, new, schema)
        work.load(f"{name}_before", work.kept(name), schema)
        work.load(f"all_{name}", (*work.kept(name), *new), schema)


def _link(work: Work, fresh: int) -> dict[str, tuple[Path, ...]]:
    """The tables of what new reports share with each other and with those there are."""
    held = work.engine.count("all_views")
    work.tell(f"Counting how rare things are in {held:,} reports")
    anew = _count_anew(work, held)
    if anew:
        for step in background_steps(held):
            background = work.step(step)
    else:
        background = work.kept("background")
        work.load("background", background, BACKGROUND)
    vectors = work.step(vectors_step("all_views" if anew else "views"))
    before = () if anew else work.kept("vectors")
    work.load("all_vectors", (*before, *vectors), VECTORS)
    voices = _voices(work, held)
    work.tell(f"Looking for reports that share something with {fresh:,} new ones")
    for candidates in candidate_steps(_slices(held)):
        work.step(candidates)
    pairs = work.engine.count("candidates")
    work.tell(f"Comparing {pairs:,} pairs")
    work.load("alike_before", work.kept("alike"), ALIKE)
    made = {step.name: work.step(step) for step in alike_steps()}
    again = {"background": background, "vectors": (*before, *vectors)} if anew else {}
    added = {"alike": made["alike"], "links": made["links"], **voices}
    return {**added, **(again or {"vectors": vectors})}


def _voices(work: Work, held: int) -> dict[str, tuple[Path, ...]]:
    """The voices of new reports, and the keys and prints of those that stand for themselves."""
    work.tell("Looking for printings of one text")
    for step in printing_steps(_slices(held)):
        work.step(step)
    name = "printing_groups"
    work.table(name, lambda: find_components(work.engine, "printing_sides", name))
    work.load("voices_before", work.kept("voices"), VOICES)
    made = {step.name: work.step(step) for step in voice_steps()}
    return {
        "voices": made["voices"],
        "keys": made["voice_keys"],
        "prints": made["voice_prints"],
    }


def _slices(held: int) -> int:
    return max(1, held // _A_SLICE)


def _first_rejected(files: Iterable[Path]) -> str:
    """Why the first source that could not be read could not."""
    for file in files:
        for row in parquet.read_table(file).slice(0, 1).to_pylist():
            return f"{row['location']}: {row['reason']}"
    return "there is nothing in them"


def _count_anew(work: Work, held: int) -> bool:
    kept = work.kept("background")
    if not kept:
        return True
    counted = parquet.read_table(kept[0], columns=["reports"]).column("reports")
    reports = counted[0].as_py() if len(counted) else 0
    return reports < MOST_COUNTED * 3 // 4 and held >= _GROWN * reports


def _settle(
    work: Work, fresh: pa.ChunkedArray, files: Files, counts: Mapping[str, int]
) -> Manifest:
    """Groups what new reports or decisions touch, tells the stories, and commits."""
    work.tell("Grouping")
    work.part("touching", pa.table({"number": fresh.combine_chunks()}))
    work.load("all_links", (*work.kept("links"), *files.get("links", ())), LINKS)
    decided = (*work.kept("decisions"), *files.get("decisions", ()))
    work.part("decisions", latest_decisions(decided))
    work.load("voices_before", work.kept("voices"), VOICES)
    for settled in (
        *settled_steps(),
        _FRESH,
        *joining_steps(least_odds()),
        strong_step(least_odds()),
    ):
        work.step(settled)
    work.table("components", lambda: find_components(work.engine, "strong", "components"))
    for step in group_steps():
        work.step(step)
    done, story_of = _assigned(work)
    reports = (*work.kept("reports"), *files.get("reports", ()))
    files = {**files, "events": _events(work, done, reports)}
    work.part("story_of", story_of)
    touched = sorted({*done.story_of.values(), *(event.story for event in done.events)})
    work.part("retold", pa.table({"story": pa.array(touched, pa.string())}))
    work.load("lineage_before", work.kept("lineage"), LINEAGE)
    work.load("arrivals_before", work.kept("arrivals"), ARRIVALS)
    work.tell(f"Telling {len(touched):,} stories")
    made = {step.name: work.step(step) for step in telling_steps()}
    return _commit(work, files, made, counts)


_FRESH = Query(
    "fresh",
    """
    SELECT all_voices.voice AS number
    FROM all_voices JOIN touching ON all_voices.number = touching.number
    GROUP BY all_voices.voice
    """,
    pa.schema([("number", pa.int64())]),
)
"""The reports that stand for new ones, or for those decided of."""


def _assigned(work: Work) -> tuple[Assigned, pa.Table]:
    """What became of stories, and the story of every report."""
    groups: dict[int, list[int]] = defaultdict(list)
    for head, voice in _columns(work.engine.fetch("groups"), "head", "number"):
        groups[head].append(voice)
    grouped = {voice for group in groups.values() for voice in group}
    alone = set(work.engine.fetch("fresh").column("number").to_pylist()) - grouped
    printings: dict[int, list[int]] = defaultdict(list)
    for number, voice in _columns(work.engine.fetch("all_voices"), "number", "voice"):
        printings[voice].append(number)
    regrouped = [
        [number for voice in group for number in printings[voice]]
        for group in (*groups.values(), *([voice] for voice in sorted(alone)))
    ]
    story_of = _story_of(work)
    before = {number: story_of[number] for g in regrouped for number in g if number in story_of}
    done = assigned(regrouped, before, _taken(work, story_of))
    story_of |= done.story_of
    table = pa.table({"number": list(story_of), "story": list(story_of.values())}, STORY_OF)
    return done, table


def _columns(table: pa.Table, *names: str) -> Iterator[tuple[int, ...]]:
    return zip(*(table.column(name).to_pylist() for name in names), strict=True)


def _story_of(work: Work) -> dict[int, str]:
    found: dict[int, str] = {}
    for file in work.kept("members"):
        rows = parquet.read_table(file, columns=["number", "story"])
        found |= dict(zip(*(rows.column(name).to_pylist() for name in STORY_OF.names), strict=True))
    return found


def _taken(work: Work, story_of: Mapping[int, str]) -> set[str]:
    """Every id a story has had."""
    told = [parquet.read_table(file, columns=["story", "other"]) for file in work.kept("events")]
    ids = {one for rows in told for column in rows.columns for one in column.unique().to_pylist()}
    return {*ids, *story_of.values()}


def _events(work: Work, done: Assigned, reports: Iterable[Path]) -> tuple[Path, ...]:
    ids = _ids(reports, {number for event in done.events for number in event.numbers})
    rows = event_rows(done.events, work.run.batch, ids)
    return work.part("events", pa.Table.from_pylist(rows, EVENTS))


def _ids(reports: Iterable[Path], numbers: set[int]) -> dict[int, str]:
    """The ids of reports, looked up in parts of the table of reports."""
    if not numbers:
        return {}
    wanted = pa.array(sorted(numbers), pa.int64())
    found: dict[int, str] = {}
    for file in reports:
        rows = parquet.read_table(file, columns=["number", "report"])
        rows = rows.filter(pc.is_in(rows.column("number"), wanted))
        found |= dict(zip(*(rows.column(n).to_pylist() for n in ("number", "report")), strict=True))
    return found


def _commit(
    work: Work, files: Files, made: Mapping[str, Iterable[Path]], counts: Mapping[str, int]
) -> Manifest:
    writer = work.writer
    replaced = {name: made[name] for name in _MADE}
    if "background" in files:
        replaced |= {name: files[name] for name in ("background", "vectors")}
    for name, parts in files.items():
        if name not in replaced:
            writer.add(name, parts)
    for name, anew in replaced.items():
        writer.replace(name, anew)
    batch = Batch(
        id=writer.batch,
        when=datetime.now(UTC),
        sources=work.run.sources,
        options=work.run.options,
        methods=METHODS,
        counts={**counts, "stories": work.engine.count("stories")},
    )
    return writer.commit(batch)
