"""Reports put into a workspace: a batch begun, gone on with, and what came of it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from retold.corpus.deciding import ACT, go_on_deciding
from retold.corpus.grouping import put_in
from retold.corpus.indexed import bring_up_to_date
from retold.corpus.lightly import DOUBLE
from retold.corpus.means import (
    Means,
    asks_the_same,
    means_of,
    means_told,
    reading_of,
    reading_told,
    refuse_elsewhere,
)
from retold.corpus.methods import METHODS, refuse_other_methods
from retold.corpus.stories import rows_of
from retold.corpus.working import Tell, Work
from retold.engines.choosing import engine_of, require
from retold.errors import NothingReadError
from retold.model.reports import Rejected
from retold.model.stories import Added
from retold.sources import SKIPPED, ReadOptions
from retold.store import Layout, Run, Store, Writer, leaving_nothing

_FIRST_REJECTED = 5
"""Rejected sources told of at the end; all stand in the table."""

_NOT_IN = """
    SELECT
        count(*) FILTER (stage = $skip AND reason = $double) AS doubled,
        count(*) FILTER (stage = $skip AND reason <> $double) AS skipped,
        count(*) FILTER (stage <> $skip) AS rejected
    FROM rejected WHERE batch = $batch
"""

_FIRST = """
    SELECT location, place, stage, reason, hint FROM rejected
    WHERE batch = $batch AND stage <> $skip LIMIT $limit
"""

_BECAME = "SELECT what, count(*) AS n FROM events WHERE batch = $batch GROUP BY what"


def add(
    folder: Path, sources: Sequence[str], options: ReadOptions, means: Means, tell: Tell
) -> Added:
    """What came of putting the reports of some sources into the workspace in `folder`.

    The workspace is made where there is none; where nothing is read, none is left. A run for the
    same that was stopped is gone on with; `give_up` gives one up that was for something else.

    Raises:
        NothingReadError: no report is new.
        OtherMethodsError: the workspace was made by other methods.
        UnfinishedRunError: a run for something else was stopped.
        WorkspaceBusyError: somebody else is writing.
        MissingExtraError: packages that are needed are not installed.
        StepFailedError: a step failed; the run can be resumed.
    """
    require(means.engine)
    reading = reading_told(options, sources)
    with (
        leaving_nothing(Layout(folder.absolute()), NothingReadError),
        _writable(folder).writing("retold group") as writer,
    ):
        if writer.run is not None and asks_the_same(writer.run, sources, reading):
            run = writer.resume()
        else:
            run = writer.start(sources, {**reading, **means_told(means)})
        assert run is not None
        batch = _put_in(writer, run, options, means, tell)
    return _finished(folder, batch, tell)


def _writable(folder: Path) -> Store:
    store = Store.at(folder)
    refuse_other_methods(store)
    return store


def resume(folder: Path, means: Means | None, tell: Tell) -> Added | None:
    """What came of going on with the run that was stopped; None where none was.

    Either way the index for search is brought up to date.

    Args:
        folder: of the workspace.
        means: what to use; None for what the run was to use.
        tell: told what is being done.

    Raises:
        NoWorkspaceError: there is none.
        OtherMethodsError: the workspace was made by other methods.
        WorkspaceError: the sources cannot be found again from here.
        WorkspaceBusyError: somebody else is writing.
        StepFailedError: a step failed; the run can be resumed again.
    """
    store = Store.open(folder)
    with store.writing("retold resume") as writer:
        if writer.run is not None:
            refuse_other_methods(store)
        run = writer.resume()
        batch = 0
        if run is not None and ACT in run.options:
            batch = go_on_deciding(store, writer, run, tell)
        elif run is not None:
            refuse_elsewhere(run)
            used = means or means_of(run.options)
            batch = _put_in(writer, run, reading_of(run.options), used, tell)
    if not batch:
        bring_up_to_date(store, tell)
        return None
    return _finished(folder, batch, tell)


def give_up(folder: Path) -> bool:
    """Whether there was a run that was stopped; it is given up, with what it had done.

    Raises:
        NoWorkspaceError: there is no workspace.
        WorkspaceBusyError: somebody else is writing.
    """
    with Store.open(folder).writing("retold resume --discard") as writer:
        there = writer.run is not None
        writer.discard()
    return there


def _put_in(writer: Writer, run: Run, options: ReadOptions, means: Means, tell: Tell) -> int:
    """The number of the batch that was put in."""
    engine = engine_of(means.engine, writer.layout.steps / "tables", means.options)
    try:
        work = Work(writer, run, engine, str(METHODS), tell)
        return put_in(work, run.sources, options).batches[-1].id
    except NothingReadError:
        writer.discard()  # there is nothing to go on with
        raise
    finally:
        engine.close()


def _finished(folder: Path, batch: int, tell: Tell) -> Added:
    store = Store.open(folder)
    bring_up_to_date(store, tell)
    return added_in(store, batch)


def added_in(store: Store, batch: int) -> Added:
    """What came of a batch, as its tables tell."""
    told: dict[str, object] = {"batch": batch, "skip": SKIPPED}
    counts = next(each.counts for each in store.manifest.batches if each.id == batch)
    with store.duck("rejected", "events") as duck:
        kept_out = rows_of(duck, _NOT_IN, {**told, "double": DOUBLE["reason"]})[0]
        first = rows_of(duck, _FIRST, {**told, "limit": _FIRST_REJECTED})
        became = {row["what"]: row["n"] for row in rows_of(duck, _BECAME, {"batch": batch})}
    return Added(
        batch=batch,
        reports=counts.get("reports", 0),
        first_rejected=tuple(map(_rejected, first)),
        stories=counts.get("stories", 0),
        **{what: became.get(what, 0) for what in ("born", "joined", "merged", "split")},
        **kept_out,
    )


def _rejected(row: dict[str, Any]) -> Rejected:
    return Rejected(**{name: value or "" for name, value in row.items()})
