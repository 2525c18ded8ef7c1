"""The changes between two reports, from their aligned sentences."""

from bisect import bisect_right
from collections.abc import Callable, Iterator

from retold.analysis.changes.absence import must_or_will, not_shown
from retold.analysis.changes.causes import cause_within, leading_cause
from retold.analysis.changes.certainty import helper_of_the_verb, negation
from retold.analysis.changes.clauses import clause_of_weight
from retold.analysis.changes.hedging import hedge
from retold.analysis.changes.held_elsewhere import held_elsewhere
from retold.analysis.changes.kinds import kind_of
from retold.analysis.changes.opinions import opinion
from retold.analysis.changes.reasons import noted, why
from retold.analysis.changes.retellings import Note, Retelling, retelling_of, side_of
from retold.analysis.changes.sources import source_changed, source_lost
from retold.analysis.changes.stray_claims import StrayClaims, source_left_behind
from retold.analysis.changes.told_there import Whole, told_elsewhere
from retold.analysis.changes.voices import Voices
from retold.analysis.changes.whereabouts import elsewhere
from retold.analysis.changes.wording import wider_term, word_of_weight
from retold.model.changes import Change, ChangeDetail, ChangeKind, Pairing
from retold.model.ids import content_id
from retold.model.spans import Span
from retold.text.studied import Studied

_ALONE = 0.7
"""How sure that a sentence without a partner has none: a retelling in other words throughout stays
out (8 of 100 paraphrases of MSRP, 32 of 100 of PAN)."""

_SURE_ENOUGH = 0.5
"""Least likeness of two sentences for what differs between them to mean anything: of the pairs
read between .4 and .5, a quarter tell different things of one matter."""

_ANYWHERE = 0.7
"""Least likeness of two sentences that name other places or days for the same to hold."""

_LONGEST = 1_000
"""Words of a side whose details are looked for; more than any sentence a person wrote, and the
time some details take grows with the square."""

Rule = Callable[[Retelling], Iterator[Note]]

_ONE_WAY: tuple[Rule, ...] = (
    source_lost,
    hedge,
    helper_of_the_verb,
    negation,
    not_shown,
    must_or_will,
    leading_cause,
    cause_within,
    opinion,
    wider_term,
    word_of_weight,
)
"""Each sees what was lost from before to after; what was gained is what the other order lost."""

_BOTH_WAYS: tuple[Rule, ...] = (source_changed,)
"""Each sees the same in either order, and is asked once."""


def find_changes(
    before: Studied, after: Studied, pairings: tuple[Pairing, ...]
) -> tuple[Change, ...]:
    """What became of each sentence, in order of `before`; added ones where they stand in `after`.

    Everything is found in one fixed direction and, where the reports are given in the other,
    turned: so the other order says the same, each label replaced by its inverse.
    """
    forward = before.report.id <= after.report.id
    one, other = (before, after) if forward else (after, before)
    turned = pairings if forward else tuple(map(_mirrored, pairings))
    found = _retold(Voices(one), Voices(other), sorted(turned, key=lambda pairing: pairing.left))
    changes = (
        _change(told, notes)
        if forward
        else _change(told.turned(), [note.turned() for note in notes])
        for told, notes in found
    )
    return _in_order(changes)


def _retold(
    before: Voices, after: Voices, pairings: list[Pairing]
) -> Iterator[tuple[Retelling, list[Note]]]:
    claims = StrayClaims(before), StrayClaims(after)
    wholes = Whole(before), Whole(after)
    for pairing in pairings:
        told = retelling_of(before, after, pairing)
        notes = _lasting(told, _notes(told, *claims), *wholes)
        yield told, [*notes, *_lasting(told, _clauses(told, *wholes, notes), *wholes)]
    for told in _alone(before, after, pairings):
        notes = _notes(told, *claims)
        if notes or not told_elsewhere(told, *wholes):
            yield told, notes


def _lasting(told: Retelling, notes: list[Note], before: Whole, after: Whole) -> list[Note]:
    """The notes of what is told nowhere else either."""
    return [note for note in notes if not held_elsewhere(told, note, before, after)]


def _alone(before: Voices, after: Voices, pairings: list[Pairing]) -> Iterator[Retelling]:
    """The sentences that no pairing holds."""
    paired = {at for pairing in pairings for at in pairing.left}
    paired_after = {at for pairing in pairings for at in pairing.right}
    for at in range(len(before.studied.prose.sentences)):
        if at not in paired:
            sides = side_of(before, (at,)), side_of(after, ())
            yield Retelling(*sides, (), {}, _ALONE, crossing=False)
    for at in range(len(after.studied.prose.sentences)):
        if at not in paired_after:
            sides = side_of(before, ()), side_of(after, (at,))
            yield Retelling(*sides, (), {}, _ALONE, crossing=False)


def _notes(told: Retelling, claims: StrayClaims, claims_after: StrayClaims) -> list[Note]:
    kind = kind_of(told)
    if kind in {ChangeKind.KEPT, ChangeKind.MOVED}:
        return []
    turned = told.turned()
    notes: list[Note] = []
    if kind not in {ChangeKind.ADDED, ChangeKind.DROPPED} and _comparable(told):
        notes.extend(note for rule in (*_BOTH_WAYS, *_ONE_WAY) for note in rule(told))
        notes.extend(note.turned() for rule in _ONE_WAY for note in rule(turned))
    known = {note.detail for note in notes}
    left_behind = [
        *source_left_behind(told, claims),
        *(note.turned() for note in source_left_behind(turned, claims_after)),
    ]
    notes.extend(note for note in left_behind if note.detail not in known)
    return list(dict.fromkeys(notes))


def _clauses(told: Retelling, before: Whole, after: Whole, notes: list[Note]) -> list[Note]:
    """The clauses only one side has, where no other note shows them."""
    if kind_of(told) in {ChangeKind.KEPT, ChangeKind.MOVED} or not _comparable(told):
        return []
    found = list(clause_of_weight(told, before, after))
    found += [note.turned() for note in clause_of_weight(told.turned(), after, before)]
    shown = [(note.before, note.after) for note in notes]
    return [note for note in found if not any(_overlap(note, one) for one in shown)]


def _overlap(note: Note, shown: tuple[Span | None, Span | None]) -> bool:
    return any(
        mine and other and mine.overlaps(other)
        for mine, other in zip((note.before, note.after), shown, strict=True)
    )


def _comparable(told: Retelling) -> bool:
    longest = max(len(told.before.places), len(told.after.places))
    sure = told.score >= _SURE_ENOUGH and not (told.score < _ANYWHERE and elsewhere(told))
    return sure and told.of_one_kind() and longest <= _LONGEST


def _change(told: Retelling, notes: list[Note]) -> Change:
    reports = told.before.prose.report_id, told.after.prose.report_id
    before = tuple(told.before.prose.sentences[at].span for at in told.before.sentences)
    after = tuple(told.after.prose.sentences[at].span for at in told.after.sentences)
    parts = sorted([f"{reports[0]} {_spelled(before)}", f"{reports[1]} {_spelled(after)}"])
    return Change(
        id=content_id("change", *parts),
        before_report=reports[0],
        after_report=reports[1],
        kind=kind_of(told),
        moved=told.crossing,
        before=before,
        after=after,
        edits=told.edits,
        details=tuple(noted(told, note) for note in sorted(notes, key=_note_order)),
        score=told.score,
        reasons=(why(told),),
    )


def _mirrored(pairing: Pairing) -> Pairing:
    return Pairing(
        left=pairing.right, right=pairing.left, score=pairing.score, crossing=pairing.crossing
    )


def _spelled(spans: tuple[Span, ...]) -> str:
    return " ".join(f"{span.start}-{span.end}" for span in spans)


def _note_order(note: Note) -> tuple[ChangeDetail, Span]:
    return note.detail, note.before or note.after or Span(0, 0)


def _in_order(changes: Iterator[Change]) -> tuple[Change, ...]:
    found = tuple(changes)
    anchors = sorted((change.after[0], change.before[0]) for change in found if _both(change))

    def place(change: Change) -> tuple[int, int]:
        if change.before:
            return change.before[0].start, -1
        at = bisect_right(anchors, (change.after[0], change.after[0]))
        return (anchors[at - 1][1].start if at else -1), change.after[0].start

    return tuple(sorted(found, key=place))


def _both(change: Change) -> bool:
    return bool(change.before and change.after)
