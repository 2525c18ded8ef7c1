"""Sizes of one thing: the pages of an indictment, the calibre of a gun, wherever they are told."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from retold.analysis.facts.amounts import in_one_unit, judge
from retold.analysis.facts.claims import Group, Link
from retold.analysis.facts.context import Story, stems_of
from retold.analysis.facts.counted import counted_same, family
from retold.analysis.facts.mentioned import Mention
from retold.analysis.facts.own import in_opening, is_in_opening, is_of_the_event
from retold.model.facts import FactKind, Verdict
from retold.text.languages import word_list
from retold.text.words import stem_of

_SCORE = 0.6
"""Score of a link between sizes: as between unequal values in sentences that tell the same."""

_OPEN = 0.55
"""Score of one that leaves a row unclear: lower, so that the sure ones are joined first."""

_SHARED = 2
"""Telling stems beside the thing's own that both sentences share where sizes at odds differ."""

_SHARED_IF_EQUAL = 1

_GREAT = 13
"""Least count looked at: a smaller one is said of anything."""

_FAR_APART = 3.0
"""How many times the lesser size the greater may be; beyond that it is another thing."""

_COUNTS_APART = 1.4
"""The same for counts: 28 passes and 17 passes are of two players, 19 and 23 orders may be one."""

Key = tuple[str, str]


def one_size(story: Story, mentions: tuple[dict[int, Group], ...]) -> Iterator[Link]:
    """Two sizes are of one thing where each report measures such a thing once, and by one value.

    "The 48-page indictment" and, in a sentence of another order, "a 47-page indictment". Equal
    sizes need one more telling word that both sentences share; sizes at odds need two and must be
    of the event itself, or of what both openings tell of, or the row stays unclear. Great counts of
    one noun ("1,600 officers") need two as well, and counts at odds stay unclear. Ages, victims and
    "another 1,000" are no sizes.
    """
    sizes = [_sizes(told) for told in mentions]
    for one, other in combinations(range(len(sizes)), 2):
        for key in sorted(sizes[one].keys() & sizes[other].keys()):
            link = _link(story, sizes[one][key], sizes[other][key])
            if link:
                yield link


def _sizes(told: dict[int, Group]) -> dict[Key, Mention]:
    """The sizes of a report by unit and thing; without those it gives two values of."""
    found: defaultdict[Key, Group] = defaultdict(list)
    for mention in (m for _, group in sorted(told.items()) for m in group):
        thing = _thing(mention)
        if thing and mention.amount and _is_size(mention):
            found[(mention.amount.unit or mention.kind, thing)].append(mention)
    return {key: group[0] for key, group in found.items() if _one_value(group)}


def _is_size(mention: Mention) -> bool:
    """Whether a number is a measure, or a count so great that it is not said of anything."""
    low = _low(mention)
    if mention.kind is FactKind.COUNT:
        part = mention.is_some_more or bool(family(mention.counted.split()))
        return low >= _GREAT and not part
    return mention.kind is FactKind.MEASURE and low > 0


def _thing(mention: Mention) -> str:
    """The stem of the noun measured; empty where none is told, or none that tells things apart."""
    words = mention.counted.split()
    if not words or mention.counted == "age" or words[-1] in _anything():
        return ""
    return stem_of(words[-1])


def _one_value(group: Group) -> bool:
    return len({one.amount.low for one in group if one.amount}) == 1


def _link(story: Story, left: Mention, right: Mention) -> Link | None:
    if not left.amount or not right.amount or in_one_unit(left.amount, right.amount) is None:
        return None
    judged = judge(left.amount, right.amount)
    if judged is None or _too_far(left, right):
        return None
    shared = (_telling(story, left) & _telling(story, right)) - {_thing(left)}
    at_odds = judged[0] in {Verdict.DIFFER, Verdict.UNCLEAR}
    count = left.kind is FactKind.COUNT
    if len(shared) < (_SHARED if count else _SHARED_IF_EQUAL):
        return None
    if count and at_odds and (judged[1] or not counted_same(left.counted, right.counted)):
        return None
    sure = len(shared) >= _SHARED and not count and _of_the_event(story, left, right)
    certain = not at_odds or sure
    score = _SCORE if certain else _OPEN
    return Link(left, right, score, one_size.__name__, shared, certain)


def _too_far(left: Mention, right: Mention) -> bool:
    less, more = sorted((_low(left), _low(right)))
    return more > (_COUNTS_APART if left.kind is FactKind.COUNT else _FAR_APART) * less


def _low(mention: Mention) -> float:
    return (mention.amount.low if mention.amount else None) or 0.0


def _of_the_event(story: Story, left: Mention, right: Mention) -> bool:
    pair = (left, right)
    if all(_tells_its_opening_of(story, one) for one in pair):
        return True
    return all(
        is_of_the_event(story, one.report, one)
        and (is_in_opening(story, one) or _is_told_at_length(story, one))
        for one in pair
    )


def _tells_its_opening_of(story: Story, mention: Mention) -> bool:
    """Whether the opening of its report tells of the thing measured."""
    prose = story.reports[mention.report].prose
    opening = (at for at in range(len(prose.sentences)) if in_opening(story, mention.report, at))
    return _thing(mention) in stems_of(prose, opening)


def _is_told_at_length(story: Story, mention: Mention) -> bool:
    """Whether the thing measured is a matter of its report: it is named more than once."""
    counts = Counter(story.reports[mention.report].prose.words.stems)
    return counts[_thing(mention)] > 1


def _telling(story: Story, mention: Mention) -> frozenset[str]:
    """The stems of its sentence that tell something, apart from words that stand by any number."""
    prose = story.reports[mention.report].prose
    own = frozenset(prose.words.stems[at] for at in prose.words.within(mention.span))
    return stems_of(prose, (mention.sentence,)) - _beside_any() - own


@cache
def _beside_any() -> frozenset[str]:
    words = word_list("fact_terms")
    said = {stem_of(word) for word in word_list("roles")["saying"]}
    return frozenset(words["beside_sums"]) | said


@cache
def _anything() -> frozenset[str]:
    return frozenset(word_list("fact_terms")["anything"])
