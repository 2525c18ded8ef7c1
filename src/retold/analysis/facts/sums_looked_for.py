"""The sums and measures of a report that may be looked for in another."""

import re

from retold.analysis.facts.amounts import judge
from retold.analysis.facts.claims import Group
from retold.analysis.facts.context import Story
from retold.analysis.facts.counted import family
from retold.analysis.facts.mentioned import Mention
from retold.model.facts import FactKind, Verdict
from retold.text.numbers import cardinals

_MOST = 40
"""Mentions looked at for one report: a long report has no more that matter."""

_SUMS = frozenset({FactKind.MONEY, FactKind.MEASURE, FactKind.DURATION, FactKind.COUNT})
"""Shares are left out: every candidate, team and survey of a story has its own."""

_ROUNDED = 1.1
"""How many times the lesser sum of money the greater may be that is the same, bounded or rounded:
"more than $120 million" may be 125, and is hardly told of 145."""

_RANGE_REACH = 16
"""Characters before a number in which the lower end of its range stands: "between eight and"."""

_JOINT = re.compile(r",? (?:and )?")
"""Between the two parts of one length or weight: "4 minutes, 48 seconds"."""

_DIGITS_TO_IT = re.compile(r"\d[\s-]{0,2}(?:to|or|and|\N{EN DASH}|-)[\s-]?$")
_WORD_TO_IT = re.compile(r"([a-z]+)(?: |-)(?:to|or|and)[\s-]$")
_RANGE = re.compile(r"(\w+)\s?(?:-|\N{EN DASH}|to|or)\s?(\w+)")

_FITS = frozenset({Verdict.AGREE, Verdict.COMPATIBLE})


def sums_of(story: Story, told: dict[int, Group]) -> Group:
    """The sums of a report that may be looked for in another, in the order of the text.

    Of counts only those that tell what they count, and neither victims nor "another 40".
    """
    found = [m for _, group in sorted(told.items()) for m in group if m.kind in _SUMS]
    plain = [m for m in found if m.kind is not FactKind.COUNT and _is_plain(m)][:_MOST]
    counts = [m for m in found if m.kind is FactKind.COUNT and _is_plain(m)][:_MOST]
    kept = [
        mention
        for number, mention in enumerate(plain)
        if not (
            _is_converted(mention, plain[:number])
            or _ends_a_range(story, mention)
            or _is_a_part(story, mention, plain)
        )
    ]
    return kept + [m for m in counts if _counts_things(m) and not _ends_a_range(story, m)]


def fit(left: Mention, right: Mention) -> bool:
    """Whether two sums can both be right, and of money are not far apart."""
    if not left.amount or not right.amount:
        return False
    judged = judge(left.amount, right.amount)
    if judged is None or judged[0] not in _FITS:
        return False
    less, more = sorted((left.amount.low or 0.0, right.amount.low or 0.0))
    return left.kind is not FactKind.MONEY or more <= _ROUNDED * less


def _is_plain(mention: Mention) -> bool:
    return mention.counted != "age" and bool(mention.amount and mention.amount.low)


def _counts_things(mention: Mention) -> bool:
    words = mention.counted.split()
    return bool(words) and not family(words) and not mention.is_some_more


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
    return any(one.value != mention.value and fit(one, mention) for one in beside)
