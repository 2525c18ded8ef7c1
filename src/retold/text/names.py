"""How alike two names are spelled: transliterations, pet names, initials, slips of the pen."""

import re
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from retold.text.languages import word_list
from retold.text.words import plain

_CACHED_NAMES = 1 << 15
"""Names of a day's news; a cache of them costs a few megabytes."""

_LIKE = 0.85
"""Jaro-Winkler above which two words of one sound may be one name: Aleksandr/Alexander has .90,
Mohammed/Muhammad .85, Gaddafi/Gadhafi .93. Reid/Reed has .87 too, so this is asked only where
something else agrees, such as the other half of the name."""

_SLIP = 0.93
"""Jaro-Winkler above which two surnames with the same given name may differ by a slip of the pen
("Kowalczyk"/"Kowalcyzk" has .98)."""

_SHORTEST_SLIP = 6
"""Letters below which one changed letter is more often another name (Kerry/Perry, Brown/Brawn)."""

_SPELLINGS = (
    (re.compile(r"ks"), "x"),
    (re.compile(r"(?:sch|sh)"), "sh"),
    (re.compile(r"(?:kh|ckh)"), "h"),
    (re.compile(r"(?:tz|ts)"), "c"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"(?:zh|dzh)"), "zh"),
    (re.compile(r"^(?:ye|ie|je)"), "e"),
    (re.compile(r"^(?:iu|ju)"), "yu"),
    (re.compile(r"^(?:ia|ja)(?=.{2})"), "ya"),
    (re.compile(r"(?:ij|iy|yy|ii|ei|ey|y|j)$"), "i"),
    (re.compile(r"(?<=[^aeiou])y"), "i"),
    (re.compile(r"(?<=[a-z])(?:ov|off|ow)$"), "ov"),
    (re.compile(r"(?<=[a-z])ev$|eff$"), "ev"),
    (re.compile(r"ou"), "u"),
    (re.compile(r"([a-z])\1+"), r"\1"),
)
"""What differs between usual spellings of one foreign name in English print, in order."""

_SOUNDS = (
    (re.compile(r"^(?:kn|gn|pn|wr)"), lambda found: found.group()[1]),
    (re.compile(r"ph"), "f"),
    (re.compile(r"(?:sch|sh)"), "S"),
    (re.compile(r"(?:tch|ch|cz)"), "C"),
    (re.compile(r"zh"), "Z"),
    (re.compile(r"(?:kh|gh)"), "h"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"(?:ck|q|c(?![eiy]))"), "k"),
    (re.compile(r"c"), "s"),
    (re.compile(r"(?<=[a-zA-Z])[aeiouywhj]"), ""),
    (re.compile(r"^[aeiouy]+"), "a"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(_CACHED_NAMES)
def spelling(name: str) -> str:
    """One spelling for the usual transliterations of a name: "kovalski" for "Kovalskyy"."""
    folded = plain(name).replace("'", "")
    for pattern, instead in _SPELLINGS:
        folded = pattern.sub(instead, folded)
    return folded


@lru_cache(_CACHED_NAMES)
def sound(name: str) -> str:
    """A name's consonants as heard, with its first letter: "alksndr" for "Alexander".

    A compact key in the manner of Metaphone (Philips 1990): vowels after the first letter go,
    and letters that stand for one sound become one letter.
    """
    heard = plain(name).replace("'", "")
    for pattern, instead in _SOUNDS:
        heard = pattern.sub(instead, heard)
    return heard


@cache
def _forms_of_given_names() -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, names in enumerate(word_list("given_names")["same"]):
        for name in names:
            groups.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in groups.items()}


@cache
def _known_given_names() -> frozenset[str]:
    names = word_list("given_names")
    return frozenset((*names["male"], *names["female"], *names["either"]))


@lru_cache(_CACHED_NAMES)
def given_names_agree(left: str, right: str) -> bool:
    """Whether two given names may be one person's: equal, an initial, a pet name, a spelling."""
    if left == right or spelling(left) == spelling(right):
        return True
    if len(left) <= 2 or len(right) <= 2:
        return left[:1] == right[:1] and (len(left) == 1 or len(right) == 1)
    forms = _forms_of_given_names()
    nothing: frozenset[int] = frozenset()
    if forms.get(left, nothing) & forms.get(right, nothing):
        return True
    known = _known_given_names()
    return not (left in known and right in known) and sounds_alike(left, right)


@lru_cache(_CACHED_NAMES)
def sounds_alike(left: str, right: str) -> bool:
    """Whether two words are one name by ear and nearly so by eye (never Maron and Marlon)."""
    return sound(left) == sound(right) and likeness(left, right) >= _LIKE


def likeness(left: str, right: str) -> float:
    """How alike two words are to the eye, 0 to 1 (Jaro-Winkler, Winkler 1990)."""
    return float(JaroWinkler.similarity(left, right))


@lru_cache(_CACHED_NAMES)
def slip_of_the_pen(left: str, right: str) -> bool:
    """Whether two long words differ by one or two letters only, with the first one equal."""
    return (
        min(len(left), len(right)) >= _SHORTEST_SLIP
        and left[0] == right[0]
        and likeness(left, right) >= _SLIP
        and DamerauLevenshtein.distance(left, right, score_cutoff=2) <= 2
    )
