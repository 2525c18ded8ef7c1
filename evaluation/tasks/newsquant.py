"""Quantities in the news sentences of NewsQuant.

A quantity is right where its value is, both ends of a range; `value_unit_f1` asks for the unit too,
by canonical names on both sides (`evaluation/measures/unit_names.py`), and of a plain count for the
noun counted; `value_change_f1` asks whether it is told as exact, about, more, less, up or down.
Numbers of units of time and each "one" before a noun are annotated, and so are read here.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from time import perf_counter

from evaluation.data import Record
from evaluation.figures import Data, Figure, Run, Task
from evaluation.measures import quantified
from evaluation.measures.quantified import Annotated, Matched, Read
from evaluation.measures.unit_names import stems, unit_name
from evaluation.peers import quantulum
from evaluation.tasks.timex import whole_prose
from retold.analysis.mentions import find_quantities, find_times
from retold.model.mentions import Bound, Quantity, TimeMention, Trend
from retold.text.dates import units
from retold.text.numbers import number_of
from retold.text.words import find_words

_NAME = "facts/newsquant"
_SENTENCES = "facts/newsquant.jsonl"

_QUICK = 150
"""Sentences of a quick run: under a second."""

Reads = Callable[[str], list[Read]]


def score(data: Data) -> Iterator[Figure]:
    """How well Retold reads quantities."""
    return _figures(data, retold_quantities, by="")


def score_quantulum(data: Data) -> Iterator[Figure]:
    """The same of quantulum3."""
    return _figures(data, quantulum.reader(), by="quantulum3")


def _figures(data: Data, reads: Reads, by: str) -> Iterator[Figure]:
    sentences = data.sample(data.records(_SENTENCES), _QUICK, by=lambda one: one["id"])
    started = perf_counter()
    met = [quantified.matched(annotated_quantities(one), reads(one["text"])) for one in sentences]
    seconds = perf_counter() - started
    return Run(_NAME, sum(one.annotated for one in met), seconds, by).figures(_MEASURES, met)


def _value_f1(met: Sequence[Matched]) -> float:
    return quantified.f1(met, lambda one: one.value)


def _value_unit_f1(met: Sequence[Matched]) -> float:
    return quantified.f1(met, lambda one: one.value_unit)


def _value_change_f1(met: Sequence[Matched]) -> float:
    return quantified.f1(met, lambda one: one.value_change)


_MEASURES = (
    ("value_f1", _value_f1),
    ("value_unit_f1", _value_unit_f1),
    ("value_change_f1", _value_change_f1),
)


def retold_quantities(text: str) -> list[Read]:
    """The quantities Retold reads in a sentence, lengths of time with a number among them."""
    prose = whole_prose(text)
    counted = [_read(one) for one in find_quantities(prose, ones=True) if one.low is not None]
    lengths = (_length(one) for one in find_times(prose, None))
    return [*counted, *(one for one in lengths if one is not None)]


_SIGNS = {
    Bound.ABOUT: "~",
    Bound.NEARLY: "~",
    Bound.MORE_THAN: ">",
    Bound.AT_LEAST: ">",
    Bound.LESS_THAN: "<",
    Bound.AT_MOST: "<",
}


def _read(quantity: Quantity) -> Read:
    assert quantity.low is not None
    assert quantity.high is not None
    words = stems(quantity.counted_words)
    trend = "=" if quantity.trend is Trend.NONE else quantity.trend.value
    return Read(
        low=quantity.low,
        high=quantity.high,
        unit=unit_name(quantity.unit),
        head=words[-1] if words else "",
        change=_SIGNS.get(quantity.bound, trend),
    )


def _length(mention: TimeMention) -> Read | None:
    """A length of time as the quantity it is written as; "a year" is not annotated as one."""
    forms = find_words(mention.said).forms
    at = next((at for at, form in enumerate(forms) if form in units()), 0)
    values = _numbers(forms[:at])
    if not values:
        return None
    return Read(min(values), max(values), units()[forms[at]], "", _SIGNS.get(mention.bound, "="))


def _numbers(forms: Sequence[str]) -> list[float]:
    """The numbers that end a phrase: one ("seventy two"), or both of "25 to 40"; "a" is none."""
    run: list[str] = []
    for form in reversed(forms):
        if form in {"to", "or", "and"} and run:
            continue
        if form in _ARTICLES or number_of((form,)) is None:
            break
        run.insert(0, form)
    whole = number_of(run)
    values = [whole] if whole is not None else [number_of((form,)) for form in run]
    return [value for value in values if value is not None]


_ARTICLES = frozenset({"a", "an"})


def annotated_quantities(record: Record) -> list[Annotated]:
    """The quantities annotated in a sentence; one without a value in numbers is left out."""
    read = (_annotated(one) for one in record["quantities"])
    return [one for one in read if one is not None]


_RANGE = re.compile(r"(-?[\d.]+(?:E-?\d+)?)(?:-([\d.]+))?", re.IGNORECASE)
_NO_UNIT = frozenset({"", "-"})


def _annotated(quantity: dict[str, str]) -> Annotated | None:
    value = _RANGE.fullmatch(quantity["value"])
    if value is None:
        return None
    ends = sorted((float(value[1]), float(value[2] or value[1])))
    names = {quantity["unit"], quantity["normalized_unit"]} - _NO_UNIT
    return Annotated(
        low=ends[0],
        high=ends[1],
        units=frozenset(map(unit_name, names)),
        words=frozenset(stem for name in names for stem in stems(name)),
        change=quantity["change"],
    )


TASK = Task(_NAME, needs=(_SENTENCES,), score=score, peers=(("quantulum3", score_quantulum),))
