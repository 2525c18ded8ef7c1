"""Makers of what a comparison holds, from phrases of made-up reports."""

from retold.model.changes import Change, ChangeDetail, ChangeKind, NotedChangeDetail
from retold.model.descent import Descent, Direction, Relation
from retold.model.facts import Fact, FactDetail, FactKind, FactValue, Verdict
from retold.model.findings import Finding, FindingKind
from retold.model.ids import content_id
from retold.model.quotations import (
    Echo,
    Fate,
    FateDetail,
    NotedFateDetail,
    Quotation,
    Telling,
    Utterance,
)
from retold.model.spans import Place, Reason, Span
from tests.fakes.told import Told, edits_between, reason


def echo_of(
    befores: tuple[Told, Quotation | None],
    afters: tuple[Told, Quotation | None],
    fate: Fate,
    details: tuple[NotedFateDetail, ...] = (),
    *,
    after_spans: tuple[Span, ...] = (),
    rule: str = "echoes.same_words",
) -> Echo:
    (a, before), (b, after) = befores, afters
    ids = sorted(one.id for one in (before, after) if one)
    said = before.content if before else ()
    return Echo(
        id=content_id("echo", *ids, b.report.id),
        before_report=a.report.id,
        after_report=b.report.id,
        before=(before.id,) if before else (),
        after=(after.id,) if after else (),
        before_spans=said,
        after_spans=after.content if after else after_spans,
        fate=fate,
        details=details,
        score=0.92,
        reasons=(
            reason(rule, "Most of the words are shared and the speaker is the same."),
            reason("echoes.marks", "The marks stand on one side only.", 0.8),
        ),
    )


def noted(
    detail: FateDetail, a: Told, before: str | None, b: Told, after: str | None
) -> NotedFateDetail:
    return NotedFateDetail(
        detail=detail,
        before=a.span(before) if before else None,
        after=b.span(after) if after else None,
    )


def utterances_of(
    reports: tuple[Told, ...], rows: tuple[tuple[str, tuple[Quotation, ...], tuple[Echo, ...]], ...]
) -> tuple[Utterance, ...]:
    holder = {
        quoted.id: one.report.id
        for one in reports
        for _, row, _ in rows
        for quoted in row
        if quoted.id == content_id("quotation", one.report.id, *map(str, quoted.content))
    }
    return tuple(
        Utterance(
            id=content_id("utterance", *(quoted.id for quoted in row)),
            speaker=speaker,
            tellings=tuple(
                Telling(report_id=one.report.id, quotations=ids)
                for one in reports
                if (ids := tuple(q.id for q in row if holder[q.id] == one.report.id))
            ),
            echoes=tuple(echo.id for echo in echoes),
        )
        for speaker, row, echoes in rows
    )


def fact_of(
    kind: FactKind,
    about: str,
    verdict: Verdict,
    *values: tuple[Told, str, str],
    details: tuple[FactDetail, ...] = (),
) -> Fact:
    told_by = tuple(
        FactValue(report_id=of.report.id, said=said, value=value, spans=of.spans(said))
        for of, said, value in values
    )
    return Fact(
        id=content_id("fact", about, *(f"{one.report_id}{one.spans}" for one in told_by)),
        kind=kind,
        about=about,
        values=told_by,
        verdict=verdict,
        details=details,
        score=0.85,
        reasons=(
            reason("facts.same_count", "Both count the same thing."),
            reason("facts.values_apart", "The two values were laid side by side.", 0.95),
        ),
    )


def change_of(
    a: Told,
    b: Told,
    kind: ChangeKind,
    before: tuple[str, ...] = (),
    after: tuple[str, ...] = (),
    *details: NotedChangeDetail,
    moved: bool = False,
) -> Change:
    spans = [
        tuple(of.prose.sentences[number].span for number in sorted(map(of.sentence, phrases)))
        for of, phrases in ((a, before), (b, after))
    ]
    return Change(
        id=content_id("change", a.report.id, b.report.id, str(spans)),
        before_report=a.report.id,
        after_report=b.report.id,
        kind=kind,
        moved=moved,
        before=spans[0],
        after=spans[1],
        edits=edits_between(a, spans[0], b, spans[1]),
        details=details,
        score=0.8,
        reasons=(reason("alignment.shared_words", "The sentences share rare words.", 0.8),),
    )


def turn(
    detail: ChangeDetail, a: Told, before: str | None, b: Told, after: str | None
) -> NotedChangeDetail:
    return NotedChangeDetail(
        detail=detail,
        before=a.span(before) if before else None,
        after=b.span(after) if after else None,
        reason=reason(f"changes.{detail.replace(' ', '_')}", f"Seen in the words: {detail}."),
    )


def _finding(
    weight: float,
    kind: FindingKind,
    label: str,
    words: str,
    about: str,
    *,
    before: tuple[Place, ...] = (),
    after: tuple[Place, ...] = (),
    reasons: tuple[Reason, ...] = (),
) -> Finding:
    return Finding(
        id=content_id("finding", about, label),
        kind=kind,
        label=label,
        words=words,
        weight=weight,
        rule=f"findings.{kind}",
        about=about,
        before=before,
        after=after,
        score=0.9,
        reasons=reasons or (reason(f"findings.{kind}", "Seen in the words."),),
    )


def from_echo(weight: float, echo: Echo, words: str) -> Finding:
    return _finding(
        weight,
        FindingKind.QUOTATION,
        echo.fate,
        words,
        echo.id,
        before=tuple(Place(echo.before_report, span) for span in echo.before_spans),
        after=tuple(Place(echo.after_report, span) for span in echo.after_spans),
        reasons=echo.reasons,
    )


def from_fact(weight: float, fact: Fact, words: str) -> Finding:
    sides = [tuple(Place(value.report_id, span) for span in value.spans) for value in fact.values]
    return _finding(
        weight,
        FindingKind.FACT,
        fact.details[0] if fact.details else fact.verdict,
        words,
        fact.id,
        before=sides[0],
        after=sides[1] if sides[1:] else (),
        reasons=fact.reasons,
    )


def from_change(weight: float, change: Change, kind: FindingKind, words: str) -> Finding:
    noted = change.details[0] if change.details else None
    before = (noted.before,) if noted and noted.before else change.before
    after = (noted.after,) if noted and noted.after else change.after
    return _finding(
        weight,
        kind,
        noted.detail if noted else change.kind,
        words,
        change.id,
        before=tuple(Place(change.before_report, span) for span in before),
        after=tuple(Place(change.after_report, span) for span in after),
        reasons=(noted.reason,) if noted else change.reasons,
    )


def descent_of(
    left: Told,
    right: Told,
    relation: Relation,
    direction: Direction,
    shares: tuple[float, float],
    *,
    score: float = 0.9,
) -> Descent:
    decided = direction is not Direction.UNDECIDED
    ids = sorted((left.report.id, right.report.id))
    return Descent(
        id=content_id("descent", *ids),
        left=left.report.id,
        right=right.report.id,
        relation=relation,
        direction=direction,
        share_of_left=shares[0],
        share_of_right=shares[1],
        score=score,
        direction_score=0.86 if decided else 0.5,
        reasons=(
            reason(
                "descent.shared_details",
                "They share details no two reporters would choose alike.",
                score,
            ),
        ),
        direction_reasons=(
            reason("descent.marks", "Nine quotations in marks against one.", 0.8),
            reason("descent.time", "It was published twelve hours earlier.", 0.7),
        )
        if decided
        else (),
    )


def from_descent(weight: float, descent: Descent, words: str) -> Finding:
    return _finding(
        weight,
        FindingKind.DESCENT,
        descent.relation,
        words,
        descent.id,
        reasons=descent.reasons + descent.direction_reasons,
    )
