"""Whether one of two reports prints the other's own telling as a quotation, and names it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from retold.analysis.descent.evidence import Shared
from retold.analysis.descent.newsrooms import names_anywhere
from retold.analysis.descent.quoted import IN_MARKS
from retold.model.changes import Passage
from retold.model.mentions import NameKind
from retold.model.spans import Place, Reason, Span
from retold.text.studied import Studied

_LEAST_RUN = 8
"""Words of a run that stands in marks in one report and outside all marks in the other: of fewer
both may quote a saying, which one of them prints without its marks."""

_LEAST_OWN = 6
"""Words of it that nobody is quoted with there, be it without marks: a long run by itself."""

_LEAST_IN_ALL = 15
"""Words of such runs together: a sentence, quoted for its own sake, and not a phrase. Of 400 pairs
of real reports the three that have so many and name the other all drew on it."""

_BEFORE = timedelta(days=1)
"""What came out longer before the other cannot quote it; clocks of a day are not compared."""

_SURE = 0.8


@dataclass(frozen=True, slots=True)
class Printed:
    """A report that prints another's own telling in marks.

    Attributes:
        by_right: whether the right report prints the left one's.
        reason: what was seen.
    """

    by_right: bool
    reason: Reason


@dataclass(frozen=True, slots=True)
class _Side:
    """A report with the places in it that count here.

    Attributes:
        studied: the report.
        marks: what stands in quotation marks.
        said: what it has somebody saying, in marks or not.
        of_people: what it gives to somebody by name: theirs, wherever they wrote it.
    """

    studied: Studied
    marks: tuple[Span, ...]
    said: tuple[Span, ...]
    of_people: tuple[Span, ...]


def printing(left: Studied, right: Studied, shared: Shared) -> Printed | None:
    """Which of two reports prints the other's telling in marks; None where neither or both do."""
    runs = [run for run in shared.passages if run.words >= _LEAST_RUN]
    if not runs:
        return None
    one, two = _side(left), _side(right)
    of_right = [run for run in runs if _is_printed(two, run.right, one, run.left)]
    of_left = [run for run in runs if _is_printed(one, run.left, two, run.right)]
    found = [
        Printed(by_right, prints_its_text(printer, printed, _places(left, right, own)))
        for printer, printed, own, by_right in (
            (right, left, of_right, True),
            (left, right, of_left, False),
        )
        if sum(run.words for run in own) >= _LEAST_IN_ALL and _may_quote(printer, printed)
    ]
    return found[0] if len(found) == 1 else None


def prints_its_text(printer: Studied, printed: Studied, places: tuple[Place, ...]) -> Reason:
    """A report that prints what another tells, in quotation marks, and names it, drew on it.

    What stands in marks there must be the other's own telling, and nobody's words in it.
    """
    words = f"{printer.report.name} names {printed.report.name} and prints its words in marks."
    return Reason(rule="descent.prints_its_text", words=words, score=_SURE, places=places)


def _side(studied: Studied) -> _Side:
    entities, quotations = studied.reading.entities, studied.reading.quotations
    people = [
        quotation
        for quotation in quotations
        if quotation.entity is not None and entities[quotation.entity].kind is NameKind.PERSON
    ]
    return _Side(
        studied,
        marks=tuple(Span(*found.span()) for found in IN_MARKS.finditer(studied.report.text)),
        said=tuple(span for quotation in quotations for span in quotation.content),
        of_people=tuple(span for quotation in people for span in quotation.content),
    )


def _is_printed(printer: _Side, there: Span, printed: _Side, here: Span) -> bool:
    """Whether a run stands in marks in the one report and in none in the other, as its telling."""
    in_marks = any(mark.contains(there) for mark in printer.marks)
    if not in_marks or _overlaps(printer.of_people, there):
        return False
    return not _overlaps(printed.marks, here) and _is_told(printed, here)


def _is_told(side: _Side, run: Span) -> bool:
    """Whether enough of a run is the report's own telling, and not what it has somebody saying."""
    words = side.studied.prose.words
    own = [at for at in words.within(run) if not _overlaps(side.said, words.span(at, at + 1))]
    return len(own) >= _LEAST_OWN


def _overlaps(spans: Iterable[Span], span: Span) -> bool:
    return any(one.overlaps(span) for one in spans)


def _may_quote(printer: Studied, printed: Studied) -> bool:
    """Whether a report names the other's outlet, and did not come out before it."""
    first, later = printed.report.published, printer.report.published
    in_time = first is None or later is None or first - later <= _BEFORE
    return in_time and names_anywhere(printer.report, printed.report.outlet)


def _places(left: Studied, right: Studied, runs: list[Passage]) -> tuple[Place, ...]:
    """The longest of some runs, on both sides."""
    longest = max(runs, key=lambda run: (run.words, -run.left.start), default=None)
    if longest is None:
        return ()
    return Place(left.report.id, longest.left), Place(right.report.id, longest.right)
