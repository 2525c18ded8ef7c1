"""The reports that may tell the words asked for: found in the index, not yet looked at."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from retold.corpus.search.fields import DAY, REPORT, ROW, TEXT, WORDS, analyzer, tantivy
from retold.corpus.search.kept import Kept, unfolded
from retold.corpus.trace.asked import Phrase

_SHARE_OF_WORDS = 0.4
"""Share of the telling words a report must have: in other words more of them are gone."""

_MOST_PAIRS = 24
"""Pairs of neighbours looked for; a long quotation is known by these."""

_BETWEEN = 3
"""Words that may stand between two neighbours in a retelling."""

_OF_A_PAIR = 2.0
"""What two neighbours count beside a word somewhere in the report."""

_SHINGLE = 4
"""Words in a row, small ones too, by which a phrase of common words is known."""

_OF_A_SHINGLE = 4.0
"""What they count beside a word somewhere in the report."""

_SLIPS = 2
"""Words put in, or moved, that a phrase may have to be looked for by date."""

_LONGEST_PHRASE = 12
"""Words of the phrase looked for by date: enough to know it by."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Reports that may tell the words.

    Attributes:
        kept: the reports, those most like first, then the earliest that have the words as asked.
        of: how many reports share enough words with them.
        searched: how many reports the index holds.
    """

    kept: tuple[Kept, ...]
    of: int
    searched: int


def candidates(index: Any, phrase: Phrase, likely: int, earliest: int) -> Candidates:  # noqa: ANN401 - of tantivy
    """The `likely` reports most like the phrase, and the `earliest` that have it as it is."""
    searcher = index.searcher()
    terms = _terms(phrase)
    answer = searcher.search(_alike(index, phrase, terms), likely)
    addresses = [address for _, address in answer.hits]
    if answer.count > likely:
        order = tantivy().Order.Asc
        as_asked = _as_asked(index, phrase)
        first = searcher.search(as_asked, earliest, count=False, order_by_field=DAY, order=order)
        addresses += [address for _, address in first.hits]
    kept = (unfolded(searcher.doc(address).get_first(ROW)) for address in addresses)
    by_id = {one.row["report"]: one for one in kept}
    return Candidates(tuple(by_id.values()), int(answer.count), int(searcher.num_docs))


def kept_reports(index: Any, reports: Iterable[str]) -> tuple[Kept, ...]:  # noqa: ANN401 - of tantivy
    """The reports of these ids that the index holds."""
    ids = sorted(reports)
    if not ids:
        return ()
    searcher = index.searcher()
    query = tantivy().Query.term_set_query(index.schema, REPORT, ids)
    hits = searcher.search(query, len(ids), count=False).hits
    return tuple(unfolded(searcher.doc(address).get_first(ROW)) for _, address in hits)


def _terms(phrase: Phrase) -> list[str]:
    """The words of the phrase that tell something, as the index has them; all where none does."""
    places = phrase.telling or range(len(phrase))
    read = (analyzer(WORDS).analyze(phrase.printed[at]) for at in places)
    return [term for terms in read for term in terms]


def _alike(index: Any, phrase: Phrase, terms: list[str]) -> Any:  # noqa: ANN401 - of tantivy
    """Enough of the words anywhere in the text; more where they are neighbours."""
    library = tantivy()
    query, occur = library.Query, library.Occur
    different = list(dict.fromkeys(terms))
    words = [(occur.Should, query.term_query(index.schema, TEXT, term)) for term in different]
    least = max(1, round(_SHARE_OF_WORDS * len(different)))
    parts = [(occur.Must, query.boolean_query(words, least))]
    for pair in list(dict.fromkeys(pairwise(terms)))[:_MOST_PAIRS]:
        near = query.phrase_query(index.schema, TEXT, list(pair), _BETWEEN)
        parts.append((occur.Should, query.boost_query(near, _OF_A_PAIR)))
    for row in _shingles(phrase):
        near = query.phrase_query(index.schema, TEXT, row, _SLIPS)
        parts.append((occur.Should, query.boost_query(near, _OF_A_SHINGLE)))
    return query.boolean_query(parts)


def _shingles(phrase: Phrase) -> list[list[str]]:
    terms = _all_terms(phrase, _MOST_PAIRS + _SHINGLE)
    return [terms[at : at + _SHINGLE] for at in range(max(0, len(terms) - _SHINGLE + 1))]


def _all_terms(phrase: Phrase, most: int) -> list[str]:
    read = (analyzer(WORDS).analyze(word) for word in phrase.printed[:most])
    return [term for found in read for term in found]


def _as_asked(index: Any, phrase: Phrase) -> Any:  # noqa: ANN401 - of tantivy
    terms = _all_terms(phrase, _LONGEST_PHRASE)
    query = tantivy().Query
    if len(terms) == 1:
        return query.term_query(index.schema, TEXT, terms[0])
    return query.phrase_query(index.schema, TEXT, terms, _SLIPS)
