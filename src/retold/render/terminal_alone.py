"""What is in one report taken alone, for the terminal: its quotations, or numbers and names."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from retold.model.mentions import Bound, Quantity, QuantityKind
from retold.model.quotations import Quotation
from retold.model.readings import Reading
from retold.model.reports import Report
from retold.render.naming import counted
from retold.render.rows import quotation_words
from retold.render.sides import published_words
from retold.render.terminal_look import HEADING, MINOR, NAME, Look, heading, printed
from retold.render.visible import visible

_REFERENCES = {
    "PRESENT_REF": "the present",
    "PAST_REF": "the past",
    "FUTURE_REF": "the future",
}
"""What TIMEX3 calls times that name no day."""

_FINEST = 100
"""The largest denominator news prints."""


_SAID = ("who", "words", "how")


def render_quotations(report: Report, reading: Reading, look: Look) -> str:
    """A report's quotations in a table: who, what words, by what cue, through whom."""
    rows = [_quotation(each, report.text) for each in reading.quotations]
    head = _head(report, counted(len(rows), "quotation"))
    return printed(Group(*head, *_table(_SAID, rows, lines=True)), look)


def render_attitudes(report: Report, reading: Reading, look: Look) -> str:
    """A report's quotations, and below them what sources are told to think, want or do."""
    rows = [_quotation(each, report.text) for each in reading.attitudes]
    title = f"Thought, wanted or done, or not surely said ({len(rows)})"
    attitudes = printed(Group(*_titled(title, _SAID, rows, lines=True)), look) if rows else ""
    return render_quotations(report, reading, look) + attitudes


def render_facts(report: Report, reading: Reading, look: Look) -> str:
    """A report's numbers, dates and names in three tables, as printed and as meant."""
    numbers = [(each.said, _number(each), each.counted_words) for each in reading.quantities]
    times = [(each.said, _time(each.value), each.anchored) for each in reading.times]
    names = [
        (each.name, each.kind.value, ", ".join((*each.forms[1:], *each.roles)))
        for each in reading.entities
    ]
    counts = (
        counted(len(numbers), "number"),
        counted(len(times), "date or time", "dates and times"),
        counted(len(names), "name"),
    )
    parts: list[RenderableType] = [*_head(report, ", ".join(counts))]
    parts += _titled("Numbers", ("printed", "meant", "of what"), numbers)
    parts += _titled("Dates and times", ("printed", "meant", "counted from"), times)
    parts += _titled("Names", ("name", "kind", "also"), names)
    return printed(Group(*parts), look)


def _head(report: Report, counts: str) -> Iterator[Text]:
    title = f": {visible(report.title)}" if report.title else ""
    yield Text(f"{visible(report.name)}{title}", style=HEADING)
    yield Text(f"{published_words(report)}; {counts}", style=MINOR)


def _titled(
    title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], *, lines: bool = False
) -> Iterator[RenderableType]:
    if rows:
        yield heading(title)
        yield from _table(heads, rows, lines=lines)


def _table(
    heads: Sequence[str], rows: Iterable[Sequence[str]], *, lines: bool = False
) -> Iterator[Table]:
    table = Table(box=box.ASCII2, show_edge=False, pad_edge=False, show_lines=lines, expand=True)
    for number, head in enumerate(heads):
        table.add_column(
            head, style=NAME if number == 0 else "", overflow="fold", ratio=1 + number % 2
        )
    for row in rows:
        table.add_row(*(Text(visible(cell)) for cell in row))
    if table.row_count:
        yield table


def _quotation(quotation: Quotation, text: str) -> tuple[str, str, str]:
    cue = f', "{quotation.cue.of(text)}"' if quotation.cue else ""
    through = "".join(f", through {link.name}" for link in quotation.chain)
    who = quotation.speaker or "nobody named"
    return who, quotation_words(quotation, text), f"{quotation.kind.value}{cue}{through}"


def _number(quantity: Quantity) -> str:
    if quantity.low is None:
        return "vague"
    plain = _fraction if quantity.kind is QuantityKind.FRACTION else _plain
    bound = "" if quantity.bound is Bound.EXACT else f"{quantity.bound.value} "
    value = plain(quantity.low)
    if quantity.high is not None and quantity.high != quantity.low:
        value = f"{value} to {plain(quantity.high)}"
    return f"{bound}{value} {quantity.unit}".rstrip()


def _time(value: str) -> str:
    return _REFERENCES.get(value, value) or "unclear"


def _fraction(value: float) -> str:
    return str(Fraction(value).limit_denominator(_FINEST))


def _plain(value: float) -> str:
    return f"{value:,.0f}" if value.is_integer() else f"{value:,.4g}"
