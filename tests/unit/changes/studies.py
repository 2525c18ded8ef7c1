"""Reports studied by hand: who says what is told by the test."""

from collections.abc import Iterable, Sequence

from retold.model.mentions import Entity, NameKind
from retold.model.quotations import Marks, Quotation, QuotationKind
from retold.model.readings import Reading
from retold.model.spans import Span
from retold.text.prose import Prose, prose_of
from retold.text.studied import Studied
from tests.fakes.reports import plain_report


def studied(
    sentences: Iterable[str], given: Iterable[Sequence[str]] = (), *, name: str = "before"
) -> Studied:
    report = plain_report("\n\n".join(sentences), name=name)
    prose = prose_of(report)
    said = tuple(given)
    speakers = tuple(dict.fromkeys(speaker for _, speaker in said))
    reading = Reading(
        report_id=report.id,
        sentences=prose.sentences,
        quotations=tuple(_quotation(prose, words, who, speakers) for words, who in said),
        quantities=(),
        times=(),
        names=(),
        entities=tuple(_person(speaker) for speaker in speakers),
    )
    return Studied(report, prose, reading)


def _quotation(prose: Prose, words: str, who: str, speakers: tuple[str, ...]) -> Quotation:
    content = _span(prose.text, words)
    return Quotation(
        id=f"{prose.report_id} {content.start}",
        kind=QuotationKind.INDIRECT,
        content=(content,),
        cue=None,
        source=_span(prose.text, who) if who in prose.text else None,
        speaker=who,
        entity=speakers.index(who),
        chain=(),
        marks=Marks.NONE,
        marked=(),
        sentences=tuple(n for n, s in enumerate(prose.sentences) if s.span.overlaps(content)),
        in_headline=False,
        score=0.9,
        reasons=(),
    )


def _person(name: str) -> Entity:
    return Entity(kind=NameKind.PERSON, name=name, forms=(name,), key=name.lower(), roles=())


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))
