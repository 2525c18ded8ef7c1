"""Tolls: how many were killed, injured, missing or arrested in the event a story tells."""

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, product

from retold.analysis.facts.amounts import Amount, judge, same_number
from retold.analysis.facts.claims import Group, Link
from retold.analysis.facts.context import Story, stems_of
from retold.analysis.facts.counted import counts_anybody, family
from retold.analysis.facts.mentioned import Mention
from retold.analysis.facts.own import is_of_the_event
from retold.analysis.facts.two_tolls import both_in_one, is_open
from retold.model.facts import FactKind, Verdict
from retold.model.mentions import Bound

_SCORE = 0.58
"""Score of a link between tolls: below that of unequal values in sentences that tell the same."""

_FAR_APART = 2.0
"""How many times the lesser toll the greater may be; beyond that one is of another event."""

_FEW = 3
"""Difference of small tolls that is never too far: one dead in the first report, four later."""

Firsts = tuple[dict[str, Group], dict[str, Group]]
"""For two reports the tolls that each gives first, by their sort."""


def one_toll(story: Story, mentions: tuple[dict[int, Group], ...]) -> Iterator[Link]:
    """The tolls that two reports of a story give first are of one event, wherever they stand.

    "At least three people died" and, in a sentence of its own, "four people had died" meet in one
    row. Only counts of people told as killed, injured, missing or arrested, and only the first of
    each report that is of the event itself: no year and no place beside it that its report's
    opening does not tell. Two plain numbers differ; where a bound leaves the other number open it
    is compatible, or unclear where it is far from it. "Several" stands for a report's toll where
    it gives no number. Who counts some of the people only ("soldiers") gives no toll of all; but
    where he tells of them first, and of more than the other counts in all, one of them is wrong.

    Tolls far apart, the lesser told as "at least" so many, are of one event where each report
    tells them in one sentence with others that are near: "two dead and at least 90 hurt", "six
    dead, more than 100 hurt". Two that fit are nothing to tell where one report gives both.
    """
    whole = [_first_tolls(story, at, told, counts_anybody) for at, told in enumerate(mentions)]
    parts = [_first_tolls(story, at, told, _counts_some) for at, told in enumerate(mentions)]
    for one, other in combinations(range(len(mentions)), 2):
        near = _near(whole[one], whole[other])
        for sort in sorted(whole[one].keys() | parts[one].keys()):
            pairs = _pairs(sort, (whole[one], whole[other]), (parts[one], parts[other]), near)
            for left, right in pairs:
                if not both_in_one(left, right, mentions):
                    shared = _stems(story, left) & _stems(story, right)
                    yield Link(left, right, _SCORE, one_toll.__name__, shared)


def without_tolls_told(tolls: Iterable[Link], links: Iterable[Link]) -> Iterator[Link]:
    """The links of tolls, but where two other numbers of one sort were held against each other."""
    told = {_which(link) for link in links if not _same(link)}
    return (link for link in tolls if _which(link) not in told)


def _which(link: Link) -> tuple[int, int, str]:
    return (link.left.report, link.right.report, family(link.left.counted.split()))


def _same(link: Link) -> bool:
    ours, theirs = link.left.amount, link.right.amount
    return ours is not None and theirs is not None and same_number(ours, theirs)


def _near(ours: dict[str, Group], theirs: dict[str, Group]) -> frozenset[tuple[int, int]]:
    """The sentences of two reports that tell of one event, by a toll that both of them give."""
    pairs = (_alike(ours[sort], theirs[sort]) for sort in sorted(ours.keys() & theirs.keys()))
    return frozenset(
        (left.sentence, right.sentence)
        for left, right in pairs
        if not _is_vague(left) and not _is_vague(right) and _may_be_one(left, right)
    )


def _pairs(
    sort: str, whole: Firsts, parts: Firsts, near: frozenset[tuple[int, int]]
) -> Iterator[tuple[Mention, Mention]]:
    """The tolls of one sort that two reports give of one event: both of all, or one of some."""
    ours, theirs = (told.get(sort, []) for told in whole)
    if ours and theirs:
        left, right = _alike(ours, theirs)
        beside = (left.sentence, right.sentence) in near and is_open(left, right)
        if beside or _may_be_one(left, right):
            yield left, right
            return
    for all_, some, own in ((ours, parts[1], theirs), (theirs, parts[0], ours)):
        part = some.get(sort)
        if not all_ or not part or (own and own[0].key < part[0].key):
            continue
        if _exceeds(part[0].amount, all_[0].amount) and _may_be_one(part[0], all_[0]):
            yield (all_[0], part[0]) if all_ is ours else (part[0], all_[0])


def _first_tolls(
    story: Story, at: int, told: dict[int, Group], counts: Callable[[str], bool]
) -> dict[str, Group]:
    """The first toll of each sort that a report gives of the event itself, in all its tellings.

    Where it gives a number, "several" before it is no toll.
    """
    found: dict[str, Group] = {}
    for mention in (m for _, group in sorted(told.items()) for m in group):
        sort = family(mention.counted.split())
        if not sort or mention.kind is not FactKind.COUNT or not counts(mention.counted):
            continue
        if mention.amount and is_of_the_event(story, at, mention):
            first = found.get(sort)
            if first is None or (_is_vague(first[0]) and not _is_vague(mention)):
                found[sort] = [mention]
            elif first[0].amount and first[0].amount.low == mention.amount.low:
                first.append(mention)
    return found


def _alike(ours: Group, theirs: Group) -> tuple[Mention, Mention]:
    """The tellings of two tolls to hold against each other.

    A headline says "Three dead" for "at least three people died": of equal numbers those told
    alike, and else the first that is told with its bound.
    """
    for left, right in product(ours, theirs):
        if _bounded_alike(left.amount, right.amount):
            return left, right
    return _fullest(ours), _fullest(theirs)


def _bounded_alike(left: Amount | None, right: Amount | None) -> bool:
    if not left or not right:
        return False
    return same_number(left, right) and left.bound is right.bound


def _fullest(group: Group) -> Mention:
    bounded = (one for one in group if one.amount and one.amount.bound is not Bound.EXACT)
    return next(bounded, group[0])


def _counts_some(counted: str) -> bool:
    return not counts_anybody(counted)


def _is_vague(mention: Mention) -> bool:
    return mention.amount is None or mention.amount.low is None


def _exceeds(some: Amount | None, all_: Amount | None) -> bool:
    """Whether some of the people are more than all of them."""
    if not some or not all_ or some.low is None or all_.high is None:
        return False
    return some.low > all_.high


def _may_be_one(left: Mention, right: Mention) -> bool:
    if not left.amount or not right.amount or 0 in {left.amount.low, right.amount.low}:
        return False
    judged = judge(left.amount, right.amount)
    if _is_vague(left) or _is_vague(right):
        return judged is not None and judged[0] is not Verdict.UNCLEAR
    less, more = sorted((left.amount.low or 0.0, right.amount.low or 0.0))
    return judged is not None and (more <= _FAR_APART * less or more - less <= _FEW)


def _stems(story: Story, mention: Mention) -> frozenset[str]:
    return stems_of(story.reports[mention.report].prose, (mention.sentence,))
