"""Findings made from how two reports stand to each other."""

from collections.abc import Mapping, Sequence

from retold.analysis.findings.parts import Reports, finding_id, rule_of, sureness
from retold.analysis.findings.telling import labels, told, undirected
from retold.model.descent import Descent, Direction, Relation
from retold.model.findings import Finding, FindingKind
from retold.model.reports import Report
from retold.model.spans import Place, Reason, Span
from retold.text.languages import word_list

_ONE_REPORT = frozenset({"descent.one_newsrooms_report", "descent.third_newsroom"})

_TOLD_BY = {
    (Relation.REWRITE, "descent.close_rewrite"): "close_rewrite",
    (Relation.INDEPENDENT, "descent.own_voices"): "own_voices",
    (Relation.SAME_SOURCE, "descent.same_outlet"): "one_newsroom",
    **{(Relation.SAME_SOURCE, rule): "one_report" for rule in _ONE_REPORT},
}
"""The words for a relation that rests on a rule, where they are not those of its label."""

_BESIDES = frozenset({"descent.same_outlet", "descent.own_voices"})
"""Rules of these that count wherever they stand among the reasons; others only as the first."""

_MOST_OF_IT = 0.8
"""Share of a copy that is the other's text, as in `descent.relation`; in one that has less stands
the other whole, beside much that is new."""

_A_PART = 0.6
"""Share of a text below which much of it is not the other's: the two are not one text. A reader
counts less than what meets: of one text with .5 and more shared, over half was found to be new."""

_NEARLY = 0.8
"""Share of both texts from which they tell the same sentence by sentence, and of the one from which
most of it is told in the other. Of twelve pairs read that were told so and had less, readers found
two fifths of two to be new, and sentences of its own in five."""

_DAYS = 60
"""Days apart that are told of two reports of which it is open which came first; texts that share
words and are months apart more likely have both a third before them, or a date that is wrong."""


def from_descent(
    descent: Descent,
    reports: Reports,
    openings: Mapping[str, Span],
    copied: Mapping[str, float] | None = None,
) -> Finding:
    """How two reports stand to each other; `before` is the one nearer the source.

    It points at the words that show it, or else at where each story begins (`openings`). Of a copy
    is told how much of all its words is `copied`.
    """
    left_first = descent.direction is not Direction.RIGHT_FIRST
    first, second = (descent.left, descent.right) if left_first else (descent.right, descent.left)
    share = descent.share_of_right if left_first else descent.share_of_left
    label = labels()["descent", descent.relation.value]
    sentence = _sentence(descent, share) or label.sentence
    shorter, longer = _lesser_and_greater(descent)
    if descent.relation is Relation.COPY and copied:
        share = copied[second]
    reasons = (*descent.reasons, *descent.direction_reasons)
    return Finding(
        id=finding_id(descent.id),
        kind=FindingKind.DESCENT,
        label=descent.relation.value,
        words=told(
            sentence,
            before=reports[first].name,
            after=reports[second].name,
            shorter=reports[shorter].name,
            longer=reports[longer].name,
            share=f"{share:.0%}",
            source=_source(reasons, reports),
            given=_given(reports[first], reports[second]),
        ),
        weight=label.weight * sureness(descent.score),
        rule=rule_of(reasons),
        about=descent.id,
        before=(_shown(descent, first, openings),),
        after=(_shown(descent, second, openings),),
        score=descent.score,
        reasons=reasons,
    )


def _sentence(descent: Descent, share: float) -> str:
    """How a descent is told by what it rests on and how much is shared; empty for its label's."""
    open_ = descent.direction is Direction.UNDECIDED
    if open_ and (sentence := undirected(descent.relation.value, _held(descent))):
        return sentence
    if descent.relation is Relation.COPY and share < _MOST_OF_IT:
        return _words("taken_in")
    rules = [reason.rule for reason in descent.reasons]
    telling = rules[:1] + [rule for rule in rules[1:] if rule in _BESIDES]
    names = (_TOLD_BY.get((descent.relation, rule)) for rule in telling)
    return next((_words(name) for name in names if name), "")


def _words(name: str) -> str:
    return str(word_list("findings")[name]["words"])


def _held(descent: Descent) -> str:
    """How what two texts share is told: as one text, as a part of the other, or of either."""
    less, more = sorted((descent.share_of_left, descent.share_of_right))
    if more < _NEARLY:
        return "undirected_each"
    if less < _A_PART:
        return "undirected_part"
    return "undirected" if less >= _NEARLY else "undirected_more"


def _lesser_and_greater(descent: Descent) -> tuple[str, str]:
    """Of two reports the one of which more is the other's, and the one with more of its own."""
    sides = (descent.left, descent.share_of_left), (descent.right, descent.share_of_right)
    shorter, longer = sorted(sides, key=lambda side: -side[1])
    return shorter[0], longer[0]


def _given(one: Report, other: Report) -> str:
    """What a reader sees of which report came first, where that does not decide it: two days."""
    table = word_list("findings")["given"]
    if one.published is None or other.published is None:
        return str(table["undated"])
    days = abs((one.published.date() - other.published.date()).days)
    if not 0 < days <= _DAYS:
        return str(table["undated"])
    earlier = one if one.published < other.published else other
    return told(table["next_day" if days == 1 else "days"], earlier=earlier.name, days=f"{days}")


def _source(reasons: Sequence[Reason], reports: Reports) -> str:
    """The newsroom that both reports name as their source, as printed; empty for none.

    Of such a reason's places the last is its name.
    """
    named = [reason.places[-1] for reason in reasons if reason.rule in _ONE_REPORT]
    return named[0].span.of(reports[named[0].report_id].text) if named else ""


def _shown(descent: Descent, report_id: str, openings: Mapping[str, Span]) -> Place:
    """The words that show a descent, or else where the report begins."""
    shown = (place for reason in descent.reasons for place in reason.places)
    own = (place for place in shown if place.report_id == report_id)
    return next(own, Place(report_id, openings[report_id]))
