"""The age of a person, as each report gives it."""

from collections.abc import Iterator
from datetime import timedelta

from retold.analysis.facts.claims import Group, Link
from retold.analysis.facts.context import Story
from retold.analysis.facts.headings import whose_age
from retold.analysis.facts.mentioned import Mention

_SCORE = 0.7
"""Score of a link between two ages of one person, by the match of their names."""

_AGE = "age"
_FAR_APART = 2.0
"""Years by which two ages told of one person may differ; more is another person of that name."""

_A_FEW_WEEKS = timedelta(days=30)
"""Time in which one in twelve has a birthday: two ages are more likely one told wrongly."""


def one_age(story: Story, mentions: tuple[dict[int, Group], ...]) -> Iterator[Link]:
    """Two ages are of one person where the names they stand beside were matched.

    Equal ages are one fact. Ages at odds are one as well where both names have two words and the
    ages lie a year or two apart. A birthday may lie between two reports: where they came out more
    than a few weeks apart, the row stays unclear.
    """
    ages = [_ages(story, told) for told in mentions]
    for (one, other), pairs in sorted(story.entities.items()):
        for left_entity, right_entity in pairs:
            left, right = ages[one].get(left_entity), ages[other].get(right_entity)
            if left and right and (_apart(left, right) == 0 or _near(story, left, right)):
                certain = _apart(left, right) == 0 or _of_one_time(story, one, other)
                yield Link(left, right, _SCORE, one_age.__name__, frozenset(), certain)


def _ages(story: Story, told: dict[int, Group]) -> dict[int, Mention]:
    """The first age of each person of a report, by entity."""
    found: dict[int, Mention] = {}
    for mention in (m for _, group in sorted(told.items()) for m in group):
        if mention.counted != _AGE or mention.amount is None or mention.amount.low is None:
            continue
        name = whose_age(story, mention)
        if name is not None:
            found.setdefault(name.entity, mention)
    return found


def _near(story: Story, left: Mention, right: Mention) -> bool:
    names = [whose_age(story, one) for one in (left, right)]
    full = all(
        name is not None and " " in story.reports[one.report].reading.entities[name.entity].name
        for name, one in zip(names, (left, right), strict=True)
    )
    return full and _apart(left, right) <= _FAR_APART


def _of_one_time(story: Story, one: int, other: int) -> bool:
    """Whether two reports came out within a few weeks, as far as their days are known."""
    days = [story.reports[at].report.published for at in (one, other)]
    first, second = days
    return first is None or second is None or abs(first - second) <= _A_FEW_WEEKS


def _apart(left: Mention, right: Mention) -> float:
    ours = left.amount.low if left.amount else None
    theirs = right.amount.low if right.amount else None
    return abs((ours or 0.0) - (theirs or 0.0))
