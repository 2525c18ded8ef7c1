"""Stories merged and split by hand, as what is decided of pairs of their reports."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise, product
from pathlib import Path

import pyarrow as pa

from retold.corpus.decisions import Pair, decision_rows, latest_decisions
from retold.corpus.grouping import decide
from retold.corpus.methods import METHODS, refuse_other_methods
from retold.corpus.stories import report_named, rows_of, story_lines, story_named
from retold.corpus.working import Tell, Work
from retold.engines.choosing import EngineName, EngineOptions, engine_of
from retold.errors import NothingDecidedError, UnknownReportError
from retold.model.stories import Decided, StoryEvent
from retold.plan.tables import EVENTS, number_of
from retold.store import Run, Store, Writer

ACT = "by hand"
"""The option of a run that says what is decided: `MERGE` or `SPLIT`."""

MERGE, SPLIT = "merge", "split"

_BY_HAND = "by hand"

_BETWEEN = " "


def merge(folder: Path, stories: Sequence[str], because: str, tell: Tell) -> Decided:
    """What came of making several stories one; it stays so whatever comes later.

    Raises:
        UnknownStoryError: there is no such story.
        AmbiguousIdError: the beginning of an id is that of several.
        NothingDecidedError: fewer than two different stories are named.
        UnfinishedRunError: a run was stopped before.
        WorkspaceBusyError: somebody else is writing.
    """
    store = Store.open(folder)
    named = tuple(dict.fromkeys(story_named(store, story) for story in stories))
    if len(named) < 2:
        raise _nothing(store, "all that is named is one story", "Name two stories or more.")
    options = {ACT: MERGE, "stories": _BETWEEN.join(named), "because": because}
    return _decided(store, options, tell)


def split(folder: Path, story: str, reports: Sequence[str], because: str, tell: Tell) -> Decided:
    """What came of making some reports of a story another; it stays so whatever comes later.

    Raises:
        UnknownStoryError: there is no such story.
        UnknownReportError: the story has no such report.
        AmbiguousIdError: the beginning of an id is that of several.
        NothingDecidedError: no report is named, or all are.
        UnfinishedRunError: a run was stopped before.
        WorkspaceBusyError: somebody else is writing.
    """
    store = Store.open(folder)
    named = story_named(store, story)
    members = _members(store, (named,))[named]
    out = tuple(sorted({report_named(store, report) for report in reports}))
    for report in out:
        if report not in members:
            raise UnknownReportError(str(folder), report, named)
    if not out or len(out) == len(members):
        hint = "Name those of its reports that are to be another story, and not all."
        raise _nothing(store, "so nothing would be split", hint)
    options = {
        ACT: SPLIT,
        "stories": named,
        "reports": _BETWEEN.join(out),
        "because": because,
    }
    return _decided(store, options, tell)


def go_on_deciding(store: Store, writer: Writer, run: Run, tell: Tell) -> int:
    """The number of the batch in which what a run was to decide is decided."""
    pairs = tuple(_pairs(store, run.options))
    why = run.options["because"]
    rows = decision_rows(pairs, run.batch, why)
    engine = engine_of(EngineName.LOCAL, writer.layout.steps / "tables", EngineOptions(workers=1))
    try:
        work = Work(writer, run, engine, str(METHODS), tell)
        writer.add("events", work.part("by_hand", _told(store, run)))
        return decide(work, rows).batches[-1].id
    finally:
        engine.close()


def _decided(store: Store, options: Mapping[str, str], tell: Tell) -> Decided:
    refuse_other_methods(store)
    with store.writing(f"retold {options[ACT]}") as writer:
        run = writer.start((), options)
        batch = go_on_deciding(store, writer, run, tell)
    return _became(Store.open(store.layout.root), batch, options)


def _pairs(store: Store, options: Mapping[str, str]) -> Iterator[tuple[Pair, bool]]:
    named = options["stories"].split(_BETWEEN)
    members = _members(store, named)
    if options[ACT] == MERGE:
        apart = _said_apart(store)
        yield from _together([report for story in named for report in members[story]])
        for one, other in combinations(named, 2):
            across = map(_numbers, product(members[one], members[other]))
            yield from ((pair, True) for pair in across if pair in apart)
        return
    out = options["reports"].split(_BETWEEN)
    left = [report for report in members[named[0]] if report not in out]
    yield from _together(out)
    yield from _together(left)
    yield from ((_numbers(pair), False) for pair in product(out, left))


def _together(reports: Sequence[str]) -> Iterator[tuple[Pair, bool]]:
    """Holds reports together by a chain: a pair of each story alone would be outweighed."""
    for pair in pairwise(reports):
        yield _numbers(pair), True


def _numbers(pair: tuple[str, str]) -> Pair:
    one, other = sorted(map(number_of, pair))
    return one, other


def _said_apart(store: Store) -> set[Pair]:
    """The pairs that were decided to be two stories."""
    if "decisions" not in store.names:
        return set()
    rows = latest_decisions(store.files("decisions")).to_pylist()
    return {(row["one"], row["other"]) for row in rows if not row["together"]}


def _members(store: Store, stories: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The reports of stories, in the order of their ids."""
    asked = "SELECT story, report FROM members WHERE list_contains($stories, story) ORDER BY report"
    with store.duck("members") as duck:
        rows = rows_of(duck, asked, {"stories": list(stories)})
    return {
        story: tuple(row["report"] for row in rows if row["story"] == story) for story in stories
    }


def _told(store: Store, run: Run) -> pa.Table:
    """What is decided, as rows of the table of events."""
    first, *others = run.options["stories"].split(_BETWEEN)
    because = run.options["because"]
    out = run.options.get("reports", "").split()
    members = _members(store, others)
    told = [(other, members[other]) for other in others] or [("", tuple(out))]
    what = "Put together with it by hand" if others else "Taken out of it by hand"
    rows = [
        {
            "batch": run.batch,
            "story": first,
            "what": _BY_HAND,
            "other": other,
            "reports": list(reports),
            "why": f"{what}: {because}." if because else f"{what}.",
        }
        for other, reports in told
    ]
    return pa.Table.from_pylist(rows, EVENTS)


def _became(store: Store, batch: int, options: Mapping[str, str]) -> Decided:
    stories = options["stories"].split(_BETWEEN)
    with store.duck("events", "stories") as duck:
        rows = rows_of(duck, "SELECT * FROM events WHERE batch = $batch", {"batch": batch})
        events = tuple(StoryEvent(**{**row, "reports": tuple(row["reports"])}) for row in rows)
        concerned = {*stories, *(event.story for event in events)}
        return Decided(batch=batch, stories=story_lines(duck, concerned), events=events)


def _nothing(store: Store, reason: str, hint: str) -> NothingDecidedError:
    return NothingDecidedError(str(store.layout.root), reason, hint)
