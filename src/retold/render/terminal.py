"""A comparison for the terminal: the verdict, what matters first, and the tables."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from retold.model.facts import Verdict
from retold.model.findings import Comparison, Finding
from retold.render.lineage_words import MOST_REASONS, lineage_steps, origins_words
from retold.render.naming import counted, named, names_of
from retold.render.rows import apart_rows, fact_rows, quotation_rows, stands_alone
from retold.render.sides import quoted, sides_beside
from retold.render.stories import all_different
from retold.render.terminal_look import HEADING, LABEL, MINOR, NAME, Look, heading, printed
from retold.render.terminal_sentences import furniture, sentences
from retold.render.terminal_tables import rows_table
from retold.render.verdict import verdict_lines
from retold.render.visible import shortened, visible

_MOST_ROWS = 20
"""Rows of a table shown unasked; a longer table is not read to its end."""

_LINES_A_QUOTATION = 2
"""Lines given to each side of a finding."""

_INDENT = 4

_NONE_FIRST = "Nothing weighs so much that it must be read first; --all shows {findings}."


def render_terminal(comparison: Comparison, look: Look) -> str:
    """A comparison as text for a terminal as wide as `look` says; plain without colour."""
    parts: list[RenderableType] = [*_verdict(comparison)]
    parts += _findings(comparison, look)
    most = None if look.everything else _MOST_ROWS
    parts += _quotations(comparison, look, most)
    parts += _facts(comparison, look, most)
    if look.everything:
        parts += sentences(comparison)
    parts += _lineage(comparison, None if look.everything else MOST_REASONS)
    if look.everything:
        parts += furniture(comparison)
    parts += _notices(comparison)
    return printed(Group(*parts), look)


def _verdict(comparison: Comparison) -> Iterator[Text]:
    who, what = verdict_lines(comparison)
    yield Text(visible(who), style=HEADING)
    yield Text(visible(what))


def _findings(comparison: Comparison, look: Look) -> Iterator[RenderableType]:
    findings = comparison.findings
    shown = findings if look.everything else comparison.first_findings
    if not findings:
        return
    yield heading("What matters first")
    if not shown:
        yield Text(_NONE_FIRST.format(findings=counted(len(findings), "finding")), style=MINOR)
        return
    for number, finding in enumerate(shown, 1):
        yield from _finding(number, finding, comparison, look)
    if len(shown) < len(findings):
        yield Text(
            f"\n{len(shown)} of {len(findings)} findings; --all shows the rest.", style=MINOR
        )


def _finding(
    number: int, finding: Finding, comparison: Comparison, look: Look
) -> Iterator[RenderableType]:
    yield Text.assemble(
        ("" if number == 1 else "\n"),
        (f"{number:>2}  ", MINOR),
        (finding.label, LABEL),
        (f" ({finding.kind.value}, {finding.id[: look.id_length]})", MINOR),
    )
    yield Padding(Text(visible(finding.words)), (0, 0, 0, _INDENT))
    names = names_of(comparison)
    room = _LINES_A_QUOTATION * (look.columns - _INDENT)
    for side in sides_beside(comparison, finding):
        name = ", ".join(filter(None, (names[side.report.id], side.speaker)))
        words = shortened(side.words, max(40, room - len(name) - 4))
        line = Text.assemble((f"{name}: ", NAME), quoted(words))
        yield Padding(line, (0, 0, 0, _INDENT))


def _quotations(comparison: Comparison, look: Look, most: int | None) -> Iterator[RenderableType]:
    """The table of quotations; without --all those of one report alone are only counted."""
    rows = quotation_rows(comparison)
    shown = rows if look.everything else [row for row in rows if not stands_alone(row)]
    if rows and not shown:
        yield heading("Quotations")
    yield from rows_table("Quotations", shown[:most], comparison, look)
    yield from _left_out(len(shown), most)
    if len(shown) < len(rows):
        alone = counted(len(rows) - len(shown), "quotation")
        yield Text(f"{alone} in one report only; --all shows them.", style=MINOR)


def _facts(comparison: Comparison, look: Look, most: int | None) -> Iterator[RenderableType]:
    """The table of facts; without --all those agreed on are only counted."""
    rows = fact_rows(comparison) if look.everything else apart_rows(comparison)
    if not rows and comparison.facts:
        yield heading("Facts")
    yield from rows_table("Facts", rows[:most], comparison, look)
    yield from _left_out(len(rows), most)
    alike = sum(fact.verdict is Verdict.AGREE for fact in comparison.facts)
    if alike and not look.everything:
        yield Text(f"{counted(alike, 'fact')} told alike; --all shows them.", style=MINOR)


def _left_out(rows: int, most: int | None) -> Iterator[Text]:
    if most is not None and rows > most:
        yield Text(f"{most} of {rows} rows; --all shows the rest.", style=MINOR)


def _lineage(comparison: Comparison, most: int | None) -> Iterator[RenderableType]:
    if all_different(comparison):
        return
    yield heading("Lineage")
    for step in lineage_steps(comparison):
        yield Text(step.words)
        for reason in step.reasons[:most]:
            yield Padding(Text(f"- {reason}", style=MINOR), (0, 0, 0, 2))
    yield Text(origins_words(comparison))


def _notices(comparison: Comparison) -> Iterator[RenderableType]:
    names = names_of(comparison)
    for notice in comparison.notices:
        about = f" ({named(names, notice.report_ids)})" if notice.report_ids else ""
        yield Text(f"\nNote: {visible(notice.words)}{about}")
