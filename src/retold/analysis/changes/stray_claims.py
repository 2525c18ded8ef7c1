"""A claim given to a source in one report, told elsewhere in the other as the reporter's own."""

from collections.abc import Iterator

from retold.analysis.changes.beside import named_beside, named_in
from retold.analysis.changes.phrases import forms_of
from retold.analysis.changes.retellings import Note, Retelling
from retold.analysis.changes.shares import Keys, Shares, keys_of
from retold.analysis.changes.sources import named
from retold.analysis.changes.voices import Voices
from retold.model.changes import ChangeDetail
from retold.model.quotations import Quotation
from retold.model.reports import BlockKind

_LEAST = 4
"""Telling words a lone sentence must have, all told: fewer make no claim of their own."""

_COVERED = 0.85
"""Least share of their weight that one claim of the other report must hold."""

_DENSE = 0.35
"""Least share of that claim's own weight the sentence must tell: in a long speech nearly every
word stands somewhere. "They meet on Monday" is no part of what somebody expects of the meeting on
Monday; the three such sentences found in real reports told a third of the claim, and less."""

_OWN = 0.75
"""Most of that share a sentence in that report's own voice may hold: then it is not the claim
that was retold."""


class StrayClaims:
    """The claims of one report, by the keys of their words."""

    def __init__(self, voices: Voices) -> None:
        prose = voices.studied.prose
        everything = voices.studied.reading.quotations
        self._claims = [q for q in everything if q.source is not None and not q.in_headline]
        self._shares = Shares([keys_of(voices, voices.content(q)) for q in self._claims])
        own = (at for at in range(len(prose.sentences)) if self._claims and voices.own(at))
        self._own = Shares([keys_of(voices, prose.words_of(at)) for at in own])

    def holding(self, keys: Keys) -> Quotation | None:
        """The claim that holds nearly all of `keys`; None where the report tells it itself.

        Of several, the one that tells least besides.
        """
        whole = sum(keys.values())
        ranked = [
            (share, share * whole / self._shares.masses[number], -number)
            for number, share in self._shares.of(keys).items()
        ]
        share, dense, number = max(ranked, default=(0.0, 0.0, 0))
        if share < _COVERED or dense < _DENSE:
            return None
        told_itself = max(self._own.of(keys).values(), default=0.0)
        return self._claims[-number] if told_itself <= _OWN * share else None


def source_left_behind(told: Retelling, claims: StrayClaims) -> Iterator[Note]:
    """A sentence without a partner tells, as the reporter's own, what the other gives to a source.

    Nearly all its telling words must stand in that claim (a country and its capital count as one
    word), no sentence in that report's own voice may tell the same, and no sentence beside it in
    the paragraph may name the source. So too where one sentence became several, of which one gives
    the claim to nobody; one that goes on with a pronoun ("They then fled") goes on with what the
    source of the part before it says.
    """
    if told.before.sentences and len(told.after.sentences) == 1:
        return
    there, parts = told.after.voices, set(told.after.sentences)
    for sentence in told.after.sentences:
        keys = keys_of(there, told.after.prose.words_of(sentence))
        own = told.after.prose.sentences[sentence].kind is BlockKind.PARAGRAPH
        claim = claims.holding(keys) if own and len(keys) >= _LEAST else None
        if (
            claim is not None
            and there.own(sentence)
            and not named_beside(told.before.voices, claim, there, sentence)
            and not (
                _goes_on(there, sentence)
                and named_in(told.before.voices, claim, there, {sentence - 1} & parts)
            )
        ):
            yield Note(
                detail=ChangeDetail.SOURCE_LOST,
                before=claim.content[0],
                after=told.after.prose.sentences[sentence].span,
                rule="changes.source_left_behind",
                score=round(0.5 * claim.score + 0.1, 2),
                names=(named(claim), ""),
            )


def _goes_on(voices: Voices, sentence: int) -> bool:
    """Whether a sentence begins with a pronoun."""
    prose = voices.studied.prose
    return prose.words.forms[prose.bounds[sentence][0]] in forms_of("modality", "pronouns")
