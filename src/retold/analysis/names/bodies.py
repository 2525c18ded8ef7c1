"""Bodies of a country told in small words: "the Belarusian defence ministry"."""

from collections.abc import Iterator
from dataclasses import replace

from retold.analysis.names.body_names import is_of_city
from retold.analysis.names.found import Found
from retold.analysis.names.lexicon import Lexicon
from retold.analysis.names.tokens import LOWER, Tokens
from retold.model.mentions import NameKind

_MOST_WORDS = 3
_SAME_WORD = {"defense": "defence", "ministries": "ministry"}


def with_state_bodies(
    tokens: Tokens, lexicon: Lexicon, names: tuple[Found, ...]
) -> Iterator[Found]:
    """The names, those of a country widened where a body's noun follows.

    "Belarusian defence ministry" and "Warsaw government" name bodies of a country.
    """
    for name in names:
        yield _widened(tokens, lexicon, name)


def _widened(tokens: Tokens, lexicon: Lexicon, name: Found) -> Found:
    country = lexicon.country_of.get(name.key, "")
    if not country:
        return name
    last = _end_of_body(tokens, lexicon, name.last)
    if last == name.last or (
        name.kind is NameKind.PLACE and is_of_city(name.key, country, tokens.forms[last - 1])
    ):
        return name
    rest = (_SAME_WORD.get(form, form) for form in tokens.forms[name.last : last])
    return replace(
        name,
        last=last,
        forms=tokens.forms[name.first : last],
        kind=NameKind.ORGANISATION,
        key=" ".join((country, *rest)),
    )


def _end_of_body(tokens: Tokens, lexicon: Lexicon, first: int) -> int:
    """The word after the body's noun that follows at `first`; `first` where none does."""
    for word in range(first, min(first + _MOST_WORDS, len(tokens.forms))):
        if not tokens.joined[word - 1] or tokens.case[word] != LOWER:
            return first
        if tokens.forms[word] in lexicon.body_nouns:
            return word + 1
        if tokens.forms[word] not in lexicon.body_modifiers:
            return first
    return first
