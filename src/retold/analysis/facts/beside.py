"""The words beside a number, by which it is told what it is of wherever it stands."""

from collections import Counter
from functools import cache
from itertools import islice

from retold.analysis.facts.context import Story, tells
from retold.analysis.facts.mentioned import Mention
from retold.text.dates import months, weekdays
from retold.text.languages import word_list

_WINDOW = 6
"""Words on either side of a sum, other numbers apart, in which stands what it is for: "its first
bid of 70 crowns a share, or $105 million"."""

_NAMES_WINDOW = 8
"""The same for names, which stand further off: "made its $105 million bid in October for Orr Glass
Works". Behind a sum it ends at the next one, whose names those are."""

_OF_MONEY = frozenset("$£€¥")
_TO_NEXT_SUM = 200
"""Characters behind a sum in which the sign of the next one is looked for."""

_COMMON = 4
"""Sentences of a report from which a stem is one of the words that fill the story."""


def stems_beside(story: Story, mention: Mention) -> frozenset[str]:
    """The stems of the words of weight beside a mention, in its sentence."""
    stems = story.reports[mention.report].prose.words.stems
    return frozenset(stems[at] for at in _words_beside(story, mention)) - stems_of_numbers()


def names_beside(story: Story, mention: Mention) -> frozenset[str]:
    """The stems of those printed with a capital, but for days and months: those name no thing."""
    return _names(story, mention, _words_beside(story, mention))


def names_around(story: Story, mention: Mention) -> frozenset[str]:
    """The same a little further around it, up to the next sum."""
    prose = story.reports[mention.report].prose
    words = _words_beside(story, mention, _NAMES_WINDOW)
    behind = prose.text[mention.span.end : mention.span.end + _TO_NEXT_SUM]
    signs = (at for at, sign in enumerate(behind) if sign in _OF_MONEY)
    end = mention.span.end + next(signs, _TO_NEXT_SUM)
    return _names(story, mention, [word for word in words if prose.words.starts[word] < end])


def _names(story: Story, mention: Mention, words: list[int]) -> frozenset[str]:
    prose = story.reports[mention.report].prose
    first = prose.words_of(mention.sentence).start
    return frozenset(
        prose.words.stems[word]
        for word in words
        if word != first
        and prose.text[prose.words.starts[word]].isupper()
        and prose.words.forms[word] not in _of_the_calendar()
    )


def _words_beside(story: Story, mention: Mention, window: int = _WINDOW) -> list[int]:
    prose = story.reports[mention.report].prose
    within, inside = prose.words_of(mention.sentence), prose.words.within(mention.span)
    forms = prose.words.forms
    before = (w for w in reversed(range(within.start, inside.start)) if not forms[w][0].isdigit())
    behind = (w for w in range(inside.stop, within.stop) if not forms[w][0].isdigit())
    near = (*reversed(tuple(islice(before, window))), *islice(behind, window))
    return [word for word in near if tells(forms[word])]


def stems_of_the_story(story: Story, at: int) -> frozenset[str]:
    """The stems that stand in many sentences of a report, names above all."""
    prose = story.reports[at].prose
    counts = Counter(
        stem
        for sentence in range(len(prose.sentences))
        for stem in {prose.words.stems[word] for word in prose.words_of(sentence)}
    )
    return frozenset(stem for stem, count in counts.items() if count >= _COMMON)


@cache
def _of_the_calendar() -> frozenset[str]:
    return frozenset(months()) | frozenset(weekdays())


@cache
def stems_of_numbers() -> frozenset[str]:
    """Stems that stand beside any sum: "percent", "million", "year"."""
    return frozenset(word_list("fact_terms")["beside_sums"])
