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

_COMMON = 4
"""Sentences of a report from which a stem is one of the words that fill the story."""


def stems_beside(story: Story, mention: Mention) -> frozenset[str]:
    """The stems of the words of weight beside a mention, in its sentence."""
    words = story.reports[mention.report].prose.words
    return frozenset(words.stems[word] for word in _words_beside(story, mention)) - _of_numbers()


def names_beside(story: Story, mention: Mention) -> frozenset[str]:
    """The stems of those printed with a capital, but for days and months: those name no thing."""
    prose = story.reports[mention.report].prose
    first = prose.words_of(mention.sentence).start
    return frozenset(
        prose.words.stems[word]
        for word in _words_beside(story, mention)
        if word != first
        and prose.text[prose.words.starts[word]].isupper()
        and prose.words.forms[word] not in _of_the_calendar()
    )


def _words_beside(story: Story, mention: Mention) -> list[int]:
    prose = story.reports[mention.report].prose
    within, inside = prose.words_of(mention.sentence), prose.words.within(mention.span)
    forms = prose.words.forms
    before = (w for w in reversed(range(within.start, inside.start)) if not forms[w][0].isdigit())
    behind = (w for w in range(inside.stop, within.stop) if not forms[w][0].isdigit())
    near = (*reversed(tuple(islice(before, _WINDOW))), *islice(behind, _WINDOW))
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
def _of_numbers() -> frozenset[str]:
    """Stems that stand beside any sum: "percent", "million", "year"."""
    return frozenset(word_list("fact_terms")["beside_sums"])
