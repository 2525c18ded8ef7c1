"""Numbers as words and digits: what value a run of words has."""

import re
from collections.abc import Sequence
from functools import cache

from retold.text.languages import word_list

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_FRACTION_SIGN = re.compile(r"(\d{1,2})/(\d{1,2})")

_MOST_DIGITS = 15
"""A longer run of digits is no number of a report (a double holds fifteen exactly)."""


@cache
def cardinals() -> dict[str, int]:
    """The value of each number word below a hundred: "seven", "twenty"."""
    words = word_list("numbers")
    return {**words["cardinals"], **words["tens"]}


@cache
def scales() -> dict[str, int]:
    """The value of each word that multiplies: "hundred", "million", "bn"."""
    words = word_list("numbers")
    return {**words["short_scales"], **words["scales"]}


@cache
def ordinals() -> dict[str, int]:
    """The value of each ordinal word: "third", "twentieth"."""
    return dict(word_list("numbers")["ordinals"])


@cache
def denominators() -> dict[str, int]:
    """The number of parts each word of a fraction names: "sixth", "thirds"."""
    return dict(word_list("numbers")["denominators"])


def digits_value(form: str) -> float | None:
    """The value of a number printed in digits ("1,234.5"), None for "17:30" or "1,2"."""
    if len(form) > _MOST_DIGITS or not _DIGITS.fullmatch(form):
        return None
    return float(form.replace(",", ""))


def number_of(forms: Sequence[str]) -> float | None:
    """The value of a run of words: "three hundred and five", "3.5 bn", "2 1 / 2", "half a million".

    None where the run is not one number ("nineteen ninety-six", "five three").
    """
    parts = [form for form in forms if form not in ("-", "_")]
    if not parts:
        return None
    if parts[0] == "half":
        rest = number_of(parts[1:]) if len(parts) > 1 else 1.0
        return None if rest is None else rest / 2
    if parts[0][0].isdigit():
        return _digits_first(parts)
    return _words_only(parts)


def fraction_of(forms: Sequence[str]) -> float | None:
    """The value of a fraction's words: "one-sixth", "two thirds", "a quarter", "1/6", "half"."""
    parts = [form for form in forms if form not in ("-", "_")]
    sign = _FRACTION_SIGN.fullmatch("".join(parts))
    if sign:
        return int(sign[1]) / int(sign[2]) if int(sign[2]) else None
    parts_of_one = denominators().get(parts[-1]) if parts else None
    if parts_of_one is None:
        return None
    count = 1.0 if len(parts) == 1 else number_of(parts[:-1])
    return None if count is None else count / parts_of_one


def _digits_first(parts: list[str]) -> float | None:
    value = digits_value(parts[0])
    rest = parts[1:]
    if value is None:
        return _sign_alone(parts[0]) if not rest else None
    if len(rest) >= 3 and rest[1] == "/":
        part = fraction_of(rest[:3])
        if part is None:
            return None
        value, rest = value + part, rest[3:]
    elif rest and _FRACTION_SIGN.fullmatch(rest[0]):
        value, rest = value + (_sign_alone(rest[0]) or 0.0), rest[1:]
    elif rest[:3] == ["and", "a", "half"]:
        value, rest = value + 0.5, rest[3:]
    for form in rest:
        if form not in scales():
            return None
        value *= scales()[form]
    return value


def _sign_alone(form: str) -> float | None:
    sign = _FRACTION_SIGN.fullmatch(form)
    return int(sign[1]) / int(sign[2]) if sign and int(sign[2]) else None


def _words_only(parts: list[str]) -> float | None:
    total = 0.0
    current: float | None = None
    room = float("inf")
    for at, form in enumerate(parts):
        if form in {"a", "an"} and current is None:
            current = 1.0
        elif form == "and" and (current is not None or total):
            if parts[at + 1 : at + 3] == ["a", "half"]:
                return _and_a_half(total, current, parts[at + 3 :])
        elif form in scales():
            total, current = _scaled(total, current, scales()[form])
            room = float("inf") if current is None else 100.0
        else:
            value = cardinals().get(form)
            if value is None or not _fits(current, value, room, parts[at - 1] if at else ""):
                return None
            current, room = (current or 0.0) + value, (10.0 if value >= 20 else 1.0)
    return total + (current or 0.0)


def _fits(current: float | None, value: int, room: float, before: str) -> bool:
    return current is None or (value < room and before not in {"a", "an"})


def _scaled(total: float, current: float | None, scale: int) -> tuple[float, float | None]:
    if scale in (12, 100):
        return total, (current or 1.0) * scale
    if current is None and total:
        return total * scale, None
    return total + (current or 1.0) * scale, None


def _and_a_half(total: float, current: float | None, rest: list[str]) -> float | None:
    value = (current or 0.0) + 0.5
    for form in rest:
        if form not in scales():
            return None
        value *= scales()[form]
    return total + value
