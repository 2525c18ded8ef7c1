"""A comparison whose reports try to steer whatever shows them."""

from dataclasses import replace

from retold.model.findings import Comparison
from retold.model.reports import Report
from tests.fakes.comparisons import two_reports

ESCAPE = "\x1b[2J\x1b]0;owned\x07"
TURNED = "\u202egnp.exe\u202c"
MARKUP = (
    "<script>alert(1)</script> [red]x[/red] | **bold** [a](javascript:b) `code` @someone #1 $x$"
)
FORMULA = "=HYPERLINK(1)"


def hostile() -> Comparison:
    """Two reports in which names, titles, words and sentences hold all of that."""
    comparison = two_reports()
    words = f"{MARKUP}{ESCAPE}{TURNED}"
    reports = tuple(_hostile(report) for report in comparison.reports)
    finding = replace(comparison.findings[1], words=words, label=comparison.findings[1].label)
    fact = comparison.facts[0]
    values = tuple(replace(value, said=f"{FORMULA}{ESCAPE}") for value in fact.values)
    utterance = replace(comparison.utterances[0], speaker=words)
    return replace(
        comparison,
        reports=reports,
        findings=(finding, *comparison.findings),
        facts=(replace(fact, about=words, values=values), *comparison.facts[1:]),
        utterances=(utterance, *comparison.utterances[1:]),
        notices=(replace(comparison.notices[0], words=words),),
    )


def _hostile(report: Report) -> Report:
    """The same report with its text overwritten, character for character."""
    bad = f"{MARKUP}{ESCAPE}{TURNED}"
    text = (bad * (len(report.text) // len(bad) + 1))[: len(report.text)]
    return replace(report, text=text, title=bad, name=f"{report.name}{ESCAPE}", outlet=FORMULA)
