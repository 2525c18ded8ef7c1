"""Stretches of capitalised runs between roles, days and words that only begin a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from retold.analysis.names.lexicon import Lexicon, Tag
from retold.analysis.names.pieces import PARTICLES, Piece, Run, pieces_of
from retold.analysis.names.tokens import LOWER, SHOUTED, Tokens

Segment = list[Piece]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a piece stands in its run: whether it opens its sentence, and whether alone."""

    opens: bool
    shouting: bool
    alone: bool
    ends: bool


def segments_of(tokens: Tokens, run: Run, lexicon: Lexicon) -> Iterator[Segment]:
    """The stretches of a run between roles, days and words that only begin a sentence."""
    pieces = pieces_of(tokens, run, lexicon)
    opens = tokens.begins_sentence(run.first, run.sentence) and not _is_joined(tokens, pieces)
    segment: Segment = []
    for number, piece in enumerate(pieces):
        place = _Place(
            opens=opens and number == 0,
            shouting=tokens.shouting[run.sentence],
            alone=len(pieces) == 1,
            ends=number == len(pieces) - 1,
        )
        if _parts_names(tokens, piece, lexicon) or _is_no_name(tokens, piece, place, lexicon):
            yield from (segment,) if segment else ()
            segment = []
        else:
            segment.append(piece)
    yield from (segment,) if segment else ()


def _is_joined(tokens: Tokens, pieces: list[Piece]) -> bool:
    """Whether a small word joins the first piece to the next: "Office of …"."""
    return len(pieces) > 1 and tokens.case[pieces[1].first] == LOWER


def _parts_names(tokens: Tokens, piece: Piece, lexicon: Lexicon) -> bool:
    """Whether a piece stands between names: a role, a day, a word that is in no name."""
    if piece.known:
        return piece.tag in {Tag.ROLE, Tag.TIME}
    form = tokens.forms[piece.first]
    return piece.tag is Tag.ROLE or (form in lexicon.breaks and tokens.case[piece.first] != LOWER)


def _is_no_name(tokens: Tokens, piece: Piece, place: _Place, lexicon: Lexicon) -> bool:
    """Whether the word is capitalised only for its place: a sentence's first, a headline's."""
    form, case = tokens.forms[piece.first], tokens.case[piece.first]
    if piece.known or case == LOWER or form not in lexicon.lower:
        return False
    if case == SHOUTED and len(form) > 1:
        return not tokens.before(piece.first).endswith("(")
    begins_name = form in PARTICLES or (form in lexicon.given and not place.ends)
    return not begins_name and (place.shouting or (place.opens and not place.alone))
