"""What a search finds, for the terminal: a line a report, and the words that answer."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from retold.model.hits import Hit, Hits
from retold.render.naming import counted
from retold.render.terminal_look import HEADING, LABEL, MINOR, NAME, Look, printed
from retold.render.timeline_words import moment_words
from retold.render.visible import visible

_INDENT = 4


def render_hits(found: Hits, look: Look) -> str:
    """Hits as text for a terminal as wide as `look` says; plain without colour."""
    if not found.hits:
        return printed(Text("No report answers."), look)
    parts: list[RenderableType] = []
    for number, hit in enumerate(found.hits, 1):
        parts += _entry(number, hit)
    told = counted(found.of, "report")
    parts.append(
        Text(f"\n{len(found.hits):,} of {told}; --limit shows more.", style=MINOR)
        if len(found.hits) < found.of
        else Text(f"\n{told}.", style=MINOR)
    )
    return printed(Group(*parts), look)


def _entry(number: int, hit: Hit) -> Iterator[RenderableType]:
    yield Text.assemble(
        ("" if number == 1 else "\n"),
        (f"{number:>2}  ", MINOR),
        (visible(hit.title) or "(no headline)", HEADING),
    )
    yield Padding(
        Text.assemble(
            (visible(hit.outlet or hit.name), NAME),
            f", {moment_words(hit.published, hit.precision)}",
            (f"; report {hit.report}", MINOR),
            (f", story {hit.story}" if hit.story else "", MINOR),
        ),
        (0, 0, 0, _INDENT),
    )
    yield Padding(_snippet(hit), (0, 0, 0, _INDENT))


def _snippet(hit: Hit) -> Text:
    """The stretch shown; in colour the words that answer stand out, without they are let be."""
    text = Text()
    at = 0
    for span in hit.matched:
        start, end = span.start - hit.around.start, span.end - hit.around.start
        text.append(_shown(hit.printed[at:start]))
        text.append(_shown(hit.printed[start:end]), style=LABEL)
        at = end
    text.append(_shown(hit.printed[at:]))
    return text


def _shown(text: str) -> str:
    before, after = text[:1].isspace(), text[-1:].isspace()
    kept = visible(text)
    return f"{' ' * before}{kept}{' ' * after}" if kept else " " * bool(text)
