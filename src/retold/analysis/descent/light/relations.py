"""How two reports stand to each other, told from their light forms."""

from collections.abc import Callable

from retold.analysis.descent.light.overlaps import Overlap
from retold.analysis.descent.light.reports import LightReport
from retold.model.descent import Relation

_FEWEST_RUNS = 6
"""Runs of those kept that must be shared: of 643 pairs of real reports that share these and the
share below the full analysis finds 631 drawn by their words, ten unclear and two independent."""

_DRAWN = 0.18
"""Share of a report's runs from which it holds text of the other. At 0.14 a tenth
more would be found, and two and a half times as many wrongly."""

_DRAWN_AND_RETOLD, _MUCH_TOLD, _MANY_PAIRS = 0.08, 0.4, 8
"""The share of runs that will do with such a share and number of telling pairs: of 15 pairs of
reports the full analysis finds 14 drawn and one unclear."""

_COPY = 0.75
"""Share of runs from which the full analysis finds four fifths of the words shared word for word
(109 of 120 such pairs): each word changed costs four runs."""

_RETOLD = 0.6
"""Share of telling pairs from which, where runs are shared too, most sentences are told by both
(75 of 110 pairs; the others are partly drawn). Below, and where no runs are shared, the two cannot
be told from partly drawn and from unclear."""

_IN_ORDER = 0.6
"""Share of the pairs in one order, as in the full analysis."""

_TRACE = 0.02
_LITTLE = 0.15
"""Up to these shares of runs and of pairs nothing speaks for descent: of 1,644 such pairs the full
analysis finds 1,534 independent, 93 unclear and 17 drawn."""

_PERHAPS, _FEWEST_PAIRS = 0.25, 6
"""Share and number of telling pairs from which a descent that is not told may yet be there: of 127
such pairs the full analysis finds 70 drawn, 27 unclear, 30 independent."""

_A_PART = 0.15
"""Share of pairs from which a report that names the other as its source drew in part on it."""

_OWN = 0.25
"""Two texts that have each a quarter of their own may both have drawn on a third."""

_MUCH = 0.2
"""Share of runs that an agency explains though one of two only says that it contributed."""


def copy(overlap: Overlap) -> Relation | None:
    """A copy: nearly all runs of four words of one report stand in the other."""
    share = max(overlap.runs_of_left, overlap.runs_of_right)
    return Relation.COPY if overlap.runs >= _FEWEST_RUNS and share >= _COPY else None


def rewrite(overlap: Overlap) -> Relation | None:
    """A rewrite: runs are shared, and most telling words follow one another alike in both."""
    share = max(overlap.pairs_of_left, overlap.pairs_of_right)
    told = share >= _RETOLD and overlap.in_order >= _IN_ORDER
    return Relation.REWRITE if told and partly_drawn(overlap) else None


def partly_drawn(overlap: Overlap) -> Relation | None:
    """Partly drawn: runs of words outside quotations are shared, the rest is each one's own.

    Fewer runs will do where much of what one tells stands in the other in other words.
    """
    share = max(overlap.runs_of_left, overlap.runs_of_right)
    told = max(overlap.pairs_of_left, overlap.pairs_of_right)
    retold = share >= _DRAWN_AND_RETOLD and told >= _MUCH_TOLD and overlap.pairs >= _MANY_PAIRS
    drawn = overlap.runs >= _FEWEST_RUNS and (share >= _DRAWN or retold)
    return Relation.PARTLY_DRAWN if drawn else None


def independent(overlap: Overlap) -> Relation | None:
    """Independent: hardly a run of words is shared, and few of the telling words."""
    runs = max(overlap.runs_of_left, overlap.runs_of_right)
    pairs = max(overlap.pairs_of_left, overlap.pairs_of_right)
    return Relation.INDEPENDENT if runs <= _TRACE and pairs <= _LITTLE else None


RELATION_RULES: tuple[Callable[[Overlap], Relation | None], ...] = (
    copy,
    rewrite,
    partly_drawn,
    independent,
)
"""The first that answers decides; the descent is unclear where none does."""


def relation_of(overlap: Overlap) -> Relation:
    """How two reports of one story stand to each other by their words alone."""
    return next(filter(None, (rule(overlap) for rule in RELATION_RULES)), Relation.UNCLEAR)


def explained(
    relation: Relation, left: LightReport, right: LightReport, overlap: Overlap, *, decided: bool
) -> Relation:
    """How two reports that share text stand, where their lines or nothing say where it is from."""
    if left.url and left.url == right.url:
        return Relation.VERSION
    if same_agency(left, right, max(overlap.runs_of_left, overlap.runs_of_right)):
        return Relation.SAME_SOURCE
    if not decided and relation is Relation.PARTLY_DRAWN and _both_have_own(overlap):
        return Relation.SAME_SOURCE
    return relation


def named_source(overlap: Overlap) -> Relation:
    """A report that names the other's publisher as its source drew on it, if only in part."""
    told = max(overlap.pairs_of_left, overlap.pairs_of_right)
    return Relation.PARTLY_DRAWN if told >= _A_PART else Relation.UNCLEAR


def same_agency(left: LightReport, right: LightReport, verbatim: float) -> bool:
    """Two texts that share words and declare the same agency both drew on its dispatch."""
    if not set(left.given).isdisjoint(right.given):
        return True
    declared = {*left.given, *left.helped} & {*right.given, *right.helped}
    return bool(declared) and verbatim >= _MUCH


def perhaps_drawn(overlap: Overlap) -> bool:
    """Whether two reports whose descent is unclear may yet be one text in other words."""
    share = max(overlap.pairs_of_left, overlap.pairs_of_right)
    return overlap.pairs >= _FEWEST_PAIRS and share >= _PERHAPS


def _both_have_own(overlap: Overlap) -> bool:
    return max(overlap.of_left, overlap.of_right) <= 1 - _OWN
