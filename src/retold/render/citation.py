"""A finding as a citation: both quotations, outlets, dates and addresses, in plain text."""

from retold.model.findings import Comparison, Finding
from retold.render.asked import the_one
from retold.render.sides import Side, published_words, quoted, sides_of
from retold.render.visible import visible


def finding_of(comparison: Comparison, asked: str) -> Finding:
    """The finding with the id `asked`, or the only one whose id begins so.

    Raises:
        UnknownFindingError: there is none.
        AmbiguousFindingError: there are several.
    """
    return the_one(asked, ((finding.id, finding) for finding in comparison.findings))


def citation(comparison: Comparison, finding: Finding) -> str:
    """What to paste where the finding is cited; a line for each report and one for the finding."""
    sides = sides_of(comparison, finding)
    lines = [_line(side) for side in sides]
    lines.append(f"{finding.label.capitalize()}: {visible(finding.words)}")
    lines.append(f"(Retold, finding {finding.id}, {finding.rule})")
    return "\n".join(lines) + "\n"


def _line(side: Side) -> str:
    report = side.report
    title = f", {quoted(visible(report.title))}" if report.title else ""
    source = f"{visible(report.outlet or report.name)}{title}, {published_words(report)}"
    address = f", {visible(report.url)}" if report.url else ""
    speaker = f" ({side.speaker})" if side.speaker else ""
    return f"{quoted(side.words)}{speaker} — {source}{address}"
