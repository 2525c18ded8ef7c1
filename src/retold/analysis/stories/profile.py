"""A profile: what a report is about, in the few things that tell one event from another."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from retold.text.prose import Prose
from retold.text.rarity import is_listed, rarity

_CONTENT = 1.6
"""Words at least this rare (in one report of five or fewer) say what a report is about."""

_LEAD_WORDS = 80
"""A news report says what happened within its first two or three sentences."""

_PAIR_RARITY = 7.0
"""Two words in a row count when they are this rare together: "city council" does not."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a report is about.

    Attributes:
        content: weights of its common-English stems, of length one together.
        lead: the same for its first words, names included.
        names: weights of stems that are not common English and stand in capitals.
        pairs: rare pairs of neighbouring stems.
        runs: three-word runs.
        numbers: numbers of two digits and more that are no years.
        years: years it names.
        length: number of words.
        published: day of publication, None where not known.
    """

    content: dict[str, float]
    lead: dict[str, float]
    names: dict[str, float]
    pairs: frozenset[str]
    runs: frozenset[str]
    numbers: frozenset[str]
    years: frozenset[str]
    length: int
    published: date | None


def profile_of(prose: Prose, published: date | None) -> Profile:
    """The profile of a report's prose."""
    text, words = prose.text, prose.words
    content: Counter[str] = Counter()
    names: Counter[str] = Counter()
    numbers: set[str] = set()
    years: set[str] = set()
    for start, form, stem in zip(words.starts, words.forms, words.stems, strict=True):
        if form[0].isdigit():
            _count_number(form, numbers, years)
        elif is_listed(stem):
            content[stem] += 1
        elif text[start].isupper():
            names[stem] += 1
        else:
            content[stem] += 1
    lead = Counter(stem for stem in words.stems[:_LEAD_WORDS] if not stem[0].isdigit())
    return Profile(
        content=_weighted(content),
        lead=_weighted(lead),
        names=_weighted(names),
        pairs=frozenset(_rare_pairs(words.stems)),
        runs=frozenset(
            map(" ".join, zip(words.forms, words.forms[1:], words.forms[2:], strict=False))
        ),
        numbers=frozenset(numbers),
        years=frozenset(years),
        length=len(words),
        published=published,
    )


def _count_number(form: str, numbers: set[str], years: set[str]) -> None:
    plain = form.replace(",", "")
    if len(plain) == 4 and plain.isdigit() and plain[:2] in {"18", "19", "20"}:
        years.add(plain)
    elif len(plain) > 1:
        numbers.add(plain)


def _weighted(counts: Counter[str]) -> dict[str, float]:
    weights = {
        stem: (1 + math.log(count)) * rare
        for stem, count in counts.items()
        if (rare := rarity(stem)) >= _CONTENT
    }
    norm = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {stem: weight / norm for stem, weight in weights.items()} if norm else {}


def _rare_pairs(stems: tuple[str, ...]) -> Iterable[str]:
    for one, two in pairwise(stems):
        if rarity(one) + rarity(two) >= _PAIR_RARITY and min(rarity(one), rarity(two)) > 1:
            yield f"{one} {two}"
