"""Asking the index: the reports that answer, best first."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, TypedDict, Unpack

from retold.corpus.search.asking import asked_of, stems_asked
from retold.corpus.search.fields import ROW, opened
from retold.corpus.search.kept import Kept, unfolded
from retold.corpus.search.query import Asked, Every, Published, Words, read_query
from retold.corpus.search.snippets import matched_words, stretch_shown
from retold.errors import BadQueryError, NoSearchIndexError
from retold.model.hits import Hit, Hits

MOST_HITS = 10_000
"""Hits of one answer; who wants more reads the tables."""

Stories = Callable[[Iterable[str]], Mapping[str, str]]
"""Gives for ids of reports the ids of their stories, where they are in one."""


class Bounds(TypedDict, total=False):
    """What bounds a search.

    Attributes:
        since: first day of publication.
        until: last day of publication.
        outlet: words that stand in the outlet's name.
        limit: how many hits at most.
    """

    since: date | None
    until: date | None
    outlet: str
    limit: int


@dataclass(frozen=True, slots=True)
class Found:
    """A report found in the index, and how well it answers."""

    kept: Kept
    score: float


def search(folder: Path, query: str, **bounds: Unpack[Bounds]) -> tuple[Hit, ...]:
    """The reports that answer a query, best first; see `retold.corpus.search.query`.

    Args:
        folder: the folder of the index.
        query: what is asked.
        **bounds: since, until, outlet and limit.

    Raises:
        BadQueryError: the query cannot be understood.
        NoSearchIndexError: there is no index that can be asked.
    """
    return hits_of(folder, query, **bounds).hits


def hits_of(folder: Path, query: str, **bounds: Unpack[Bounds]) -> Hits:
    """The same, and how many reports answer in all.

    Raises:
        BadQueryError: the query cannot be understood.
        NoSearchIndexError: there is no index that can be asked.
    """
    limit = bounds.get("limit", 20)
    if not 0 < limit <= MOST_HITS:
        hint = f"Ask for 1 to {MOST_HITS:,}"
        raise BadQueryError(query, f"{limit} hits cannot be shown", hint)
    asked = read_query(query)
    stems = stems_asked(asked)
    index = opened(folder)
    found, of = ask(index, asked_of(index, _bounded(asked, bounds)), limit)
    return Hits(tuple(_hit(one, stems) for one in found), of)


def with_stories(hits: Hits, stories: Stories) -> Hits:
    """The hits with the stories their reports belong to."""
    known = stories(hit.report for hit in hits.hits)
    told = (replace(hit, story=known.get(hit.report, "")) for hit in hits.hits)
    return Hits(tuple(told), hits.of)


def ask(index: Any, query: Any, limit: int) -> tuple[tuple[Found, ...], int]:  # noqa: ANN401 - of tantivy
    """The reports that answer a query of the index, and how many do in all.

    Raises:
        NoSearchIndexError: the index is damaged.
    """
    try:
        searcher = index.searcher()
        answer = searcher.search(query, limit)
        found = tuple(
            Found(unfolded(searcher.doc(address).get_first(ROW)), float(score))
            for score, address in answer.hits
        )
    except (ValueError, OSError) as error:
        raise NoSearchIndexError("the workspace", f"it is damaged ({error})") from None
    return found, int(answer.count)


def _bounded(asked: Asked, bounds: Bounds) -> Asked:
    wanted: list[Asked] = [asked]
    since, until = bounds.get("since"), bounds.get("until")
    if since or until:
        wanted.append(Published(since, until))
    wanted += (Words(word, ("outlet",)) for word in bounds.get("outlet", "").split())
    return Every(tuple(wanted))


def _hit(found: Found, stems: frozenset[str]) -> Hit:
    kept, row = found.kept, found.kept.row
    text = kept.text
    matched = matched_words(text, stems)
    around = stretch_shown(text, matched, kept.body)
    return Hit(
        report=row["report"],
        name=row["name"],
        title=row["title"],
        outlet=row["outlet"],
        url=row["url"],
        published=kept.published,
        precision=kept.precision,
        story="",
        score=round(found.score, 3),
        around=around,
        printed=around.of(text),
        matched=tuple(one for one in matched if around.contains(one)),
    )
