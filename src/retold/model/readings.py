"""A reading: everything found in one report taken alone."""

from dataclasses import dataclass

from retold.model.mentions import Entity, NameMention, Quantity, TimeMention
from retold.model.quotations import Quotation
from retold.model.reports import BlockKind
from retold.model.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a block that tells the story.

    Attributes:
        span: where it stands in `Report.text`.
        block: index into `Report.blocks`.
        kind: that block's kind.
    """

    span: Span
    block: int
    kind: BlockKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything found in one report taken alone, each in order of the text.

    Attributes:
        report_id: the report's id.
        sentences: its sentences.
        quotations: what sources are told to have said or written.
        quantities: counts, money, shares, measures.
        times: days, periods, durations.
        names: persons, bodies and places, wherever they are named.
        entities: whom and what the names name.
        attitudes: what sources are told to think, want, fear or do, and sayings too unsure to
            count; empty in the fast profile.
    """

    report_id: str
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[TimeMention, ...]
    names: tuple[NameMention, ...]
    entities: tuple[Entity, ...]
    attitudes: tuple[Quotation, ...] = ()
