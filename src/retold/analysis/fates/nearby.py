"""Words of a quotation that the other report gives in another quotation beside: none was cut."""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import LCSseq

from retold.analysis.fates.sides import stands_in
from retold.analysis.fates.spoken import Spoken
from retold.analysis.fates.wording import tells
from retold.model.spans import Span
from retold.text.words import stem_of

_BESIDE = 1
"""Sentences one quotation may be away from another that goes on with the same words."""

_TOLD = 0.7
"""Share of the telling words asked for that must stand there: as in `elsewhere`."""

_LEAST_TELLING = 2
"""Telling words that must stand there: one may stand in any other sentence, by chance."""

_STRETCHED = 2
"""Words, for each of those asked for, within which they must stand: else it is another saying."""


def quotations_beside(given: Sequence[Spoken], all_: Iterable[Spoken]) -> tuple[Spoken, ...]:
    """Those of a report's quotations in marks, besides `given`, that may go on with its words.

    They stand in the same sentence or the next, and have the same speaker or none.
    """
    numbers = {spoken.number for spoken in given}
    return tuple(
        other
        for other in all_
        if other.number not in numbers
        and other.marked
        and any(one_voice(one, other) and _beside(one, other) for one in given)
    )


def told_beside(forms: Sequence[str], beside: Iterable[Spoken]) -> tuple[Span, ...]:
    """Where quotations beside have the words `forms` in marks, in this order; empty if they do not.

    The words may be split over several.
    """
    stems = [stem_of(form) for form in forms]
    telling = {at for at, form in enumerate(forms) if tells(form)}
    found: set[int] = set()
    spans: list[Span] = []
    for other in beside:
        there = _found(forms, stems, telling, other)
        if there:
            found.update(there)
            places = [other.words[other.marked[to]] for to in there.values()]
            columns = other.prose.words
            spans.append(Span(columns.starts[min(places)], columns.ends[max(places)]))
    return tuple(spans) if telling and len(found) >= _TOLD * len(telling) else ()


def one_voice(one: Spoken, other: Spoken) -> bool:
    """Whether two quotations of one report are given to the same speaker, or one to nobody."""
    ours, theirs = one.quotation, other.quotation
    if not ours.speaker or not theirs.speaker:
        return True
    same = ours.entity is not None and ours.entity == theirs.entity
    return same or ours.speaker == theirs.speaker


def _beside(one: Spoken, other: Spoken) -> bool:
    ours, theirs = one.quotation, other.quotation
    if ours.in_headline != theirs.in_headline:
        return False
    gaps = (abs(a - b) for a in ours.sentences for b in theirs.sentences)
    return min(gaps, default=_BESIDE + 1) <= _BESIDE


def _found(
    forms: Sequence[str], stems: Sequence[str], telling: set[int], other: Spoken
) -> dict[int, int]:
    """The telling words that stand in the marks of `other`, and where; none if it may be chance."""
    marked = [other.forms[at] for at in other.marked]
    there = {
        block.src_start + step: block.dest_start + step
        for block in LCSseq.opcodes(stems, [stem_of(form) for form in marked])
        if block.tag == "equal"
        for step in range(block.src_end - block.src_start)
        if block.src_start + step in telling
    }
    if not there or (len(there) < _LEAST_TELLING and stands_in(marked, forms) < 0):
        return {}
    stretch = max(there.values()) - min(there.values()) + 1
    return there if stretch <= _STRETCHED * len(forms) else {}
