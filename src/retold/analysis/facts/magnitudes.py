"""The magnitude of an earthquake, as each report gives it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations

from retold.analysis.facts.claims import Group, Link
from retold.analysis.facts.context import Story
from retold.analysis.facts.mentioned import Mention
from retold.analysis.facts.own import is_of_the_event
from retold.model.facts import FactKind
from retold.text.languages import word_list

_SCORE = 0.7
"""Score of a link between magnitudes: each report gives one of the quake it tells of."""

_UNIT = "magnitude"

_BEFORE, _BEHIND = 4, 4
"""Words beside a number in which stands that it is a magnitude: "with a preliminary magnitude of
6.3", "5.9 on the Richter scale"."""

_LEAST, _MOST = 2.0, 10.0
"""No quake that is news is weaker, and none is stronger."""

_FAR_APART = 1.0
"""How far two magnitudes of one quake may lie apart: agencies measure within half a point, and the
first measure is mended by as much."""


def one_magnitude(story: Story, mentions: tuple[dict[int, Group], ...]) -> Iterator[Link]:
    """Two magnitudes are of one earthquake where each report gives one and no other.

    Those of an aftershock and of an earlier quake do not count: no year, no "since" and no place
    that its report's opening does not tell may stand in the sentence.
    """
    found = [_magnitude(story, at, told) for at, told in enumerate(mentions)]
    for left, right in combinations((one for one in found if one), 2):
        if abs(_low(left) - _low(right)) <= _FAR_APART:
            yield Link(left, right, _SCORE, one_magnitude.__name__, frozenset())


def _magnitude(story: Story, at: int, told: dict[int, Group]) -> Mention | None:
    """The only magnitude a report gives of its event; None where it gives none or two."""
    group = [
        mention
        for _, mentions in sorted(told.items())
        for mention in mentions
        if _is_magnitude(story, mention) and is_of_the_event(story, at, mention)
    ]
    if not group or len({_low(one) for one in group}) > 1:
        return None
    first = group[0]
    amount = replace(first.amount, unit=_UNIT) if first.amount else None
    return replace(first, kind=FactKind.MEASURE, amount=amount, counted=_UNIT, counted_span=None)


def _is_magnitude(story: Story, mention: Mention) -> bool:
    amount = mention.amount
    if amount is None or not _LEAST <= _low(mention) < _MOST or mention.kind not in _KINDS:
        return False
    prose = story.reports[mention.report].prose
    forms, within = prose.words.forms, prose.words_of(mention.sentence)
    if any(forms[at] in _words("of_another_quake") for at in within):
        return False
    inside = prose.words.within(mention.span)
    before = forms[max(within.start, inside.start - _BEFORE) : inside.start]
    behind = forms[inside.stop : min(within.stop, inside.stop + _BEHIND)]
    told = _UNIT in before or _UNIT in behind[:1] or bool(_words("scale_of_quakes") & {*behind})
    return amount.unit == _UNIT or (amount.unit == "" and told)


_KINDS = frozenset({FactKind.MEASURE, FactKind.COUNT})


def _low(mention: Mention) -> float:
    return (mention.amount.low if mention.amount else None) or 0.0


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(word_list("fact_terms")[name])
