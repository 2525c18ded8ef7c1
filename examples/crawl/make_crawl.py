# ruff: noqa: INP001 - a script, not a package
"""Writes crawl.warc.gz: one made-up week, ten made-up outlets, as a crawler would have stored it.

The texts stand in `reports/` and in `../ferry`; `outlets.toml` says what each site puts around
them. The same texts give the same records. Run it after changing one:

    python examples/crawl/make_crawl.py
"""

import gzip
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from html import escape
from pathlib import Path
from string import Template
from typing import Any
from uuid import NAMESPACE_URL, uuid5

HERE = Path(__file__).parent
FERRY = HERE.parent / "ferry"
OUTLETS: dict[str, dict[str, Any]] = tomllib.loads((HERE / "outlets.toml").read_text("utf-8"))
ARCHIVE = HERE / "crawl.warc.gz"

_AFTER = timedelta(hours=6)
"""How long after publication the crawler comes by."""

_PAGE = Template("""<!DOCTYPE html>
<html lang="$language">
<head>
<meta charset="utf-8">
<title>$title | $outlet</title>
<meta property="og:site_name" content="$outlet">
<meta property="og:title" content="$title">
<meta property="article:published_time" content="$published">
$author<link rel="canonical" href="$url">
</head>
<body>
<header><nav><ul>
<li><a href="/">$outlet</a></li><li><a href="/news">News</a></li>
</ul></nav></header>
<main><article>
<h1>$title</h1>
$paragraphs
</article></main>
<footer><ul>$around</ul></footer>
</body>
</html>
""")

_INDEX = """<!DOCTYPE html>
<html lang="en"><head><title>News | Halvik Post</title></head>
<body><nav><ul>
<li><a href="/">Home</a></li><li><a href="/news">News</a></li>
</ul></nav></body></html>
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One report as an outlet printed it."""

    key: str
    outlet: str
    title: str
    published: datetime
    text: str
    authors: tuple[str, ...] = ()
    url: str = ""
    source: str = ""

    @property
    def address(self) -> str:
        """Where it stands."""
        return (
            self.url
            or f"https://{OUTLETS[self.outlet]['host']}/{self.published:%Y/%m/%d}/{self.key}"
        )

    @property
    def html(self) -> str:
        """The page around it; a page that was saved as one is taken as it is."""
        if self.source:
            return self.source
        paragraphs = "\n".join(f"<p>{escape(each)}</p>" for each in self.text.split("\n\n"))
        author = f'<meta name="author" content="{escape(", ".join(self.authors))}">\n'
        outlet = OUTLETS[self.outlet]
        return _PAGE.substitute(
            language=outlet.get("language", "en"),
            title=escape(self.title),
            outlet=escape(self.outlet),
            published=self.published.isoformat(),
            author=author if self.authors else "",
            url=self.address,
            paragraphs=paragraphs,
            around="".join(f'<li><a href="#">{escape(each)}</a></li>' for each in outlet["around"]),
        )


def pages() -> list[Page]:
    """Every report of the week, in order of time."""
    found = [page for file in sorted((HERE / "reports").glob("*.toml")) for page in _of(file)]
    return sorted([*found, *_ferry()], key=lambda page: (page.published, page.key))


def _of(file: Path) -> Iterator[Page]:
    told = tomllib.loads(file.read_text("utf-8"))
    by_key = {row["key"]: row for row in told.get("report", ())}
    for row in by_key.values():
        yield _page(**row)
    for row in told.get("copy", ()):
        yield _printing(by_key[row["of"]], row)
    if "series" in told:
        yield from _series(told["series"])


def _page(**row: Any) -> Page:  # noqa: ANN401 - the fields of a Page, from TOML
    authors = tuple(row.pop("authors", ()))
    return Page(**{**row, "text": row["text"].strip(), "authors": authors})


def _printing(source: dict[str, Any], row: dict[str, Any]) -> Page:
    """Paragraphs of another report, with a credit or without, as another outlet prints them."""
    whole = source["text"].strip().removeprefix(row.get("without", "")).split("\n\n")
    chosen = [whole[number - 1] for number in row["paragraphs"]]
    text = "\n\n".join([*chosen, *([row["credit"]] if "credit" in row else [])])
    return Page(
        key=row["key"],
        outlet=row["outlet"],
        title=row["title"],
        published=row["published"],
        text=text,
    )


def _series(series: dict[str, Any]) -> Iterator[Page]:
    for number, row in enumerate(series["of"], start=1):
        yield Page(
            key=f"{series['key']}-{number}",
            outlet=series["outlet"],
            title=series["title"].format(**row),
            published=row["published"],
            text=series["text"].strip().format(**row),
        )


def _ferry() -> Iterator[Page]:
    """The seven reports of the other example, as pages."""
    for file in sorted(FERRY.glob("*.txt")):
        about = tomllib.loads(file.with_suffix(".toml").read_text("utf-8"))
        text = file.read_text("utf-8").strip()
        title, _, body = text.partition("\n\n")
        if len(title) > _LONGEST_TITLE:
            title, body = "Ferry fire near Torvik", text.replace("\n", "\n\n")
        yield Page(
            key=f"ferry-{file.stem}",
            outlet=about["outlet"],
            title=title.partition(" | ")[0],
            published=_moment(about["published"]),
            text=body,
            authors=tuple(about.get("authors", ())),
            url=about["url"],
        )
    yield Page(
        key="ferry-island-courier",
        outlet="Island Courier",
        title="",
        published=datetime(2025, 3, 12, 7, 5, tzinfo=UTC),
        text="",
        url="https://islandcourier.example/ferry-fire",
        source=(FERRY / "island-courier.html").read_text("utf-8"),
    )


_LONGEST_TITLE = 100
"""Characters; the Lantern's text begins without a headline."""


def _moment(published: date) -> datetime:
    """A day as the morning papers' hour; a time as it is."""
    if isinstance(published, datetime):
        return published
    return datetime.combine(published, time(5, 30), UTC)


def records() -> Iterator[bytes]:
    """The records of the archive, each with its headers."""
    told = pages()
    start = told[0].published
    yield _record(
        "warcinfo", "", start, b"software: a made-up crawler\r\n", "application/warc-fields"
    )
    for page in told:
        yield _answer(page.address, page.published + _AFTER, page.html.encode())
    yield from _no_reports(told)


def _no_reports(told: list[Page]) -> Iterator[bytes]:
    """What else a crawl brings home."""
    when = told[-1].published + _AFTER
    again = next(page for page in told if page.key == "astrolabe-radio")
    moved = b"301 Moved\r\nLocation: " + told[0].address.encode()
    yield _answer("http://northernpost.example/old-address", when, b"", moved)
    yield _answer("https://halvikpost.example/gone", when, b"Gone.", b"404 Not Found")
    yield _answer("https://halvikpost.example/news", when, _INDEX.encode())
    yield _answer(f"{again.address}?from=home", when, again.html.encode())
    picture = b"200 OK\r\nContent-Type: image/gif"
    yield _answer("https://business.example/logo.gif", when, _GIF, picture)
    request = b"GET / HTTP/1.1\r\nHost: meridian.example\r\n\r\n"
    kind = "application/http; msgtype=request"
    yield _record("request", "https://meridian.example/", when, request, kind)


_GIF = b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"
_PAGE_SENT = b"200 OK\r\nContent-Type: text/html; charset=utf-8"


def _answer(url: str, when: datetime, body: bytes, head: bytes = _PAGE_SENT) -> bytes:
    """What a server answered: its status and headers, and the body."""
    whole = b"HTTP/1.1 " + head + b"\r\nContent-Length: %d\r\n\r\n" % len(body) + body
    return _record("response", url, when, whole, "application/http; msgtype=response")


def _record(kind: str, url: str, when: datetime, block: bytes, block_kind: str) -> bytes:
    name = uuid5(NAMESPACE_URL, f"{kind} {url} {when}")
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <urn:uuid:{name}>",
        f"WARC-Date: {when:%Y-%m-%dT%H:%M:%SZ}",
        *([f"WARC-Target-URI: {url}"] if url else []),
        f"Content-Type: {block_kind}",
        f"Content-Length: {len(block)}",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def packed(made: Iterable[bytes]) -> bytes:
    """Records as a WARC.gz: each a member of its own, so that a reader can begin at any."""
    return b"".join(gzip.compress(record, mtime=0) for record in made)


if __name__ == "__main__":
    ARCHIVE.write_bytes(packed(records()))
