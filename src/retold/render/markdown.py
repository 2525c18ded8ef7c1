"""A comparison as Markdown: what a reporter pastes into an e-mail or an issue."""

import re
from collections.abc import Iterator, Sequence

from retold.model.findings import Comparison, Finding
from retold.render.lineage_words import MOST_REASONS, lineage_steps, origins_words
from retold.render.naming import counted, names_of
from retold.render.order import from_the_source_on
from retold.render.rows import Cell, Row, fact_rows, quotation_rows
from retold.render.sides import Side, published_words, quoted, sides_beside
from retold.render.stories import all_different
from retold.render.verdict import verdict_lines
from retold.render.visible import visible

FIRST_LINE = "# What changed in the retelling"
"""How every document begins; by it a file written before is known and may be replaced."""

_WIDEST_TABLE = 6
"""Reports that fit side by side in an e-mail; with more, a row tells them one after the other."""

_MARKUP = re.compile(r"[\\`*_\[\]{}|#~$]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;"}
_ADDRESS = re.compile(r"https?://[^\s<>\\\"'`]+")


def render_markdown(comparison: Comparison, *, everything: bool = False) -> str:
    """A comparison as Markdown, with the ten findings that matter most or all of them."""
    parts = [FIRST_LINE, *(f"{_escaped(line)}" for line in verdict_lines(comparison))]
    parts += ["## Reports", _reports(comparison)]
    parts += _findings(comparison, everything=everything)
    parts += _table("Quotations", quotation_rows(comparison), comparison)
    parts += _table("Facts", fact_rows(comparison), comparison)
    parts += [] if all_different(comparison) else ["## Lineage", _lineage(comparison)]
    parts += _notices(comparison)
    return "\n\n".join(parts) + "\n"


def _escaped(text: str) -> str:
    """`text` on one line, shown as it is: no markup, no HTML, no mention comes of it."""
    plain = _MARKUP.sub(r"\\\g<0>", visible(text))
    for character, entity in _ENTITIES.items():
        plain = plain.replace(character, entity)
    return plain


def _link(address: str) -> str:
    """A web address as a link that shows itself; anything else as plain words."""
    return f"<{address}>" if _ADDRESS.fullmatch(address) else _escaped(address)


def _reports(comparison: Comparison) -> str:
    names = names_of(comparison)
    lines = []
    for report in from_the_source_on(comparison):
        title = f", {quoted(_escaped(report.title))}" if report.title else ""
        address = f", {_link(report.url)}" if report.url else ""
        name = f"**{_escaped(names[report.id])}**"
        lines.append(f"- {name}{title}, {published_words(report)}{address}")
    return "\n".join(lines)


def _findings(comparison: Comparison, *, everything: bool) -> Iterator[str]:
    shown = comparison.findings if everything else comparison.first_findings
    if not comparison.findings:
        return
    yield "## What matters first"
    if not shown:
        yield "Nothing weighs so much that it must be read first."
        return
    names = names_of(comparison)
    yield "\n".join(
        _finding(number, finding, comparison, names) for number, finding in enumerate(shown, 1)
    )
    if len(shown) < len(comparison.findings):
        yield f"{len(shown)} of {len(comparison.findings)} findings."


def _finding(number: int, finding: Finding, comparison: Comparison, names: dict[str, str]) -> str:
    lines = [f"{number}. **{_escaped(finding.label)}**: {_escaped(finding.words)}"]
    lines += [
        f"    - {_named(side, names)}: {quoted(_escaped(side.words))}"
        for side in sides_beside(comparison, finding)
    ]
    return "\n".join(lines)


def _named(side: Side, names: dict[str, str]) -> str:
    return _escaped(", ".join(filter(None, (names[side.report.id], side.speaker))))


def _table(title: str, rows: Sequence[Row], comparison: Comparison) -> Iterator[str]:
    if not rows:
        return
    names = {report_id: _escaped(name) for report_id, name in names_of(comparison).items()}
    ids = [report.id for report in from_the_source_on(comparison)]
    yield f"## {title}"
    if len(ids) <= _WIDEST_TABLE:
        heads = [names[report_id] for report_id in ids]
        yield _laid_out(heads, [(row, _in_columns(row, ids)) for row in rows])
    else:
        yield _laid_out(["reports"], [(row, [_in_one(row, names)]) for row in rows])


def _laid_out(heads: Sequence[str], rows: Sequence[tuple[Row, list[str]]]) -> str:
    lines = [["", *heads, "what became of it"], ["---"] * (len(heads) + 2)]
    lines += [[_escaped(row.what), *cells, ", ".join(row.became)] for row, cells in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _in_columns(row: Row, ids: Sequence[str]) -> list[str]:
    said = {cell.report_id: _said(cell) for cell in row.cells}
    return [said.get(report_id, "") for report_id in ids]


def _in_one(row: Row, names: dict[str, str]) -> str:
    cells = (f"{names[cell.report_id]}: {_said(cell)}" for cell in row.cells)
    return "<br>".join(cells)


def _said(cell: Cell) -> str:
    through = f" (through {_escaped(cell.through)})" if cell.through else ""
    meant = f" ({_escaped(cell.value)})" if cell.value else ""
    became = f" ({', '.join(cell.became)})" if cell.became else ""
    return _escaped(cell.words) + through + meant + became


def _lineage(comparison: Comparison) -> str:
    lines = []
    for step in lineage_steps(comparison):
        lines.append(f"- {_escaped(step.words)}")
        lines += [f"    - {_escaped(reason)}" for reason in step.reasons[:MOST_REASONS]]
    return "\n".join([*lines, f"- {origins_words(comparison)}"])


def _notices(comparison: Comparison) -> Iterator[str]:
    lines = [f"- {_escaped(notice.words)}" for notice in comparison.notices]
    lines += [
        f"- Not read: {_escaped(each.location)}: {_escaped(each.reason)}"
        for each in comparison.rejected
    ]
    if lines:
        number = counted(len(lines), "thing")
        yield f"## Notes\n\n{number} to know about the input:\n\n" + "\n".join(lines)
