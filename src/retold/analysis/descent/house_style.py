"""Whose way of writing a text follows, where news agencies write the same thing differently."""

import re
from collections.abc import Mapping
from functools import cache
from math import log

from retold.text.languages import word_list

_MOST_EACH = 4
"""Times one habit counts in a text, so or otherwise; a writer who has it has it throughout."""

_MOST = 0.75
"""Log-odds that writing is worth at most: others than agencies have the same habits."""

_DAY = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"(?!['\u2019]s| morning| night| evening| afternoon)"
)
_LEADING = r"(?<!\b[Oo]n )(?<!\b(?:last|next|this|late) )(?<!\bearly )(?<!\b(?:until|since) )"
_NAME = r"(?=[A-Z][a-z])"

_HABITS: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = (
    ("on_before_days", re.compile(rf"\b[Oo]n {_DAY}"), re.compile(rf"{_LEADING}\b{_DAY}")),
    (
        "country_before_titles",
        re.compile(rf"\bU\.S\. (?:President|Senator|Representative|Secretary of State) {_NAME}"),
        re.compile(rf"(?:\b[a-z]+,? |[.“\"] )(?:President|Sen\.|Rep\.|Secretary of State) {_NAME}"),
    ),
    (
        "titles_in_full",
        re.compile(rf"\b(?:Senator|Representative|Governor) {_NAME}"),
        re.compile(rf"\b(?:Sen|Rep|Gov)s?\. {_NAME}"),
    ),
    (
        "contractions",
        re.compile(
            r"\b[a-z]+n['\u2019]t\b|\b(?:[Ii]t|[Tt]hat|[Tt]here|[Hh]e|[Ss]he|[Ww]hat)['\u2019]s\b"
        ),
        re.compile(
            r"\b(?:did|does|do|is|was|are|were|has|have|had|would|could|should|will|can) ?not\b"
        ),
    ),
)
"""Habits that stylebooks lay down: how a text writes that has it, and one that has not."""

_DASH = re.compile(r"(?<=\S) ?(?:—|--) ?(?=\S)")

Counts = dict[str, tuple[int, int]]
"""For each habit how often a text follows it, and how often it does not though it could."""


def style_odds(text: str) -> Mapping[str, float]:
    """For each agency whose habits are known how much a text's writing speaks for it (log-odds).

    Naive Bayes over the habits: each time a text writes one way or the other counts by how often
    the agency's dispatches write so. Against the mean of the agencies, so that they sum to zero.
    """
    counts = habits_of(text)
    totals = {agency: _likelihood(counts, shares) for agency, shares in _habits().items()}
    mean = sum(totals.values()) / len(totals)
    return {agency: max(-_MOST, min(_MOST, total - mean)) for agency, total in totals.items()}


def habits_of(text: str) -> Counts:
    """How often a text, without what it quotes, follows each habit that a stylebook lays down.

    Dashes inside sentences are counted against the sentences without one.
    """
    counts = {
        name: (len(has.findall(text)), len(lacks.findall(text))) for name, has, lacks in _HABITS
    }
    sentences = text.count(". ") + text.count("\n") + 1
    dashed = min(sentences, len(_DASH.findall(text)))
    return {**counts, "dashes": (dashed, sentences - dashed)}


def _likelihood(counts: Counts, shares: Mapping[str, float]) -> float:
    total = 0.0
    for name, (so, otherwise) in counts.items():
        most = _MOST_SENTENCES if name == "dashes" else _MOST_EACH
        scale = min(1.0, most / max(1, so + otherwise))
        total += scale * (so * log(shares[name]) + otherwise * log(1 - shares[name]))
    return total


_MOST_SENTENCES = 30
"""Sentences whose dashes count; many have none whoever writes."""


@cache
def _habits() -> dict[str, dict[str, float]]:
    return {agency: dict(shares) for agency, shares in word_list("house_styles").items()}
