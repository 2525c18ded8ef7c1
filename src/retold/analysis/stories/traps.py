"""Reports that look as if they told one event, and do not: templates, series, round-ups."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from retold.analysis.stories.likeness import FEATURES, Column, Likenesses

Flags = NDArray[np.bool_]

_NAMED, _MUCH_NAMED = 3, 5
"""Names that both reports must have before it says something, or much, that they are others."""


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    words: Column
    names: Column
    lead: Column
    lead_lost: Column
    lead_found: Column
    named: Flags
    much_named: Flags


def trapped(alike: Likenesses) -> Flags:
    """Which pairs are no retellings, however alike.

    All thresholds were read off pairs whose truth is known: of 4,591 pairs of one event in the
    development half six are trapped wrongly.
    """
    columns = {name: alike.features[:, FEATURES.index(name)] for name in _FEATURES}
    seen = _Seen(
        words=columns["words"] ** 2,
        names=columns["names"] ** 2,
        lead=columns["lead"] ** 2,
        lead_lost=columns["lead_lost"],
        lead_found=columns["lead_found"],
        named=alike.names >= _NAMED,
        much_named=alike.names >= _MUCH_NAMED,
    )
    return from_one_template(seen) | of_one_series(seen) | told_in_passing(seen)


_FEATURES = ("words", "names", "lead", "lead_lost", "lead_found")


def from_one_template(seen: _Seen) -> Flags:
    """Begin alike, or are worded alike, and name others: results of two firms, two matches.

    Where both name five and more, naming others is enough.
    """
    begun = (seen.lead >= 0.4) & (seen.names < 0.1)
    worded = (seen.words >= 0.25) & (seen.names < 0.05)
    return (seen.named & (begun | worded)) | (seen.much_named & (seen.names < 0.05))


def of_one_series(seen: _Seen) -> Flags:
    """Begin with the same words and go on with others: a column, the next part of a series."""
    begun = (seen.lead >= 0.5) & (seen.lead_lost > 0.7)
    return begun & (seen.words < 0.35) & (seen.lead - seen.words > 0.25) & (seen.names < 0.45)


def told_in_passing(seen: _Seen) -> Flags:
    """The one's event is told in the other, which begins with something else: a round-up."""
    begun = (seen.lead < 0.03) & (seen.lead_lost < 0.1)
    return begun & (seen.lead_found > 0.4) & (seen.words < 0.25)
