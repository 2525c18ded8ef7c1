"""Numbers that stand in both reports in the same words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from retold.analysis.facts.bounds_told import bounds_apart
from retold.analysis.facts.claims import Group, Link
from retold.analysis.facts.context import Story, tells
from retold.analysis.facts.mentioned import Mention

_BESIDE = 4
"""Words beside a number that must be the same in a row for its place to be told in the same words:
"it is" and "as fast" beside "ten times"."""

_TELLING = 2
"""How many of them must tell something: "in the last ten years of the" stands anywhere."""


def without_bounds_told_alike(
    story: Story, mentions: tuple[dict[int, Group], ...], links: Iterable[Link]
) -> Iterator[Link]:
    """Links, less those of one number with two bounds where the other report has both wordings.

    A quotation that both reports print says "ten times as fast"; one of them tells "up to ten
    times the speed" besides. The quoted number is matched with itself, and no bound was changed.
    """
    by_report = [_by_words(told) for told in mentions]
    for link in links:
        if not (bounds_apart(link) and _told_alike(story, by_report, link)):
            yield link


def _told_alike(story: Story, by_report: list[dict[str, Group]], link: Link) -> bool:
    """Whether either number stands in the same words in the other's report."""
    return any(
        _in_the_same_words(story, one, twin)
        for one, other in ((link.left, link.right), (link.right, link.left))
        for twin in by_report[other.report].get(_words(one), ())
    )


def _by_words(told: dict[int, Group]) -> dict[str, Group]:
    found: defaultdict[str, Group] = defaultdict(list)
    for mention in (m for group in told.values() for m in group):
        found[_words(mention)].append(mention)
    return found


def _words(mention: Mention) -> str:
    return " ".join(mention.said.casefold().split())


def _in_the_same_words(story: Story, one: Mention, other: Mention) -> bool:
    """Whether the words beside two numbers are the same, in a row and in their sentences."""
    ours, theirs = _around(story, one), _around(story, other)
    beside = [
        form
        for mine, others in zip(ours, theirs, strict=True)
        for form in _common_start(mine, others)
    ]
    return len(beside) >= _BESIDE and sum(map(tells, beside)) >= _TELLING


def _around(story: Story, mention: Mention) -> tuple[list[str], list[str]]:
    """The forms before a number, the nearest first, and those behind it."""
    prose = story.reports[mention.report].prose
    within, inside = prose.words_of(mention.sentence), prose.words.within(mention.span)
    forms = prose.words.forms
    before = [forms[at] for at in range(inside.start - 1, within.start - 1, -1)]
    return before, [forms[at] for at in range(inside.stop, within.stop)]


def _common_start(ours: list[str], theirs: list[str]) -> Iterator[str]:
    for mine, other in zip(ours, theirs, strict=False):
        if mine != other:
            return
        yield mine
