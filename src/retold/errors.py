"""The errors Retold raises. Each carries its facts and says what to do next."""


class RetoldError(Exception):
    """Base of every error that Retold raises on purpose.

    `slug` names the error in the documentation (docs/errors.md#slug).
    """

    slug = "error"


class UnreadableError(RetoldError):
    """A source could not be read as a report.

    Attributes:
        location: the path or address asked for.
        stage: where it failed: "open", "fetch", "decode", "parse", "extract" or "limit".
        reason: what was wrong, in words for a reader.
        hint: what to do next.
        place: line or record inside the source, empty where the whole source failed.
    """

    slug = "unreadable"

    def __init__(
        self, *, location: str, stage: str, reason: str, hint: str, place: str = ""
    ) -> None:
        where = f"{location} ({place})" if place else location
        super().__init__(f"{where}: {reason}. {hint}")
        self.location = location
        self.stage = stage
        self.reason = reason
        self.hint = hint
        self.place = place


class TooFewReportsError(RetoldError):
    """A comparison was asked for with fewer than two readable reports."""

    slug = "too-few-reports"

    def __init__(self, readable: int) -> None:
        super().__init__(
            f"A comparison needs at least two readable reports; {readable} could be read. "
            "For one report's own content use `retold quotes` or `retold facts`."
        )
        self.readable = readable


class TooManyReportsError(RetoldError):
    """More reports were given to one comparison than it can show."""

    slug = "too-many-reports"

    def __init__(self, given: int, most: int) -> None:
        super().__init__(
            f"One comparison takes at most {most} reports; {given} were given. Compare fewer."
        )
        self.given = given
        self.most = most


class UnknownFindingError(RetoldError):
    """A finding was asked for by an id that the comparison does not hold."""

    slug = "unknown-finding"

    def __init__(self, finding_id: str) -> None:
        super().__init__(
            f"No finding {finding_id!r} in this comparison. The ids stand beside the findings "
            "in `retold show FILE` and in its JSON."
        )
        self.finding_id = finding_id


class BadComparisonError(RetoldError):
    """A file given as a saved comparison is not one, or is of another format version."""

    slug = "bad-comparison"

    def __init__(self, location: str, reason: str) -> None:
        super().__init__(
            f"{location} is not a comparison this version can open: {reason}. "
            "Make one with `retold compare … --json FILE`."
        )
        self.location = location
        self.reason = reason


class AmbiguousFindingError(RetoldError):
    """A finding was asked for by the beginning of several ids."""

    slug = "ambiguous-finding"

    def __init__(self, beginning: str, ids: tuple[str, ...]) -> None:
        super().__init__(
            f"{beginning!r} begins the ids of {len(ids)} findings ({', '.join(ids[:4])}). "
            "Give more of it."
        )
        self.beginning = beginning
        self.ids = ids


class UnwritableError(RetoldError):
    """A file that was asked for cannot be written, or would be lost by writing it."""

    slug = "unwritable"

    def __init__(self, location: str, reason: str) -> None:
        super().__init__(f"{location} was not written: {reason}.")
        self.location = location
        self.reason = reason


class WorkspaceError(RetoldError):
    """Base of what can be wrong with a workspace folder."""

    slug = "workspace"

    def __init__(self, folder: str, reason: str, hint: str) -> None:
        super().__init__(f"{folder}: {reason}. {hint}")
        self.folder = folder
        self.reason = reason
        self.hint = hint


class NoWorkspaceError(WorkspaceError):
    """A folder was given that is no workspace, or that cannot become one."""

    slug = "no-workspace"


class NewerWorkspaceError(WorkspaceError):
    """A workspace was written in a format that this version does not know."""

    slug = "newer-workspace"


class OtherMethodsError(WorkspaceError):
    """A workspace was grouped by other methods than those of this version."""

    slug = "other-methods"


class DamagedWorkspaceError(WorkspaceError):
    """A file of a workspace is missing or is not what was written."""

    slug = "damaged-workspace"


class WorkspaceChangedError(WorkspaceError):
    """A workspace was written anew since it was opened, and a file of then is gone."""

    slug = "workspace-changed"


class WorkspaceBusyError(WorkspaceError):
    """Somebody else is writing into a workspace."""

    slug = "workspace-busy"


class UnfinishedRunError(WorkspaceError):
    """A workspace holds a run that was stopped, and another one was asked for."""

    slug = "unfinished-run"


class UnknownTableError(WorkspaceError):
    """A table was asked for that a workspace does not have."""

    slug = "unknown-table"


class UnknownStoryError(WorkspaceError):
    """A story was asked for by an id that a workspace does not hold."""

    slug = "unknown-story"

    def __init__(self, folder: str, story_id: str) -> None:
        super().__init__(
            folder,
            f"it has no story {story_id!r}",
            f"The ids stand in `retold stories {folder}`; of stories that were merged, in events.",
        )
        self.story_id = story_id


class UnknownReportError(WorkspaceError):
    """A report was asked for by an id that a workspace, or a story of it, does not hold."""

    slug = "unknown-report"

    def __init__(self, folder: str, report_id: str, story_id: str = "") -> None:
        where = f"its story {story_id} has" if story_id else "it has"
        super().__init__(
            folder,
            f"{where} no report {report_id!r}",
            "The ids of reports stand in `retold story` and `retold search`.",
        )
        self.report_id = report_id


class AmbiguousIdError(WorkspaceError):
    """A story or report of a workspace was asked for by the beginning of several ids."""

    slug = "ambiguous-id"

    def __init__(self, folder: str, beginning: str, ids: tuple[str, ...]) -> None:
        shown = ", ".join(ids[:4]) + (" …" if len(ids) > 4 else "")
        super().__init__(folder, f"several ids begin with {beginning!r} ({shown})", "Give more.")
        self.beginning = beginning
        self.ids = ids


class NothingDecidedError(WorkspaceError):
    """A merge or split by hand was asked for that changes nothing."""

    slug = "nothing-decided"


class MissingExtraError(RetoldError):
    """Something was asked for that needs packages which are not installed."""

    slug = "missing-extra"

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs more packages. Type: pip install 'retold[{extra}]'")
        self.extra = extra


class NoSearchIndexError(RetoldError):
    """A collection was searched whose index is missing, damaged or of another version."""

    slug = "no-search-index"

    def __init__(self, location: str, reason: str) -> None:
        super().__init__(
            f"The search index in {location} cannot be asked: {reason}. "
            "Remove that folder and run `retold resume` on the workspace; it is made again "
            "from the reports."
        )
        self.location = location
        self.reason = reason


class BadQueryError(RetoldError):
    """A search was asked for in words that cannot be understood.

    Attributes:
        query: what was asked.
        reason: what is wrong with it.
        hint: how to write it.
    """

    slug = "bad-query"

    def __init__(self, query: str, reason: str, hint: str) -> None:
        super().__init__(f"The search {query!r:.80} cannot be understood: {reason}. {hint}")
        self.query = query
        self.reason = reason
        self.hint = hint


class TooFewWordsError(RetoldError):
    """Words were to be traced that are too few, or too common, to be met again."""

    slug = "too-few-words"

    def __init__(self, words: str) -> None:
        super().__init__(
            f"{words!r:.80} holds too little to be traced: these words stand in reports that have "
            "nothing to do with each other. Give more of what was said, or use `retold search`."
        )
        self.words = words


class StepFailedError(RetoldError):
    """A step of the work over a collection could not be done; what was finished before it stays.

    Attributes:
        step: name of the table it was to make, or of the work it was to do.
        reason: what went wrong.
        hint: what to do next.
    """

    slug = "step-failed"

    def __init__(self, step: str, reason: str, hint: str) -> None:
        super().__init__(f"{step} could not be made: {reason}. {hint}")
        self.step = step
        self.reason = reason
        self.hint = hint


class NothingReadError(RetoldError):
    """Sources were to be put into a collection, and none holds a report that is not there yet."""

    slug = "nothing-read"

    def __init__(self, sources: tuple[str, ...], first: str) -> None:
        shown = ", ".join(sources[:3]) + (" …" if len(sources) > 3 else "")
        super().__init__(
            f"No new report could be read from {shown} ({first}). "
            "`retold check` shows what would be read, and why not."
        )
        self.sources = sources
