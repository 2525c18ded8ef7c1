"""Whether one report says that nobody was hurt or killed, where another counts some."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from retold.analysis.facts.amounts import Amount
from retold.analysis.facts.claims import Group, Link
from retold.analysis.facts.context import Story
from retold.analysis.facts.counted import counts_anybody, family
from retold.analysis.facts.mentioned import Mention
from retold.analysis.facts.one_event import is_of_another_week
from retold.analysis.facts.own import is_of_the_event
from retold.model.facts import FactKind
from retold.model.mentions import Bound, Trend
from retold.model.spans import Span
from retold.text.languages import word_list

_SCORE = 0.58
"""Score of a link between tolls."""

_REACH = 4
"""Words between "no one" and what befell nobody: "no one on board was hurt"."""

_SORTS = ("injured", "killed")


def nobody_hurt(story: Story, mentions: tuple[dict[int, Group], ...]) -> Iterator[Link]:
    """One report says that no one was injured, or no one killed, where the other counts victims.

    "No one was injured", "nobody was killed": plain, of the event, and not "no one else", "no one
    was seriously hurt" or "no one was immediately reported hurt". The other must count the injured,
    or the dead, without a word for which of them, and the first must count none itself.
    """
    none = [_nobody(story, at) for at in range(len(mentions))]
    tolls = [_first_tolls(story, at, told) for at, told in enumerate(mentions)]
    for one, other in combinations(range(len(mentions)), 2):
        for sort in _SORTS:
            pairs = (
                (none[one].get(sort), tolls[other].get(sort), tolls[one]),
                (none[other].get(sort), tolls[one].get(sort), tolls[other]),
            )
            for at, (nobody, toll, own) in enumerate(pairs):
                if nobody and toll and not own:
                    left, right = (toll, nobody) if at else (nobody, toll)
                    yield Link(left, right, _SCORE, nobody_hurt.__name__, frozenset())


def _first_tolls(story: Story, at: int, told: dict[int, Group]) -> dict[str, Mention]:
    """The first number of each sort of victims that is of the event and of anybody."""
    found: dict[str, Mention] = {}
    for mention in (m for _, group in sorted(told.items()) for m in group):
        sort = family(mention.counted.split())
        if sort not in _SORTS or not mention.amount or not counts_anybody(mention.counted):
            continue
        if is_of_the_event(story, at, mention) and not is_of_another_week(story, mention):
            found.setdefault(sort, mention)
    return found


def _nobody(story: Story, at: int) -> dict[str, Mention]:
    """Where a report says that nobody was injured, or killed, in the event it tells of."""
    prose = story.reports[at].prose
    found: dict[str, Mention] = {}
    for sentence in range(len(prose.sentences)):
        within = prose.words_of(sentence)
        for first in within:
            forms = prose.words.forms[first : min(within.stop, first + _REACH + 2)]
            last = _befell(forms) if _is_nobody(forms) else None
            if last is None:
                continue
            span = Span(prose.words.starts[first], prose.words.ends[first + last])
            mention = _mention(at, prose.said(span), span, sentence, forms[last])
            if is_of_the_event(story, at, mention) and not is_of_another_week(story, mention):
                found.setdefault(family(mention.counted.split()), mention)
    return found


def _is_nobody(forms: Sequence[str]) -> bool:
    return forms[0] in _words("nobody") or tuple(forms[:2]) == ("no", "one")


def _befell(forms: Sequence[str]) -> int | None:
    """Where, behind "no one", a word tells what befell nobody; None where it is not plain."""
    for at, form in enumerate(forms):
        if form in _words("not_plainly_nobody"):
            return None
        if family([form]) in _SORTS:
            return at if forms[at - 1] in _words("befell") else None
    return None


def _mention(report: int, said: str, span: Span, sentence: int, fate: str) -> Mention:
    amount = Amount(said=said, low=0.0, high=0.0, unit="", bound=Bound.EXACT, trend=Trend.NONE)
    return Mention(
        report=report,
        kind=FactKind.COUNT,
        said=said,
        value="0",
        span=span,
        sentence=sentence,
        amount=amount,
        counted=f"{family([fate])} people",
    )


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(word_list("fact_terms")[name])
