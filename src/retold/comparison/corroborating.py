"""Whether two independent reports tell the same news, so that each confirms the other."""

from retold.comparison.story import Story
from retold.model.descent import Descent
from retold.model.facts import Fact, FactKind, Verdict

_ONE_NEWS = 0.993
"""How likely one story two reports must be to tell the same news of it: of 90 independent pairs
read, those above it told one event in five cases of six, those below it mostly a feature and a
report, or the news of two days."""

_ONE_STORY = 0.95
"""The same where both give the number of one thing; below it that may be background of both."""

_SEVERAL = 2
"""Such numbers that show one event however the words differ: a toll and a distance."""

_OF_ONE_THING = frozenset({Verdict.AGREE, Verdict.DIFFER})

_NUMBERS = frozenset(
    {FactKind.COUNT, FactKind.MONEY, FactKind.MEASURE, FactKind.PERCENTAGE, FactKind.FRACTION}
)


def corroborates(descent: Descent, story: Story) -> bool:
    """Whether two reports are so alike, or count so much alike, that they tell one event."""
    pair = frozenset((descent.left, descent.right))
    alike = story.alike[pair]
    numbers = sum(_is_number_of_both(fact, pair) for fact in story.facts)
    return alike >= _ONE_NEWS or numbers >= _SEVERAL or (numbers > 0 and alike >= _ONE_STORY)


def _is_number_of_both(fact: Fact, pair: frozenset[str]) -> bool:
    """Whether both give the number of one thing, be it the same number or another."""
    tellers = {value.report_id for value in fact.values}
    return fact.kind in _NUMBERS and fact.verdict in _OF_ONE_THING and pair <= tellers
