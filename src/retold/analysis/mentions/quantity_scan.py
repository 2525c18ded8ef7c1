"""The quantities of a shape before they are understood, and the words just behind a number."""

import re
from collections.abc import Iterator
from functools import cache

from retold.analysis.mentions.amounts import QuantityRule
from retold.analysis.mentions.quantity_rules import QUANTITY_RULES
from retold.analysis.mentions.quantity_words import QUANTITY_ANCHORS, quantity_vocabulary
from retold.analysis.mentions.scanning import Scanner
from retold.analysis.mentions.shapes import Found, Shape
from retold.text.prose import Prose


def spot_quantities(prose: Prose) -> Iterator[tuple[QuantityRule, Found]]:
    """Each place that is written like a quantity, with the rule to read it by."""
    return _scanner().scan(prose)


def noun_behind(shape: Shape, at: int) -> re.Match[str] | None:
    """The words from a letter on that may be a noun counted: groups `of` and `noun`."""
    return _compiled("{NOUN}").match(shape.letters, at)


def fate_behind(shape: Shape, at: int) -> re.Match[str] | None:
    """What became of those counted, from a letter on ("were killed"): group `fate`."""
    return _compiled("{FATE}").match(shape.letters, at)


@cache
def _scanner() -> Scanner[QuantityRule]:
    return Scanner(quantity_vocabulary(), QUANTITY_RULES, QUANTITY_ANCHORS)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return _scanner().compiled(pattern)
