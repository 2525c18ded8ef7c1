"""Reports that look as if they told one event, and do not: templates, series, round-ups."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from retold.analysis.stories.likeness import FEATURES, Likenesses
from retold.analysis.stories.stretches import Column

Flags = NDArray[np.bool_]

_NAMED, _MUCH_NAMED = 3, 5
"""Names that both reports must have before it says something, or much, that they are others."""

_NUMBERED, _MUCH_NUMBERED = 4, 5
"""The same of numbers of two digits and more, few of them the same, or none."""

_FEW_NUMBERED = 2
"""The same of numbers, one digit or more, where what is left is as good as the same."""

_FOUND = 0.34
"""So much of the numbers may be the same that a form prints: ages, hours, the year."""


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    words: Column
    names: Column
    lead: Column
    lead_lost: Column
    lead_found: Column
    one_day: Flags
    alike: Likenesses


Trap = Callable[[_Seen], Flags]


def trapped(alike: Likenesses) -> Flags:
    """Which pairs are no retellings, however alike.

    All thresholds were read off pairs whose truth is known: of 4,564 pairs of one event in the
    development half twelve are trapped wrongly.
    """
    return _caught(alike, _TRAPS)


def of_one_form(alike: Likenesses) -> Flags:
    """Which pairs of a few reports, seen by news at large, are pieces of one form or series.

    Numbers that differ say so only in one outlet: by news at large 36 of the 3,172 pairs of ECB+
    that are found to be one event look as if a form had been filled in. Whoever sets a round-up
    beside the report of an event wants to see what it tells of it.
    """
    return _caught(alike, _TRAPS_FOR_FEW)


def _caught(alike: Likenesses, traps: Sequence[Trap]) -> Flags:
    columns = {name: alike.features[:, FEATURES.index(name)] for name in _FEATURES}
    seen = _Seen(
        words=columns["words"] ** 2,
        names=columns["names"] ** 2,
        lead=columns["lead"] ** 2,
        lead_lost=columns["lead_lost"],
        lead_found=columns["lead_found"],
        one_day=(columns["undated"] == 0) & (columns["gap"] == 0),
        alike=alike,
    )
    found: Flags = np.any([trap(seen) for trap in traps], axis=0)
    return found


_FEATURES = ("words", "names", "lead", "lead_lost", "lead_found", "undated", "gap")


def from_one_template(seen: _Seen) -> Flags:
    """Begin alike, or are worded alike, and name others: results of two firms, two matches.

    Where both name five and more, naming others is enough.
    """
    begun = (seen.lead >= 0.4) & (seen.names < 0.1)
    worded = (seen.words >= 0.25) & (seen.names < 0.05)
    named, much_named = seen.alike.names >= _NAMED, seen.alike.names >= _MUCH_NAMED
    return (named & (begun | worded)) | (much_named & (seen.names < 0.05))


def filled_in_otherwise(seen: _Seen) -> Flags:
    """One form with other numbers: a forecast, a draw, a notice, the results of a quarter.

    A copy that is cut has fewer numbers, but those it has are the same.
    """
    alike = seen.alike
    few = (alike.figures >= _FEW_NUMBERED) & (alike.figures_shared == 0)
    some = (alike.numbers >= _NUMBERED) & (alike.count("numbers") <= _FOUND * alike.numbers)
    none = (alike.numbers >= _MUCH_NUMBERED) & (alike.count("numbers") == 0)
    printed = np.minimum(alike.one.printed, alike.other.printed) >= 0.3
    found: Flags = ((seen.words >= 0.65) & (few | some)) | (printed & none)
    return found


def filled_in_by_one_outlet(seen: _Seen) -> Flags:
    """One outlet's form with other numbers: its survey of this week and of the last.

    A form is not filled in twice on one day; a report that goes on growing is printed again. Of 42
    pairs of the stream so told apart, read by their titles, two were one event, both of one day.
    """
    return seen.alike.one_outlet & ~seen.one_day & filled_in_otherwise(seen)


def of_one_series(seen: _Seen) -> Flags:
    """Begin with the same words and go on with others: a column, the next part of a series."""
    begun = (seen.lead >= 0.5) & (seen.lead_lost > 0.7)
    return begun & (seen.words < 0.35) & (seen.lead - seen.words > 0.25) & (seen.names < 0.45)


def with_one_head_or_foot(seen: _Seen) -> Flags:
    """Of one outlet, begun or printed alike, and not told by each other: a column, a series.

    Two reports of one outlet that begin alike tell more of each other if they tell one event.
    """
    one, other = seen.alike.one, seen.alike.other
    told = np.maximum(one.told, other.told)
    printed = np.minimum(one.printed, other.printed) >= 0.25
    begun = seen.lead >= 0.4
    return seen.alike.one_outlet & ((printed & (told <= 0.7)) | (begun & (told <= 0.45)))


def only_named_alike(seen: _Seen) -> Flags:
    """In two languages, with hardly a word in common but names, and most names others."""
    alike = seen.alike
    words = alike.count("words") - alike.count("names")
    return alike.two_languages & (words <= 3) & (alike.count("names") < 0.6 * alike.names)


def told_in_passing(seen: _Seen) -> Flags:
    """The one's event is told in the other, which begins with something else: a round-up."""
    begun = (seen.lead < 0.03) & (seen.lead_lost < 0.1)
    return begun & (seen.lead_found > 0.4) & (seen.words < 0.25)


_TRAPS = (
    from_one_template,
    filled_in_otherwise,
    of_one_series,
    with_one_head_or_foot,
    only_named_alike,
    told_in_passing,
)

_TRAPS_FOR_FEW = (
    from_one_template,
    filled_in_by_one_outlet,
    of_one_series,
    with_one_head_or_foot,
)
