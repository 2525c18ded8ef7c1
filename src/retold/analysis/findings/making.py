"""Findings made from what the analyses found, one function a kind."""

import re
from collections.abc import Iterable, Mapping

from retold.analysis.findings.telling import Label, labels, quoted, told, undirected
from retold.model.changes import Change, ChangeDetail, ChangeKind, NotedChangeDetail
from retold.model.descent import Descent, Direction, Relation
from retold.model.facts import Fact, FactDetail, FactKind, FactValue, Verdict
from retold.model.findings import Finding, FindingKind
from retold.model.ids import content_id
from retold.model.quotations import Echo, Fate, FateDetail, Marks, Quotation, QuotationKind
from retold.model.reports import Report
from retold.model.spans import Place, Reason, Span

Reports = Mapping[str, Report]

_KIND_OF_DETAIL = {
    ChangeDetail.SOURCE_LOST: FindingKind.ATTRIBUTION,
    ChangeDetail.SOURCE_GAINED: FindingKind.ATTRIBUTION,
    ChangeDetail.SOURCE_CHANGED: FindingKind.ATTRIBUTION,
    ChangeDetail.OPINION_ADDED: FindingKind.WORDING,
    ChangeDetail.OPINION_DROPPED: FindingKind.WORDING,
    ChangeDetail.MORE_GENERAL: FindingKind.WORDING,
    ChangeDetail.MORE_SPECIFIC: FindingKind.WORDING,
    ChangeDetail.WORDS_ADDED: FindingKind.WORDING,
    ChangeDetail.WORDS_DROPPED: FindingKind.WORDING,
}
"""Where a change's detail is filed; the others are about certainty."""

_PARAPHRASED = 0.2
"""Weight factor of a reworded quotation that stood in no marks: a paraphrase of a paraphrase is
the reporter's own wording on both sides, and stands in the table."""

_SURELY_ONE = 0.6
"""Likeness from which two quotations are surely one utterance. On thirty real pairs changes of
words told on less (.37, .50, .59) were of two utterances, those above .8 of one."""

_ONE_SIDED = frozenset({Fate.DROPPED, Fate.ADDED})

_WHOLE_SAYING = 30
"""Characters from which the words of one report alone say something: "very anxious" does not."""

_SCRAP = 0.3
"""Weight factor of a few words in marks that only one report has."""

_NAMED_BY_A_VERB = "quotations.called"
"""The rule for words a verb puts on somebody ("dismissed it as ..."): no speech by itself."""

_PERHAPS_TWO = 0.2
"""Weight factor of changed words where the two may be different utterances."""

_WORDS_CHANGED = frozenset(
    {
        Fate.REWORDED,
        Fate.TRIMMED,
        Fate.EXTENDED,
        Fate.SPLICED,
        Fate.UNSPLICED,
        Fate.MADE_DIRECT,
        Fate.MADE_INDIRECT,
    }
)

_VAGUE = 0.3
"""Weight factor of a day told more or less precisely, and of a number where only "about" is new."""

_ABOUT = "≈ "

_HEADLINE_PLACE = 0.9
"""Weight factor of what stands only in a headline, which is always a shortening."""

_TELLING_FATES = (FateDetail.NEGATION_FLIPPED,)
"""Details that make a fate as grave as a quotation put in another's mouth."""

_BOUND = re.compile(r"^[≥≤<>] ")

_DETAIL_ORDER = (
    FactDetail.BOUND_CHANGED,
    FactDetail.LESS_PRECISE,
    FactDetail.MORE_PRECISE,
    FactDetail.MORE_GENERAL,
    FactDetail.MORE_SPECIFIC,
    FactDetail.SHORTENED,
    FactDetail.LENGTHENED,
    FactDetail.WORD_DROPPED,
    FactDetail.WORD_ADDED,
    FactDetail.SPELLED_OTHERWISE,
)
"""Which detail of a fact is told where it has several."""


def from_echo(echo: Echo, reports: Reports, quotations: Mapping[str, Quotation]) -> Finding:
    """What became of a quotation."""
    known = [quotations[q] for q in (*echo.before, *echo.after)]
    label = labels()["quotation", echo.fate.value]
    words = told(
        label.sentence,
        before=reports[echo.before_report].name,
        after=reports[echo.after_report].name,
        said=quoted(reports[echo.before_report].text, echo.before_spans),
        now=quoted(reports[echo.after_report].text, echo.after_spans),
        speaker=_speaker(known),
    )
    return Finding(
        id=_id(echo.id, echo.before_report, echo.after_report),
        kind=FindingKind.QUOTATION,
        label=echo.fate.value,
        words=_sentence(words),
        weight=label.weight * _echo_factor(echo, known) * _sureness(echo.score),
        rule=_rule(echo.reasons),
        about=echo.id,
        before=_places(echo.before_report, echo.before_spans),
        after=_places(echo.after_report, echo.after_spans),
        score=echo.score,
        reasons=echo.reasons,
    )


def _is_torn(known: list[Quotation]) -> bool:
    """Whether a mark that opens is never closed, so that nobody knows where the words end."""
    return any(q.marks is Marks.UNCLOSED for q in known)


def _is_scrap(known: list[Quotation]) -> bool:
    long = any(sum(map(len, q.content)) >= _WHOLE_SAYING for q in known)
    return not long or all(q.reasons[0].rule == _NAMED_BY_A_VERB for q in known if q.reasons)


def _speaker(known: list[Quotation]) -> str:
    """The fullest name any of the quotations gives; resolved ones before others."""
    named = [q for q in known if q.speaker]
    if not named:
        return "an unnamed source"
    return max(named, key=lambda q: (q.entity is not None, len(q.speaker))).speaker


def _sentence(words: str) -> str:
    """With a capital, but for what is spelled small on purpose ("www.example.org", "iPhone")."""
    first = words.split(" ", 1)[0]
    return words if "." in first or first != first.lower() else words[:1].upper() + words[1:]


def _echo_factor(echo: Echo, known: list[Quotation]) -> float:
    if any(noted.detail in _TELLING_FATES for noted in echo.details):
        return 1.0 if echo.score >= _SURELY_ONE else _PERHAPS_TWO
    factor = 1.0
    if all(q.kind is QuotationKind.INDIRECT for q in known) and echo.fate is not Fate.OTHER_MOUTH:
        factor *= _PARAPHRASED
    if echo.fate in _WORDS_CHANGED and (echo.score < _SURELY_ONE or _is_torn(known)):
        factor *= _PERHAPS_TWO
    if echo.fate in _ONE_SIDED and _is_scrap(known):
        factor *= _SCRAP
    if all(q.in_headline for q in known):
        factor *= _HEADLINE_PLACE
    return factor


def from_fact(fact: Fact, reports: Reports) -> Finding:
    """How the reports' values of one fact stand to one another."""
    label = _fact_label(fact)
    entry = labels()["fact", label]
    told_values = [(reports[value.report_id].name, value) for value in fact.values]
    about = fact.about or fact.kind.value
    words = told(entry.sentence, about=about, values=_values(told_values))
    first, *rest = fact.values
    return Finding(
        id=_id(fact.id, *(value.report_id for value in fact.values)),
        kind=FindingKind.FACT,
        label=label,
        words=_sentence(words),
        weight=entry.weight * _sureness(fact.score) * _fact_factor(fact, label),
        rule=_rule(fact.reasons),
        about=fact.id,
        before=_places(first.report_id, first.spans[:1]),
        after=tuple(Place(value.report_id, value.spans[0]) for value in rest),
        score=fact.score,
        reasons=fact.reasons,
    )


def _fact_factor(fact: Fact, label: str) -> float:
    vague = label in {FactDetail.LESS_PRECISE.value, FactDetail.MORE_PRECISE.value}
    values = {value.value.removeprefix(_ABOUT) for value in fact.values}
    only_about = fact.verdict is Verdict.COMPATIBLE and len(values) == 1
    return _VAGUE if only_about or (vague and fact.kind is FactKind.DATE) else 1.0


def _fact_label(fact: Fact) -> str:
    details = [detail for detail in _DETAIL_ORDER if detail in fact.details]
    if _only_bounds_differ(fact):
        return FactDetail.BOUND_CHANGED.value
    if fact.verdict is Verdict.DIFFER and FactDetail.BOUND_CHANGED not in details:
        return Verdict.DIFFER.value
    if fact.verdict in {Verdict.ONLY_ONE, Verdict.UNCLEAR} or not details:
        return fact.verdict.value
    return details[0].value


def _only_bounds_differ(fact: Fact) -> bool:
    """Whether one number is told as "53" here and as "at least 53" there."""
    values = {value.value for value in fact.values}
    numbers = {_BOUND.sub("", value) for value in values}
    precise = {FactDetail.LESS_PRECISE, FactDetail.MORE_PRECISE}.intersection(fact.details)
    return bool(precise) and len(values) > 1 and len(numbers) == 1


def _values(told_values: list[tuple[str, FactValue]]) -> str:
    """Each printed value once, a first capital apart, with the reports that print it."""
    printed: dict[str, str] = {}
    names: dict[str, list[str]] = {}
    for name, value in told_values:
        said = value.said[:1].lower() + value.said[1:]
        printed.setdefault(said, value.said)
        names.setdefault(said, []).append(name)
    return "; ".join(f"“{printed[said]}” ({', '.join(names[said])})" for said in printed)


def from_change_detail(change: Change, noted: NotedChangeDetail, reports: Reports) -> Finding:
    """What a change did to source, certainty, cause, opinion or precision."""
    kind = _KIND_OF_DETAIL.get(noted.detail, FindingKind.CERTAINTY)
    label = labels()[kind.value, noted.detail.value]
    before = (noted.before,) if noted.before else ()
    after = (noted.after,) if noted.after else ()
    return Finding(
        id=_id(change.id, change.before_report, change.after_report, *_sides(noted)),
        kind=kind,
        label=noted.detail.value,
        words=_change_words(change, label, before, after, reports),
        weight=label.weight * _sureness(min(change.score, noted.reason.score)),
        rule=noted.reason.rule,
        about=change.id,
        before=_places(change.before_report, before or change.before),
        after=_places(change.after_report, after or change.after),
        score=noted.reason.score,
        reasons=(noted.reason, *change.reasons),
    )


def from_change(change: Change, reports: Reports) -> Finding:
    """What became of a sentence."""
    label = labels()["wording", change.kind.value]
    return Finding(
        id=_id(change.id, change.before_report, change.after_report),
        kind=FindingKind.WORDING,
        label=change.kind.value,
        words=_change_words(change, label, change.before, change.after, reports),
        weight=label.weight * _sureness(change.score),
        rule=_rule(change.reasons),
        about=change.id,
        before=_places(change.before_report, change.before),
        after=_places(change.after_report, change.after),
        score=change.score,
        reasons=change.reasons,
    )


def is_worth_telling(change: Change) -> bool:
    """Whether a change is a finding by itself: a kept sentence is none."""
    return change.kind is not ChangeKind.KEPT


def _change_words(
    change: Change,
    label: Label,
    before: tuple[Span, ...],
    after: tuple[Span, ...],
    reports: Reports,
) -> str:
    left, right = reports[change.before_report], reports[change.after_report]
    return told(
        label.sentence,
        before=left.name,
        after=right.name,
        said=quoted(left.text, before or change.before),
        now=quoted(right.text, after or change.after),
    )


def from_descent(descent: Descent, reports: Reports, openings: Mapping[str, Span]) -> Finding:
    """How two reports stand to each other; `before` is the one nearer the source.

    It points at the words that show it, or else at where each story begins (`openings`).
    """
    left_first = descent.direction is not Direction.RIGHT_FIRST
    first, second = (descent.left, descent.right) if left_first else (descent.right, descent.left)
    share = descent.share_of_right if left_first else descent.share_of_left
    label = labels()["descent", descent.relation.value]
    sentence = label.sentence
    if descent.direction is Direction.UNDECIDED:
        sentence = undirected(descent.relation.value) or sentence
    reasons = (*descent.reasons, *descent.direction_reasons)
    return Finding(
        id=_id(descent.id),
        kind=FindingKind.DESCENT,
        label=descent.relation.value,
        words=told(
            sentence,
            before=reports[first].name,
            after=reports[second].name,
            share=f"{share:.0%}",
        ),
        weight=label.weight * _sureness(descent.score),
        rule=_rule(reasons),
        about=descent.id,
        before=(_shown(descent, first, openings),),
        after=(_shown(descent, second, openings),),
        score=descent.score,
        reasons=reasons,
    )


def is_related(descent: Descent) -> bool:
    """Whether a descent says something of two reports of one story."""
    return descent.relation is not Relation.DIFFERENT_STORIES


def _id(*parts: str) -> str:
    """The id of a finding: that of what it is about, and of the reports; in whatever order."""
    return content_id("finding", *sorted(parts))


def _sides(noted: NotedChangeDetail) -> tuple[str, ...]:
    """What tells a detail from the others of its change, whichever report comes first."""
    family = min(noted.detail, noted.detail.inverse)
    return (family, str(noted.before), str(noted.after))


def _shown(descent: Descent, report_id: str, openings: Mapping[str, Span]) -> Place:
    """The words that show a descent, or else where the report begins."""
    shown = (place for reason in descent.reasons for place in reason.places)
    own = (place for place in shown if place.report_id == report_id)
    return next(own, Place(report_id, openings[report_id]))


def _places(report_id: str, spans: Iterable[Span]) -> tuple[Place, ...]:
    return tuple(Place(report_id, span) for span in spans)


def _rule(reasons: tuple[Reason, ...]) -> str:
    return reasons[0].rule if reasons else ""


def _sureness(score: float) -> float:
    """A finding that is half sure weighs three quarters of a sure one."""
    return 0.5 + 0.5 * max(0.0, min(1.0, score))
