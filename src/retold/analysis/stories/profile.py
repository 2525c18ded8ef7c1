"""A profile: what a report is about, in the few things that tell one event from another."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from retold.analysis.stories.prints import prints_of
from retold.analysis.stories.when import days_named, weekdays_named, years_named
from retold.model.reports import UNDETERMINED, Report
from retold.text.prose import Prose
from retold.text.rarity import is_listed, rarities
from retold.text.words import find_words

_CONTENT = 0.8
"""Words at least this rare (in fewer than one report of two) say what a report is about."""

_LEAD_WORDS = 60
"""A news report says what happened within its first two or three sentences."""

_PAIR_RARITY = 5.0
"""Two words in a row count when they are this rare together, and neither is in every third report:
"prime minister" just does, "last week" does not."""

_NEITHER = 1.0

STRETCHES = 16
"""A report is seen in so many stretches: one of an item of a round-up, of a head, of a foot."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a report is about: stems, pairs and numbers with how often each stands in it.

    Attributes:
        words: stems that say what it is about, those of the title included.
        names: those of them that are not common English and stand in capitals.
        lead: stems of the title and of its first words.
        pairs: pairs of neighbouring stems.
        numbers: numbers as printed, without separators.
        counted: numbers with the stem that follows ("23 pirat").
        days: days named by month and day, "11-23".
        years: years named.
        weekdays: days of the week named among its first words.
        length: number of words.
        published: day of publication, None where not known.
        prints: hashes of some runs of its words, by which printings of it are found.
        stretches: for each of the words in which stretches of the report it stands, a bit each,
            of `STRETCHES` equally long ones; the title is of the first.
        outlet: who printed it, in small letters; empty where not known.
        language: its two-letter code, as a report has it.
    """

    words: Mapping[str, int]
    names: Mapping[str, int]
    lead: Mapping[str, int]
    pairs: Mapping[str, int]
    numbers: Mapping[str, int]
    counted: Mapping[str, int]
    days: frozenset[str]
    years: frozenset[str]
    weekdays: frozenset[str]
    length: int
    published: date | None
    prints: tuple[int, ...] = ()
    stretches: Mapping[str, int] = field(default_factory=dict)
    outlet: str = ""
    language: str = UNDETERMINED


def profile_of(report: Report, prose: Prose) -> Profile:
    """The profile of a report; its title counts too where its prose does not hold it."""
    forms, stems = prose.words.forms, prose.words.stems
    above = find_words(report.title).stems
    spoken = (stem for stem in stems if not stem[0].isdigit())
    numbers = {at: form.replace(",", "") for at, form in enumerate(forms) if form[0].isdigit()}
    following = (
        f"{form} {stem}" for at, form in numbers.items() for stem in stems[at + 1 : at + 2]
    )
    words = _telling([*stems, *above])
    return Profile(
        words=words,
        names=Counter(_capitals(prose)),
        lead=_telling([*above, *islice(spoken, _LEAD_WORDS)]),
        pairs=Counter(_pairs(stems)),
        numbers=Counter(numbers.values()),
        counted=Counter(following),
        days=days_named(forms),
        years=years_named([forms[at] for at in numbers]),
        weekdays=weekdays_named(forms),
        length=len(forms),
        published=report.published.date() if report.published else None,
        prints=prints_of(stems),
        stretches=_stretches(words, stems, above),
        outlet=report.outlet.strip().casefold(),
        language=report.language,
    )


def _stretches(
    words: Mapping[str, int], stems: Sequence[str], above: Sequence[str]
) -> dict[str, int]:
    found = dict.fromkeys(words, 0)
    for stem in filter(found.__contains__, above):
        found[stem] = 1
    long = max(1, len(stems))
    for at, stem in enumerate(stems):
        if stem in found:
            found[stem] |= 1 << at * STRETCHES // long
    return found


def _telling(stems: list[str]) -> dict[str, int]:
    counted = Counter(stems)
    return {
        stem: times
        for (stem, times), rare in zip(counted.items(), rarities(counted), strict=True)
        if rare >= _CONTENT and not stem[0].isdigit()
    }


def _capitals(prose: Prose) -> Iterator[str]:
    text = prose.text
    for start, stem in zip(prose.words.starts, prose.words.stems, strict=True):
        if text[start].isupper() and not is_listed(stem):
            yield stem


def _pairs(stems: tuple[str, ...]) -> list[str]:
    rare = rarities(stems)
    return [
        f"{one} {two}"
        for one, two, first, second in zip(stems, stems[1:], rare, rare[1:], strict=False)
        if first > _NEITHER and second > _NEITHER and first + second >= _PAIR_RARITY
    ]
