"""Reports whose quotations are written into the text: ⟦Ada Quill: “We stay.”⟧ she {said}.

Inside ⟦ ⟧ stand the speaker, a colon, and the words given; "Ada Quill < agencies" names a link of
the chain. A word in { } is the cue of the nearest quotation. A speaker with a "?" is printed but
not resolved to an entity.
"""

import re
from dataclasses import dataclass, replace
from itertools import product

from retold.analysis.fates import echoes_of, find_traces
from retold.model.changes import Pairing
from retold.model.ids import content_id
from retold.model.mentions import Entity, NameKind, NameMention
from retold.model.quotations import Echo, Link, Marks, Quotation, QuotationKind
from retold.model.readings import Reading
from retold.model.spans import Span
from retold.text.prose import Prose, prose_of
from retold.text.studied import Studied
from tests.fakes.reports import plain_report

_PIECE = re.compile(r"⟦(?P<speaker>[^:⟧]*):\s*(?P<words>[^⟧]*)⟧|\{(?P<cue>[^}]*)\}")
_MARKED = re.compile(r"“([^”]*)”")


@dataclass
class _Said:
    speaker: str
    span: Span
    cue: Span | None = None


def studied(marked: str, name: str = "test") -> Studied:
    text, said, cues = _unwrapped(marked)
    for cue in cues:
        nearest = min(
            said, key=lambda one: min(abs(one.span.end - cue.start), abs(one.span.start - cue.end))
        )
        nearest.cue = cue
    report = plain_report(text, name=name)
    prose = prose_of(report)
    names = list(dict.fromkeys(one.speaker.partition(" < ")[0] for one in said))
    entities = tuple(_entity(one) for one in names if one and not one.endswith("?"))
    place = {entity.name: at for at, entity in enumerate(entities)}
    quotations = tuple(_quotation(report.id, prose, one, place) for one in said)
    mentions = tuple(
        NameMention(
            span=Span(*found.span()),
            said=found.group(),
            entity=at,
            stand_in=False,
            sentence=_sentence(prose, found.start()),
        )
        for entity, at in place.items()
        for found in re.finditer(re.escape(entity), text)
    )
    reading = Reading(
        report_id=report.id,
        sentences=prose.sentences,
        quotations=quotations,
        quantities=(),
        times=(),
        names=mentions,
        entities=entities,
    )
    return Studied(report, prose, reading)


def pairings(
    before: Studied, after: Studied, pairs: list[list[int]] | None = None
) -> tuple[Pairing, ...]:
    if pairs is None:
        size = min(len(before.prose.sentences), len(after.prose.sentences))
        pairs = [[at, at] for at in range(size)]
    return tuple(Pairing(left=(a,), right=(b,), score=0.6, crossing=False) for a, b in pairs)


def echoes_between(
    before: Studied, after: Studied, aligned: tuple[Pairing, ...]
) -> tuple[Echo, ...]:
    left, right = sorted((before, after), key=lambda told: told.report.id)
    turned = tuple(replace(one, left=one.right, right=one.left) for one in aligned)
    along = aligned if left is before else turned
    traces = find_traces(left, right, along, same_entities(left, right))
    return echoes_of(traces, before.report.id, after.report.id)


def same_entities(before: Studied, after: Studied) -> tuple[tuple[int, int], ...]:
    return tuple(
        (a, b)
        for (a, ours), (b, theirs) in product(
            enumerate(before.reading.entities), enumerate(after.reading.entities)
        )
        if ours.name.split()[-1] == theirs.name.split()[-1]
    )


def _unwrapped(marked: str) -> tuple[str, list[_Said], list[Span]]:
    text = ""
    said: list[_Said] = []
    cues: list[Span] = []
    at = 0
    for piece in _PIECE.finditer(marked):
        text += marked[at : piece.start()]
        if piece["cue"] is not None:
            cues.append(Span(len(text), len(text) + len(piece["cue"])))
            text += piece["cue"]
        else:
            start = len(text)
            text += piece["words"]
            said.append(_Said(piece["speaker"].strip(), Span(start, len(text))))
        at = piece.end()
    return text + marked[at:], said, cues


def _entity(name: str) -> Entity:
    return Entity(kind=NameKind.PERSON, name=name, forms=(name,), key=name.lower(), roles=())


def _sentence(prose: Prose, at: int) -> int:
    return next(
        (n for n, one in enumerate(prose.sentences) if one.span.start <= at < one.span.end), 0
    )


def _quotation(report_id: str, prose: Prose, one: _Said, place: dict[str, int]) -> Quotation:
    words = one.span.of(prose.text)
    marked = tuple(
        Span(one.span.start + found.start(1), one.span.start + found.end(1))
        for found in _MARKED.finditer(words)
    )
    whole = words.startswith("“") and words.endswith("”")
    kind = (
        QuotationKind.DIRECT if whole else QuotationKind.MIXED if marked else QuotationKind.INDIRECT
    )
    content = marked if whole else (one.span,)
    marks = Marks.BALANCED if marked else Marks.NONE
    if words.endswith("”") and "“" not in words:
        content, marks = (Span(one.span.start, one.span.end - 1),), Marks.UNOPENED
    speaker, _, link = one.speaker.partition(" < ")
    source = prose.text.find(speaker.rstrip("?").split()[-1]) if speaker else -1
    return Quotation(
        id=content_id(report_id, str(one.span.start), str(one.span.end)),
        kind=kind,
        content=content,
        cue=one.cue,
        source=Span(source, source + len(speaker.rstrip("?").split()[-1])) if source >= 0 else None,
        speaker=speaker.rstrip("?"),
        entity=place.get(speaker),
        chain=(Link(span=Span(0, 1), name=link),) if link else (),
        marks=marks,
        marked=marked,
        sentences=tuple(
            n for n, sentence in enumerate(prose.sentences) if sentence.span.overlaps(one.span)
        ),
        in_headline=prose.sentences[_sentence(prose, one.span.start)].kind == "headline",
        score=0.9,
        reasons=(),
    )
