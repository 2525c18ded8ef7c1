"""What became of words in another report that are known to be the same words."""

from dataclasses import dataclass

from retold.analysis.fates.detail_rules import details_of
from retold.analysis.fates.fate_rules import fate_of
from retold.analysis.fates.matching import Match
from retold.analysis.fates.retelling import lay_out
from retold.analysis.fates.speakers import SameNames, speakers
from retold.analysis.fates.spoken import Spoken
from retold.model.quotations import Fate, FateDetail


@dataclass(frozen=True, slots=True)
class Known:
    """What became of the words of one quotation in another.

    Attributes:
        fate: what became of them.
        details: what else happened.
        kept: share of the longer side's words that are the same.
    """

    fate: Fate
    details: tuple[FateDetail, ...]
    kept: float


def fate_of_known(left: Spoken, right: Spoken, same: SameNames) -> Known:
    """What became of the words of `left` in `right`, which tell the same.

    Args:
        left: the words before.
        right: the words after.
        same: entities that are the same in both reports, first that of the left.
    """
    match = Match((left,), (right,), speakers(left, right, same), 1.0, ())
    told = lay_out(match)
    fate, _ = fate_of(told)
    details = tuple(dict.fromkeys(noted.detail for noted in details_of(told)))
    return Known(fate, details, told.share_kept)
