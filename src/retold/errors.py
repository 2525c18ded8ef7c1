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
