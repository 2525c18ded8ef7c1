"""Sums and measures of one thing at odds, in sentences that were not aligned."""

import re
from collections.abc import Iterator
from itertools import combinations

from retold.analysis.facts.amounts import in_one_unit, judge, same_number
from retold.analysis.facts.beside import names_beside, stems_beside, stems_of_the_story
from retold.analysis.facts.claims import Group, Link
from retold.analysis.facts.context import Story
from retold.analysis.facts.counted import counted_alike
from retold.analysis.facts.mentioned import Mention
from retold.analysis.facts.own import is_of_the_event
from retold.model.facts import FactKind, Verdict
from retold.text.numbers import cardinals

_SCORE = 0.52
"""Score of a link: below that of sums that fit, so that those are joined first."""

_SHARED = 2
"""Stems both must have beside them that do not fill the story: a name and a direction, say."""

_CLOSE = 1.1
"""How many times the lesser sum of money the greater may be, so that one of the stems may be a word
that fills the story: "an initial offer of $103 million", "its initial $105 million offer"."""

_TELLING_FIGURE = 10
"""Least figure that, the same in two units, is a slip of one: 200 feet and 200 metres. A smaller
one is said of anything."""

_FULL_NAME = 3
"""Words of a name beside both that tell by themselves what the sums are of."""

_APART = 1.6
"""How many times the lesser sum the greater may be; beyond that it is of another thing."""

_MOST = 40
"""Mentions looked at for one report: a long report has no more that matter."""

_SUMS = frozenset({FactKind.MONEY, FactKind.MEASURE, FactKind.DURATION})
"""Shares are left out: every candidate, team and survey of a story has its own."""
_RANGE_REACH = 16
"""Characters before a number in which the lower end of its range stands: "between eight and"."""

_JOINT = re.compile(r",? (?:and )?")
"""Between the two parts of one length or weight: "4 minutes, 48 seconds"."""

_DIGITS_TO_IT = re.compile(r"\d[\s-]{0,2}(?:to|or|and|\N{EN DASH}|-)[\s-]?$")
_WORD_TO_IT = re.compile(r"([a-z]+)(?: |-)(?:to|or|and)[\s-]$")
_RANGE = re.compile(r"(\w+)\s?(?:-|\N{EN DASH}|to|or)\s?(\w+)")

_FITS = frozenset({Verdict.AGREE, Verdict.COMPATIBLE})


def another_sum_elsewhere(story: Story, mentions: tuple[dict[int, Group], ...]) -> Iterator[Link]:
    """Two unlike sums or measures are of one thing where the words beside them agree.

    "Some 50 kilometres south of Dunmoor" and, in a sentence of another order, "65 kilometres south
    of Dunmoor". Two words of weight beside both must be the same, a name among them where names
    stand beside both, and no other number of either report may share them or fit; both must be of
    the event itself, or of one name of three words, and not far apart. Of sums of money within a
    tenth of each other one of the words may be one that fills the story; of one figure in two units
    ("fell 200 feet", "a fall of 200 metres") one word is enough, however far apart they are.
    """
    sums = [_sums(story, told) for at, told in enumerate(mentions)]
    near = [{one.key: stems_beside(story, one) for one in told} for told in sums]
    common = [stems_of_the_story(story, at) for at in range(len(mentions))]
    for one, other in combinations(range(len(mentions)), 2):
        pairs = [
            (left, right, shared)
            for left in sums[one]
            for right in sums[other]
            if (shared := near[one][left.key] & near[other][right.key])
            and _is_enough(left, right, shared, shared - common[one] - common[other])
            and _of_one_sort(left, right)
        ]
        for left, right, shared in pairs:
            alone = sum(left is pair[0] or right is pair[1] for pair in pairs) == 1
            told = _told_among(left, sums[other]) or _told_among(right, sums[one])
            if alone and not told and _at_odds(left, right) and _of_one(story, left, right):
                yield Link(left, right, _SCORE, another_sum_elsewhere.__name__, shared)


def _sums(story: Story, told: dict[int, Group]) -> Group:
    """The sums of a report that may be looked for in another, in the order of the text."""
    found = [m for _, group in sorted(told.items()) for m in group if m.kind in _SUMS]
    plain = [m for m in found if m.counted != "age" and m.amount and m.amount.low][:_MOST]
    return [
        mention
        for number, mention in enumerate(plain)
        if not (
            _is_converted(mention, plain[:number])
            or _ends_a_range(story, mention)
            or _is_a_part(story, mention, plain)
        )
    ]


def _ends_a_range(story: Story, mention: Mention) -> bool:
    """Whether the number before belongs to it or it is printed as a range: "30- to 45-hour"."""
    text = story.reports[mention.report].report.text
    before = text[max(0, mention.span.start - _RANGE_REACH) : mention.span.start].lower()
    word = _WORD_TO_IT.search(before)
    if _DIGITS_TO_IT.search(before) or (word and word[1] in cardinals()):
        return True
    return any(all(map(_is_number, ends)) for ends in _RANGE.findall(mention.said.lower()))


def _is_a_part(story: Story, mention: Mention, others: Group) -> bool:
    """Whether a number stands right beside one of its kind: "4 minutes 48 seconds" are one."""
    text = story.reports[mention.report].report.text
    pairs = [sorted((one, mention), key=lambda m: m.span.start) for one in others]
    return any(
        first.kind is second.kind
        and first.span.end < second.span.start
        and _JOINT.fullmatch(text[first.span.end : second.span.start][:_RANGE_REACH]) is not None
        for first, second in pairs
    )


def _is_number(form: str) -> bool:
    return form.isdecimal() or form in cardinals()


def _is_converted(mention: Mention, before: Group) -> bool:
    """Whether it only tells one before it in another unit: "50 kilometres (31 miles)"."""
    beside = [one for one in before if one.sentence == mention.sentence]
    return any(one.value != mention.value and _fit(one, mention) for one in beside)


def _told_among(mention: Mention, others: Group) -> bool:
    return any(_of_one_sort(mention, other) and _fit(mention, other) for other in others)


def _fit(left: Mention, right: Mention) -> bool:
    judged = judge(left.amount, right.amount) if left.amount and right.amount else None
    return judged is not None and judged[0] in _FITS


def _is_enough(left: Mention, right: Mention, shared: frozenset[str], rare: frozenset[str]) -> bool:
    """Whether the stems beside both, and the `rare` ones that do not fill the story, are enough."""
    if len(rare) >= _SHARED or (rare and _is_one_figure(left, right)):
        return True
    return bool(rare) and len(shared) >= _SHARED and _are_close(left, right)


def _is_one_figure(left: Mention, right: Mention) -> bool:
    """Whether two measures have the same figure in two units."""
    if left.kind is not FactKind.MEASURE or not left.amount or not right.amount:
        return False
    ours, theirs = left.amount, right.amount
    same = ours.low == theirs.low and ours.high == theirs.high
    return same and ours.unit != theirs.unit and (ours.low or 0.0) >= _TELLING_FIGURE


def _are_close(left: Mention, right: Mention) -> bool:
    """Whether two sums of money are so near each other that they are hardly of two things."""
    if left.kind is not FactKind.MONEY or not left.amount or not right.amount:
        return False
    less, more = sorted((left.amount.low or 0.0, right.amount.low or 0.0))
    return more <= _CLOSE * less


def _of_one_sort(left: Mention, right: Mention) -> bool:
    """Whether two sums are in one unit and count nothing that tells them apart."""
    if left.kind is not right.kind or not left.amount or not right.amount:
        return False
    if left.amount.trend is not right.amount.trend:
        return False
    if counted_alike(left.counted, right.counted) is False:
        return False
    return in_one_unit(left.amount, right.amount) is not None


def _of_one(story: Story, left: Mention, right: Mention) -> bool:
    """Whether the names beside both are of one thing, and both numbers of the event.

    A name stands beside both, or beside one of them none. A full name beside both says of itself
    what they are of, in whatever year and place.
    """
    ours, theirs = (names_beside(story, mention) for mention in (left, right))
    if len(ours & theirs) >= _FULL_NAME:
        return True
    of_event = all(is_of_the_event(story, one.report, one) for one in (left, right))
    return of_event and (bool(ours & theirs) or not (ours and theirs))


def _at_odds(left: Mention, right: Mention) -> bool:
    ours, theirs = left.amount, right.amount
    both = in_one_unit(ours, theirs) if ours and theirs else None
    if not ours or not theirs or both is None:
        return False
    less, more = sorted(amount.low or 0.0 for amount in both)
    if same_number(*both):
        return False
    judged = judge(ours, theirs)
    near = more <= _APART * less or _is_one_figure(left, right)
    return judged is not None and judged[0] is Verdict.DIFFER and near
