"""The index of full text kept as far as the reports of a workspace go."""

import shutil
from contextlib import suppress
from dataclasses import replace

from retold.corpus.search import index_reports
from retold.corpus.search.fields import opened
from retold.corpus.search.indexing import COLUMNS
from retold.corpus.working import Tell
from retold.errors import NoSearchIndexError, UnwritableError
from retold.store import Store


def bring_up_to_date(store: Store, tell: Tell) -> int:
    """How many reports were put into the index, which then holds all there are.

    Reports come into it in the order of their table, so that as many as it holds are the first.

    Raises:
        MissingExtraError: the search library is not installed.
        UnwritableError: the index cannot be written, or another process is writing it.
    """
    held, there = _held(store), store.count("reports")
    if held == there and store.layout.search.exists():
        return 0
    if held > there:  # of a collection that was brought back from a copy
        shutil.rmtree(store.layout.search)
        held = 0
    tell(f"Making {there - held:,} reports ready for search")
    batches = _after(store, held).batches("reports", COLUMNS)
    return index_reports(store.layout.search, batches)


def ready_to_ask(store: Store, tell: Tell) -> None:
    """Brings the index up to date; where only that fails, and there is one, it is asked as it is.

    Raises:
        MissingExtraError: the search library is not installed.
        UnwritableError: there is no index, and it cannot be written.
    """
    try:
        bring_up_to_date(store, tell)
    except UnwritableError as error:
        held = _held(store)
        if not held:
            raise
        missing = store.count("reports") - held
        tell(f"{missing:,} reports are not searched: {error}")


def _held(store: Store) -> int:
    """How many reports the index holds; 0 where there is none that can be asked."""
    try:
        return int(opened(store.layout.search).searcher().num_docs)
    except NoSearchIndexError as error:
        if "damaged" in error.reason:
            with suppress(OSError):
                shutil.rmtree(store.layout.search)
        return 0


def _after(store: Store, reports: int) -> Store:
    """The same workspace without the parts that hold only reports of the first so many."""
    parts = store.manifest.tables.get("reports", ())
    passed = 0
    while parts and passed + parts[0].rows <= reports:
        passed += parts[0].rows
        parts = parts[1:]
    tables = {**store.manifest.tables, "reports": parts}
    return replace(store, manifest=replace(store.manifest, tables=tables))
