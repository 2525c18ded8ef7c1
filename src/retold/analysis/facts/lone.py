"""Numbers and dates of weight that one report alone tells."""

from collections.abc import Iterator

from retold.analysis.facts.context import Story
from retold.analysis.facts.counted import family
from retold.analysis.facts.mentioned import Mention
from retold.analysis.facts.own import is_in_opening, is_of_the_event
from retold.model.facts import FactKind
from retold.model.mentions import Bound

_MOST_EACH = 3
"""Rows a report may add alone: a reader's table is no list of all numbers."""

_MOST = 12
"""Rows told by one report alone in the whole table."""

_BIG_COUNT = 20
"""Smallest count of anything but victims that is missed where it is left out."""

_LEAST_WEIGHT = 1.5
"""Weight from which a number makes a row: victims always, others where the sentence is retold."""

_WEIGHTS = {
    FactKind.MONEY: 1.2,
    FactKind.PERCENTAGE: 1.1,
    FactKind.COUNT: 1.0,
    FactKind.MEASURE: 0.8,
    FactKind.DATE: 1.0,
}
"""How much a reader misses a number of each sort; a count of victims weighs one more."""

_RETOLD = 0.5
"""What it adds that the sentence is retold elsewhere, without the number."""

_DAY = len("2000-01-01")


def left_out(
    story: Story, mentions: tuple[dict[int, list[Mention]], ...], used: set[tuple[int, int, int]]
) -> Iterator[Mention]:
    """An exact number of weight, or a date printed in full, stands in one report only.

    Only in the opening of the report, and of the event itself: no number of another year, of
    "since" or of some more ("another 40"). Counts of victims first, then money, shares, great
    counts; first those whose sentence another report tells without the number. Not said where
    another report has the same number anywhere, or counts the same victims anywhere, nor where a
    sentence that tells the same has a number that may be meant instead.
    """
    retold = _retold(story)
    told, victims = _numbers_told(mentions), _victims_told(mentions)
    weighed = [
        (_weight(mention) + _RETOLD * ((at, mention.sentence) in retold), mention)
        for at, by_sentence in enumerate(mentions)
        for group in by_sentence.values()
        for mention in group
        if mention.key not in used
        and told[_number(mention)] == {at}
        and victims.get(family(mention.counted.split()), {at}) == {at}
        and is_in_opening(story, mention)
        and is_of_the_event(story, at, mention)
    ]
    weighed.sort(key=lambda item: (-item[0], item[1].key))
    each: dict[int, int] = {}
    numbers: set[tuple[int, tuple[float | str | None, float | None]]] = set()
    shown = 0
    for weight, mention in weighed:
        if weight < _LEAST_WEIGHT or shown == _MOST:
            break
        number = (mention.report, _number(mention))
        if each.get(mention.report, 0) < _MOST_EACH and number not in numbers:
            numbers.add(number)
            each[mention.report] = each.get(mention.report, 0) + 1
            shown += 1
            yield mention


def _retold(story: Story) -> set[tuple[int, int]]:
    """The sentences, by report, that another report tells too."""
    found: set[tuple[int, int]] = set()
    for (one, other), pairings in story.pairings.items():
        for pairing in pairings:
            found.update((one, sentence) for sentence in pairing.left)
            found.update((other, sentence) for sentence in pairing.right)
    return found


def _number(mention: Mention) -> tuple[float | str | None, float | None]:
    if mention.amount is None:
        return (mention.day[:_DAY], None)
    return (mention.amount.low, mention.amount.high)


def _numbers_told(
    mentions: tuple[dict[int, list[Mention]], ...],
) -> dict[tuple[float | str | None, float | None], set[int]]:
    told: dict[tuple[float | str | None, float | None], set[int]] = {}
    for at, by_sentence in enumerate(mentions):
        for group in by_sentence.values():
            for mention in group:
                told.setdefault(_number(mention), set()).add(at)
    return told


def _victims_told(mentions: tuple[dict[int, list[Mention]], ...]) -> dict[str, set[int]]:
    """For each sort of victims the reports that count them."""
    told: dict[str, set[int]] = {}
    for at, by_sentence in enumerate(mentions):
        for group in by_sentence.values():
            for mention in group:
                sort = family(mention.counted.split())
                if sort:
                    told.setdefault(sort, set()).add(at)
    return told


def _weight(mention: Mention) -> float:
    amount = mention.amount
    if amount is None:
        return _date_weight(mention)
    if amount.low is None or amount.bound is not Bound.EXACT or mention.kind not in _WEIGHTS:
        return 0.0
    if mention.is_some_more:
        return 0.0
    weight = _WEIGHTS[mention.kind]
    if mention.kind is FactKind.COUNT:
        if family(mention.counted.split()):
            return weight + 1
        return weight if amount.low >= _BIG_COUNT and mention.counted else 0.0
    return weight


def _date_weight(mention: Mention) -> float:
    """A day printed with its own month weighs; "Tuesday" and "1994" do not."""
    firm = mention.resolved == "itself" and len(mention.day) >= _DAY
    return _WEIGHTS[FactKind.DATE] if firm and mention.day[:_DAY].count("-") == 2 else 0.0
