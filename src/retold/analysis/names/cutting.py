"""Names cut out of the pieces of a capitalised run."""

from collections.abc import Iterator
from dataclasses import dataclass

from retold.analysis.names.found import Found
from retold.analysis.names.lexicon import Lexicon, Tag
from retold.analysis.names.pieces import PARTICLES, Piece, Run, pieces_of, runs_of
from retold.analysis.names.tokens import CAPITAL, LOWER, SHOUTED, Tokens
from retold.model.mentions import NameKind

_KINDS = {
    Tag.PLACE: NameKind.PLACE,
    Tag.BODY: NameKind.ORGANISATION,
    Tag.PEOPLE: NameKind.PEOPLE,
}
_LONGEST_ACRONYM = 6
_PLACES_WITH_OF = frozenset(
    {"gulf", "strait", "bay", "isle", "city", "cape", "republic", "state", "kingdom", "horn", "sea"}
    | {"port", "province", "states", "commonwealth", "district", "tower", "palace", "statue"}
)
"""Nouns that with "of" make the name of a place rather than of a body."""

_JOINERS = frozenset({"of", "for", "and"})
_OPENING_MARKS = frozenset("“\"‘'«:(—–[•*|")
_SAME_WORD = {"defense": "defence", "organisation": "organization", "centre": "center"}
"""Spellings told apart by country only."""


@dataclass(frozen=True, slots=True)
class Cutter:
    """Cuts names out of one report's runs."""

    tokens: Tokens
    lexicon: Lexicon

    def names(self) -> Iterator[Found]:
        """The printed names of the report, in order."""
        for run in runs_of(self.tokens, self.lexicon):
            pieces = pieces_of(self.tokens, run, self.lexicon)
            for segment in self._segments(run, pieces):
                yield from self._cut(segment, run.sentence)

    def _segments(self, run: Run, pieces: list[Piece]) -> Iterator[list[Piece]]:
        """The stretches of a run between roles, days and words that only begin a sentence."""
        segment: list[Piece] = []
        shouting = self.tokens.shouting[run.sentence]
        for number, piece in enumerate(pieces):
            opens = number == 0 and self._opens_sentence(run)
            if piece.tag in {Tag.ROLE, Tag.TIME} or self._is_no_name(piece, pieces, opens, shouting):
                yield from (segment,) if segment else ()
                segment = []
            else:
                segment.append(piece)
        yield from (segment,) if segment else ()

    def _opens_sentence(self, run: Run) -> bool:
        if run.first == self.tokens.prose.bounds[run.sentence][0]:
            return True
        return not _OPENING_MARKS.isdisjoint(self.tokens.before(run.first))

    def _is_no_name(self, piece: Piece, pieces: list[Piece], opens: bool, shouting: bool) -> bool:
        """Whether the word is capitalised only for its place: a sentence's first, a headline's."""
        form = self.tokens.forms[piece.first]
        if piece.known or not (opens or shouting):
            return False
        if form in PARTICLES or self.tokens.case[piece.first] == LOWER:
            return False
        if form in self.lexicon.given and piece is not pieces[-1]:
            return False
        return form in self.lexicon.lower and (shouting or len(pieces) > 1)

    def _cut(self, segment: list[Piece], sentence: int) -> Iterator[Found]:
        """The names of a segment: bodies by their nouns first, then what is left of them."""
        end = self._end_of_body(segment)
        if end:
            yield self._body(segment[:end], sentence)
            segment = segment[end:]
        yield from self._cut_plain(segment, sentence)

    def _end_of_body(self, segment: list[Piece]) -> int:
        """How many pieces of the segment, from its first, make the name of a body; 0 for none."""
        end = 0
        for number, piece in enumerate(segment):
            form = self.tokens.forms[piece.first]
            if number and not piece.known and self._ends_body(form, segment[: number + 1]):
                end = number + 1
            if form in _JOINERS and not piece.known and 0 < number < len(segment) - 1:
                end = self._past_joined(segment, number + 1)
        return end

    def _past_joined(self, segment: list[Piece], number: int) -> int:
        while number < len(segment) - 1 and self.tokens.case[segment[number].first] == LOWER:
            number += 1
        return number + 1

    def _ends_body(self, form: str, pieces: list[Piece]) -> bool:
        if form in self.lexicon.suffixes:
            return True
        if form not in self.lexicon.place_suffixes:
            return False
        first = pieces[0]
        is_given = not first.known and self.tokens.forms[first.first] in self.lexicon.given
        return not (is_given and len(pieces) == 2)

    def _body(self, pieces: list[Piece], sentence: int) -> Found:
        """A body or place told by one of its own nouns."""
        first, last = pieces[0].first, pieces[-1].last
        forms = self.tokens.forms[first:last]
        if "of" in forms[1:]:
            head = forms[forms.index("of", 1) - 1]
            is_place = head in _PLACES_WITH_OF
        else:
            is_place = forms[-1] in self.lexicon.place_suffixes and (
                forms[-1] not in self.lexicon.suffixes
            )
        kind = NameKind.PLACE if is_place else NameKind.ORGANISATION
        return self._found(pieces, sentence, kind, key=self._body_key(pieces, forms))

    def _body_key(self, pieces: list[Piece], forms: tuple[str, ...]) -> str:
        known = pieces[0].known
        country = self.lexicon.country_of.get(known.key, "") if known else ""
        rest = forms[len(known.forms) :] if known and country else forms
        return " ".join(filter(None, (country, *(_SAME_WORD.get(form, form) for form in rest))))

    def _cut_plain(self, segment: list[Piece], sentence: int) -> Iterator[Found]:
        """Names of a segment without a body's noun: each people apart, the rest as it joins."""
        group: list[Piece] = []
        for piece in segment:
            if group and not self._goes_on(group, piece):
                yield from self._name(group, sentence)
                group = []
            group.append(piece)
        yield from self._name(group, sentence) if group else ()

    def _goes_on(self, group: list[Piece], piece: Piece) -> bool:
        """Whether `piece` belongs to the same name as the pieces before it."""
        before = group[-1].known
        if before and before.tag is Tag.PEOPLE:
            return piece.known is None and len(group) == 1 and self._is_given(group[0])
        if piece.known is None:
            return before is None or not self._is_given(piece)
        if piece.tag is Tag.PEOPLE or before is not None:
            return False
        return len(group) == 1 and (
            self._is_given(group[0]) or self.tokens.forms[group[0].first] in self.lexicon.place_prefixes
        )

    def _is_given(self, piece: Piece) -> bool:
        return self.tokens.forms[piece.first] in self.lexicon.given

    def _name(self, pieces: list[Piece], sentence: int) -> Iterator[Found]:
        pieces = self._trimmed(pieces)
        if not pieces:
            return
        known = pieces[0].known
        if known and len(pieces) == 1:
            yield self._found(pieces, sentence, _KINDS[known.tag], key=known.key)
            return
        forms = self.tokens.forms[pieces[0].first : pieces[-1].last]
        if len(forms) == 1 and not self._may_stand_alone(pieces[0]):
            return
        yield self._found(pieces, sentence, self._plain_kind(pieces, forms, sentence))

    def _trimmed(self, pieces: list[Piece]) -> list[Piece]:
        """Without small words at the end, nor at the front but for particles."""
        case = self.tokens.case
        while pieces and case[pieces[-1].first] == LOWER:
            pieces = pieces[:-1]
        while pieces and case[pieces[0].first] == LOWER and (
            self.tokens.forms[pieces[0].first] not in PARTICLES
        ):
            pieces = pieces[1:]
        return pieces

    def _may_stand_alone(self, piece: Piece) -> bool:
        form = self.tokens.forms[piece.first]
        return form not in self.lexicon.generic and len(form) > 1

    def _plain_kind(
        self, pieces: list[Piece], forms: tuple[str, ...], sentence: int
    ) -> NameKind:
        if len(forms) > 1 and forms[0] in self.lexicon.given:
            return NameKind.PERSON
        if len(pieces) > 1 and forms[0] in self.lexicon.place_prefixes and pieces[-1].known:
            return NameKind.PLACE
        acronym = self.tokens.case[pieces[0].first] == SHOUTED and len(forms) == 1
        if acronym and len(forms[0]) <= _LONGEST_ACRONYM and not self.tokens.shouting[sentence]:
            return NameKind.ORGANISATION
        return NameKind.OTHER

    def _found(self, pieces: list[Piece], sentence: int, kind: NameKind, *, key: str = "") -> Found:
        first, last = pieces[0].first, pieces[-1].last
        forms = self.tokens.forms[first:last]
        return Found(
            first=first,
            last=last,
            sentence=sentence,
            forms=forms,
            kind=kind,
            key=key,
            weak=kind is NameKind.OTHER and self._is_weak(forms, sentence),
        )

    def _is_weak(self, forms: tuple[str, ...], sentence: int) -> bool:
        if self.tokens.shouting[sentence]:
            return True
        return len(forms) == 1 and forms[0] in self.lexicon.lower
