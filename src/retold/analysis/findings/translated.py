"""Whether what somebody said was translated: two newsrooms' words differ, and nobody's changed."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from retold.analysis.findings.parts import Reports
from retold.model.quotations import Echo, Quotation
from retold.model.spans import Span
from retold.text.languages import word_list

_BESIDE = 200
"""Characters beside the words in which a sign of a translation is looked for: a sentence or so."""

_LEAD = 80
"""Characters before or after a name that may say whose people its bearer is of."""

_CACHED = 256
"""Names of one comparison whose people are kept."""


def is_translated(echo: Echo, known: Sequence[Quotation], reports: Reports) -> bool:
    """Whether either report shows its speaker to be of people who speak another language.

    "The Norwegian minister", "Iran's Rouhani", "through an interpreter": two newsrooms translated
    it, each in its own words.
    """
    sides = (
        (reports[echo.before_report].text, echo.before_spans),
        (reports[echo.after_report].text, echo.after_spans),
    )
    if any(_sign_beside(text, spans) for text, spans in sides):
        return True
    names = {q.speaker for q in known if q.speaker}
    return any(_is_of_others(name, text) for name in sorted(names) for text, _ in sides)


def _sign_beside(text: str, spans: Iterable[Span]) -> bool:
    around = (text[max(0, one.start - _BESIDE) : one.end + _BESIDE] for one in spans)
    return any(_signs().search(stretch) for stretch in around)


@lru_cache(_CACHED)
def _is_of_others(name: str, text: str) -> bool:
    """Whether a name holds a people's, or one stands with it anywhere in the text."""
    if _of_people().search(name):
        return True
    last = name.rsplit(maxsplit=1)[-1]
    return any(
        _before().search(text[max(0, found.start() - _LEAD) : found.start()])
        or _after().match(text[found.end() : found.end() + _LEAD])
        for found in re.finditer(rf"\b{re.escape(last)}\b", text)
    )


@cache
def _signs() -> re.Pattern[str]:
    listed = word_list("tongues")
    tongues = _any((*listed["languages"], *_peoples()))
    told_in = rf"in (?:{tongues})(?=\s*[,.;:\"\u201d]|\s+(?:and|at|during|on|to|with)\b)"
    return re.compile(rf"\b(?:(?:{_any(listed['signs'])})\b|{told_in})")


@cache
def _of_people() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any((*_peoples(), *word_list('tongues')['bodies']))})\b")


@cache
def _before() -> re.Pattern[str]:
    """What ends before a name: "Norwegian Prime Minister Kari", "Norway's", "Norway striker"."""
    people, country, role = _any(_peoples()), _any(_countries()), _any(_roles())
    whose = (
        rf"(?<!New )\b(?:(?:{people})|(?:{country})['\u2019]s?|(?:{country})(?=\s+(?:{role})\b))"
    )
    return re.compile(rf"{whose}(?:\s+(?:[A-Z]\.|[A-Z][\w'\u2019-]*|{role}))*\s+\Z")


@cache
def _after() -> re.Pattern[str]:
    """What follows a name: ", the Norwegian minister", ", prime minister of Norway"."""
    people, country, role = _any(_peoples()), _any(_countries()), _any(_roles())
    of_people = rf"(?:{people})\s+(?:{role})\b"
    of_country = rf"of\s+(?:the\s+)?(?:{country})\b"
    return re.compile(rf",\s+(?:(?:the|a|an)\s+)?(?:(?:{role})\s+)*(?:{of_people}|{of_country})")


def _peoples() -> tuple[str, ...]:
    return tuple(people for one in _foreign().values() for people in one["people"])


def _countries() -> tuple[str, ...]:
    return tuple(_foreign())


@cache
def _foreign() -> dict[str, dict[str, list[str]]]:
    english = frozenset(word_list("tongues")["english"])
    countries = word_list("places")["countries"]
    return {name: country for name, country in countries.items() if name not in english}


@cache
def _roles() -> tuple[str, ...]:
    listed = word_list("roles")
    single = (word for name in ("nouns", "modifiers", "past") for word in listed[name])
    return tuple(single)


def _any(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first."""
    return "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word))))
