"""Names cut out of the pieces of a capitalised run."""

from collections.abc import Iterator
from dataclasses import dataclass
from re import compile as pattern

from retold.analysis.names.body_names import body_key, body_kind, end_of_body
from retold.analysis.names.found import Found
from retold.analysis.names.lexicon import Lexicon, Tag
from retold.analysis.names.pieces import PARTICLES, Piece, runs_of
from retold.analysis.names.segments import segments_of
from retold.analysis.names.tokens import LOWER, SHOUTED, Tokens
from retold.model.mentions import NameKind

_KINDS = {
    Tag.PLACE: NameKind.PLACE,
    Tag.BODY: NameKind.ORGANISATION,
    Tag.PEOPLE: NameKind.PEOPLE,
}
_STUCK = pattern(r"[^\W\d_]{3}[a-z][A-Z]")
"""Four letters before a capital inside a word; "McKay", "DeVito" and "LaGuardia" have fewer."""

_LONGEST_ACRONYM = 6
_ARTICLES = frozenset({"a", "an", "the"})


@dataclass(frozen=True, slots=True)
class Cutter:
    """Cuts names out of one report's runs."""

    tokens: Tokens
    lexicon: Lexicon

    def names(self) -> Iterator[Found]:
        """The printed names of the report, in order."""
        for run in runs_of(self.tokens, self.lexicon):
            for segment in segments_of(self.tokens, run, self.lexicon):
                yield from self._cut(segment, run.sentence)

    def _cut(self, segment: list[Piece], sentence: int) -> Iterator[Found]:
        """The names of a segment: bodies by their nouns first, then what is left of them."""
        end = end_of_body(self.tokens, self.lexicon, segment)
        if end:
            yield from self._body(self._trimmed(segment[:end]), sentence)
            segment = segment[end:]
        yield from self._cut_plain(segment, sentence)

    def _body(self, pieces: list[Piece], sentence: int) -> Iterator[Found]:
        """A body or place told by one of its own nouns."""
        while len(pieces) > 1 and self._is_people_apart(pieces):
            yield from self._name(pieces[:1], sentence)
            pieces = pieces[1:]
        if len(pieces) < 2:
            yield from self._name(pieces, sentence) if pieces else ()
            return
        forms = self.tokens.forms[pieces[0].first : pieces[-1].last]
        key = body_key(self.lexicon, pieces, forms)
        yield self._found(pieces, sentence, body_kind(self.lexicon, forms), key=key)

    def _is_people_apart(self, pieces: list[Piece]) -> bool:
        """Whether a people stands before a place or body in one run: "Muslim U.S. Army"."""
        first, second = pieces[0].known, pieces[1].known
        return first is not None and first.tag is Tag.PEOPLE and second is not None

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
            given = len(group) == 1 and self._is_given(group[0])
            return piece.known is None and given and not self._follows_article(group[0])
        if piece.known is None:
            return not (self._is_given(piece) and self._ends_before_given(group))
        if piece.tag is Tag.PEOPLE or before is not None:
            return False
        return len(group) == 1 and (
            self._is_given(group[0])
            or self.tokens.forms[group[0].first] in self.lexicon.place_prefixes
        )

    def _ends_before_given(self, group: list[Piece]) -> bool:
        """Whether a given name begins another name: "Interior | Ryan Fenwick", "Riga | Tom"."""
        if group[-1].known:
            return True
        return all(self.tokens.forms[piece.first] in self.lexicon.lower for piece in group) and (
            not self._is_given(group[0])
        )

    def _is_given(self, piece: Piece) -> bool:
        return self.tokens.forms[piece.first] in self.lexicon.given

    def _follows_article(self, piece: Piece) -> bool:
        """Whether an article tells a people from a given name: "the Finn Mika Holm"."""
        first = piece.first
        return first > 0 and self.tokens.forms[first - 1] in _ARTICLES

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
        if all(len(form) == 1 for form in forms) or self._is_stuck_together(pieces):
            return
        yield self._found(pieces, sentence, self._plain_kind(pieces, forms, sentence))

    def _is_stuck_together(self, pieces: list[Piece]) -> bool:
        """Whether a page lost a blank inside a name of several words: "Ana KovicSenate"."""
        if len(pieces) < 2:
            return False
        last = pieces[-1].last - 1
        printed = self.tokens.span(last, last + 1).of(self.tokens.prose.text)
        return bool(_STUCK.search(printed))

    def _trimmed(self, pieces: list[Piece]) -> list[Piece]:
        """Without small words at the end, nor at the front but for particles."""
        first, last = 0, len(pieces)
        while last and self._is_no_part(pieces[last - 1], at_end=True):
            last -= 1
        while first < last and self._is_no_part(pieces[first], at_end=False):
            first += 1
        return pieces[first:last]

    def _is_no_part(self, piece: Piece, *, at_end: bool) -> bool:
        form = self.tokens.forms[piece.first]
        if piece.known:
            return False
        if self.tokens.case[piece.first] == LOWER:
            return at_end or form not in PARTICLES
        if not at_end and self._is_initial(piece.first):
            return False
        glued = len(form) == 1 and at_end and self._is_glued(piece.first)
        return glued or form in self.lexicon.never_edge

    def _is_initial(self, word: int) -> bool:
        """Whether a letter with a full stop begins a name, and is no article: "A. J. Brown"."""
        letter = len(self.tokens.forms[word]) == 1
        return letter and self.tokens.joined[word] and self.tokens.after(word).startswith(".")

    def _is_glued(self, word: int) -> bool:
        """Whether a single letter goes on as a word that is no name: "X-ray", "F1", "A-list"."""
        after = self.tokens.after(word)
        return after == "" or (after == "-" and self.tokens.case[word + 1] == LOWER)

    def _may_stand_alone(self, piece: Piece) -> bool:
        form = self.tokens.forms[piece.first]
        generic = self.lexicon.generic
        return len(form) > 1 and form not in generic and form.removesuffix("s") not in generic

    def _plain_kind(self, pieces: list[Piece], forms: tuple[str, ...], sentence: int) -> NameKind:
        if len(forms) > 1 and (forms[0] in self.lexicon.given or pieces[-1].in_syllables):
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
            opens=kind is NameKind.OTHER
            and len(forms) == 1
            and self.tokens.begins_sentence(first, sentence),
            weak=kind is NameKind.OTHER and self._is_weak(forms, sentence),
        )

    def _is_weak(self, forms: tuple[str, ...], sentence: int) -> bool:
        if self.tokens.shouting[sentence]:
            return True
        return len(forms) == 1 and forms[0] in self.lexicon.lower
