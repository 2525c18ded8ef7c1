"""Tolls: how many were killed, injured, missing or arrested in the event a story tells."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import combinations, product

from retold.analysis.facts.amounts import Amount, same_number
from retold.analysis.facts.claims import Group, Link
from retold.analysis.facts.context import Story, stems_of
from retold.analysis.facts.counted import counts_anybody, family
from retold.analysis.facts.mentioned import Mention
from retold.analysis.facts.one_event import is_of_another_week, leads_alike
from retold.analysis.facts.own import is_of_the_event
from retold.analysis.facts.two_tolls import both_in_one, exceeds, is_open, is_vague, may_be_one
from retold.model.facts import FactKind
from retold.model.mentions import Bound

_SCORE = 0.58
"""Score of a link between tolls: below that of unequal values in sentences that tell the same."""

Firsts = tuple[dict[str, Group], dict[str, Group]]
"""For two reports the tolls that each gives first, by their sort."""

Sentences = frozenset[tuple[int, int]]
"""Sentences of two reports, by their numbers."""


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
    dead, more than 100 hurt"; or where both lead their reports with them, and tell of the same
    deed and place. Two that fit are nothing to tell where one report gives both.
    """
    whole = [_first_tolls(story, at, told, counts_anybody) for at, told in enumerate(mentions)]
    parts = [_first_tolls(story, at, told, _counts_some) for at, told in enumerate(mentions)]
    whole = [_told_as_all(*both) for both in zip(whole, parts, strict=True)]
    for one, other in combinations(range(len(mentions)), 2):
        near = _near(whole[one], whole[other])
        of_one = partial(_are_of_one, story, near)
        for sort in sorted(whole[one].keys() | parts[one].keys()):
            pairs = _pairs(sort, (whole[one], whole[other]), (parts[one], parts[other]), of_one)
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


def _near(ours: dict[str, Group], theirs: dict[str, Group]) -> Sentences:
    """The sentences of two reports that tell of one event, by a toll that both of them give."""
    pairs = (_alike(ours[sort], theirs[sort]) for sort in sorted(ours.keys() & theirs.keys()))
    return frozenset(
        (left.sentence, right.sentence)
        for left, right in pairs
        if not is_vague(left) and not is_vague(right) and may_be_one(left, right)
    )


def _are_of_one(story: Story, near: Sentences, left: Mention, right: Mention) -> bool:
    """Whether two tolls may be of one event: near each other, or shown to be and left open."""
    if may_be_one(left, right):
        return True
    beside = (left.sentence, right.sentence) in near or leads_alike(story, left, right)
    return beside and is_open(left, right)


def _pairs(
    sort: str, whole: Firsts, parts: Firsts, of_one: Callable[[Mention, Mention], bool]
) -> Iterator[tuple[Mention, Mention]]:
    """The tolls of one sort that two reports give of one event: both of all, or one of some."""
    ours, theirs = (told.get(sort, []) for told in whole)
    if ours and theirs:
        left, right = _alike(ours, theirs)
        if of_one(left, right):
            yield left, right
            return
    for all_, some, own in ((ours, parts[1], theirs), (theirs, parts[0], ours)):
        part = some.get(sort)
        if not all_ or not part or (own and own[0].key < part[0].key):
            continue
        if exceeds(part[0].amount, all_[0].amount) and of_one(part[0], all_[0]):
            told_as_all = _counted_as(part[0], all_[0])
            yield (all_[0], told_as_all) if all_ is ours else (told_as_all, all_[0])


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
        of_event = is_of_the_event(story, at, mention) and not is_of_another_week(story, mention)
        if mention.amount and of_event:
            first = found.get(sort)
            if first is None or (is_vague(first[0]) and not is_vague(mention)):
                found[sort] = [mention]
            elif first[0].amount and first[0].amount.low == mention.amount.low:
                first.append(mention)
    return found


def _told_as_all(whole: dict[str, Group], parts: dict[str, Group]) -> dict[str, Group]:
    """The tolls of all, each with the one of some that stands before it with the same number.

    "At least four civilians" were killed, and further down "four bodies were brought in".
    """
    return {
        sort: [*(_counted_as(part, told[0]) for part in _told_before(parts, sort, told)), *told]
        for sort, told in whole.items()
    }


def _told_before(parts: dict[str, Group], sort: str, told: Group) -> Group:
    """The tolls of some that stand before the first one of all, with its number."""
    first = told[0]
    return [
        part
        for part in parts.get(sort, [])
        if part.key < first.key and part.amount and first.amount and not is_vague(part)
        if part.amount.low == first.amount.low
    ]


def _counted_as(part: Mention, told: Mention) -> Mention:
    """A toll of some, told as the toll of all that it is held against or repeated by."""
    return replace(part, counted=told.counted, counted_span=told.counted_span)


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


def _stems(story: Story, mention: Mention) -> frozenset[str]:
    return stems_of(story.reports[mention.report].prose, (mention.sentence,))
