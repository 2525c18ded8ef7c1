"""Reports whose numbers, times and names are written into the text.

⟦more than 40|count > 40 of people killed⟧: the words as printed, a bar, then what they mean: the
kind, a bound where there is one, the value ("?" for none), "in" a unit, "of" what is counted.
⟦Friday|date 2024-03-01⟧ ⟦nearly two years|duration ~< P2Y⟧ ⟦Ada Quill|person quill⟧: a name is one
person's in both reports where the last word is the same.
"""

import re
from dataclasses import dataclass

from retold.model.changes import Pairing
from retold.model.mentions import (
    Bound,
    Entity,
    Grain,
    NameKind,
    NameMention,
    Quantity,
    QuantityKind,
    TimeKind,
    TimeMention,
    Trend,
)
from retold.model.readings import Reading
from retold.model.spans import Span
from retold.text.prose import Prose, prose_of
from retold.text.studied import Studied
from tests.fakes.reports import plain_report

_PIECE = re.compile(r"⟦(?P<said>[^|⟧]*)\|(?P<means>[^⟧]*)⟧")
_MEANS = re.compile(
    r"(?P<kind>\w+)(?: (?P<bound>[<>=~]+))? (?P<value>\S+)(?: in (?P<unit>\w+))?(?: of (?P<of>.*))?"
)
_BOUNDS = {
    None: Bound.EXACT,
    ">": Bound.MORE_THAN,
    "<": Bound.LESS_THAN,
    ">=": Bound.AT_LEAST,
    "<=": Bound.AT_MOST,
    "~": Bound.ABOUT,
    "~<": Bound.NEARLY,
}
_TIMES = {"date", "duration", "time"}
_NAMES = {kind.value for kind in NameKind}


@dataclass(frozen=True)
class _Piece:
    span: Span
    said: str
    kind: str
    bound: Bound
    value: str
    unit: str
    of: str
    sentence: int


def studied(marked: str, name: str) -> Studied:
    text, found = _unwrapped(marked)
    report = plain_report(text, name=name)
    prose = prose_of(report)
    pieces = [_piece(prose, span, means) for span, means in found]
    names = list(dict.fromkeys(one.value for one in pieces if one.kind in _NAMES))
    reading = Reading(
        report_id=report.id,
        sentences=prose.sentences,
        quotations=(),
        quantities=tuple(_quantity(one) for one in pieces if one.kind not in _NAMES | _TIMES),
        times=tuple(_time(one) for one in pieces if one.kind in _TIMES),
        names=tuple(
            NameMention(
                span=one.span,
                said=one.said,
                entity=names.index(one.value),
                stand_in=False,
                sentence=one.sentence,
            )
            for one in pieces
            if one.kind in _NAMES
        ),
        entities=tuple(_entity(key, pieces) for key in names),
    )
    return Studied(report, prose, reading)


def pairings(one: Studied, other: Studied, score: float = 0.8) -> tuple[Pairing, ...]:
    size = min(len(one.prose.sentences), len(other.prose.sentences))
    return tuple(
        Pairing(left=(at,), right=(at,), score=score, crossing=False) for at in range(size)
    )


def same_entities(one: Studied, other: Studied) -> tuple[tuple[int, int], ...]:
    return tuple(
        (a, b)
        for a, ours in enumerate(one.reading.entities)
        for b, theirs in enumerate(other.reading.entities)
        if ours.key == theirs.key
    )


def _unwrapped(marked: str) -> tuple[str, list[tuple[Span, str]]]:
    text, at = "", 0
    found: list[tuple[Span, str]] = []
    for piece in _PIECE.finditer(marked):
        text += marked[at : piece.start()]
        found.append((Span(len(text), len(text) + len(piece["said"])), piece["means"]))
        text += piece["said"]
        at = piece.end()
    return text + marked[at:], found


def _piece(prose: Prose, span: Span, means: str) -> _Piece:
    parts = _MEANS.fullmatch(means)
    assert parts, means
    sentence = next(
        n for n, one in enumerate(prose.sentences) if one.span.start <= span.start < one.span.end
    )
    return _Piece(
        span,
        prose.said(span),
        parts["kind"],
        _BOUNDS[parts["bound"]],
        parts["value"],
        parts["unit"] or "",
        parts["of"] or "",
        sentence,
    )


def _quantity(one: _Piece) -> Quantity:
    low, _, high = one.value.partition("..")
    start = float(low) if low != "?" else None
    return Quantity(
        span=one.span,
        said=one.said,
        kind=QuantityKind(one.kind),
        low=start,
        high=float(high) if high else start,
        unit=one.unit,
        bound=one.bound,
        trend=Trend.NONE,
        counted=None,
        counted_words=one.of,
        sentence=one.sentence,
    )


def _time(one: _Piece) -> TimeMention:
    return TimeMention(
        span=one.span,
        said=one.said,
        kind=TimeKind[one.kind.upper()],
        value=one.value,
        grain=Grain.DAY,
        bound=one.bound,
        anchor=None,
        anchored="itself",
        sentence=one.sentence,
    )


def _entity(key: str, pieces: list[_Piece]) -> Entity:
    named = [one for one in pieces if one.value == key and one.kind in _NAMES]
    forms = tuple(sorted({one.said for one in named}, key=lambda said: (-len(said), said)))
    return Entity(kind=NameKind(named[0].kind), name=forms[0], forms=forms, key=key, roles=())
