"""What is asked of the index, read from the words a person types.

Words side by side must all be there. "…" asks for words in this order, "…"~3 lets them stand up
to three words apart. OR between two asks for either, - or NOT before one for its absence, brackets
group. `title:`, `text:` and `outlet:` before a word, a phrase or brackets look there only, `date:`
before a year, a month, a day or two of them joined by ".." bounds the day of publication.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from retold.corpus.search.days import Days, days_told
from retold.errors import BadQueryError

FIELDS = ("title", "text", "outlet")
"""The fields words are looked for in."""

_DATE = "date"

_BARE_FIELDS = frozenset(f"{field}:" for field in (*FIELDS, _DATE))

_MOST_PARTS = 64
"""Words and phrases of one query: nobody types more, and each costs time."""

_DEEPEST = 12
"""Brackets in brackets."""

_TOKEN = re.compile(
    r"""
    (?P<blank>\s+)
    | (?P<open>\()
    | (?P<close>\))
    | (?P<not>-(?=[\w"“(]))
    | (?P<field>[A-Za-z_]+):(?=\S)
    | ["“”](?P<phrase>[^"“”]*)["“”](?:~(?P<slop>\d{1,2}))?
    | (?P<mark>["“”])
    | (?P<word>[^\s()"“”]+)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Words:
    """One word, or several in this order, in the fields named; `apart` words may lie between."""

    words: str
    fields: tuple[str, ...] = ()
    apart: int = 0


@dataclass(frozen=True, slots=True)
class Published:
    """Published on these days, the last one included; None leaves an end open."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Every:
    """All of `wanted` hold and none of `unwanted`."""

    wanted: tuple["Asked", ...]
    unwanted: tuple["Asked", ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """One of these holds at least."""

    asked: tuple["Asked", ...]


Asked = Words | Published | Every | Either


def read_query(query: str) -> Asked:
    """What a query asks for.

    Raises:
        BadQueryError: it cannot be understood.
    """
    reader = _Reader(query, _tokens(query))
    asked = reader.either((), 0)
    if reader.upcoming is not None:
        raise BadQueryError(query, "a bracket is closed that was not opened", _BRACKETS)
    if asked is None:
        raise BadQueryError(query, "it holds no words", _WORDS)
    return asked


_BRACKETS = 'Write as many "(" as ")", or put the words in quotation marks'
_WORDS = 'Give a word to look for, as in: flood title:harbour "state of emergency"'
_FIELDS = (
    "The fields are title:, text:, outlet: and date:; to look for the words themselves put them "
    "in quotation marks"
)
_OR = 'Put OR between two words, or "or" in quotation marks to look for it'


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    said: str
    apart: int = 0


def _tokens(query: str) -> list[_Token]:
    found = []
    for match in _TOKEN.finditer(query):
        kind = match.lastgroup or ""
        if kind == "slop":
            found.append(_Token("phrase", match["phrase"], int(match["slop"])))
        elif kind == "mark":
            hint = "Close it or leave it out"
            raise BadQueryError(query, "a quotation mark has no partner", hint)
        elif kind == "word" and match.group() in {"OR", "AND", "NOT"}:
            found.append(_Token(match.group(), match.group()))
        elif kind != "blank":
            found.append(_Token(kind, match[kind]))
    if len(found) > _MOST_PARTS:
        hint = f"Ask for {_MOST_PARTS} at most, or use `retold trace` for a long quotation"
        raise BadQueryError(query, f"it has {len(found)} parts", hint)
    return found


class _Reader:
    """Reads tokens one after the other."""

    def __init__(self, query: str, tokens: Sequence[_Token]) -> None:
        self._query = query
        self._tokens = tokens
        self._at = 0

    @property
    def upcoming(self) -> str | None:
        """The kind of the next token, None at the end."""
        return self._tokens[self._at].kind if self._at < len(self._tokens) else None

    def either(self, fields: tuple[str, ...], depth: int) -> Asked | None:
        """Parts between which OR stands."""
        parts = [self._every(fields, depth)]
        while self.upcoming == "OR":
            self._at += 1
            parts.append(self._every(fields, depth))
        if len(parts) == 1:
            return parts[0]
        whole = tuple(part for part in parts if part is not None)
        if len(whole) < len(parts):
            raise self._bad("OR stands with nothing on one side", _OR)
        return Either(whole)

    def _every(self, fields: tuple[str, ...], depth: int) -> Asked | None:
        wanted: list[Asked] = []
        unwanted: list[Asked] = []
        while self.upcoming not in {None, "close", "OR"}:
            into = wanted
            while self.upcoming in {"not", "NOT", "AND"}:
                into = into if self._taken().kind == "AND" else unwanted
            part = self._one(fields, depth)
            if part is not None:
                into.append(part)
        if unwanted and not wanted:
            hint = "Name what is to be found too, as in: harbour -ferry"
            raise self._bad("it only says what is not wanted", hint)
        if len(wanted) == 1 and not unwanted:
            return wanted[0]
        return Every(tuple(wanted), tuple(unwanted)) if wanted else None

    def _one(self, fields: tuple[str, ...], depth: int) -> Asked | None:
        if self.upcoming in {None, "close", "OR"}:
            raise self._bad("it ends where a word should stand", _WORDS)
        token = self._taken()
        match token.kind:
            case "open":
                return self._grouped(fields, depth)
            case "field":
                return self._in_field(token.said.lower(), depth)
            case "word" if token.said.lower() in _BARE_FIELDS:
                raise self._bad(f"nothing stands after {token.said.lower()}", _FIELDS)
            case "phrase" | "word":
                return Words(token.said, fields, token.apart) if _has_words(token.said) else None
        raise self._bad("it ends where a word should stand", _WORDS)

    def _grouped(self, fields: tuple[str, ...], depth: int) -> Asked | None:
        if depth >= _DEEPEST:
            raise self._bad(f"more than {_DEEPEST} brackets stand in one another", _BRACKETS)
        inner = self.either(fields, depth + 1)
        if self.upcoming != "close":
            raise self._bad("a bracket is not closed", _BRACKETS)
        self._at += 1
        return inner

    def _in_field(self, name: str, depth: int) -> Asked | None:
        if name == _DATE and self.upcoming in {"word", "phrase"}:
            return self._dated(self._taken().said)
        if name not in FIELDS:
            raise self._bad(f"there is no field {name}:", _FIELDS)
        if self.upcoming not in {"word", "phrase", "open"}:
            raise self._bad(f"nothing stands after {name}:", _FIELDS)
        return self._one((name,), depth)

    def _dated(self, said: str) -> Published:
        try:
            days: Days = days_told(said)
        except ValueError as error:
            raise self._bad(
                str(error),
                "Write date:2019, date:2019-05, date:2019-05-01 or date:2019-05-01..2019-06-15",
            ) from None
        return Published(days.first, days.last)

    def _taken(self) -> _Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _bad(self, reason: str, hint: str) -> BadQueryError:
        return BadQueryError(self._query, reason, hint)


def _has_words(said: str) -> bool:
    return any(character.isalnum() for character in said)
