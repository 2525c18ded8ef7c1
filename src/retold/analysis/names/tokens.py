"""Words as a finder of names sees them: capital letters, possessives, and what joins to what."""

from collections.abc import Iterator
from dataclasses import dataclass

from retold.analysis.names.lexicon import Lexicon
from retold.model.spans import Span
from retold.text.prose import Prose

_OPENING_MARKS = frozenset("\u201c\"\u2018'\u00ab:(\u2014\u2013[\u2022*|")
_JOINS = frozenset({" ", "\xa0", "-", "\u2011", " & ", "&"})
_STOP_JOINS = frozenset({". ", ".\xa0", ".", ".-"})
_LONGEST_GAP = 4
_SHORT_WITH_STOP = frozenset({"st", "mt", "ft", "ste", "jr", "sr", "mr", "mrs", "ms"})
_POSSESSIVES = ("'s", "\u2019s", "'S", "\u2019S")

LOWER, CAPITAL, SHOUTED = range(3)
"""How a word is printed: small, with a first capital, all in capitals (two letters or more)."""

_TITLE_CASE = 0.7
"""Share of a line's long words that begin with a capital, above which capitals tell nothing."""

_LONG_WORD = 4
_FEWEST_WORDS = 3
_FEWEST_SMALL = 2
_CLOSING_MARKS = "\"'\u201d\u2019\u00bb)] "


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a report's prose, in columns beside `Words`.

    Attributes:
        prose: the prose.
        forms: the form of each word.
        case: how each word is printed.
        ends: where each word ends, without a possessive "'s".
        owns: whether each word has a possessive "'s".
        joined: whether the next word may belong to the same name.
        shouting: for each sentence whether it is printed in title case or in capitals.
    """

    prose: Prose
    forms: tuple[str, ...]
    case: tuple[int, ...]
    ends: tuple[int, ...]
    owns: tuple[bool, ...]
    joined: tuple[bool, ...]
    shouting: tuple[bool, ...]

    def span(self, first: int, last: int) -> Span:
        """The span from word `first` to word `last` (not included), no possessive at its end."""
        return Span(self.prose.words.starts[first], self.ends[last - 1])

    def begins_sentence(self, word: int, sentence: int) -> bool:
        """Whether a word begins its sentence, or what stands after an opening mark or colon."""
        return word == self.prose.bounds[sentence][0] or not _OPENING_MARKS.isdisjoint(
            self.before(word)
        )

    def before(self, word: int) -> str:
        """The characters between the word before and `word`, empty at the start of the text."""
        if word == 0:
            return ""
        words = self.prose.words
        return self.prose.text[words.ends[word - 1] : words.starts[word]]

    def after(self, word: int) -> str:
        """The characters between `word` and the next, empty at the end of the text."""
        return self.before(word + 1) if word + 1 < len(self.forms) else ""


def tokens_of(prose: Prose, lexicon: Lexicon) -> Tokens:
    """The tokens of `prose`."""
    words = prose.words
    printed = [prose.text[start:end] for start, end in zip(words.starts, words.ends, strict=True)]
    owns = tuple(word.endswith(_POSSESSIVES) for word in printed)
    bare = (word[:-2] if own else word for word, own in zip(printed, owns, strict=True))
    case = tuple(map(_case, bare))
    ends = tuple(end - 2 * own for end, own in zip(words.ends, owns, strict=True))
    joined = tuple(_joined(prose, printed, owns, lexicon))
    shouting = tuple(
        _is_shouting(printed[first:last], case[first:last])
        or _is_title_case(
            prose.said(sentence.span), words.forms[first:last], case[first:last], lexicon
        )
        for sentence, (first, last) in zip(prose.sentences, prose.bounds, strict=True)
    )
    return Tokens(prose, words.forms, case, ends, owns, joined, shouting)


def _case(word: str) -> int:
    if not word[0].isupper():
        return LOWER
    return SHOUTED if len(word) > 1 and word.isupper() else CAPITAL


def _joined(
    prose: Prose, printed: list[str], owns: tuple[bool, ...], lexicon: Lexicon
) -> Iterator[bool]:
    words, text = prose.words, prose.text
    last_words = {last - 1 for _, last in prose.bounds}
    starts = (*words.starts[1:], len(text))
    for word, (end, start) in enumerate(zip(words.ends, starts, strict=bool(words.starts))):
        gap = text[end : min(start, end + _LONGEST_GAP)]
        if word in last_words or owns[word]:
            yield False
        elif gap in _STOP_JOINS:
            yield _is_short(printed[word], words.forms[word], lexicon)
        else:
            yield gap in _JOINS


def _is_short(printed: str, form: str, lexicon: Lexicon) -> bool:
    """Whether a full stop after the word is that of an initial or an abbreviated title."""
    if len(form) == 1:
        return printed.isupper()
    return form in _SHORT_WITH_STOP or lexicon.titles.get(form, form) != form


def _is_shouting(printed: list[str], case: tuple[int, ...]) -> bool:
    """Whether a line is printed in capitals."""
    long = [kind for word, kind in zip(printed, case, strict=True) if len(word) >= _LONG_WORD]
    shouted = sum(kind == SHOUTED for kind in long)
    return len(long) >= _FEWEST_WORDS and shouted >= _TITLE_CASE * len(long)


def _is_title_case(
    said: str, forms: tuple[str, ...], case: tuple[int, ...], lexicon: Lexicon
) -> bool:
    """Whether a line is printed in title case: no full stop, and small words with capitals."""
    if said.rstrip(_CLOSING_MARKS).endswith("."):
        return False
    long = [(f, kind) for f, kind in zip(forms[1:], case[1:], strict=True) if len(f) >= _LONG_WORD]
    small = sum(kind == CAPITAL and form in lexicon.lower for form, kind in long)
    capitals = sum(kind != LOWER for _, kind in long)
    enough = len(long) >= _FEWEST_WORDS and small >= _FEWEST_SMALL
    return enough and capitals >= _TITLE_CASE * len(long)
