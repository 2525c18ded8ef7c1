"""How a preview of sources is shown in a terminal."""

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from retold.model.reports import Rejected
from retold.render.naming import counted
from retold.render.terminal_look import HEADING, LABEL, MINOR, NAME, Look, heading, printed
from retold.render.visible import shortened, visible
from retold.sources.previews import Checked, Previewed

_LONGEST = 200
"""Characters of one thing in the preview."""


def render_checked(checked: Checked, look: Look) -> str:
    """What would be read, for a person."""
    parts = (_summary, _kinds, _columns, _refused, _preview)
    return printed(Group(*(line for part in parts for line in part(checked))), look)


def _summary(checked: Checked) -> Iterator[RenderableType]:
    read = counted(checked.reports, "report")
    refused = counted(checked.rejected, "record or source", "records or sources")
    yield Text(f"{read} would be read, {refused} not.", style=HEADING)
    for source in checked.cut:
        words = f"Only the first {counted(checked.sample, 'record')} of {visible(source)} looked at"
        yield Text(f"{words}; there are more (--sample).", style=MINOR)
    if not checked.reports:
        return
    yield _fact("Dated", _dates(checked))
    yield _fact("Outlets", f"{checked.outlets_known:,}: {_numbers(checked.outlets)}")
    yield _fact("Languages", _numbers(checked.languages))
    yield _fact("Length", f"{checked.median_words:,} words (the report in the middle)")
    yield _fact("Doubles", f"{checked.doubles:,}")


def _dates(checked: Checked) -> str:
    share = f"{checked.dated:,} of {checked.reports:,} ({checked.dated / checked.reports:.0%})"
    if checked.first is None or checked.last is None:
        return f"{share}; give --published, or map a column: --map published=COLUMN"
    return f"{share}, {checked.first:%Y-%m-%d} to {checked.last:%Y-%m-%d}"


def _kinds(checked: Checked) -> Iterator[RenderableType]:
    yield heading("Sources")
    table = _table("kind", "files", "reports", "not read")
    for each in checked.kinds:
        numbers = (each.files, each.reports, each.rejected)
        table.add_row(Text(each.kind), *(f"{number:,}" for number in numbers))
    yield table
    for told in checked.skipped:
        yield Text(f"{visible(told.location)}: {visible(told.reason)}.", style=MINOR)


def _columns(checked: Checked) -> Iterator[RenderableType]:
    if not checked.columns:
        return
    yield heading("Fields and columns")
    table = _table("taken as", "field or column", "records")
    for role, column, number in checked.columns:
        table.add_row(Text(role, style=NAME), Text(shortened(column, 40)), f"{number:,}")
    yield table
    if checked.unused:
        names = ", ".join(shortened(name, 40) for name, _ in checked.unused)
        yield Text(f"Taken for nothing: {names}", style=MINOR)


def _refused(checked: Checked) -> Iterator[RenderableType]:
    if checked.rejects:
        yield heading(f"Not read ({len(checked.rejects):,} of {checked.rejected:,})")
        yield from map(_reject, checked.rejects)


def _reject(told: Rejected) -> Text:
    where = f"{told.location} ({told.place})" if told.place else told.location
    why = f"{shortened(told.reason, _LONGEST)}. {told.hint}"
    return Text.assemble((f"{visible(where)}: ", LABEL), visible(why))


def _preview(checked: Checked) -> Iterator[RenderableType]:
    if checked.preview:
        yield heading("The first reports")
    for report in checked.preview:
        yield Text(shortened(report.title, _LONGEST) or "(no headline)", style=HEADING)
        yield Padding(_beneath(report), (0, 0, 0, 2))


def _beneath(report: Previewed) -> Text:
    day = f"{report.published:%Y-%m-%d}" if report.published else "no date"
    facts = (visible(report.outlet) or "no outlet", day, report.language, visible(report.location))
    return Text.assemble((" · ".join(facts), MINOR), "\n", shortened(report.words, _LONGEST), " …")


def _fact(name: str, words: str) -> Text:
    return Text.assemble((f"{name}: ", NAME), words)


def _numbers(named: Sequence[tuple[str, int]]) -> str:
    return ", ".join(f"{shortened(name, 40) or '(none)'} {number:,}" for name, number in named)


def _table(*columns: str) -> Table:
    table = Table(box=box.ASCII2, show_edge=False, pad_edge=False)
    for column in columns:
        table.add_column(column, justify="right" if column in _COUNTS else "left", overflow="fold")
    return table


_COUNTS = frozenset({"files", "reports", "not read", "records"})
