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
    """Everything found in one report taken alone, each in order of the text."""

    report_id: str
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[TimeMention, ...]
    names: tuple[NameMention, ...]
    entities: tuple[Entity, ...]
