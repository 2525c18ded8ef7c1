"""Which quotations of two reports are one utterance: each stands in one match at most."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import permutations

from retold.analysis.fates.exactly import told_less_exactly
from retold.analysis.fates.likeness import in_order, shared_weights
from retold.analysis.fates.meeting import Candidate, Order
from retold.analysis.fates.nearby import one_voice
from retold.analysis.fates.speakers import Speakers
from retold.analysis.fates.spoken import Spoken
from retold.model.quotations import QuotationKind

_SCORE_OF_CONTEXT = 0.45
"""Score of a match that rests on speaker and aligned sentences only, not on words."""

_OF_ONE_SIZE = 0.4
"""Share of the longer one's words that the shorter must have for such a match."""

_NEAR = 2
"""Sentences that may lie between two quotations told as one."""

_HALF_INSIDE = 0.5
"""Share of a further quotation's weight that must stand in what is left of the joined one."""

_LEAST_INSIDE = 1.2
"""Weight that share must have at least: a plain word or two."""

_LEAST_IN_ONE = 0.45
"""The same where both stand in one sentence: one word that is not as common as "say"."""

_PIECE = 0.7
"""Share of the words of a whole quotation under which a telling of some is a piece of it."""

_PIECE_KEPT = 0.9
"""Share of a piece's words that stand in the whole in their order."""

_QUOTED_TOO = 0.8
"""Share of the shorter one's words in marks that the other has in marks, in their order, where both
quote the same words."""

_ONE_SPEAKER = frozenset({Speakers.SAME, Speakers.UNKNOWN})


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """Quotations of the left report that are one utterance with quotations of the right.

    Attributes:
        left: at least one, in order of the text.
        right: the same.
        speakers: how the two speakers stand to each other.
        score: how sure, 0 to 1.
        rules: names of the evidence, among RULES.
    """

    left: tuple[Spoken, ...]
    right: tuple[Spoken, ...]
    speakers: Speakers
    score: float
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Taken:
    """Numbers of the quotations that stand in a match already."""

    left: set[int] = field(default_factory=set)
    right: set[int] = field(default_factory=set)

    def holds(self, one: Candidate) -> bool:
        return one.left.number in self.left or one.right.number in self.right

    def add(self, left: Iterable[Spoken], right: Iterable[Spoken]) -> None:
        self.left.update(spoken.number for spoken in left)
        self.right.update(spoken.number for spoken in right)


def match_quotations(found: Sequence[Candidate]) -> tuple[Match, ...]:
    """The quotations that are one utterance; `found` comes surest first."""
    taken = _Taken()
    matches = []
    outdone = told_more_fully(found) | told_in_marks(found) | told_less_exactly(found)
    for one in found:
        if one.accepted and not taken.holds(one) and one.order not in outdone:
            taken.add((one.left,), (one.right,))
            matches.append(_match(one, one.score))
    matches = [several_told_as_one(match, found, taken) for match in matches]
    return (*matches, *_by_context(found, taken))


def told_more_fully(found: Sequence[Candidate]) -> frozenset[Order]:
    """The candidates one side of which only repeats a piece of another quotation of its report.

    A report often gives a few words first, "the world is watching", and the whole further down:
    the whole is held against the other report, where the other report has more than the piece too.
    """
    by_left: dict[int, list[Candidate]] = defaultdict(list)
    by_right: dict[int, list[Candidate]] = defaultdict(list)
    for one in found:
        if one.accepted and one.speakers in _ONE_SPEAKER:
            by_left[one.left.number].append(one)
            by_right[one.right.number].append(one)
    pieces = {
        piece.order
        for beside in by_left.values()
        for piece, whole in permutations(beside, 2)
        if _is_piece(piece.right, whole.right) and whole.like.shared > piece.like.shared
    }
    pieces |= {
        piece.order
        for beside in by_right.values()
        for piece, whole in permutations(beside, 2)
        if _is_piece(piece.left, whole.left) and whole.like.shared > piece.like.shared
    }
    return frozenset(pieces)


def told_in_marks(found: Sequence[Candidate]) -> frozenset[Order]:
    """The candidates that hold words in marks against a paraphrase, though both reports quote them.

    "The mayor said she would stay" stands above “I will stay”: the other report's “I will stay” is
    held against the quotation.
    """
    by_left: dict[int, list[Candidate]] = defaultdict(list)
    by_right: dict[int, list[Candidate]] = defaultdict(list)
    for one in found:
        if one.accepted and one.speakers in _ONE_SPEAKER and one.left.marked and one.right.marked:
            by_left[one.left.number].append(one)
            by_right[one.right.number].append(one)
    return frozenset(
        one.order
        for one in found
        if bool(one.left.marked) != bool(one.right.marked)
        and any(
            in_order(_in_marks(other.left), _in_marks(other.right)) >= _QUOTED_TOO
            for other in (
                by_left[one.left.number] if one.left.marked else by_right[one.right.number]
            )
        )
    )


def _in_marks(spoken: Spoken) -> tuple[str, ...]:
    return tuple(spoken.forms[at] for at in spoken.marked)


def _is_piece(piece: Spoken, whole: Spoken) -> bool:
    """Whether the words in marks of `piece` stand among those of `whole`, a longer quotation."""
    ours, theirs = _in_marks(piece), _in_marks(whole)
    longer = len(ours) < _PIECE * len(theirs)
    return bool(ours) and longer and in_order(ours, theirs) >= _PIECE_KEPT


def _match(one: Candidate, score: float) -> Match:
    return Match((one.left,), (one.right,), one.speakers, score, _evidence(one))


def alike_in_words(one: Candidate) -> bool:
    """The two quotations share most of what their words weigh; rare words weigh more.

    Between sentences that tell the same, or for one speaker, less must be shared than between
    quotations that nothing else brings together.
    """
    return one.accepted


def in_aligned_sentences(one: Candidate) -> bool:
    """The two quotations stand in sentences that tell the same.

    Where these sentences, and those beside them, tell the same and hold one indirect quotation each
    of the same speaker, it is the same utterance even if no word of it was kept.
    """
    return bool(one.aligned)


def given_to_one_speaker(one: Candidate) -> bool:
    """Both quotations are given to the same person, body or group."""
    return one.speakers is Speakers.SAME


_EVIDENCE = (alike_in_words, in_aligned_sentences, given_to_one_speaker)


def _evidence(one: Candidate) -> tuple[str, ...]:
    return tuple(rule.__name__ for rule in _EVIDENCE if rule(one))


def _by_context(found: Sequence[Candidate], taken: _Taken) -> list[Match]:
    """Matches of the only quotations one speaker has in sentences that are aligned."""
    open_ = [
        one
        for one in found
        if one.speakers is Speakers.SAME and _context_vouches(one) and not taken.holds(one)
    ]
    left = Counter(one.left.number for one in open_)
    right = Counter(one.right.number for one in open_)
    matches = []
    for one in open_:
        if left[one.left.number] == right[one.right.number] == 1:
            taken.add((one.left,), (one.right,))
            matches.append(_match(one, _SCORE_OF_CONTEXT))
    return matches


def _context_vouches(one: Candidate) -> bool:
    """Whether two sayings told indirectly, of one size, stand in the same place of both stories."""
    indirect = all(
        side.quotation.kind is QuotationKind.INDIRECT and not side.quotation.in_headline
        for side in (one.left, one.right)
    )
    shorter, longer = sorted((len(one.left.words), len(one.right.words)))
    return indirect and bool(one.aligned) and one.beside and shorter >= _OF_ONE_SIZE * longer


def several_told_as_one(match: Match, found: Sequence[Candidate], taken: _Taken) -> Match:
    """Neighbouring quotations of one report are told as one quotation in the other.

    A further quotation belongs to a match where it stands beside the first, has the same speaker,
    and half of it is found in what the other side holds besides the first.
    """
    (left,), (right,) = match.left, match.right
    open_ = [one for one in found if one.speakers in _ONE_SPEAKER]
    lefts = [one.left for one in open_ if one.right is right and one.left.number not in taken.left]
    more = _told_along(left, right, lefts)
    if more:
        taken.add(more, ())
        return _with(match, (left, *more), match.right)
    rights = [
        one.right for one in open_ if one.left is left and one.right.number not in taken.right
    ]
    more = _told_along(right, left, rights)
    taken.add((), more)
    return _with(match, match.left, (right, *more)) if more else match


def _with(match: Match, left: Sequence[Spoken], right: Sequence[Spoken]) -> Match:
    return Match(
        tuple(sorted(left, key=lambda spoken: spoken.number)),
        tuple(sorted(right, key=lambda spoken: spoken.number)),
        match.speakers,
        match.score,
        (*match.rules, several_told_as_one.__name__),
    )


def _told_along(first: Spoken, whole: Spoken, others: Sequence[Spoken]) -> tuple[Spoken, ...]:
    """Those of `others` that stand beside `first` and in what `whole` has besides it."""
    left_over = whole.stems - first.stems
    more: list[Spoken] = []
    for other in sorted(others, key=lambda spoken: spoken.number):
        inside, _ = shared_weights(other.stems, left_over)
        near = one_voice(first, other) and any(_near(other, one) for one in (first, *more))
        least = _LEAST_IN_ONE if _in_one_sentence(first, other) else _LEAST_INSIDE
        if near and inside >= max(least, _HALF_INSIDE * other.total):
            more.append(other)
            left_over -= other.stems
    return tuple(more)


def _in_one_sentence(one: Spoken, other: Spoken) -> bool:
    """Whether two quotations stand in one sentence: "said A, arguing that B"."""
    return one.quotation.sentences == other.quotation.sentences


def _near(one: Spoken, other: Spoken) -> bool:
    ours, theirs = one.quotation, other.quotation
    if ours.in_headline != theirs.in_headline:
        return False
    gaps = (abs(a - b) for a in ours.sentences for b in theirs.sentences)
    return min(gaps, default=_NEAR + 1) <= _NEAR
