"""A claim given to a source in one report, told elsewhere in the other as the reporter's own."""

from collections.abc import Iterator, Sequence

from retold.analysis.alignment.keys import key_of, weight_of
from retold.analysis.changes.retellings import Note
from retold.analysis.changes.voices import Voices
from retold.model.changes import ChangeDetail
from retold.model.quotations import Quotation
from retold.model.reports import BlockKind

_LEAST = 4
"""Telling words a lone sentence must have, all told: fewer make no claim of their own."""

_COVERED = 0.85
"""Least share of their weight that one claim of the other report must hold."""

_DENSE = 0.2
"""Least share of that claim's own weight the sentence must tell: in a long speech nearly every
word stands somewhere."""

_OWN = 0.75
"""Most of that share a sentence in that report's own voice may hold: then it is not the claim
that was retold."""


class StrayClaims:
    """The claims of one report, by the keys of their words."""

    def __init__(self, voices: Voices) -> None:
        prose = voices.studied.prose
        self._voices = voices
        quotations = [
            q for q in voices.studied.reading.quotations if q.speaker and not q.in_headline
        ]
        self._claims = [(_keys(voices, voices.content(q)), q) for q in quotations]
        self._own = [
            _keys(voices, prose.words_of(at))
            for at in range(len(prose.sentences))
            if voices.own(at)
        ]

    def holding(self, keys: dict[str, float]) -> Quotation | None:
        """The claim that holds nearly all of `keys`; None where the report tells it itself.

        Of several, the one that tells least besides.
        """
        whole = sum(keys.values())
        ranked = [
            (_held(keys, claim) / whole, _held(keys, claim) / sum(claim.values()), -number)
            for number, (claim, _) in enumerate(self._claims)
            if claim
        ]
        share, dense, number = max(ranked, default=(0.0, 0.0, 0))
        told_itself = max((_held(keys, own) / whole for own in self._own), default=0.0)
        if share < _COVERED or dense < _DENSE or told_itself > _OWN * share:
            return None
        return self._claims[-number][1]


def source_left_behind(sentence: int, there: Voices, claims: StrayClaims) -> Iterator[Note]:
    """A sentence without a partner tells, as the reporter's own, what the other gives to a source.

    Nearly all its telling words must stand in that claim (a country and its capital count as one
    word), and no sentence in that report's own voice may tell the same.
    """
    keys = _keys(there, there.studied.prose.words_of(sentence))
    body = there.studied.prose.sentences[sentence].kind is BlockKind.PARAGRAPH
    if len(keys) < _LEAST or not body or not there.own(sentence):
        return
    claim = claims.holding(keys)
    if claim is not None:
        yield Note(
            detail=ChangeDetail.SOURCE_LOST,
            before=claim.content[0],
            after=there.studied.prose.sentences[sentence].span,
            rule="changes.source_left_behind",
            score=round(0.5 * claim.score + 0.1, 2),
            names=(claim.speaker, ""),
        )


def _keys(voices: Voices, places: Sequence[int]) -> dict[str, float]:
    stems = voices.studied.prose.words.stems
    return {key_of(stems[at]): weight_of(stems[at]) for at in places if weight_of(stems[at])}


def _held(keys: dict[str, float], others: dict[str, float]) -> float:
    return sum(weight for key, weight in keys.items() if key in others)
