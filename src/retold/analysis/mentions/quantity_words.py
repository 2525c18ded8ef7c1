"""The kinds of words around numbers, and the parts the patterns of quantities are made of."""

from functools import cache

from retold.analysis.mentions.alphabet import Vocabulary
from retold.analysis.mentions.number_words import (
    NUMBER_PARTS,
    bounds,
    bounds_behind,
    number_kinds,
    phrases,
)
from retold.text.languages import word_list
from retold.text.numbers import denominators

QUANTITY_ANCHORS = (
    "numeral",
    "cardinal",
    "scale",
    "parts",
    "part_sign",
    "vague_scale",
    "some_number",
)
"""Whatever is read as a quantity holds a word of one of these kinds."""


@cache
def quantity_kinds() -> dict[str, frozenset[str]]:
    """The words of each kind of word around numbers."""
    units, counting = word_list("units"), word_list("counting")
    numbers = word_list("numbers")
    up, down = units["trends"]["up"], units["trends"]["down"]
    return {
        **number_kinds(),
        "short_scale": frozenset(numbers["short_scales"]),
        "parts": frozenset(denominators()),
        "parts_plural": frozenset(word for word in denominators() if word.endswith("s")),
        "currency": frozenset(units["currency_words"]) - {"p"},
        "pence": frozenset({"p"}),
        "code": frozenset(units["currency_codes"]),
        "dollar_letters": frozenset(units["dollar_letters"]),
        "spaced_letters": frozenset(units["dollar_letters_spaced"]),
        "transcribed": frozenset(units["currency_transcribed"]),
        "rate": frozenset(units["rates"]),
        "joined": frozenset(units["measures_joined"]),
        "joined_small": frozenset(units["measures_small"]),
        "up": frozenset(up),
        "down": frozenset(down),
        "filler": frozenset(counting["fillers"]),
        "stop": frozenset(counting["stop"]) - {"us"},
        "stop_small": frozenset({"us"}),
        "determiner": frozenset(counting["determiners"]),
        "of_a_name": frozenset(counting["number_of_a_name"]),
        "place_before": frozenset(counting["place_before"]),
        "person": frozenset(counting["people_words"]),
        "fate": frozenset(fates()),
        "some_number": frozenset(counting["some_number"]),
        "adverb": frozenset(counting["adverbs"]),
        "age_unit": frozenset(counting["age_units"]),
        "unit": frozenset(word_list("dates")["units"]),
        "be": frozenset(counting["be"]),
        "he": frozenset({"he", "she"}),
    }


@cache
def fates() -> dict[str, str]:
    """What became of people counted, by the word that tells it: "dead" is told as "killed"."""
    return {word: family for family, words in word_list("units")["fates"].items() for word in words}


@cache
def quantity_parts() -> dict[str, str]:
    """The parts that patterns of quantities are made of."""
    units = word_list("units")
    return {
        **NUMBER_PARTS,
        "BOUND": (
            f"(?! (?<='so') 'far') (?:{phrases(bounds().keys() - {'sub'})}) | [~≈<>≤≥] | 'sub' -"
        ),
        "BOUNDS": "(?:{BOUND}){1,2}",
        "BEHIND": r"\+ (?!<digits>) | -?(?:" + phrases(bounds_behind()) + ")",
        "AMOUNT": r"""
            {DIGITS} (?: _<short_scale>(?!_) | [-_]?<scale> ){0,2} | {WORDED} | <part_sign>
        """,
        "TO": r"-'to'- | - | — | 'to' | 'or'",
        "SIGN": "[" + "".join(units["currency_signs"]) + "]",
        "CURRENCY": phrases(units["currency_of"]) + " | <currency>",
        "MEASURE": phrases(units["measures"], between="-?"),
        "RATE": r"""
            (?: ('per'|<article>) -? <rate> | / <rate> )
            (?! 'ago' | 'earlier' | 'later' | 'before' | 'after' )
        """,
        "IN_NOUN": "(?!<stop>|<stop_small>|<numeral>) <any>",
        "NOUN": r"""
            (?P<of>'of' <determiner>?)?
            (?P<noun> {IN_NOUN} (?: -? {IN_NOUN} ){0,4} )
        """,
        "FATE": "<be>{0,2} <adverb>? (?P<fate><fate>)",
        "PERCENT": phrases({**units["percent_points"], **units["percent"]}),
    }


@cache
def quantity_vocabulary() -> Vocabulary:
    """The words that patterns of quantities tell apart."""
    return Vocabulary(
        quantity_kinds(),
        quantity_parts(),
        small=frozenset({"joined_small", "stop_small"}),
        large=frozenset({"spaced_letters", "transcribed"}),
    )
