"""Dates that two reports print for one deed, in sentences of their own."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations, product

from retold.analysis.facts.claims import Group, Link
from retold.analysis.facts.clauses import parted, verbs_of
from retold.analysis.facts.context import Story, tells
from retold.analysis.facts.days import one_holds_the_other
from retold.analysis.facts.mentioned import Mention
from retold.text.languages import word_list
from retold.text.prose import Prose

_SCORE = 0.55
"""Score of a link between two dates in sentences that were not aligned."""

_SHARED = 4
"""Telling stems beside both dates by which one deed is known. Both pairs of dates so found on
real reports were of one deed; of two found by three stems, neither."""

_SOME = 2
"""So many of them beside the other report's date show that both are told of the deed here."""

_REACH = 12
"""Words to either side of a date, up to a mark, that tell what happened then."""

_MOST = 40
"""Dates looked at in one report."""

Beside = dict[tuple[int, int, int], frozenset[str]]
"""For each date of a report, by its key, the telling stems beside it."""

_YEAR = re.compile(r"\d{4}")

_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}\Z")


def another_date_elsewhere(story: Story, mentions: tuple[dict[int, Group], ...]) -> Iterator[Link]:
    """Two dates of a month or year are of one deed where the same words stand beside both.

    "He shot his uncle in a boating accident in 1957", and "the same year" of 1967. At least four
    words that tell something, a verb among them, each date the only one told with so many of them,
    and neither report tells the date of the other with some of them as well. Weekdays are left to
    sentences that tell the same, and so is a time behind "since", "before" or "until".
    """
    dates = [_dates(story, told) for told in mentions]
    beside = {m.key: _beside(story, m) for group in dates for m in group}
    for one, other in combinations(range(len(dates)), 2):
        for left, right in product(dates[one], dates[other]):
            shared = beside[left.key] & beside[right.key]
            if len(shared) < _SHARED or one_holds_the_other(left.day, right.day):
                continue
            verbs = _verbs(story, left) & _verbs(story, right) & shared
            known = _is_alone(left, right, dates[one], shared, beside)
            known = known and _is_alone(right, left, dates[other], shared, beside)
            if verbs and known and not _in_either(left, right, mentions):
                yield Link(left, right, _SCORE, another_date_elsewhere.__name__, shared)


def _dates(story: Story, told: dict[int, Group]) -> Group:
    found = (m for _, group in sorted(told.items()) for m in group if _DATE.match(m.day))
    return [m for m in found if _is_printed(m) and not _is_a_limit(story, m)][:_MOST]


def _is_printed(mention: Mention) -> bool:
    """Whether a date needs no day of publication: with its year, or by a year told before."""
    if mention.resolved == "itself":
        return any(map(str.isdigit, mention.said))
    return _YEAR.fullmatch(mention.resolved) is not None


def _is_a_limit(story: Story, mention: Mention) -> bool:
    """Whether something is told to have been before or since the date, and not then."""
    words = story.reports[mention.report].prose.words
    at = words.within(mention.span).start
    return at > 0 and words.forms[at - 1] in _limits()


def _is_alone(
    date: Mention, other: Mention, dates: Group, shared: frozenset[str], beside: Beside
) -> bool:
    """Whether a date is the only one of its report that is told of the deed.

    No other has so many of the words beside it, and the other report's date has hardly one.
    """
    return all(
        len(shared & beside[one.key])
        < (_SOME if one_holds_the_other(one.day, other.day) else _SHARED)
        for one in dates
        if one is not date
    )


def _in_either(left: Mention, right: Mention, mentions: tuple[dict[int, Group], ...]) -> bool:
    """Whether the sentence of either holds the date of the other as well."""
    return any(
        bool(twin.day) and one_holds_the_other(twin.day, other.day)
        for one, other in ((left, right), (right, left))
        for twin in mentions[one.report].get(one.sentence, ())
    )


def _beside(story: Story, mention: Mention) -> frozenset[str]:
    """The telling stems around a date, up to the marks of its clause."""
    prose = story.reports[mention.report].prose
    inside = prose.words.within(mention.span)
    return frozenset(
        prose.words.stems[at]
        for at in _around(prose, mention)
        if at not in inside and tells(prose.words.forms[at])
    )


def _around(prose: Prose, mention: Mention) -> range:
    within, inside = prose.words_of(mention.sentence), prose.words.within(mention.span)
    start, stop = inside.start, inside.stop
    while start > max(within.start, inside.start - _REACH) and not parted(prose, start):
        start -= 1
    last = min(within.stop, inside.stop + _REACH)
    if start == within.start and stop < last and parted(prose, stop):
        stop += 1
    while stop < last and not parted(prose, stop):
        stop += 1
    return range(start, stop)


def _verbs(story: Story, mention: Mention) -> frozenset[str]:
    return verbs_of(story.reports[mention.report].prose, mention.sentence)


@cache
def _limits() -> frozenset[str]:
    return frozenset(word_list("fact_terms")["time_openers"]) | {"from", "through", "by", "between"}
