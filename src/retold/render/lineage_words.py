"""The lineage of a story in words: who drew on whom, how much, and why that is thought."""

from dataclasses import dataclass

from retold.model.descent import Descent, Direction, Edge, Relation
from retold.model.findings import Comparison
from retold.render.naming import counted, names_of
from retold.render.verdict import origins_unclear, relation_sentence, share_words
from retold.render.visible import visible

MOST_REASONS = 3
"""Reasons shown for a step unless all are asked for: the strongest stand first."""

_VERBS = {
    Relation.COPY: "copies",
    Relation.REWRITE: "rewrites",
    Relation.PARTLY_DRAWN: "draws in part on",
    Relation.VERSION: "is a later version of",
    Relation.SAME_SOURCE: "draws on",
}

_GUESS = " (which way is a guess)"
_SUPPOSED = " (supposed; the report does not say so)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a lineage in a sentence, and the reasons for it, each in a sentence."""

    words: str
    reasons: tuple[str, ...]


def lineage_steps(comparison: Comparison) -> tuple[Step, ...]:
    """The steps of the lineage; where there are none, how each two reports stand."""
    names = names_of(comparison)
    descents = {descent.id: descent for descent in comparison.descents}
    steps = [_step(edge, names, descents.get(edge.descent)) for edge in comparison.lineage.edges]
    shown = {edge.descent for edge in comparison.lineage.edges}
    few = len(comparison.reports) == 2
    for descent in comparison.descents:
        if descent.id not in shown and few and not _told_by_unseen(comparison):
            sentence = relation_sentence(descent, names)
            steps.append(Step(words=f"{sentence}.", reasons=_reasons(descent)))
    return tuple(steps)


def origins_words(comparison: Comparison) -> str:
    """How many independent origins the reports go back to, in a sentence."""
    number = len(comparison.lineage.origins)
    if not number:
        return "Independent origins: not known."
    most = "At most " if origins_unclear(comparison) else ""
    told = counted(len(comparison.reports), "report")
    return f"{most}{counted(number, 'independent origin')} of {told}."


def _told_by_unseen(comparison: Comparison) -> bool:
    return any(not edge.descent for edge in comparison.lineage.edges)


def _step(edge: Edge, names: dict[str, str], descent: Descent | None) -> Step:
    source, target = names.get(edge.source, edge.source), names.get(edge.target, edge.target)
    share = f"; {share_words(edge.share)}" if edge.share else ""
    verb = _VERBS.get(edge.relation, edge.relation.value)
    guess = "" if edge.decided else _GUESS if edge.descent else _SUPPOSED
    reasons = _reasons(descent) if descent else ()
    return Step(words=f"{target} {verb} {source}{share}{guess}.", reasons=reasons)


def _reasons(descent: Descent) -> tuple[str, ...]:
    given = descent.reasons
    if descent.direction is not Direction.UNDECIDED:
        given = (*descent.reasons[:1], *descent.direction_reasons, *descent.reasons[1:])
    return tuple(dict.fromkeys(visible(reason.words) for reason in given))
