"""Why a finding was made: its rules with what they say of themselves, score, reasons, words."""

from collections.abc import Iterable, Iterator

from retold.model.explanations import Explanation
from retold.model.findings import Comparison
from retold.model.rules import Rule
from retold.model.spans import Place, Reason, Span
from retold.render.asked import the_one
from retold.render.naming import names_of
from retold.render.sides import quoted, words_at
from retold.render.visible import visible


def explanation_of(comparison: Comparison, asked: str) -> Explanation:
    """The explanation of what has the id `asked`, or the only id that begins so.

    Raises:
        UnknownFindingError: nothing has such an id.
        AmbiguousFindingError: several ids begin so.
    """
    return the_one(asked, ((each.id, each) for each in _all(comparison)))


def explanation_text(
    comparison: Comparison, explanation: Explanation, rules: Iterable[Rule]
) -> str:
    """An explanation in plain text."""
    head = f"{explanation.label} ({explanation.what} {explanation.id})"
    lines = [head, *([visible(explanation.words)] if explanation.words else [])]
    lines += [f"Score: {explanation.score:.2f}", "", *_words(comparison, explanation.places)]
    lines += _meant(comparison, explanation)
    lines += ["", "Why", *_why(comparison, explanation)] if explanation.reasons else []
    known = {rule.name: rule for rule in rules}
    named = (explanation.rule, *(reason.rule for reason in explanation.reasons))
    told = [rule_text(known[name]) for name in dict.fromkeys(named) if name in known]
    lines += ["", "Rules", *told] if told else []
    return "\n".join(lines) + "\n"


def rule_text(rule: Rule) -> str:
    """A rule's name and what it says to a reader, set in."""
    said = (f"    {line}".rstrip() for line in rule.explanation.splitlines())
    return "\n".join((f"  {rule.name}", *said))


def _all(comparison: Comparison) -> Iterator[Explanation]:
    for finding in comparison.findings:
        yield Explanation(
            id=finding.id,
            what=finding.kind.value,
            label=finding.label,
            words=finding.words,
            rule=finding.rule,
            score=finding.score,
            places=(*finding.before, *finding.after),
            reasons=finding.reasons,
            about=finding.about,
        )
    for echo in comparison.echoes:
        places = (
            *_placed(echo.before_report, echo.before_spans),
            *_placed(echo.after_report, echo.after_spans),
        )
        yield _plain("quotation", echo.fate.value, echo.id, places, (echo.score, echo.reasons))
    for change in comparison.changes:
        places = (
            *_placed(change.before_report, change.before),
            *_placed(change.after_report, change.after),
        )
        because = (*change.reasons, *(noted.reason for noted in change.details))
        yield _plain("change", change.kind.value, change.id, places, (change.score, because))
    for fact in comparison.facts:
        places = tuple(
            Place(value.report_id, span) for value in fact.values for span in value.spans
        )
        yield _plain("fact", fact.verdict.value, fact.id, places, (fact.score, fact.reasons))
    for descent in comparison.descents:
        because = (*descent.reasons, *descent.direction_reasons)
        yield _plain("descent", descent.relation.value, descent.id, (), (descent.score, because))


def _plain(
    what: str,
    label: str,
    known_as: str,
    places: tuple[Place, ...],
    because: tuple[float, tuple[Reason, ...]],
) -> Explanation:
    score, reasons = because
    return Explanation(
        id=known_as,
        what=what,
        label=label,
        words="",
        rule="",
        score=score,
        places=places,
        reasons=reasons,
        about="",
    )


def _placed(report_id: str, spans: Iterable[Span]) -> Iterator[Place]:
    return (Place(report_id, span) for span in spans)


def _words(comparison: Comparison, places: tuple[Place, ...]) -> Iterator[str]:
    names = names_of(comparison)
    for place in places:
        for side in words_at(comparison, (place,)):
            where = f"{names[place.report_id]}, characters {place.span.start} to {place.span.end}"
            yield f"  {where}: {quoted(side.words)}"


def _meant(comparison: Comparison, explanation: Explanation) -> Iterator[str]:
    """What the values of a fact were taken to mean."""
    names = names_of(comparison)
    for fact in comparison.facts:
        if fact.id in (explanation.id, explanation.about):
            for value in fact.values:
                meant = f"{quoted(visible(value.said))} is taken as {visible(value.value)}"
                yield f"  {names[value.report_id]}: {meant}"


def _why(comparison: Comparison, explanation: Explanation) -> Iterator[str]:
    """The reasons; words that stand above already are not printed again under each."""
    for reason in explanation.reasons:
        yield f"  - {visible(reason.words)} ({reason.rule}, {reason.score:.2f})"
        if not set(reason.places) <= set(explanation.places):
            for line in _words(comparison, reason.places):
                yield f"  {line}"
