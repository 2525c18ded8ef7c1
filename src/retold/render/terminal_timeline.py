"""Words traced through a collection, for the terminal: a time line, changed words marked."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from retold.model.tracing import Appearance, Became, Tracing
from retold.render.naming import counted
from retold.render.sides import quoted
from retold.render.terminal_look import HEADING, LABEL, MINOR, NAME, Look, heading, printed
from retold.render.timeline_words import (
    given_words,
    is_changed,
    lead_words,
    limits_words,
    moment_words,
    name_of,
    rest_words,
    sign_for,
)
from retold.render.visible import shortened, visible

_MOST_ROWS = 40
"""Appearances shown unasked; a longer list is not read to its end."""

_MOST_CONTEXT = 300
"""Characters of the sentence the words stand in: three lines."""

_INDENT = 4

_MARKS = {
    Became.KEPT: ("", "", ""),
    Became.ADDED: ("{+", "+}", "bold"),
    Became.DROPPED: ("[-", "-]", "strike"),
}
"""As wdiff marks words, so that nothing is told by looks alone."""


def render_timeline(tracing: Tracing, look: Look) -> str:
    """A tracing as text for a terminal as wide as `look` says; plain without colour."""
    parts: list[RenderableType] = [
        Text(quoted(visible(tracing.asked)), style=HEADING),
        Text(lead_words(tracing)),
    ]
    if tracing.appearances:
        parts.append(Text(rest_words(tracing)))
        if tracing.certainty:
            parts.append(Text(tracing.certainty, style=MINOR))
    parts += _listed("Time line", tracing, tracing.dated, look)
    parts += _listed("Without a date", tracing, tracing.undated, look)
    parts.append(Text(f"\n{limits_words(tracing)}", style=MINOR))
    return printed(Group(*parts), look)


def _listed(
    title: str, tracing: Tracing, told: Sequence[Appearance], look: Look
) -> Iterator[RenderableType]:
    if not told:
        return
    yield heading(title)
    shown = told if look.everything else told[:_MOST_ROWS]
    day = ""
    for one in shown:
        when = moment_words(one.published, one.precision)
        if one.published and when != day:
            yield Text(f"{when}", style=LABEL)
            day = when
        yield from _entry(tracing, one)
    if len(shown) < len(told):
        yield Text(f"\n{len(shown)} of {len(told)}; --all shows the rest.", style=MINOR)


def _entry(tracing: Tracing, one: Appearance) -> Iterator[RenderableType]:
    sign = sign_for(tracing, one)
    details = ", ".join(detail.value for detail in one.details)
    yield Text.assemble(
        ("| ", MINOR),
        (f"{sign.mark} ", LABEL),
        (name_of(one), NAME),
        f": {sign.word}",
        (f" ({details})" if details else "", MINOR),
        (f"; {given_words(one)}", ""),
        (f"; {counted(one.again, 'more time')}" if one.again else "", MINOR),
    )
    if is_changed(one):
        yield Padding(_runs(one), (0, 0, 0, _INDENT))
    else:
        yield Padding(Text(shortened(one.printed, _MOST_CONTEXT)), (0, 0, 0, _INDENT))


def _runs(one: Appearance) -> Text:
    text = Text()
    for number, run in enumerate(one.runs):
        before, after, style = _MARKS[run.became]
        text.append(" " if number else "")
        text.append(f"{before}{visible(run.words)}{after}", style=style)
    return text
