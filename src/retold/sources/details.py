"""Details of a report from named fields: front matter, a file beside it, or a record."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from retold.sources.moments import moment_of
from retold.sources.options import Details

TEXT_FIELDS = (
    "text", "body", "content", "article", "maintext", "main_text", "article_text", "full_text",
    "fulltext", "articlebody", "article_body", "story", "plain_text",
)  # fmt: skip
_TITLE = ("title", "headline", "heading")
_OUTLET = (
    "outlet", "publisher", "publication", "source", "site", "sitename", "site_name", "source_name",
    "newspaper", "medium", "media", "organization", "organisation",
)  # fmt: skip
_URL = ("url", "link", "uri", "canonical_url", "source_url", "address", "permalink")
_PUBLISHED = (
    "published", "date", "published_at", "publishedat", "publication_date", "publicationdate",
    "date_published", "datepublished", "date_publish", "pubdate", "pub_date", "publish_date",
    "published_date", "published_time", "timestamp", "datetime", "time",
)  # fmt: skip
_AUTHORS = ("authors", "author", "byline", "creator", "writer")
_NAME = ("name",)

_BETWEEN_AUTHORS = re.compile(r"\s*(?:[,;|&]|\band\b)\s*")
_BY = re.compile(r"by\s+", re.IGNORECASE)
_NONE = frozenset({"", "none", "null", "nan", "n/a", "unknown"})


@dataclass(frozen=True, slots=True)
class Stated:
    """What fields state, and a remark (slug and words) for each field that could not be used."""

    details: Details
    remarks: tuple[tuple[str, str], ...]


def details_of(fields: Mapping[str, object]) -> Stated:
    """The details that `fields` state, under any of their usual names in any case."""
    named = {str(key).strip().lower().replace("-", "_"): value for key, value in fields.items()}
    details = Details(
        title=_first(named, _TITLE),
        outlet=_first(named, _OUTLET),
        url=_first(named, _URL),
        authors=_authors(named),
        name=_first(named, _NAME),
    )
    return _dated(details, named)


def text_field(fields: Mapping[str, object]) -> str | None:
    """The name of the field that holds the text; None where there is none.

    One that says something comes before one that is empty: a file may have a column for each.
    """
    lower = {str(key).strip().lower().replace("-", "_"): str(key) for key in fields}
    texts = {
        lower[name]: value
        for name in TEXT_FIELDS
        if name in lower and isinstance(value := fields[lower[name]], str)
    }
    return next((key for key, text in texts.items() if text.strip()), next(iter(texts), None))


def title_field(fields: Mapping[str, object]) -> str | None:
    """The name of the field that holds the title; None where there is none."""
    lower = {str(key).strip().lower(): str(key) for key in fields}
    return next((lower[name] for name in _TITLE if _stated(fields.get(lower.get(name, "")))), None)


_ROLES = {
    "title": _TITLE, "outlet": _OUTLET, "url": _URL, "published": _PUBLISHED, "authors": _AUTHORS,
    "name": _NAME,
}  # fmt: skip


def roles_in(fields: Mapping[str, object]) -> dict[str, str]:
    """Which field `details_of` takes for what, and which holds the text."""
    lower = {str(key).strip().lower().replace("-", "_"): str(key) for key in fields}
    stated = {
        role: next((lower[name] for name in names if name in lower and fields[lower[name]]), "")
        for role, names in _ROLES.items()
    }
    found = {"text": text_field(fields) or "", **stated}
    return {role: name for role, name in found.items() if name}


_KNOWN = frozenset((*_TITLE, *_OUTLET, *_URL, *_PUBLISHED, *_AUTHORS, *_NAME))


def known_field(name: str) -> bool:
    """Whether a field of that name says something of a report beside its text."""
    return name.strip().lower().replace("-", "_") in _KNOWN


def _dated(details: Details, named: Mapping[str, object]) -> Stated:
    for name in _PUBLISHED:
        value = named.get(name)
        if value is None or (isinstance(value, str) and value.strip().lower() in _NONE):
            continue
        try:
            moment = moment_of(value)
        except ValueError as error:
            words = f"The publication date given as {name} was left out: {error}."
            return Stated(details, (("metadata", words),))
        dated = Details(published=moment.at, precision=moment.precision)
        return Stated(details.over(dated), ())
    return Stated(details, ())


def _first(named: Mapping[str, object], names: tuple[str, ...]) -> str:
    return next((found for name in names if (found := _stated(named.get(name)))), "")


def _stated(value: object) -> str:
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("title")
    if not isinstance(value, str):
        return ""
    folded = " ".join(value.split())
    return "" if folded.lower() in _NONE else folded


def _authors(named: Mapping[str, object]) -> tuple[str, ...]:
    value = next((named[name] for name in _AUTHORS if named.get(name)), None)
    if isinstance(value, list | tuple):
        return tuple(found for one in value if (found := _stated(one)))
    written = _BY.sub("", _stated(value), count=1) if _stated(value)[:3].lower() == "by " else ""
    written = written or _stated(value)
    return tuple(name for name in _BETWEEN_AUTHORS.split(written) if name)
