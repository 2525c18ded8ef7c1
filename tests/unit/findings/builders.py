"""Parts of a comparison made by hand, as sure as can be, for tests of how they are told."""

from retold.model.changes import Change, ChangeDetail, ChangeKind, NotedChangeDetail
from retold.model.descent import Descent, Direction, Relation
from retold.model.facts import Fact, FactDetail, FactKind, FactValue, Verdict
from retold.model.findings import Finding, FindingKind
from retold.model.quotations import (
    Echo,
    Fate,
    FateDetail,
    Marks,
    NotedFateDetail,
    Quotation,
    QuotationKind,
)
from retold.model.spans import Place, Reason, Span
from tests.fakes.reports import plain_report

BEFORE = plain_report('Mira Holt said the pier "is lost". Some 12 boats sank.', name="Gazette")
AFTER = plain_report("Holt said the pier was gone. Nearly 20 boats sank.", name="Courier")
REPORTS = {report.id: report for report in (BEFORE, AFTER)}
SAID, NOW = Span(24, 31), Span(14, 27)
REASON = Reason(rule="test.rule", words="It was so made.", score=1.0)


def quotation(
    name: str = "q", *, kind: QuotationKind = QuotationKind.DIRECT, speaker: str = "Mira Holt"
) -> Quotation:
    return Quotation(
        id=name,
        kind=kind,
        content=(SAID,),
        cue=None,
        source=None,
        speaker=speaker,
        entity=None,
        chain=(),
        marks=Marks.BALANCED,
        marked=(),
        sentences=(0,),
        in_headline=False,
        score=1.0,
        reasons=(REASON,),
    )


def echo(
    fate: Fate, *details: FateDetail, before: Span = SAID, after: Span = NOW, score: float = 1.0
) -> Echo:
    return Echo(
        id=f"echo {before} {after}",
        before_report=BEFORE.id,
        after_report=AFTER.id,
        before=() if fate in {Fate.ADDED, Fate.SOURCE_GAINED} else ("q",),
        after=() if fate in {Fate.DROPPED, Fate.SOURCE_LOST} else ("q",),
        before_spans=(before,),
        after_spans=(after,),
        fate=fate,
        details=tuple(NotedFateDetail(detail=one, before=before, after=after) for one in details),
        score=score,
        reasons=(REASON,),
    )


def fact(verdict: Verdict, *details: FactDetail) -> Fact:
    said = ("12 boats", "Nearly 20 boats")
    return Fact(
        id=f"fact {verdict} {details}",
        kind=FactKind.COUNT,
        about="boats",
        values=tuple(
            FactValue(
                report_id=report.id,
                said=words,
                value=words,
                spans=(Span(start := report.text.index(words), start + len(words)),),
            )
            for report, words in zip((BEFORE, AFTER), said, strict=True)
        ),
        verdict=verdict,
        details=details,
        score=1.0,
        reasons=(REASON,),
    )


def change(kind: ChangeKind, *details: ChangeDetail) -> Change:
    return Change(
        id=f"change {kind}",
        before_report=BEFORE.id,
        after_report=AFTER.id,
        kind=kind,
        moved=False,
        before=() if kind is ChangeKind.ADDED else (Span(0, 34),),
        after=() if kind is ChangeKind.DROPPED else (Span(0, 28),),
        edits=(),
        details=tuple(
            NotedChangeDetail(detail=one, before=SAID, after=NOW, reason=REASON) for one in details
        ),
        score=1.0,
        reasons=(REASON,),
    )


def descent(relation: Relation, direction: Direction = Direction.LEFT_FIRST) -> Descent:
    return Descent(
        id="descent",
        left=BEFORE.id,
        right=AFTER.id,
        relation=relation,
        direction=direction,
        share_of_left=0.5,
        share_of_right=0.75,
        score=1.0,
        direction_score=0.9,
        reasons=(REASON,),
        direction_reasons=(),
    )


def finding(
    name: str,
    weight: float,
    before: Span | None = None,
    after: Span | None = None,
    *,
    kind: FindingKind = FindingKind.WORDING,
) -> Finding:
    return Finding(
        id=name,
        kind=kind,
        label="reworded",
        words=name,
        weight=weight,
        rule=REASON.rule,
        about=name,
        before=(Place("a", before),) if before else (),
        after=(Place("b", after),) if after else (),
        score=1.0,
        reasons=(REASON,),
    )
