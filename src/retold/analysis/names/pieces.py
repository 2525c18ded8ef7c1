"""Capitalised runs, and the pieces they fall into: known names, roles, days, other words."""

from collections.abc import Iterator
from dataclasses import dataclass

from retold.analysis.names.lexicon import Known, Lexicon, Tag
from retold.analysis.names.tokens import LOWER, SHOUTED, Tokens

PARTICLES = frozenset(
    {"de", "van", "von", "der", "den", "di", "da", "del", "della", "dos", "du", "bin", "ibn", "al"}
    | {"el", "la", "le", "ten", "ter", "y", "zu", "af", "bint"}
)
"""Small words inside names of persons."""

_ARTICLES = frozenset({"the", "la", "le"})
_MOST_SMALL_WORDS = 3
"""Small words in a row inside a name: "von und zu", "of the", "and the"."""

_PRONOUNS = frozenset({"i", "i'm", "i've", "i'd", "i'll"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Words `first` to `last` (not included) of a run; `known` is None for words not known."""

    first: int
    last: int
    tag: Tag | None
    known: Known | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Words `first` to `last` (not included) printed with capitals, with what joins them."""

    first: int
    last: int
    sentence: int


def runs_of(tokens: Tokens, lexicon: Lexicon) -> Iterator[Run]:
    """The capitalised runs of a report, in order.

    A capital begins a run; capitals set apart by a blank, a hyphen or "&" go on with it, and so do
    small words of names ("van der") and "of" or "for" after a body's noun ("Bank of").
    """
    case, forms = tokens.case, tokens.forms
    for sentence, (first, last) in enumerate(tokens.prose.bounds):
        at = first
        while at < last:
            if not case[at] or forms[at] in _PRONOUNS:
                at += 1
                continue
            begin = _particles_before(tokens, at, first)
            at = _end_of_run(tokens, at, lexicon)
            yield Run(begin, at, sentence)


def _particles_before(tokens: Tokens, at: int, first: int) -> int:
    begin = at
    while begin > first and tokens.joined[begin - 1] and tokens.forms[begin - 1] in PARTICLES:
        if tokens.case[begin - 1]:
            break
        begin -= 1
    return begin


def _end_of_run(tokens: Tokens, at: int, lexicon: Lexicon) -> int:
    """The word after the run that begins at `at`."""
    end = at + 1
    while tokens.joined[end - 1]:
        if tokens.case[end] and tokens.forms[end] not in _PRONOUNS:
            end += 1
            continue
        further = _past_small_words(tokens, at, end, lexicon)
        if further == end:
            break
        end = further
    return end


def _past_small_words(tokens: Tokens, begin: int, at: int, lexicon: Lexicon) -> int:
    """The word after the next capital, where the small words at `at` join; otherwise `at`."""
    word = at
    while word - at < _MOST_SMALL_WORDS and tokens.joined[word] and not tokens.case[word]:
        word += 1
    if word == at or not tokens.case[word] or not tokens.forms[word][0].isalpha():
        return at
    small = tokens.forms[at:word]
    return word + 1 if _joins(small, tokens.forms[begin:at], lexicon) else at


def _joins(small: tuple[str, ...], before: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether small words stand inside a name whose words so far are `before`."""
    if all(form in PARTICLES for form in small):
        return True
    if small[0] == "of" and (len(small) == 1 or small[1:] == ("the",)):
        return before[-1] in lexicon.of_heads or _begins_known((*before, *small), lexicon)
    if small == ("for",):
        return before[-1] in lexicon.for_heads and len(before) <= _MOST_SMALL_WORDS
    if small in {("and",), ("and", "the")}:
        return ("of" in before or "for" in before) or _begins_known((*before, *small), lexicon)
    return False


def _begins_known(forms: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether the last words of `forms` begin a known phrase that is longer than they."""
    for start in range(len(forms) - 1):
        rest = forms[start:]
        for known in lexicon.known.get(rest[0], ()):
            if len(known.forms) > len(rest) and known.forms[: len(rest)] == rest:
                return True
    return False


def pieces_of(tokens: Tokens, run: Run, lexicon: Lexicon) -> list[Piece]:
    """The pieces of a run, in order, without the words that merely begin its sentence."""
    pieces: list[Piece] = []
    at = run.first
    while at < run.last:
        piece = _known_at(tokens, at, run.last, lexicon) or _role_at(tokens, at, run, lexicon)
        pieces.append(piece or Piece(at, at + 1, None))
        at = pieces[-1].last
    return pieces


def _known_at(tokens: Tokens, at: int, end: int, lexicon: Lexicon) -> Piece | None:
    if tokens.case[at] == LOWER:
        return None
    for known in lexicon.known.get(tokens.forms[at], ()):
        last = at + len(known.forms)
        if last <= end and tokens.forms[at:last] == known.forms and _as_printed(tokens, at, known):
            return Piece(at, last, known.tag, known)
    return None


def _as_printed(tokens: Tokens, at: int, known: Known) -> bool:
    if not known.shouted:
        return True
    return tokens.case[at] == SHOUTED


def _role_at(tokens: Tokens, at: int, run: Run, lexicon: Lexicon) -> Piece | None:
    """A title or role with the words that belong to it: "Press Secretary", "Sen.", "Judge"."""
    if tokens.case[at] == LOWER:
        return None
    word = at
    while word < run.last and tokens.forms[word] in lexicon.modifiers and not _is_role(
        tokens.forms[word], lexicon
    ):
        word += 1
    if word == run.last or not _is_role(tokens.forms[word], lexicon):
        return None
    if word + 1 == run.last and word > run.first and _is_surname(tokens, word, lexicon):
        return None
    return Piece(at, word + 1, Tag.ROLE)


def _is_role(form: str, lexicon: Lexicon) -> bool:
    return form in lexicon.titles or form in lexicon.roles


def _is_surname(tokens: Tokens, word: int, lexicon: Lexicon) -> bool:
    """Whether a role's word at the end of a run is a surname: "Martin Luther King"."""
    return tokens.forms[word - 1] in lexicon.given or len(tokens.forms[word - 1]) == 1
