"""Utterances: one thing said, a row; the reports that tell it, the cells."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from retold.analysis.fates.restated import repeated, restatements
from retold.analysis.fates.spoken import Spoken, speak
from retold.model.ids import content_id
from retold.model.quotations import Echo, Telling, Utterance
from retold.text.studied import Studied

_SURE_SPEECH = 0.6
"""Score a quotation must have to make a row where no other report tells it."""

_LEAST_ALONE = 2.0
"""Weight its words must have for that: a scare quote of one word makes no row."""


def gather_utterances(
    reports: tuple[Studied, ...], echoes: tuple[Echo, ...]
) -> tuple[Utterance, ...]:
    """The rows of the table of quotations, in the order in which the reports first tell them.

    Quotations are one utterance where an echo says so, where a report tells it twice (headline and
    body), and where two reports have the same words in marks though neither drew on the other.

    Args:
        reports: the reports of a story, in the order of the columns.
        echoes: the echoes between any of them.
    """
    spoken = [one for studied in reports for one in speak(studied)]
    place = {one.quotation.id: at for at, one in enumerate(spoken)}
    groups = _grouped(len(spoken), _joins(reports, spoken, echoes, place))
    between = _echoes_of(echoes, groups, place)
    rows = defaultdict(list)
    for at, group in enumerate(groups):
        rows[group].append(spoken[at])
    return tuple(
        _utterance(tuple(row), reports, tuple(between[group]))
        for group, row in rows.items()
        if between[group] or any(_worth_a_row(one) for one in row)
    )


def _joins(
    reports: tuple[Studied, ...],
    spoken: list[Spoken],
    echoes: tuple[Echo, ...],
    place: dict[str, int],
) -> Iterator[tuple[int, int]]:
    for echo in echoes:
        ids = [place[one] for one in (*echo.before, *echo.after) if one in place]
        yield from ((ids[0], other) for other in ids[1:])
    pairs = [*repeated(spoken)]
    for studied in reports:
        pairs.extend(restatements(tuple(one for one in spoken if one.studied is studied)))
    for first, second in pairs:
        yield place[first.quotation.id], place[second.quotation.id]


def _grouped(size: int, joins: Iterable[tuple[int, int]]) -> list[int]:
    """For each quotation the least number of its group."""
    root = list(range(size))

    def find(at: int) -> int:
        while root[at] != at:
            root[at] = root[root[at]]
            at = root[at]
        return at

    for first, second in joins:
        one, other = sorted((find(first), find(second)))
        root[other] = one
    return [find(at) for at in range(size)]


def _echoes_of(
    echoes: tuple[Echo, ...], groups: list[int], place: dict[str, int]
) -> defaultdict[int, list[str]]:
    between: defaultdict[int, list[str]] = defaultdict(list)
    for echo in echoes:
        first = next((one for one in (*echo.before, *echo.after) if one in place), None)
        if first is not None:
            between[groups[place[first]]].append(echo.id)
    return between


def _worth_a_row(one: Spoken) -> bool:
    quotation = one.quotation
    given = quotation.source is not None
    return given and quotation.score >= _SURE_SPEECH and one.total >= _LEAST_ALONE


def _utterance(
    row: tuple[Spoken, ...], reports: tuple[Studied, ...], echoes: tuple[str, ...]
) -> Utterance:
    told: defaultdict[str, list[str]] = defaultdict(list)
    for one in row:
        told[one.studied.report.id].append(one.quotation.id)
    return Utterance(
        id=content_id("utterance", *sorted(one.quotation.id for one in row)),
        speaker=_fullest(row),
        tellings=tuple(
            Telling(report_id=report_id, quotations=tuple(told[report_id]))
            for report_id in dict.fromkeys(studied.report.id for studied in reports)
            if report_id in told
        ),
        echoes=echoes,
    )


def _fullest(row: tuple[Spoken, ...]) -> str:
    """The fullest name of the speaker; a name the text resolved goes before words as printed."""
    named = [one for one in row if one.quotation.speaker]
    return max(
        (one.quotation.speaker for one in named if one.quotation.entity is not None),
        key=len,
        default=max((one.quotation.speaker for one in named), key=len, default=""),
    )
