"""Cases of reports that are easily grouped wrongly: read from TOML, and two that are generated."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus.rewriting import Strength
from benchmarks.corpus.truth import Kind

from tests.corpus.made_up import made_up
from tests.corpus.putting import Record

_FILE = Path(__file__).parents[1] / "cases" / "hard_stories.toml"
_TOLD_OF_A_REPORT = ("outlet", "title")


@dataclass(frozen=True)
class Case:
    """Reports and what a reporter says of them.

    Attributes:
        name: of the case.
        why: what is asked, in one line.
        stories: for the address of each report the story it tells.
        records: the reports.
    """

    name: str
    why: str
    stories: Mapping[str, str]
    records: tuple[Record, ...]


def written_cases() -> Iterator[Case]:
    """The cases in words."""
    with _FILE.open("rb") as file:
        for name, told in tomllib.load(file).items():
            reports = told["reports"]
            urls = [f"https://{name}.example/{number}" for number in range(len(reports))]
            yield Case(
                name,
                told["why"],
                {url: report["story"] for url, report in zip(urls, reports, strict=True)},
                tuple(
                    _record(url, report, told.get("frame", ""))
                    for url, report in zip(urls, reports, strict=True)
                ),
            )


def _record(url: str, report: Mapping[str, str | int], frame: str) -> Record:
    """A report as a line of a file; a frame is filled from what else is told of the report."""
    text = frame.format_map(report) if frame else str(report["text"])
    told = {name: str(report[name]) for name in _TOLD_OF_A_REPORT}
    return {"url": url, "text": text.strip(), "published": _day(report.get("day")), **told}


def _day(day: object) -> str:
    return f"2031-03-{day:02}" if day else ""


def background(reports: int, seed: int) -> list[Record]:
    """A made-up stream of the year in which the cases happen."""
    return [_in_2031(record) for record, _ in made_up(reports, seed)]


def _in_2031(record: Record) -> Record:
    return {**record, "published": record.get("published", "").replace("2021-", "2031-", 1)}


_PARAGRAPHS = 4
_STEPS = 12


def chain() -> Case:
    """Reports of which each has three paragraphs of four from the one before, the last none."""
    singles = [
        record["text"].split("\n\n")
        for record, truth in made_up(200, 77)
        if truth.kind is Kind.REPORT and truth.strength is Strength.NONE
    ]
    told = [" ".join(parts[:2]) for parts in singles if len(parts) > 2][: _STEPS + _PARAGRAPHS]
    urls = [f"https://chain.example/{number}" for number in range(_STEPS)]
    return Case(
        "chain",
        "Each is like its neighbours, the first and the last have nothing in common.",
        {urls[0]: "first", urls[-1]: "last"},
        tuple(
            {
                "url": url,
                "title": "",
                "outlet": f"Link {number}",
                "text": "\n\n".join(told[number : number + _PARAGRAPHS]),
                "published": f"2031-05-{number + 1:02}",
            }
            for number, url in enumerate(urls)
        ),
    )


_PRINTINGS = 40


def printings() -> Case:
    """One dispatch printed by forty, some cut, and the rewrites and independent reports of TOML."""
    [case] = [case for case in written_cases() if case.name == DISPATCH]
    dispatch, *others = case.records
    paragraphs = dispatch["text"].split("\n\n")
    printed = [
        {
            **dispatch,
            "url": f"{dispatch['url']}-{number}",
            "outlet": f"Local Paper {number}",
            "title": dispatch["title"] if number % 3 else f"{dispatch['title']}, agency says",
            "text": "\n\n".join(paragraphs[: len(paragraphs) - number % 3]),
        }
        for number in range(_PRINTINGS)
    ]
    records = (*printed, *others)
    return Case(DISPATCH, case.why, {one["url"]: "the one story" for one in records}, records)


DISPATCH = "forty-printings"


def every_case() -> tuple[Case, ...]:
    """All cases, those that are generated too."""
    written = (case for case in written_cases() if case.name != DISPATCH)
    return (*written, printings(), chain())
