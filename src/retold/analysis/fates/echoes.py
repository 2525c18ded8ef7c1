"""Echoes: the quotations of two reports, matched, each with its fate."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import product

from retold.analysis.fates.alone import Side, find_alone
from retold.analysis.fates.detail_rules import details_of
from retold.analysis.fates.fate_rules import (
    both_lack,
    fate_of,
    of_two_sources,
    other_parts,
    words_left_out,
)
from retold.analysis.fates.likeness import in_order
from retold.analysis.fates.marks_changed import quotes_the_report, touches_marks
from retold.analysis.fates.matching import Match, match_quotations
from retold.analysis.fates.meeting import Candidate, find_candidates
from retold.analysis.fates.nearby import quotations_beside
from retold.analysis.fates.occasions import on_two_occasions
from retold.analysis.fates.own_parts import own_parts
from retold.analysis.fates.retelling import Retelling, lay_out, narrowed
from retold.analysis.fates.sides import Side as DirectWords
from retold.analysis.fates.spoken import Spoken, speak
from retold.analysis.fates.traces import Trace, spans_of
from retold.analysis.fates.unattributed import Sentences
from retold.analysis.fates.whole_pieces import whole_pieces
from retold.model.changes import Pairing
from retold.model.quotations import Echo, Fate
from retold.model.spans import Span
from retold.text.studied import Studied
from retold.text.words import stem_of

_DOUBTFUL = 0.3
"""Likeness from which a quotation without a match is not called dropped: it may be retold."""

_DOUBTFUL_ALIGNED = 0.2
"""The same where the two stand in sentences that tell the same."""

_MARKS_MADE = frozenset({Fate.MADE_INDIRECT, Fate.MADE_DIRECT})

_OF_MARKS = _MARKS_MADE | {Fate.MARKS_DROPPED, Fate.MARKS_ADDED}

_LEAST_IN_MARKS = 2
"""Words in marks told without them: one alone is anybody's word, unless those around are kept."""

_KEPT_AROUND = 0.6
"""Share of words that must be kept in order where less stands in marks."""

_MARKED_TOLD = 0.4
"""Share of the weight of the words in marks that their paraphrase must hold: with less the two
sayings are alike around the marks, and what was in them was not told."""

_MARKED_AGAIN = 0.7
"""Share of the words in marks that another quotation must hold in marks to be the same words."""

_ALIKE = 0.5
"""Share of words kept from which words in marks on both sides are one saying, changed."""

_NOT_KEPT = frozenset({Fate.REWORDED, Fate.MADE_INDIRECT, Fate.MADE_DIRECT})
"""Fates of words that were changed: said on two occasions, they were two sayings."""

_HEAVY_KEPT = 2.0
"""Weight of the kept words that is enough below that: two plain words."""

_HARDLY_ALIKE = 0.35
"""Share of words kept below which no weight is enough, as half the telling words of the shorter
must be kept besides: "the people of the united states" is heavy and stands in any speech."""

Pairs = frozenset[tuple[int, int]]


def find_traces(
    left: Studied,
    right: Studied,
    pairings: tuple[Pairing, ...],
    entities: tuple[tuple[int, int], ...],
) -> tuple[Trace, ...]:
    """What was found of each utterance in two reports, left the one whose id comes first."""
    aligned = {
        pair: pairing.score for pairing in pairings for pair in product(pairing.left, pairing.right)
    }
    return tuple(_traces(left, right, aligned, frozenset(entities)))


def echoes_of(traces: Iterable[Trace], before: str, after: str) -> tuple[Echo, ...]:
    """The traces as echoes, from the report of the id `before` to that of `after`."""
    way = traces if before <= after else (trace.turned() for trace in traces)
    return tuple(trace.echo(before, after) for trace in sorted(way, key=Trace.place))


def _traces(
    left: Studied, right: Studied, aligned: dict[tuple[int, int], float], same: Pairs
) -> list[Trace]:
    ours, theirs = speak(left), speak(right)
    found = find_candidates(ours, theirs, aligned, same)
    matches = match_quotations(found)
    near = [one for one in found if _is_doubtful(one)]
    left_side = Side(
        ours,
        _numbers(spoken for match in matches for spoken in match.left),
        _numbers(one.left for one in near),
        frozenset(aligned),
        same,
    )
    right_side = Side(
        theirs,
        _numbers(spoken for match in matches for spoken in match.right),
        _numbers(one.right for one in near),
        _mirrored(aligned),
        _mirrored(same),
    )
    return [
        *(trace for match in matches if (trace := _retold(match, ours, theirs))),
        *find_alone(left_side, Sentences(right)),
        *(trace.turned() for trace in find_alone(right_side, Sentences(left))),
    ]


def _is_doubtful(one: Candidate) -> bool:
    """Whether two quotations that make no match may be one saying all the same."""
    return one.like.score >= _DOUBTFUL or (one.aligned > 0 and one.like.dice >= _DOUBTFUL_ALIGNED)


def _retold(match: Match, ours: tuple[Spoken, ...], theirs: tuple[Spoken, ...]) -> Trace | None:
    beside = quotations_beside(match.left, ours), quotations_beside(match.right, theirs)
    told = lay_out(match, *beside)
    fate, rule = fate_of(told)
    if fate in _NOT_KEPT and on_two_occasions(match.left[0], match.right[0]):
        return None
    if fate in _MARKS_MADE and (
        told.share_of_marked < _MARKED_TOLD or _marked_after_all(told, ours, theirs)
    ):
        return None
    if fate in _OF_MARKS and not told.both_marked and _marks_misread(told):
        return None
    left, right = spans_of(match.left), spans_of(match.right)
    if fate is Fate.REWORDED and told.both_marked:
        fewer = narrowed(told)
        if not _is_one_saying(fewer):
            return None
        narrow, why = fate_of(fewer)
        parts = narrow is Fate.VERBATIM and both_lack(told) and told.share_kept >= _ALIKE
        if parts and not of_two_sources(told):
            rule = other_parts.__name__
        if rule == other_parts.__name__:
            own = own_parts(told)
            if all(own):
                left, right = own
            elif any(own):
                fate, rule = Fate.TRIMMED if own[0] else Fate.EXTENDED, words_left_out.__name__
        else:
            told, fate, rule = fewer, narrow, why
            left, right = _shown(left, told.left_words), _shown(right, told.right_words)
    return Trace(
        left=match.left,
        right=match.right,
        left_spans=_with(left, whole_pieces(told.left_elsewhere, ours)),
        right_spans=_with(right, whole_pieces(told.right_elsewhere, theirs)),
        fate=fate,
        rule=rule,
        details=details_of(told),
        score=match.score,
        evidence=match.rules,
    )


def _is_one_saying(told: Retelling) -> bool:
    """Whether so much was kept of words in marks on both sides that one was made of the other."""
    if told.share_kept >= _ALIKE:
        return True
    alike = told.share_kept >= _HARDLY_ALIKE and told.share_of_telling >= _ALIKE
    return alike and told.weight_kept >= _HEAVY_KEPT


def _with(spans: tuple[Span, ...], elsewhere: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans, and those elsewhere that overlap none of them, in order of the text."""
    more = [
        one for one in dict.fromkeys(elsewhere) if not any(one.overlaps(span) for span in spans)
    ]
    apart = [one for at, one in enumerate(more) if not any(one.overlaps(o) for o in more[:at])]
    return tuple(sorted((*spans, *apart), key=lambda span: span.start)) if apart else spans


def _marked_after_all(
    told: Retelling, ours: tuple[Spoken, ...], theirs: tuple[Spoken, ...]
) -> bool:
    """Whether the report that paraphrases also quotes the words, elsewhere and in marks."""
    marked, others = (told.left, theirs) if told.left.marked else (told.right, ours)
    words = [marked.stems[at] for at in marked.marked]
    quoted = ([other.forms[at] for at in other.marked] for other in others if other.marked)
    return any(
        len(stems) >= _MARKED_AGAIN * len(words) and in_order(words, stems) >= _MARKED_AGAIN
        for stems in ([stem_of(form) for form in forms] for forms in quoted)
    )


def _marks_misread(told: Retelling) -> bool:
    """Whether marks on one side only are no finding.

    Both sides have marks after all, or one word stands in them and little else was kept, or it is
    the other report that is quoted.
    """
    marked, bare = told.left, told.match.right
    if not marked.marked:
        marked, bare = told.right, told.match.left
    if touches_marks(bare) or quotes_the_report(marked, bare):
        return True
    alike = in_order(told.left.forms, told.right.forms) >= _KEPT_AROUND
    return len(marked.marked) < _LEAST_IN_MARKS and not alike


def _shown(spans: tuple[Span, ...], words: DirectWords) -> tuple[Span, ...]:
    """Those parts of `spans` that hold the words held against the other side."""
    sentences = words.prose.sentences
    starts = [sentence.span.start for sentence in sentences]
    shown: list[Span] = []
    places = [words.span(at, at + 1) for at in range(len(words))]
    told = dict.fromkeys(bisect_right(starts, place.start) - 1 for place in places)
    for span in spans:
        for number in told:
            whole = sentences[number].span
            start, end = max(span.start, whole.start), min(span.end, whole.end)
            if any(start <= place.start < end for place in places):
                shown.append(Span(start, end))
    return tuple(shown) or spans


def _numbers(quotations: Iterable[Spoken]) -> frozenset[int]:
    return frozenset(spoken.number for spoken in quotations)


def _mirrored(pairs: Iterable[tuple[int, int]]) -> Pairs:
    return frozenset((right, left) for left, right in pairs)
