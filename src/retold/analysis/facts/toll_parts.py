"""The injured told in two parts: so many seriously, so many slightly."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations

from retold.analysis.facts.claims import Group, Link
from retold.analysis.facts.context import Story
from retold.analysis.facts.counted import counts_anybody, family
from retold.analysis.facts.mentioned import Mention
from retold.analysis.facts.one_event import is_of_another_week
from retold.analysis.facts.own import is_in_opening, is_of_the_event
from retold.analysis.facts.two_tolls import may_be_one
from retold.model.facts import FactKind
from retold.model.mentions import Bound
from retold.model.spans import Span
from retold.text.languages import word_list

_SCORE = 0.58
"""Score of a link between tolls, as where each is told in one number."""

_INJURED = "injured"

_AS_COUNTED = "injured people"


def toll_in_parts(story: Story, mentions: tuple[dict[int, Group], ...]) -> Iterator[Link]:
    """The injured of one report, told in one number, and of another in two that make up the whole.

    "25 people were injured", and "four people were taken to hospital with serious injuries, 20
    others were slightly hurt". Only plain numbers of the event, the two parts the only people
    counted in their sentence, where neither report has another number for all of the injured.
    """
    whole = [_whole(story, at, told) for at, told in enumerate(mentions)]
    parts = [_in_parts(story, at, told) for at, told in enumerate(mentions)]
    for one, other in combinations(range(len(mentions)), 2):
        for left, right in ((whole[one], parts[other]), (parts[one], whole[other])):
            told_twice = (whole[one] and whole[other]) or (parts[one] and parts[other])
            if left and right and not told_twice and may_be_one(left, right):
                yield Link(left, right, _SCORE, toll_in_parts.__name__, frozenset())


def _whole(story: Story, at: int, told: dict[int, Group]) -> Mention | None:
    """The one number that a report gives of all the injured; None where it gives two or none."""
    found = [m for _, group in sorted(told.items()) for m in group if _is_of_injured(m)]
    numbers = {m.amount.low for m in found if m.amount}
    first = found[0] if len(numbers) == 1 else None
    if first is None or not _is_plain(first) or not counts_anybody(first.counted):
        return None
    return first if is_of_the_event(story, at, first) else None


def _in_parts(story: Story, at: int, told: dict[int, Group]) -> Mention | None:
    """The injured of the sentence that tells them in two parts, as one number."""
    for sentence, group in sorted(told.items()):
        people = [m for m in group if m.kind is FactKind.COUNT and _counts_people(m)]
        if len(people) == 2 and all(map(_is_plain, people)) and _two_degrees(story, people):
            both = _both(story, people)
            of_event = is_in_opening(story, both) and is_of_the_event(story, at, both)
            if of_event and not is_of_another_week(story, both):
                return None if any(map(_is_of_injured, _elsewhere(told, sentence))) else both
    return None


def _elsewhere(told: dict[int, Group], sentence: int) -> Group:
    return [m for at, group in told.items() if at != sentence for m in group]


def _both(story: Story, people: Group) -> Mention:
    """Two parts as one mention: the words from the first to the second, and their sum."""
    first, second = people
    text = story.reports[first.report].report.text
    span = Span(first.span.start, second.span.end)
    low = sum(m.amount.low or 0.0 for m in people if m.amount)
    amount = replace(first.amount, low=low, high=low, said="") if first.amount else None
    return replace(
        first,
        said=" ".join(span.of(text).split()),
        span=span,
        value=f"{low:,.0f}",
        amount=amount,
        counted=_AS_COUNTED,
        counted_span=None,
    )


def _two_degrees(story: Story, people: Group) -> bool:
    """Whether one part is told as hurt seriously and the other slightly, each behind its number."""
    prose = story.reports[people[0].report].prose
    within = prose.words_of(people[0].sentence)
    starts = [prose.words.within(m.span).stop for m in people]
    told = [
        frozenset(prose.words.forms[starts[0] : prose.words.within(people[1].span).start]),
        frozenset(prose.words.forms[starts[1] : within.stop]),
    ]
    grave, light = _words("gravely"), _words("lightly")
    hurt = all(words & _words("hurt_in_degrees") for words in told)
    in_order = bool(told[0] & grave) and bool(told[1] & light)
    reversed_ = bool(told[0] & light) and bool(told[1] & grave)
    return hurt and (in_order or reversed_)


def _counts_people(mention: Mention) -> bool:
    return not mention.counted or counts_anybody(mention.counted) or _is_of_injured(mention)


def _is_of_injured(mention: Mention) -> bool:
    return mention.kind is FactKind.COUNT and family(mention.counted.split()) == _INJURED


def _is_plain(mention: Mention) -> bool:
    amount = mention.amount
    return amount is not None and bool(amount.low) and amount.bound is Bound.EXACT


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(word_list("fact_terms")[name])
