"""What is asked, in the terms of the index."""

from collections.abc import Iterator
from typing import Any

from retold.corpus.search.fields import DAY, NAMES, OUTLET, TEXT, TITLE, WORDS, analyzer, tantivy
from retold.corpus.search.query import Asked, Either, Every, Published, Words

_IN_TITLE = 2.0
"""What a word in the headline counts beside one in the text: it says what the report is about."""

_EVERYWHERE = (TITLE, TEXT)

_ENDINGS = ("skyy", "skiy", "skii", "skij", "sky", "ski")
"""One ending of Slavic names, as newsrooms spell it: Zelensky, Zelenskiy, Zelenskyy."""

_SHORTEST_NAME = 7
"""Letters a word with such an ending must have: "whisky" and "risky" are no names."""


def asked_of(index: Any, asked: Asked) -> Any:  # noqa: ANN401 - of tantivy
    """`asked` as a query of the index; one that finds nothing where no word is left of it."""
    library = tantivy()
    query, occur = library.Query, library.Occur
    match asked:
        case Words():
            return _words(index, asked)
        case Published(first, last):
            return _published(index, first, last)
        case Either(parts):
            return query.boolean_query([(occur.Should, asked_of(index, part)) for part in parts])
        case Every(wanted, unwanted):
            told = [(occur.Must, asked_of(index, part)) for part in wanted]
            told += [(occur.MustNot, asked_of(index, part)) for part in unwanted]
            return query.boolean_query(told)


def stems_asked(asked: Asked) -> frozenset[str]:
    """The stems that a reader should see marked in what is found."""
    return frozenset(_stems(asked))


def _stems(asked: Asked) -> Iterator[str]:
    match asked:
        case Words(words, fields):
            if fields != (OUTLET,):
                for spelling in spellings(words):
                    yield from analyzer(WORDS).analyze(spelling)
        case Either(parts) | Every(parts, _):
            for part in parts:
                yield from _stems(part)


def spellings(word: str) -> tuple[str, ...]:
    """A word in all the ways its ending is spelled in English."""
    lowered = word.lower()
    if lowered.isalpha() and len(lowered) >= _SHORTEST_NAME:
        for ending in _ENDINGS:
            if lowered.endswith(ending):
                return tuple(lowered.removesuffix(ending) + each for each in _ENDINGS)
    return (word,)


def _words(index: Any, asked: Words) -> Any:  # noqa: ANN401 - of tantivy
    library = tantivy()
    query, occur = library.Query, library.Occur
    parts = []
    for field in asked.fields or _EVERYWHERE:
        kind = NAMES if field == OUTLET else WORDS
        for spelling in spellings(asked.words):
            found = _phrase(index, field, analyzer(kind).analyze(spelling), asked.apart)
            boost = _IN_TITLE if field == TITLE else 1.0
            parts.append((occur.Should, query.boost_query(found, boost)))
    return parts[0][1] if len(parts) == 1 else query.boolean_query(parts)


def _phrase(index: Any, field: str, terms: list[str], apart: int) -> Any:  # noqa: ANN401 - of tantivy
    query = tantivy().Query
    if not terms:
        return query.empty_query()
    if len(terms) == 1:
        return query.term_query(index.schema, field, terms[0])
    return query.phrase_query(index.schema, field, terms, apart)


def _published(index: Any, first: Any, last: Any) -> Any:  # noqa: ANN401 - of tantivy
    library = tantivy()
    return library.Query.range_query(
        index.schema,
        DAY,
        library.FieldType.Unsigned,
        first.toordinal() if first else 0,
        last.toordinal() if last else (1 << 31),
    )
