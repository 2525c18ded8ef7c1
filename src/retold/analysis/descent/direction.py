"""Which of two reports is nearer the source: clues, each for one side, and their sum."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from retold.analysis.descent.clues import Clue, clue, sureness
from retold.analysis.descent.credits import agency_of_outlet, credits_to, declared
from retold.analysis.descent.edited import grew, names_later_year
from retold.analysis.descent.evidence import Shared
from retold.analysis.descent.newsrooms import named_in_story
from retold.analysis.descent.quoting import quoted_first
from retold.analysis.descent.ties import one_newsroom
from retold.model.descent import Direction
from retold.model.mentions import NameKind
from retold.model.quotations import Fate, FateDetail, Marks
from retold.model.reports import Precision, Report
from retold.model.spans import Place, Reason, Span
from retold.text.studied import Studied

_ENOUGH = 1.5
"""Log-odds from which a direction is called decided: odds of more than four to one."""

_DAY, _HOUR, _MONTHS, _OWN_ARCHIVE = 1.5, 1.8, 1.0, 8.0
_CREDIT = 3.0
_AGENCY = 2.5
_INDIRECT_EACH, _INDIRECT_MOST = 0.8, 2.4
_DAMAGE = 1.0
_FULLER_EACH, _FULLER_MOST = 0.5, 1.5
"""Log-odds each clue is worth, set by hand: a declared credit says more than a date, a date more
than one quotation that lost its marks. A newsroom that takes up its own text again took the
earlier one, whatever was edited."""


_LONG_AFTER = timedelta(days=60)
"""News is taken over within days; two texts that share words and are months apart more likely have
both a third before them, or a date that is wrong, so the date alone does not decide."""

_DAYS_APART = timedelta(days=2)
"""Days printed without the hour tell an order from here on: the next day may have begun where one
paper stands and not where the other does."""

_NEXT_DAY = timedelta(days=1)
"""The same of two reports of one newsroom: it has one calendar."""


def published_first(left: Studied, right: Studied, shared: Shared) -> Clue | None:
    """The report published first is nearer the source; days are compared, or times if known.

    The sum of clues decides: a date alone just does, and anything against it undoes it.
    """
    del shared
    apart = _NEXT_DAY if one_newsroom(left, right) else _DAYS_APART
    earlier = _earlier(left.report, right.report, apart)
    if earlier is None:
        return None
    first = left if earlier is left.report else right
    worth = _worth_of_dates(left, right)
    weight = worth if first is left else -worth
    return clue("published_first", weight, f"{first.report.name} was published first.")


def credited(left: Studied, right: Studied, shared: Shared) -> Clue | None:
    """A report that names the other's publisher as its source stands after it.

    Named in dateline, byline or credit line, as the one who says or passes on its words, or as
    the one that reported something or was told it.
    """
    del shared
    by_right, by_left = credited_at(right, left.report), credited_at(left, right.report)
    if bool(by_right) == bool(by_left):
        return None
    crediting, other = (right, left) if by_right else (left, right)
    return clue(
        "credited",
        _CREDIT if by_right else -_CREDIT,
        f"{crediting.report.name} names {other.report.name} as its source.",
        by_right or by_left,
    )


def agency_first(left: Studied, right: Studied, shared: Shared) -> Clue | None:
    """An agency's dispatch is nearer the source than the paper that prints it.

    A report is a dispatch where its publisher is a news agency, or where its own dateline or
    credit line names its publisher.
    """
    del shared
    in_left, in_right = _is_dispatch(left.report), _is_dispatch(right.report)
    if in_left == in_right:
        return None
    agency = left if in_left else right
    return clue(
        "agency_first",
        _AGENCY if in_left else -_AGENCY,
        f"{agency.report.name} is an agency, whose dispatches others print.",
    )


def kept_marks(left: Studied, right: Studied, shared: Shared) -> Clue | None:
    """Quotations lose their marks on the way and seldom gain them: the one with marks is nearer."""
    del left
    towards = {Fate.MADE_INDIRECT: 1, Fate.MARKS_DROPPED: 1}
    towards |= {fate.inverse: -1 for fate in towards}
    lost = sum(towards.get(echo.fate, 0) for echo in shared.echoes)
    if not lost:
        return None
    if shared.echoes[0].after_report != right.report.id:
        lost = -lost
    weight = max(-_INDIRECT_MOST, min(_INDIRECT_MOST, _INDIRECT_EACH * lost))
    return clue("kept_marks", weight, f"{abs(lost)} quotations stand in marks on one side only.")


def left_over_mark(left: Studied, right: Studied, shared: Shared) -> Clue | None:
    """A closing mark with no opening one is left from a text in which both stood."""
    in_left, in_right = _stray(left), _stray(right)
    left_over = {FateDetail.MARK_LEFT_OVER, FateDetail.MARK_MENDED}
    seen = any(noted.detail in left_over for echo in shared.echoes for noted in echo.details)
    if bool(in_left) == bool(in_right) or not seen:
        return None
    damaged = right if in_right else left
    return clue(
        "left_over_mark",
        _DAMAGE if in_right else -_DAMAGE,
        f"{damaged.report.name} has a quotation mark left over from another text.",
        in_right or in_left,
    )


def fuller_names(left: Studied, right: Studied, shared: Shared) -> Clue | None:
    """The report that gives a person's full name is nearer the source than one that shortens it."""
    fuller = 0
    for one, two in shared.entities:
        a, b = left.reading.entities[one], right.reading.entities[two]
        if a.kind is NameKind.PERSON and b.kind is NameKind.PERSON:
            longer = len(a.name.split()) - len(b.name.split())
            fuller += (longer > 0) - (longer < 0)
    if not fuller:
        return None
    weight = max(-_FULLER_MOST, min(_FULLER_MOST, _FULLER_EACH * fuller))
    fullest = left if fuller > 0 else right
    return clue("fuller_names", weight, f"{fullest.report.name} gives names more fully.")


CLUES: tuple[Callable[[Studied, Studied, Shared], Clue | None], ...] = (
    published_first,
    credited,
    quoted_first,
    agency_first,
    kept_marks,
    left_over_mark,
    fuller_names,
    grew,
    names_later_year,
)


def direction_of(
    left: Studied, right: Studied, shared: Shared
) -> tuple[Direction, float, tuple[Reason, ...]]:
    """Which report is nearer the source, how sure (0.5 = not at all), and the clues."""
    clues = [found for rule in CLUES if (found := rule(left, right, shared)) is not None]
    total = sum(found.weight for found in clues)
    reasons = tuple(found.reason for found in sorted(clues, key=lambda found: -abs(found.weight)))
    score = sureness(total)
    if abs(total) < _ENOUGH:
        return Direction.UNDECIDED, score, reasons
    return (Direction.LEFT_FIRST if total > 0 else Direction.RIGHT_FIRST), score, reasons


def _worth_of_dates(left: Studied, right: Studied) -> float:
    """What it says that one of two dated reports is the earlier."""
    one, other = left.report, right.report
    if one_newsroom(left, right):
        return _OWN_ARCHIVE
    if one.published and other.published and abs(one.published - other.published) > _LONG_AFTER:
        return _MONTHS
    return _HOUR if one.precision is other.precision is Precision.TIME else _DAY


def _earlier(left: Report, right: Report, days_apart: timedelta) -> Report | None:
    if left.published is None or right.published is None:
        return None
    if left.precision is right.precision is Precision.TIME:
        apart = left.published - right.published
        return None if not apart else left if apart < timedelta() else right
    days = left.published.date() - right.published.date()
    if abs(days) < days_apart:
        return None
    return left if days < timedelta() else right


def credited_at(studied: Studied, other: Report) -> tuple[Place, ...]:
    """Where a report names another's publisher as its source."""
    if not other.outlet:
        return ()
    report = studied.report
    agency = agency_of_outlet(other.outlet)
    named = [credit.span for credit in declared(report) if credit.agency == agency]
    named += credits_to(report, other.outlet)
    outlet = other.outlet.casefold().removeprefix("the ")
    for quotation in studied.reading.quotations:
        named += [link.span for link in quotation.chain if outlet in link.name.casefold()]
        if quotation.source and outlet == quotation.speaker.casefold().removeprefix("the "):
            named.append(quotation.source)
    named += _not_people(studied, named_in_story(report, other.outlet))
    return tuple(Place(report.id, span) for span in dict.fromkeys(named))


def _not_people(studied: Studied, named: Sequence[Span]) -> list[Span]:
    """Those that name nobody: what somebody told Ada Post, no newsroom was told."""
    entities = studied.reading.entities
    people = [
        name.span for name in studied.reading.names if entities[name.entity].kind is NameKind.PERSON
    ]
    return [span for span in named if not any(span.overlaps(person) for person in people)]


def _is_dispatch(report: Report) -> bool:
    return bool(agency_of_outlet(report.outlet) or credits_to(report, report.outlet))


def _stray(studied: Studied) -> tuple[Place, ...]:
    return tuple(
        Place(studied.report.id, quotation.content[-1])
        for quotation in studied.reading.quotations
        if quotation.marks is Marks.UNOPENED
    )
