"""A collection kept in a folder: what can be asked of it, and put into it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypedDict, Unpack

from retold.errors import MissingExtraError
from retold.model.findings import Comparison
from retold.model.hits import Hits
from retold.model.profiles import Profile
from retold.model.readings import Reading
from retold.model.reports import Report
from retold.model.stories import Added, Decided, Standing, StoryLines, ToldStory
from retold.model.tracing import Tracing

if TYPE_CHECKING:
    from retold.corpus.means import Means
    from retold.corpus.outlets import Outlets
    from retold.corpus.search import Bounds
    from retold.sources import ReadOptions
    from retold.store import Damage, Store

Tell = Callable[[str], None]
"""Told in a few words what is being done, each time something else is."""

Progress = Callable[[int, int], None]
"""Told after each step how many are done, and of how many."""


class Asked(TypedDict, total=False):
    """Which stories are asked for.

    Attributes:
        since: those with a report of this day or later.
        until: those with a report of this day or earlier.
        outlet: those with a report of an outlet in whose name these words stand.
        min_reports: those with at least so many reports.
        sort: "reports", "origins", "outlets", "first" or "last".
        limit: so many at most.
    """

    since: date | None
    until: date | None
    outlet: str
    min_reports: int
    sort: str
    limit: int


class How(TypedDict, total=False):
    """How reports are put in.

    Attributes:
        published: publication day or time of reports that state none.
        columns: which field or column holds what: {"text": "body", "outlet": "site"}.
        allow_private: whether addresses may lead into a private network.
        engine: "local" or "spark".
        memory: how much the engine of one machine may hold for queries, e.g. "2GB".
        workers: its processes; as many as there are cores where none is told.
        master: of Spark, e.g. "spark://head:7077".
    """

    published: str | date | datetime | None
    columns: dict[str, str]
    allow_private: bool
    engine: str
    memory: str
    workers: int | None
    master: str


_NEEDED = ("duckdb", "pyarrow", "tantivy", "zstandard")


def is_workspace(path: str | Path) -> bool:
    """Whether a workspace seems to lie at `path`."""
    folder = Path(path)
    return (folder / "manifest.json").is_file() and (folder / "tables").is_dir()


def _nobody(words: str) -> None:
    """Nobody is told."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """A collection of reports, grouped into stories, in a folder.

    Each question is answered from what is finished when it is asked. `stories`, `story` and the
    others take the beginning of an id where that is enough to tell it from all others.

    Attributes:
        folder: where it lies.
    """

    folder: Path

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """The workspace at `path`.

        Raises:
            MissingExtraError: the packages that read it are not installed.
            NoWorkspaceError: there is none.
            NewerWorkspaceError: a newer Retold wrote it.
            DamagedWorkspaceError: its manifest cannot be read.
        """
        return cls(_stores().open(path).layout.root)

    @classmethod
    def create(cls, path: str | Path) -> Self:
        """A new workspace at `path`, empty.

        Raises:
            MissingExtraError: the packages that write it are not installed.
            NoWorkspaceError: a workspace or something else is there already.
            UnwritableError: the folder cannot be made.
        """
        return cls(_stores().create(path).layout.root)

    @classmethod
    def at(cls, path: str | Path) -> Self:
        """The workspace at `path`, made where there is none; errors as of `open` and `create`."""
        return cls(_stores().at(path).layout.root)

    @property
    def store(self) -> "Store":
        """Its tables, as they are now."""
        return _stores().open(self.folder)

    def add(self, *sources: str | Path, tell: Tell = _nobody, **how: Unpack[How]) -> Added:
        """What came of putting the reports of some sources in.

        Args:
            *sources: files, folders, patterns or addresses.
            tell: told what is being done.
            **how: how they are read, and by what.

        Raises:
            MissingExtraError: the packages that write it are not installed.
            NothingReadError: no report is new.
            UnfinishedRunError: a run for something else was stopped.
            WorkspaceBusyError: somebody else is writing.
            StepFailedError: a step failed; `resume` goes on.
            ValueError: `published` is no ISO day or time, or there is no such engine.
        """
        _stores()  # before anything is loaded that needs its packages
        from retold.corpus.adding import add  # noqa: PLC0415 - only who adds waits for it

        options, means = _read_as(how), _means_of(how)
        return add(self.folder, tuple(map(str, sources)), options, means, tell)

    def resume(self, tell: Tell = _nobody, **how: Unpack[How]) -> Added | None:
        """What came of going on with a run that was stopped; None where none was.

        Args:
            tell: told what is being done.
            **how: by what; as the run was told where nothing is. It reads as it did.

        Raises:
            WorkspaceError: the sources cannot be found again from here.
            WorkspaceBusyError: somebody else is writing.
            StepFailedError: a step failed; `resume` goes on again.
        """
        from retold.corpus.adding import resume  # noqa: PLC0415 - only who adds waits for it

        return resume(self.folder, _means_of(how) if how else None, tell)

    def discard(self) -> bool:
        """Whether there was a run that was stopped; it is given up, with what it had done.

        Raises:
            WorkspaceBusyError: somebody else is writing.
        """
        from retold.corpus.adding import give_up  # noqa: PLC0415 - only who adds waits for it

        return give_up(self.folder)

    def stories(self, **asked: Unpack[Asked]) -> StoryLines:
        """The stories asked for, in the order asked for: most reports first where none is.

        Raises:
            ValueError: they cannot be put in such an order.
        """
        from retold.corpus.stories import Sort, Wanted, stories_of  # noqa: PLC0415 - needs DuckDB

        wanted = Wanted(
            since=asked.get("since"),
            until=asked.get("until"),
            outlet=asked.get("outlet", ""),
            least=asked.get("min_reports", 1),
            sort=Sort(asked.get("sort", Sort.REPORTS)),
            limit=asked.get("limit", Wanted().limit),
        )
        return stories_of(self.store, wanted)

    def told(self, story: str) -> ToldStory:
        """What the tables tell of a story: its reports and why they are together, its lineage.

        Raises:
            UnknownStoryError: there is no such story.
            AmbiguousIdError: several ids begin so.
        """
        from retold.corpus.story import story_of  # noqa: PLC0415 - needs DuckDB

        return story_of(self.store, story)

    def story(
        self, story: str, profile: str = Profile.DEFAULT, progress: Progress | None = None
    ) -> Comparison:
        """The comparison of a story's reports: made now, or the one that was kept.

        Of a story of more than fifty reports those are compared that tell most; see `told`.

        Args:
            story: its id.
            profile: "default", or "fast" to read quotations by rules alone.
            progress: told how many steps are done, and of how many.

        Raises:
            UnknownStoryError: there is no such story.
            AmbiguousIdError: several ids begin so.
            TooFewReportsError: the story has one report; see `reading`.
        """
        return self.comparison(self.told(story), profile, progress)

    def comparison(
        self, told: ToldStory, profile: str = Profile.DEFAULT, progress: Progress | None = None
    ) -> Comparison:
        """The same for a story that `told` gave."""
        from retold.corpus.compared import comparison_of  # noqa: PLC0415 - slow to load

        return comparison_of(self.store, told, Profile(profile), progress)

    def reading(self, told: ToldStory, profile: str = Profile.DEFAULT) -> tuple[Report, Reading]:
        """The first report of a story, and everything found in it alone."""
        from retold.corpus.compared import reading_of  # noqa: PLC0415 - slow to load

        return reading_of(self.store, told, Profile(profile))

    def explain(self, report: str) -> Standing:
        """Why a report stands in its story.

        Raises:
            UnknownReportError: there is no such report.
            AmbiguousIdError: several ids begin so.
        """
        from retold.corpus.explaining import standing_of  # noqa: PLC0415 - needs DuckDB
        from retold.corpus.stories import report_named  # noqa: PLC0415 - the same

        store = self.store
        return standing_of(store, report_named(store, report))

    def search(self, query: str, tell: Tell = _nobody, **bounds: "Unpack[Bounds]") -> Hits:
        """The reports that answer a query, best first.

        Args:
            query: words, "phrases", OR, -, title:, text:, outlet:, date:.
            tell: told what is being done, where the index has to be brought up to date.
            **bounds: since, until, outlet and limit.

        Raises:
            BadQueryError: the query cannot be understood.
            UnwritableError: there is no index, and it cannot be made.
        """
        from retold.corpus.indexed import ready_to_ask  # noqa: PLC0415 - needs tantivy
        from retold.corpus.membership import StoryTable  # noqa: PLC0415 - the same
        from retold.corpus.search import hits_of, with_stories  # noqa: PLC0415 - the same

        store = self.store
        ready_to_ask(store, tell)
        found = hits_of(store.layout.search, query, **bounds)
        return with_stories(found, StoryTable(store.files("members")).of)

    def trace(self, words: str, tell: Tell = _nobody, most_read: int | None = None) -> Tracing:
        """Every report found that tells some words, in order of time, and how they changed.

        Args:
            words: a quotation or a sentence; as printed, or as remembered.
            tell: told what is being done, where the index has to be brought up to date.
            most_read: how many reports to read in full at most.

        Raises:
            TooFewWordsError: the words hold too little to be met again.
            UnwritableError: there is no index, and it cannot be made.
        """
        from retold.corpus.indexed import ready_to_ask  # noqa: PLC0415 - needs tantivy
        from retold.corpus.membership import StoryTable  # noqa: PLC0415 - the same
        from retold.corpus.trace import MOST_READ, trace  # noqa: PLC0415 - slow to load

        store = self.store
        ready_to_ask(store, tell)
        stories = StoryTable(store.files("members"))
        return trace(store.layout.search, words, stories, most_read or MOST_READ)

    def outlets(
        self, *, since: date | None = None, until: date | None = None, min_reports: int = 1
    ) -> "Outlets":
        """Who draws on whom, how much is own reporting, and how quotations arrive.

        Args:
            since: reports from this day on.
            until: reports to this day.
            min_reports: outlets with at least so many.
        """
        from retold.corpus.outlets import Asked as Counted  # noqa: PLC0415 - needs DuckDB
        from retold.corpus.outlets import outlets_of  # noqa: PLC0415 - the same

        with self.store.duck("reports", "members", "descents", "arrivals") as tables:
            return outlets_of(tables, Counted(since=since, until=until, least=min_reports))

    def merge(self, *stories: str, because: str = "", tell: Tell = _nobody) -> Decided:
        """What came of making several stories one; it stays so whatever comes later.

        Args:
            *stories: their ids.
            because: why, in words; kept.
            tell: told what is being done.

        Raises:
            UnknownStoryError: there is no such story.
            NothingDecidedError: fewer than two different stories are named.
            UnfinishedRunError: a run was stopped before.
            WorkspaceBusyError: somebody else is writing.
        """
        from retold.corpus.deciding import merge  # noqa: PLC0415 - only who decides waits for it

        return merge(self.folder, stories, because, tell)

    def split(self, story: str, *reports: str, because: str = "", tell: Tell = _nobody) -> Decided:
        """What came of making some reports of a story another; it stays so whatever comes later.

        Args:
            story: its id.
            *reports: ids of the reports to take out.
            because: why, in words; kept.
            tell: told what is being done.

        Raises:
            UnknownStoryError: there is no such story.
            UnknownReportError: the story has no such report.
            NothingDecidedError: no report is named, or all are.
            UnfinishedRunError: a run was stopped before.
            WorkspaceBusyError: somebody else is writing.
        """
        from retold.corpus.deciding import split  # noqa: PLC0415 - only who decides waits for it

        return split(self.folder, story, reports, because, tell)

    def export(
        self, kind: str, to: str | Path, *, table: str = "", stories: Sequence[str] = ()
    ) -> int:
        """How many lines, rows or nodes were written into the file `to`.

        Args:
            kind: "jsonl", "csv", "parquet", "gexf" or "graphml".
            to: the file; one that is there is replaced.
            table: whose rows; without it stories with their reports.
            stories: ids; only these stories and what belongs to them.

        Raises:
            UnknownTableError: there is no such table.
            UnknownStoryError: there is no such story.
            UnwritableError: the file cannot be written.
            ValueError: there is no such kind of file.
        """
        from retold.corpus.export import ExportKind, export  # noqa: PLC0415 - needs DuckDB
        from retold.corpus.stories import story_named  # noqa: PLC0415 - the same

        store = self.store
        named = [story_named(store, story) for story in stories]
        return export(store, ExportKind(kind), Path(to), table=table, story_ids=named)

    def check(self) -> "tuple[Damage, ...]":
        """The files of tables that are missing or are not, byte for byte, what was written."""
        return self.store.check()


def _stores() -> "type[Store]":
    """What opens and makes workspaces.

    Raises:
        MissingExtraError: packages for it are not installed.
    """
    if not all(map(find_spec, _NEEDED)):
        raise MissingExtraError("Working with collections", "corpus")
    from retold.store import Store  # noqa: PLC0415 - needs them

    return Store


def _read_as(how: How) -> "ReadOptions":
    from retold.sources.told import options_for  # noqa: PLC0415 - only who adds needs it

    return options_for(
        how.get("published"),
        allow_private=how.get("allow_private", False),
        columns=how.get("columns", {}),
    )


def _means_of(how: How) -> "Means":
    from retold.corpus.means import Means  # noqa: PLC0415 - only who adds needs it
    from retold.engines.choosing import EngineName  # noqa: PLC0415 - the same

    return Means(
        engine=EngineName(how.get("engine", EngineName.LOCAL)),
        memory=how.get("memory", Means().memory),
        workers=how.get("workers"),
        master=how.get("master", ""),
    )
