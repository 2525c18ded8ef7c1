"""Writes what Retold finds in given texts: run by `evaluation.gains` with either tree's `retold`.

    python found.py ASKED.json FOUND.json

Stands alone and asks only the public names of `retold`, so that it runs with the source of an older
commit too. ASKED holds records of single reports and pairs of records; FOUND gets, for each kind,
a list of [where it was found, what was found].
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import retold

Found = tuple[str, str]


def quotations(record: dict[str, Any]) -> Iterator[Found]:
    """The quotations of one report: kind, who, and the words."""
    report = _report(record)
    for quotation in retold.reading_of(report).quotations:
        words = " ... ".join(_line(span.of(report.text)) for span in quotation.content)
        yield record["id"], f"{quotation.kind}, {quotation.speaker or 'nobody'}: {words}"


def facts(where: str, comparison: retold.Comparison) -> Iterator[Found]:
    """The facts of two reports: verdict, what about, and each report's words."""
    for fact in comparison.facts:
        said = " / ".join(_line(value.said) for value in fact.values)
        yield where, f"{fact.verdict}, {fact.kind} of {_line(fact.about)}: {said}"


def edges(where: str, comparison: retold.Comparison) -> Iterator[Found]:
    """How two reports stand to each other."""
    for descent in comparison.descents:
        yield where, f"{descent.relation}, {descent.direction}"


def findings(where: str, comparison: retold.Comparison) -> Iterator[Found]:
    """What a reader is shown first."""
    for finding in comparison.first_findings:
        yield where, f"{finding.kind}, {finding.label}: {_line(finding.words)}"


def found_in(asked: dict[str, Any]) -> dict[str, list[Found]]:
    """Everything found, by kind."""
    found: dict[str, list[Found]] = {
        "quotations": [each for record in asked["reports"] for each in quotations(record)],
        "facts": [],
        "edges": [],
        "findings": [],
    }
    for pair in asked["pairs"]:
        where = " and ".join(record["id"] for record in pair)
        comparison = retold.compare([_report(record) for record in pair])
        found["facts"] += facts(where, comparison)
        found["edges"] += edges(where, comparison)
        found["findings"] += findings(where, comparison)
    return found


def _report(record: dict[str, Any]) -> retold.Report:
    day = record.get("published")
    return retold.read_text(
        record["text"],
        name=record["id"],
        outlet=record.get("outlet") or "",
        url=record.get("url") or "",
        published=day[:10] if day else None,
    )


def _line(words: str) -> str:
    return " ".join(words.split())


def main(arguments: Sequence[str]) -> None:
    """Read what is asked, write what is found and which `retold` found it."""
    asked, out = map(Path, arguments)
    found: dict[str, Any] = dict(found_in(json.loads(asked.read_text(encoding="utf-8"))))
    found["by"] = str(Path(str(retold.__file__)).resolve())
    out.write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
