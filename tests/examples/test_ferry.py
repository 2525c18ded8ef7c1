"""The shipped example, whole: everything `examples/ferry/expected.toml` names is found."""

import tomllib
from pathlib import Path

import pytest

from retold.comparison import compare
from retold.model.descent import Direction, Relation
from retold.model.findings import Comparison
from retold.model.reports import BlockKind, Report
from retold.model.spans import Span
from retold.sources import ReadOptions, read_all

FERRY = Path(__file__).parents[2] / "examples" / "ferry"
EXPECTED = tomllib.loads((FERRY / "expected.toml").read_text("utf-8"))
TOLD = sorted({*EXPECTED["story"]["one_origin"], *EXPECTED["story"]["independent"]})


def stem(report: Report) -> str:
    return Path(report.source.location).stem


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    paths = [str(path) for path in sorted(FERRY.glob("*.txt")) + sorted(FERRY.glob("*.html"))]
    read = read_all(paths, ReadOptions())
    assert not read.rejected
    return compare(read.reports)


@pytest.fixture(scope="module")
def by_stem(comparison: Comparison) -> dict[str, Report]:
    return {stem(report): report for report in comparison.reports}


def words(report: Report, spans: tuple[Span, ...]) -> str:
    return " ".join(span.of(report.text) for span in spans)


def test_every_telling_is_read(by_stem):
    assert sorted(by_stem) == TOLD


def test_independent_origins(comparison, by_stem):
    origins = comparison.lineage.origins
    ids = {name: report.id for name, report in by_stem.items()}
    assert len(origins) == EXPECTED["story"]["independent_origins"]
    assert {ids[name] for name in EXPECTED["story"]["one_origin"]} in [set(o) for o in origins]


@pytest.mark.parametrize("row", EXPECTED["descent"], ids=lambda row: "-".join(row["reports"]))
def test_descent(row, comparison, by_stem):
    ids = {by_stem[name].id for name in row["reports"]}
    [descent] = [d for d in comparison.descents if {d.left, d.right} == ids]
    assert descent.relation is Relation(row["relation"])
    if "source" in row:
        first = descent.left if descent.direction is Direction.LEFT_FIRST else descent.right
        assert descent.direction is not Direction.UNDECIDED
        assert first == by_stem[row["source"]].id


@pytest.mark.parametrize("row", EXPECTED["furniture"], ids=lambda row: row["report"])
def test_furniture(row, by_stem):
    report = by_stem[row["report"]]
    left_out = [b.span.of(report.text) for b in report.blocks if b.kind is BlockKind.FURNITURE]
    assert left_out == row["words"]


@pytest.mark.parametrize("row", EXPECTED["block"], ids=lambda row: row["kind"])
def test_block(row, by_stem):
    report = by_stem[row["report"]]
    told = [(b.kind.value, b.span.of(report.text)) for b in report.blocks]
    assert (row["kind"], row["words"]) in told


def test_no_furniture_of_the_page_is_read_as_story(by_stem):
    courier = by_stem["island-courier"]
    story = [b for b in courier.blocks if b.kind is BlockKind.PARAGRAPH]
    told = " ".join(b.span.of(courier.text) for b in story)
    for left_out in ("cookies", "Share on", "Related stories", "timetable", "Reply", "newsletter"):
        assert left_out not in told


@pytest.mark.parametrize("row", EXPECTED["quotation"], ids=lambda row: row["said"][:24])
def test_quotation(row, comparison, by_stem):
    before, after = by_stem[row["before"]], by_stem[row["after"]]
    echoes = [
        echo
        for echo in comparison.echoes
        if (echo.before_report, echo.after_report) == (before.id, after.id)
        and row["said"] in words(before, echo.before_spans)
    ]
    assert [echo.fate.value for echo in echoes] == [row["fate"]]
    if "detail" in row:
        assert row["detail"] in [noted.detail.value for noted in echoes[0].details]
    quotations = {q.id: q for reading in comparison.readings for q in reading.quotations}
    assert {quotations[q].speaker for q in echoes[0].before} == {row["speaker"]}


@pytest.mark.parametrize("row", EXPECTED["fact"], ids=lambda row: row["kind"] + row["meridian"][:9])
def test_fact(row, comparison):
    said = {name: row[name] for name in TOLD if name in row}
    rows = [
        fact
        for fact in comparison.facts
        if fact.kind.value == row["kind"]
        and said.items()
        <= {stem(by_id(comparison, v.report_id)): v.said for v in fact.values}.items()
    ]
    assert rows, f"no row has {said}"
    if "verdict" in row:
        assert rows[0].verdict.value == row["verdict"]
    if "detail" in row:
        assert row["detail"] in [detail.value for detail in rows[0].details]


def by_id(comparison: Comparison, report_id: str) -> Report:
    return next(report for report in comparison.reports if report.id == report_id)


@pytest.mark.parametrize("row", EXPECTED["date"], ids=lambda row: row["said"])
def test_date(row, comparison, by_stem):
    report = by_stem[row["report"]]
    [reading] = [r for r in comparison.readings if r.report_id == report.id]
    values = {time.value for time in reading.times if time.said == row["said"]}
    assert values == {row["value"]}


@pytest.mark.parametrize("row", EXPECTED["change"], ids=lambda row: row["label"])
def test_change(row, comparison, by_stem):
    before, after = by_stem[row["before"]], by_stem[row["after"]]
    found = [
        (
            noted.detail.value,
            noted.before.of(before.text) if noted.before else "",
            noted.after.of(after.text) if noted.after else "",
        )
        for change in comparison.changes
        if (change.before_report, change.after_report) == (before.id, after.id)
        for noted in change.details
    ]
    assert [
        told
        for told in found
        if told[0] == row["label"]
        and row.get("said", "") in told[1]
        and row.get("now", "") in told[2]
    ], found
