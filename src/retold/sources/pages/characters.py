"""The characters a page shows, each with where it stands in the source.

A small tokenizer of our own, linear in the length of the page: it keeps what lxml forgets, the
offsets. Blanks are left out, so that text extracted by another program is found whatever that
program did to blanks.
"""

import html
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from retold.errors import UnreadableError
from retold.model.spans import Span
from retold.sources.options import Limits

_TAG = re.compile(r"""<(/?)([a-zA-Z][^\s/>]*+)(?:[^>"']++|"[^"]*+"|'[^']*+')*+>""")
_BROKEN_TAG = re.compile(r"<[/!?a-zA-Z][^>]*+>?")
_MOST_BROKEN = 200
"""Tags with an odd quotation mark after which no more care is taken: each may cost a look at
the whole rest of the page."""

_RUN = re.compile(r"&(?:#[xX]?[0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});?|[^\s&\u200b\u00ad]+|&")
_UNSHOWN = ("script", "style", "template", "textarea", "svg")
_VOID = frozenset(
    (
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link",
        "meta", "option", "p", "param", "path", "source", "td", "th", "tr", "track", "wbr",
    )
)  # fmt: skip
"""Elements that hold nothing or are commonly left open: they do not count as nested."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The characters a page shows, without blanks.

    Attributes:
        squeezed: the characters.
        at: for each run of characters where it starts in `squeezed`.
        starts: where the run starts in the source.
        ends: where it ends there; a run of another length than in `squeezed` is an entity.
    """

    squeezed: str
    at: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def runs(self, first: int, last: int) -> list[tuple[int, int, Span]]:
        """The runs that make `squeezed[first:last]`: start and end there, and in the source."""
        found = []
        run = bisect_right(self.at, first) - 1
        while run < len(self.at) and self.at[run] < last:
            start = self.at[run]
            end = self.at[run + 1] if run + 1 < len(self.at) else len(self.squeezed)
            source = Span(self.starts[run], self.ends[run])
            cut_start, cut_end = max(start, first), min(end, last)
            if len(source) == end - start:
                source = Span(source.start + cut_start - start, source.start + cut_end - start)
            found.append((cut_start, cut_end, source))
            run += 1
        return found

    def index_at(self, offset: int) -> int:
        """The index in `squeezed` of the first character at or after `offset` of the source."""
        run = bisect_left(self.starts, offset)
        return self.at[run] if run < len(self.at) else len(self.squeezed)


def shown_by(content: str, location: str, limits: Limits) -> Shown:
    """The characters that the HTML `content` shows.

    Raises:
        UnreadableError: it has more tags, or nests them deeper, than the limits allow.
    """
    scan = _Scan(content)
    at = 0
    while at < len(content):
        tag = content.find("<", at)
        scan.text(at, tag if tag >= 0 else len(content))
        at = scan.tag(tag) if tag >= 0 else len(content)
        if scan.beyond(limits):
            raise _bomb(location, limits)
    return Shown("".join(scan.parts), tuple(scan.at), tuple(scan.starts), tuple(scan.ends))


class _Scan:
    """What has been seen so far of a page."""

    __slots__ = ("at", "broken", "content", "depth", "ends", "length", "parts", "starts", "tags")

    def __init__(self, content: str) -> None:
        self.content = content
        self.parts: list[str] = []
        self.at: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.length = self.tags = self.depth = self.broken = 0

    def beyond(self, limits: Limits) -> bool:
        """Whether the page is larger than any page of news, so that reading might not end."""
        return (
            self.tags > limits.tags or self.depth > limits.depth or len(self.at) > limits.page_words
        )

    def text(self, start: int, end: int) -> None:
        for found in _RUN.finditer(self.content, start, end):
            raw = found.group()
            said = html.unescape(raw) if raw[0] == "&" else raw
            if said.isspace() or not said:
                continue
            self.at.append(self.length)
            self.starts.append(found.start())
            self.ends.append(found.end())
            self.parts.append(said)
            self.length += len(said)

    def tag(self, start: int) -> int:
        """Where what begins with "<" at `start` ends."""
        content = self.content
        if content.startswith("<!--", start):
            end = content.find("-->", start)
            return end + 3 if end >= 0 else len(content)
        found = _TAG.match(content, start) if self.broken < _MOST_BROKEN else None
        if found is None:
            return self._odd(start)
        self.tags += 1
        name = found.group(2).lower()
        if found.group(1):
            self.depth = max(0, self.depth - (name not in _VOID))
            return found.end()
        if name in _UNSHOWN and not found.group().endswith("/>"):
            return self._after(name, found.end())
        self.depth += name not in _VOID and not found.group().endswith("/>")
        return found.end()

    def _odd(self, start: int) -> int:
        found = _BROKEN_TAG.match(self.content, start)
        if found is None:
            self.text(start, start + 1)
            return start + 1
        self.tags += 1
        self.broken += self.content[start + 1] not in "!?"
        return found.end()

    def _after(self, name: str, start: int) -> int:
        closing = re.compile(f"</{name}", re.IGNORECASE).search(self.content, start)
        return closing.start() if closing else len(self.content)


def _bomb(location: str, limits: Limits) -> UnreadableError:
    return UnreadableError(
        location=location,
        stage="limit",
        reason=f"the page has over {limits.tags:,} tags or {limits.page_words:,} words, "
        f"or nests over {limits.depth:,} deep",
        hint="Save only the article's text and give that.",
    )
