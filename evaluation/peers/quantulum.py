"""quantulum3 alone, without its optional classifier of units."""

import warnings
from collections.abc import Callable

from evaluation.measures.quantified import Read
from evaluation.measures.unit_names import unit_name


def reader() -> Callable[[str], list[Read]]:
    """What gives the quantities that quantulum3 finds; it tells no change but "about"."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import classifier, parser  # noqa: PLC0415 - skipped if not installed
    classifier.USE_CLF = False  # its pickles are of another scikit-learn

    def read(text: str) -> list[Read]:
        found = []
        for one in parser.parse(text):
            spread = one.uncertainty or 0.0
            unit = "" if one.unit.name == "dimensionless" else unit_name(one.unit.name)
            found.append(Read(one.value - spread, one.value + spread, unit, "", "="))
        return found

    return read
