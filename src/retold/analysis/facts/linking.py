"""Which numbers and times of two reports are of one thing."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from retold.analysis.facts.amounts import in_one_unit, judge, same_number
from retold.analysis.facts.context import Story, stems_of
from retold.analysis.facts.mentioned import Mention
from retold.model.changes import Pairing
from retold.model.facts import FactKind, Verdict
from retold.text.languages import word_list
from retold.text.words import stem_of

_ALIGNED_WELL = 0.5
"""Least score of aligned sentences in which two different values may be of one thing."""

_SHARED_WORDS = 0.4
"""Share of the shorter side's telling words that both sides must have for that."""

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

_DAY = len("2000-01-01")

Group = list[Mention]


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """Two mentions of one thing.

    Attributes:
        left: the mention in the report of lower index.
        right: the other.
        score: how sure.
        rule: name of the rule that says so.
        shared: telling stems that stand in both their sentences.
    """

    left: Mention
    right: Mention
    score: float
    rule: str
    shared: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """Sentences of two reports that tell the same, with the numbers and times in them."""

    left: Group
    right: Group
    score: float
    shared: frozenset[str]
    share: float


def claims(story: Story, mentions: tuple[dict[int, Group], ...]) -> Iterator[Claim]:
    """The aligned sentences of all reports that hold numbers or times on both sides."""
    for (one, other), pairings in sorted(story.pairings.items()):
        for pairing in pairings:
            left = [m for at in pairing.left for m in mentions[one].get(at, ())]
            right = [m for at in pairing.right for m in mentions[other].get(at, ())]
            if left and right:
                yield _claim(story, (one, other), pairing, (left, right))


def _claim(
    story: Story, pair: tuple[int, int], pairing: Pairing, mentions: tuple[Group, Group]
) -> Claim:
    ours = stems_of(story.reports[pair[0]].prose, pairing.left)
    theirs = stems_of(story.reports[pair[1]].prose, pairing.right)
    shared = ours & theirs
    return Claim(*mentions, pairing.score, shared, len(shared) / (min(len(ours), len(theirs)) or 1))


def links_in(claim: Claim) -> Iterator[Link]:
    """The links between the mentions of one claim."""
    for left in claim.left:
        for right in claim.right:
            if left.kind is right.kind or _shares(left, right):
                link = (
                    _date_link(claim, left, right) if left.day else _number_link(claim, left, right)
                )
                if link:
                    yield link


def _shares(left: Mention, right: Mention) -> bool:
    """Half and 50 per cent are one kind of thing."""
    return {left.kind, right.kind} == {FactKind.PERCENTAGE, FactKind.FRACTION}


def rivals_in(claim: Claim) -> Iterator[Mention]:
    """The mentions of a claim that may be of one thing with one on the other side, or not."""
    for left in claim.left:
        for right in claim.right:
            if left.kind is right.kind and counted_alike(left.counted, right.counted) is not False:
                yield left
                yield right


def _date_link(claim: Claim, left: Mention, right: Mention) -> Link | None:
    return same_day(claim, left, right) or another_day(claim, left, right)


def same_day(claim: Claim, left: Mention, right: Mention) -> Link | None:
    """Two dates in sentences that tell the same are of one event where they are the same date.

    They are also of one event where one is the other told less finely: July and 23 July.
    """
    if not _one_day_holds(left.day, right.day):
        return None
    score = _SURE if left.day == right.day else _LIKELY
    return Link(left, right, score, same_day.__name__, claim.shared)


def another_day(claim: Claim, left: Mention, right: Mention) -> Link | None:
    """Two different dates are of one event only in sentences that say nearly the same.

    Each sentence must hold no other date, both dates must be told as finely, and they must not be
    printed alike: two reports of different days may both say "on Friday".
    """
    if not _say_nearly_the_same(claim) or len(left.day) != len(right.day):
        return None
    if left.said.casefold() == right.said.casefold() or left.resolved == "nothing":
        return None
    if not _alone(left, claim.left) or not _alone(right, claim.right):
        return None
    return Link(left, right, _AT_ODDS, another_day.__name__, claim.shared)


def _number_link(claim: Claim, left: Mention, right: Mention) -> Link | None:
    return same_number_told(claim, left, right) or another_number(claim, left, right)


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

    They count the same in sentences that tell the same, and no other number there counts it; or
    nothing is counted, as with money, and each of two sentences that say nearly the same holds one
    such number.
    """
    if not left.amount or not right.amount or in_one_unit(left.amount, right.amount) is None:
        return None
    judged = judge(left.amount, right.amount)
    if judged is None or judged[0] is Verdict.UNCLEAR:
        return None
    alike = counted_alike(left.counted, right.counted)
    if alike is False or not (_alone(left, claim.left) and _alone(right, claim.right)):
        return None
    if judged[0] is Verdict.DIFFER and not (alike and _say_nearly_the_same(claim)):
        return None
    if not alike and not _say_nearly_the_same(claim):
        return None
    return Link(left, right, _AT_ODDS, another_number.__name__, claim.shared)


def same_number_elsewhere(story: Story, mentions: tuple[dict[int, Group], ...]) -> Iterator[Link]:
    """The same sum, share or great count of the same thing is one fact wherever it is told.

    Both must say what they count, and their sentences must share a few telling words besides.
    """
    index: defaultdict[tuple[FactKind, float, str], Group] = defaultdict(list)
    for mention in _all(mentions):
        amount = mention.amount
        if amount and amount.low is not None and mention.counted and not _common(mention):
            index[(mention.kind, amount.low, amount.unit)].append(mention)
    for group in index.values():
        for left, right in combinations(group[:_MOST_OF_ONE], 2):
            if left.report != right.report and counted_alike(left.counted, right.counted):
                shared = _sentence(story, left) & _sentence(story, right)
                if len(shared) >= _FEW_WORDS:
                    yield Link(left, right, _SCATTERED, same_number_elsewhere.__name__, shared)


def _all(mentions: tuple[dict[int, Group], ...]) -> Iterator[Mention]:
    for by_sentence in mentions:
        for group in by_sentence.values():
            yield from group


def _sentence(story: Story, mention: Mention) -> frozenset[str]:
    return stems_of(story.reports[mention.report].prose, (mention.sentence,))


def counted_alike(left: str, right: str) -> bool | None:
    """Whether two numbers count the same; None where one does not tell what it counts."""
    if not left or not right:
        return None
    ours, theirs = left.split(), right.split()
    families = family(ours), family(theirs)
    if any(families):
        return families[0] == families[1]
    return stem_of(ours[-1]) == stem_of(theirs[-1])


def family(counted: list[str]) -> str:
    """The sort of victims that words count; empty for anything else."""
    found = _families()
    return next((found[word] for word in counted if word in found), "")


@cache
def _families() -> dict[str, str]:
    listed = word_list("fact_terms")["families"]
    return {word: name for name, words in listed.items() for word in words}


def _say_nearly_the_same(claim: Claim) -> bool:
    return claim.score >= _ALIGNED_WELL and claim.share >= _SHARED_WORDS


def _common(mention: Mention) -> bool:
    amount = mention.amount
    small = amount is not None and (amount.low is None or amount.low <= _SMALL)
    return mention.kind in {FactKind.COUNT, FactKind.MEASURE, FactKind.DURATION} and small


def _alone(mention: Mention, group: Group) -> bool:
    """Whether no other mention of the sentences might be meant instead."""
    if mention.day:
        return sum(bool(one.day) for one in group) == 1
    rivals = Counter(
        counted_alike(one.counted, mention.counted)
        for one in group
        if one is not mention and one.kind is mention.kind and one.key != mention.key
    )
    return not rivals[True] and not rivals[None]


def _one_day_holds(left: str, right: str) -> bool:
    """Whether the days are one, or one is told less finely; the time of day is left aside."""
    ours, theirs = left[:_DAY], right[:_DAY]
    return ours.startswith(theirs) or theirs.startswith(ours)
