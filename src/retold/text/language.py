"""Which language a text is in, by its script and its commonest words.

Function words make up some two fifths of running text in any language with them, and few are
shared: counting them tells a page of news apart with near certainty (Grefenstette 1995,
"Comparing two language identification schemes").
"""

import re
from functools import cache

from retold.model.reports import UNDETERMINED
from retold.text.languages import word_list

_SAMPLE = 6_000
"""Characters looked at: some thousand words, far more than are needed."""

_FEWEST_WORDS = 12
"""Words below which nothing is told."""

_ENOUGH = 0.12
"""Least share of function words; lists of names and tables stay below."""

_CLEARLY_ENGLISH = 0.28
"""Share of English function words that no other of the languages reaches in its own texts:
a Dutch text has up to .14 (in, is, was, over), and no other more."""

_LANGUAGES = (
    "en", "de", "fr", "es", "it", "pt", "ca", "gl", "ro", "nl", "sv", "da", "no", "fi", "hu",
    "pl", "cs", "sk", "hr", "sl", "tr", "ru", "uk", "bg", "sr", "ar", "fa",
)  # fmt: skip
_NOT_LATIN = re.compile(r"[^\W\d_\u0000-\u036f]+")
_OTHER_SCRIPT = 0.3
"""Share of letters beyond Latin ones from which a text is in another script."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]"), 0.1),
    ("ko", re.compile(r"[\uac00-\ud7af]"), 0.3),
    ("zh", re.compile(r"[\u4e00-\u9fff]"), 0.3),
    ("el", re.compile(r"[\u0370-\u03ff]"), 0.5),
    ("he", re.compile(r"[\u0590-\u05ff]"), 0.5),
    ("hi", re.compile(r"[\u0900-\u097f]"), 0.5),
    ("th", re.compile(r"[\u0e00-\u0e7f]"), 0.5),
)
"""Scripts that tell the language, with the least share of other than Latin letters; Japanese
before Chinese, whose signs it uses too."""


def language_of(text: str) -> str:
    """The two-letter code of the language of `text`; "und" where it cannot be told."""
    sample = text[:_SAMPLE]
    letters = "" if sample.isascii() else "".join(_NOT_LATIN.findall(sample))
    if letters and len(letters) >= _OTHER_SCRIPT * sum(map(str.isalpha, sample)):
        for code, script, share in _SCRIPTS:
            if len(script.findall(sample)) >= share * len(letters):
                return code
    words = _WORD.findall(sample.lower().replace("’", "'"))
    if len(words) < _FEWEST_WORDS:
        return UNDETERMINED
    if _share(words, "en") >= _CLEARLY_ENGLISH:
        return "en"
    best = max(_LANGUAGES, key=lambda code: _share(words, code))
    return best if _share(words, best) >= _ENOUGH else UNDETERMINED


def _share(words: list[str], code: str) -> float:
    known = _function_words(code)
    return sum(map(known.__contains__, words)) / len(words)


@cache
def _function_words(code: str) -> frozenset[str]:
    return frozenset(word_list("function_words", code)["words"])
