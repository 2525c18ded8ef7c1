"""Laws of a whole comparison."""

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from retold.comparison import RULES, compare
from retold.model.changes import ChangeKind
from retold.model.descent import Direction
from retold.model.facts import Verdict
from retold.model.quotations import Fate
from retold.model.reports import Report
from retold.sources import ReadOptions, read_one

FERRY = Path(__file__).parents[2] / "examples" / "ferry"
PATHS = sorted([*FERRY.glob("*.txt"), *FERRY.glob("*.html")])


def read(path: Path) -> Report:
    return read_one(str(path), ReadOptions())


REPORTS = [read(path) for path in PATHS]


def _stripped(report: Report) -> Report:
    """The same report, with nothing that tells when and where it was published."""
    return replace(report, published=None, outlet="", url="")


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
def test_a_report_against_itself_gives_only_what_is_kept(report):
    told = compare([report, report])
    assert {change.kind for change in told.changes} <= {ChangeKind.KEPT}
    assert {echo.fate for echo in told.echoes} <= {Fate.VERBATIM}
    assert {fact.verdict for fact in told.facts} <= {Verdict.AGREE}
    assert len(told.lineage.origins) == 1
    assert [notice.slug for notice in told.notices] == ["same-report-twice"]


@pytest.mark.parametrize("pair", tuple(permutations(range(len(REPORTS)), 2)))
def test_the_other_order_says_the_same_the_other_way_round(pair):
    one, two = (_stripped(REPORTS[number]) for number in pair)
    forward, backward = compare([one, two]), compare([two, one])
    decided = forward.descents[0].direction is not Direction.UNDECIDED
    assert {d.id: d.relation for d in forward.descents} == {
        d.id: d.relation for d in backward.descents
    }

    def turned(label):
        return label if decided else label.inverse

    assert {e.id: turned(e.fate) for e in forward.echoes} == {e.id: e.fate for e in backward.echoes}
    assert {c.id: turned(c.kind) for c in forward.changes} == {
        c.id: c.kind for c in backward.changes
    }
    assert {
        c.id: sorted(turned(noted.detail).value for noted in c.details) for c in forward.changes
    } == {c.id: sorted(noted.detail.value for noted in c.details) for c in backward.changes}
    assert {
        f.id: (f.verdict, sorted(turned(detail).value for detail in f.details))
        for f in forward.facts
    } == {f.id: (f.verdict, sorted(detail.value for detail in f.details)) for f in backward.facts}
    assert {f.id for f in forward.findings} == {f.id for f in backward.findings}


def test_every_order_of_all_seven_finds_the_same_lineage():
    forward, backward = compare(REPORTS), compare(REPORTS[::-1])
    assert {frozenset(o) for o in forward.lineage.origins} == {
        frozenset(o) for o in backward.lineage.origins
    }
    decided = {(e.source, e.target) for e in forward.lineage.edges if e.decided}
    assert decided == {(e.source, e.target) for e in backward.lineage.edges if e.decided}


def test_every_finding_points_at_words_and_names_a_rule():
    told = compare(REPORTS)
    texts = {report.id: report.text for report in told.reports}
    rules = {rule.name for rule in RULES}
    assert len(told.findings) == len({finding.id for finding in told.findings})
    for finding in told.findings:
        assert finding.rule in rules
        assert finding.reasons
        assert {reason.rule for reason in finding.reasons} <= rules
        assert finding.before or finding.after
        for place in (*finding.before, *finding.after):
            assert place.span.of(texts[place.report_id]).strip()
    weights = [finding.weight for finding in told.findings]
    assert weights == sorted(weights, reverse=True)
