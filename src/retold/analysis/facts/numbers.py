"""Which numbers of two reports are of one thing."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from retold.analysis.facts.amounts import in_one_unit, judge, make_up_the_whole, same_number
from retold.analysis.facts.claims import Claim, Group, Link
from retold.analysis.facts.context import Story, stems_of
from retold.analysis.facts.counted import counted_alike, counted_same
from retold.analysis.facts.days import days_conflict
from retold.analysis.facts.mentioned import Mention
from retold.model.facts import FactKind, Verdict
from retold.text.prose import Prose

_SMALL = 12
"""Counts up to this are said of anything; a greater one that recurs is rarely chance."""

_SURE = 0.9
"""Score of a link between equal values in aligned sentences that count the same."""

_LIKELY = 0.7
"""Score of one whose counted noun is not told or is put otherwise."""

_AT_ODDS = 0.6
"""Score of a link between unequal values; weaker, so that equal ones are joined first."""

_SCATTERED = 0.55
"""Score of a link between equal values outside aligned sentences."""

_FEW_WORDS = 3
"""Telling words that two sentences elsewhere must share, the counted noun among them."""

_MOST_OF_ONE = 40
"""Mentions of one number looked at: as many as a story of forty reports has."""

_A_RUN = 4
"""Words on each side of a sum that must be the same where what it counts is not known."""

_FEWEST_BESIDE = 2
"""Of these so many must be there: a sum that ends a sentence has none behind it."""

_OF_ANYBODY = "age"
"""What an age counts: it says nothing of whose age it is."""


def same_number_told(claim: Claim, left: Mention, right: Mention) -> Link | None:
    """Two numbers in sentences that tell the same are of one thing where they are the same number.

    Small counts must count the same, or nothing may be told of what they count; a vague number
    must be vague in the same words.
    """
    if not left.amount or not right.amount or not same_number(left.amount, right.amount):
        return None
    alike = counted_alike(left.counted, right.counted)
    if alike is False and _common(left):
        return None
    score = _SURE if alike else _LIKELY
    return Link(left, right, score, same_number_told.__name__, claim.shared)


def another_number(claim: Claim, left: Mention, right: Mention) -> Link | None:
    """Two different numbers are of one thing only where it is plain what both count.

    No other number of the sentences may be meant. Where both can be right (a rounded one), they
    count the same, or the sentences say nearly the same; "several" is of anything, and must count
    the same. Where both cannot be right, they must count the very same, or be sums between the same
    words, in sentences that say nearly the same, at no two times, and no name beside them may be
    missing on the other side. Two shares that make up the whole are no two values of one: 95
    percent went home well, and 5 percent did not.
    """
    if not left.amount or not right.amount or in_one_unit(left.amount, right.amount) is None:
        return None
    judged = judge(left.amount, right.amount)
    alike = counted_alike(left.counted, right.counted)
    if judged is None or judged[0] is Verdict.UNCLEAR or alike is False:
        return None
    if not (_alone(left, claim.left) and _alone(right, claim.right)):
        return None
    whole = make_up_the_whole(left.amount, right.amount)
    if whole or (judged[0] is Verdict.DIFFER and not _very_same(claim, left, right)):
        return None
    vague = left.amount.low is None or right.amount.low is None
    if not alike and (vague or not claim.nearly_the_same):
        return None
    return Link(left, right, _AT_ODDS, another_number.__name__, claim.shared)


def same_number_elsewhere(story: Story, mentions: tuple[dict[int, Group], ...]) -> Iterator[Link]:
    """The same sum, share or great count of the same thing is one fact wherever it is told.

    Both must say what they count, their sentences must share a few telling words besides, and their
    bounds must not be at odds; "another 1,000" is a part, and not the whole told elsewhere.
    """
    index: defaultdict[tuple[FactKind, float, str], Group] = defaultdict(list)
    for mention in (m for told in mentions for group in told.values() for m in group):
        amount = mention.amount
        told_whole = mention.counted and not _common(mention) and not mention.is_some_more
        if amount and amount.low is not None and told_whole:
            index[(mention.kind, amount.low, amount.unit)].append(mention)
    for group in index.values():
        for left, right in combinations(group[:_MOST_OF_ONE], 2):
            if left.report != right.report and _the_same_anywhere(left, right):
                shared = _sentence(story, left) & _sentence(story, right)
                if len(shared) >= _FEW_WORDS:
                    yield Link(left, right, _SCATTERED, same_number_elsewhere.__name__, shared)


def _very_same(claim: Claim, left: Mention, right: Mention) -> bool:
    same = counted_same(left.counted, right.counted) and left.counted != _OF_ANYBODY
    return (
        (same or _in_the_same_words(claim, left, right))
        and claim.nearly_the_same
        and not days_conflict(claim)
        and not claim.of_others(left, right)
    )


def _in_the_same_words(claim: Claim, left: Mention, right: Mention) -> bool:
    """Whether a sum stands between the same words on both sides, whatever it is that it counts."""
    ours, theirs = _around(claim.proses[0], left), _around(claim.proses[1], right)
    return left.kind is FactKind.MONEY and ours == theirs and all(map(_is_a_run, ours))


def _around(prose: Prose, mention: Mention) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of its sentence just before a number, and just behind it."""
    sentence, inside = prose.words_of(mention.sentence), prose.words.within(mention.span)
    before = range(max(sentence.start, inside.start - _A_RUN), inside.start)
    behind = range(inside.stop, min(sentence.stop, inside.stop + _A_RUN))
    forms = prose.words.forms
    return tuple(forms[at] for at in before), tuple(forms[at] for at in behind)


def _is_a_run(words: tuple[str, ...]) -> bool:
    return len(words) >= _FEWEST_BESIDE


def _the_same_anywhere(left: Mention, right: Mention) -> bool:
    if left.counted == _OF_ANYBODY or not counted_alike(left.counted, right.counted):
        return False
    judged = judge(left.amount, right.amount) if left.amount and right.amount else None
    return judged is not None and judged[0] is not Verdict.DIFFER


def _sentence(story: Story, mention: Mention) -> frozenset[str]:
    return stems_of(story.reports[mention.report].prose, (mention.sentence,))


def _common(mention: Mention) -> bool:
    amount = mention.amount
    small = amount is not None and (amount.low is None or amount.low <= _SMALL)
    return mention.kind in {FactKind.COUNT, FactKind.MEASURE, FactKind.DURATION} and small


def _alone(mention: Mention, group: Group) -> bool:
    """Whether no other number of the sentences might be meant instead."""
    return all(
        one is mention
        or one.kind is not mention.kind
        or counted_alike(one.counted, mention.counted) is False
        for one in group
    )
