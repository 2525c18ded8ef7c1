"""Quotations of one report without a partner in the other: told by the reporter, or not at all."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from retold.analysis.fates.elsewhere import share_near, share_printed
from retold.analysis.fates.quoted_in_part import quoted_in_part
from retold.analysis.fates.restated import restatements
from retold.analysis.fates.speakers import SameNames
from retold.analysis.fates.spoken import Spoken
from retold.analysis.fates.traces import Trace, spans_of
from retold.analysis.fates.unattributed import Sentences, find_unattributed
from retold.model.quotations import Fate
from retold.text.words import plain

_SURE_SPEECH = 0.6
"""Score a quotation must have to be called dropped."""

_LEAST_DROPPED = 2.0
"""Weight its words must have: a scare quote of one word is not missed."""

_PRINTED = 0.3
"""Share of its words that the other report prints in runs, which forbids calling it dropped: it
is quoted there in part."""

_TOLD_NEAR = 0.65
"""Share of its weight close together in the other report, which forbids it too: of 59 with half
of it so, read on real pairs, those above were mostly told there and those below hardly ever."""


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """What is known of the quotations of one report when the matching is done.

    Attributes:
        spoken: all quotations of the report.
        taken: numbers of those that stand in a match.
        doubtful: numbers of those somewhat like a quotation of the other report.
        aligned: aligned sentences, first the one of this report.
        same: entities that are the same, first the one of this report.
    """

    spoken: tuple[Spoken, ...]
    taken: frozenset[int]
    doubtful: frozenset[int]
    aligned: frozenset[tuple[int, int]]
    same: SameNames


def find_alone(side: Side, others: Sentences) -> Iterator[Trace]:
    """What became of the quotations of one report that match none of the other's."""
    again = _restating(side.spoken)
    told = set(side.taken)
    for spoken in sorted(side.spoken, key=_body_first):
        if spoken.number in told or again[spoken.number] & told:
            continue
        trace = told_by_the_reporter(spoken, side, others) or only_in_one(spoken, side, others)
        if trace:
            told.add(spoken.number)
            yield trace


def told_by_the_reporter(spoken: Spoken, side: Side, others: Sentences) -> Trace | None:
    """The words of a quotation stand in the other report and nobody is said to have said them.

    Words in marks must stand there nearly all and in order; words told indirectly must stand so in
    an aligned sentence. Where that sentence names the speaker, only the marks were dropped.
    """
    found = find_unattributed(spoken, others, side.aligned, side.same)
    if found is None or others.quotes_beside(found.span):
        return None
    return Trace(
        left=(spoken,),
        right=(),
        left_spans=spans_of((spoken,)),
        right_spans=(found.span,),
        fate=found.fate,
        rule=told_by_the_reporter.__name__,
        score=found.score,
    )


def only_in_one(spoken: Spoken, side: Side, others: Sentences) -> Trace | None:
    """What was said is told by one report only.

    Not said of headlines, of doubtful quotations, nor where the other report holds a quotation or
    a sentence that might tell the same.
    """
    quotation = spoken.quotation
    if quotation.in_headline or quotation.score < _SURE_SPEECH or spoken.total < _LEAST_DROPPED:
        return None
    if quotation.source is None or spoken.number in side.doubtful or _by_its_outlet(spoken):
        return None
    if others.may_tell(spoken) or _is_printed(spoken, others):
        return None
    if quoted_in_part(spoken, others.studied, side.same):
        return None
    return Trace(
        left=(spoken,),
        right=(),
        left_spans=spans_of((spoken,)),
        right_spans=(),
        fate=Fate.DROPPED,
        rule=only_in_one.__name__,
        score=quotation.score,
    )


def _by_its_outlet(spoken: Spoken) -> bool:
    """Whether the report quotes the paper that prints it: its own posts are no news."""
    outlet = plain(spoken.studied.report.outlet or "")
    return bool(outlet) and plain(spoken.quotation.speaker) in outlet.replace("-", ".").split(".")


def _is_printed(spoken: Spoken, others: Sentences) -> bool:
    """Whether the other report tells much of it anywhere, in captions and headlines too."""
    text = others.studied.report.text
    return (
        share_printed(text, spoken.forms) >= _PRINTED
        or share_near(text, spoken.forms) >= _TOLD_NEAR
    )


def _restating(spoken: tuple[Spoken, ...]) -> defaultdict[int, set[int]]:
    """For each quotation the numbers of those in the same report that say it too."""
    again: defaultdict[int, set[int]] = defaultdict(set)
    for first, second in restatements(spoken):
        again[first.number].add(second.number)
        again[second.number].add(first.number)
    return again


def _body_first(spoken: Spoken) -> tuple[bool, int]:
    return (spoken.quotation.in_headline, spoken.number)
