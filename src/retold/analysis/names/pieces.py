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

_JOINED_BY_AND = frozenset(
    {"department", "ministry", "office", "bureau", "institute", "centers", "committee", "academy"}
    | {"subcommittee", "commission", "administration", "school", "board"}
)
"""Bodies that mind two things at once: "Department of Health and Human Services"."""

_HYPHENS = frozenset({"-", "\u2011"})
_SURNAME_AND_SYLLABLE = 2
_LONGEST_SYLLABLE = 5
"""Letters of a syllable of a Chinese or Korean name: "Seung", "Kyung"."""

_SYLLABLES = frozenset({"in", "an", "so", "he", "do", "no"})
"""Syllables of such names that are English words too."""

_PARTIES = frozenset({"d", "r", "i"})
_PARTY_DASHES = frozenset({"-", "\u2011", "\u2013"})
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii"})
_LONGEST_KNOWN = 8
"""Words of a run looked at for what joins them: no known name is longer."""

_PRONOUNS = frozenset({"i", "i'm", "i've", "i'd", "i'll"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Words `first` to `last` (not included) of a run; `known` is None for words not known."""

    first: int
    last: int
    tag: Tag | None
    known: Known | None = None

    @property
    def in_syllables(self) -> bool:
        """Whether it is a given name of two syllables, the second printed small: "Jae-in"."""
        return self.known is None and self.tag is None and self.last - self.first > 1


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
    case = tokens.case
    for sentence, (first, last) in enumerate(tokens.prose.bounds):
        at = first
        while at < last:
            if not case[at] or tokens.forms[at] in _PRONOUNS:
                at += 1
                continue
            if is_party_tag(tokens, at):
                at += 2
                continue
            begin = _particles_before(tokens, at, first)
            at = _end_of_run(tokens, at, lexicon)
            yield Run(begin, at, sentence)


def is_party_tag(tokens: Tokens, at: int) -> bool:
    """Whether a politician's party and state begin at `at`: "R-Ohio", "D-N.Y."."""
    return tokens.forms[at] in _PARTIES and tokens.after(at) in _PARTY_DASHES


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
            return end + _ends_in_syllable(tokens, at, end, lexicon)
        end = further
    return end


def _ends_in_syllable(tokens: Tokens, begin: int, at: int, lexicon: Lexicon) -> bool:
    """Whether the small word at `at` is the last syllable of a name: "Moon Jae-in", "Ban Ki-moon".

    A surname stands before the hyphened name, both syllables are short, and neither is a word
    usually printed small, as in "New York-led"; "in" is one of both.
    """
    if at - begin < _SURNAME_AND_SYLLABLE or tokens.before(at) not in _HYPHENS:
        return False
    if at + 1 < len(tokens.forms) and tokens.before(at + 1) in _HYPHENS:
        return False
    first, second = tokens.forms[at - 1 : at + 1]
    words = lexicon.lower - _SYLLABLES
    short = max(len(first), len(second)) <= _LONGEST_SYLLABLE
    return short and first not in words and second not in words


def _past_small_words(tokens: Tokens, begin: int, at: int, lexicon: Lexicon) -> int:
    """The word after the next capital, where the small words at `at` join; otherwise `at`."""
    word = at
    while word - at < _MOST_SMALL_WORDS and tokens.joined[word] and not tokens.case[word]:
        word += 1
    if word == at or not tokens.case[word] or not tokens.forms[word][0].isalpha():
        return at
    if all(tokens.before(small) == "-" for small in range(at, word + 1)):
        return word + 1
    small = tokens.forms[at:word]
    before = tokens.forms[max(begin, at - _LONGEST_KNOWN) : at]
    return word + 1 if _joins(small, before, lexicon) else at


def _joins(small: tuple[str, ...], before: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether small words stand inside a name whose words so far are `before`."""
    if all(form in PARTICLES for form in small):
        return True
    if small[0] == "of" and (len(small) == 1 or small[1:] == ("the",)):
        return before[-1] in lexicon.of_heads or _begins_known((*before, *small), lexicon)
    if small in {("for",), ("for", "the")}:
        return before[-1] in lexicon.for_heads and len(before) <= _MOST_SMALL_WORDS
    if small[0] == "and":
        wide = len(small) == 1 and not _JOINED_BY_AND.isdisjoint(before)
        return (wide and "of" in before) or _begins_known((*before, *small), lexicon)
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
        pieces.append(piece or Piece(at, at + 1 + _has_syllable_behind(tokens, at, run), None))
        at = pieces[-1].last
    return pieces


def _has_syllable_behind(tokens: Tokens, at: int, run: Run) -> bool:
    """Whether the run ends in a small syllable that a hyphen ties to the word at `at`."""
    last = at + 1
    return last + 1 == run.last and not tokens.case[last] and tokens.before(last) in _HYPHENS


def _known_at(tokens: Tokens, at: int, end: int, lexicon: Lexicon) -> Piece | None:
    if tokens.case[at] == LOWER:
        return None
    for known in lexicon.known.get(tokens.forms[at], ()):
        last = at + len(known.forms)
        if last <= end and tokens.forms[at:last] == known.forms:
            if known.shouted and not _is_acronym(tokens, at, last, lexicon):
                continue
            if known.tag is Tag.TIME and _is_name_of_month(tokens, at, end, lexicon):
                return None
            return Piece(at, last, known.tag, known)
    return None


def _is_name_of_month(tokens: Tokens, at: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a month's name is somebody's here: "Theresa May", "April Ryan", "May said"."""
    form = tokens.forms[at]
    if at and tokens.joined[at - 1] and tokens.forms[at - 1] in lexicon.given:
        return True
    if form in lexicon.given and at + 1 < end:
        return tokens.forms[at + 1] not in lexicon.lower
    follows = tokens.forms[at + 1] if tokens.joined[at] else ""
    return form == "may" and (tokens.owns[at] or follows in lexicon.saying)


def _is_acronym(tokens: Tokens, at: int, last: int, lexicon: Lexicon) -> bool:
    """Whether an acronym is printed as one: "US", but not "us", nor "US" amid other capitals."""
    if tokens.case[at] != SHOUTED:
        return last - at > 1
    if tokens.forms[at] not in lexicon.lower:
        return True
    beside = (tokens.case[word] for word in (at - 1, last) if 0 <= word < len(tokens.case))
    return SHOUTED not in beside


def _role_at(tokens: Tokens, at: int, run: Run, lexicon: Lexicon) -> Piece | None:
    """A title or role with the words that belong to it: "Press Secretary", "Sen.", "Judge"."""
    if tokens.case[at] == LOWER:
        return None
    word = at
    while (
        word < run.last
        and tokens.forms[word] in lexicon.modifiers
        and not _is_role(tokens.forms[word], lexicon)
    ):
        word += 1
    if word == run.last or not _is_role(tokens.forms[word], lexicon):
        return None
    if _is_part_of_name(tokens, word, run, lexicon):
        return None
    return Piece(at, word + 1, Tag.ROLE)


def _is_role(form: str, lexicon: Lexicon) -> bool:
    return form in lexicon.titles or form in lexicon.roles


def _is_part_of_name(tokens: Tokens, word: int, run: Run, lexicon: Lexicon) -> bool:
    """Whether a role's word belongs to a name: "Stephen King", "General Assembly"."""
    follows = tokens.forms[word + 1] if word + 1 < run.last else ""
    if follows in lexicon.suffixes or follows in lexicon.place_suffixes:
        return True
    if word == run.first or (follows and follows not in _GENERATIONS):
        return False
    form = tokens.forms[word]
    if form in lexicon.of_bodies_too and form not in lexicon.heads:
        return not tokens.shouting[run.sentence]
    given = tokens.forms[run.first] in lexicon.given
    return given or len(tokens.forms[word - 1]) == 1
