"""Stories of a collection, for the terminal: listed, one with its reports, why each is there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from retold.model.stories import (
    Decided,
    Decision,
    LightStep,
    Member,
    Standing,
    StoryEvent,
    StoryLine,
    StoryLines,
    ToldStory,
)
from retold.render.naming import counted, listed
from retold.render.terminal_look import HEADING, MINOR, NAME, Look, heading, printed
from retold.render.timeline_words import moment_words
from retold.render.visible import shortened, visible

_MOST_SHOWN = 40
"""Reports of a story shown unasked; who wants more says --all or takes the JSON."""

_MOST_NAMED = 12
"""Reports named that are not compared for one reason."""

_LONGEST_TITLE = 90
_INDENT = 2


def render_stories(found: StoryLines, look: Look) -> str:
    """A list of stories as a table."""
    if not found.stories:
        return printed(Text("No story is as asked for."), look)
    table = Table(box=box.ASCII2, show_edge=False, pad_edge=False)
    table.add_column("Story", style=NAME, no_wrap=True)
    table.add_column("Title", ratio=1, overflow="fold")
    for name in ("Reports", "Outlets", "Origins"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("First to last", no_wrap=True)
    for line in found.stories:
        numbers = (line.reports, line.outlets, line.origins)
        table.add_row(
            Text(line.story[: found.id_length]),
            Text(shortened(visible(line.title), _LONGEST_TITLE) or "(no headline)"),
            *(f"{number:,}" for number in numbers),
            _days(line),
        )
    of = counted(found.of, "story", "stories")
    shown = len(found.stories)
    told = f"\n{shown:,} of {of}; --limit shows more." if shown < found.of else f"\n{of}."
    return printed(Group(table, Text(told, style=MINOR)), look)


def render_head(told: ToldStory, look: Look) -> str:
    """What a story is, in three lines."""
    line = told.line
    facts = [
        counted(line.reports, "report"),
        counted(line.outlets, "outlet"),
        counted(line.origins, "origin"),
        _days(line) or "no date",
        ", ".join(line.languages),
    ]
    parts = [
        Text(visible(line.title) or "(no headline)", style=HEADING),
        Text.assemble(("Story ", MINOR), (line.story, NAME), (f": {'; '.join(facts)}", MINOR)),
    ]
    if told.left_out:
        words = f"{len(told.compared):,} of them are compared: those that tell most."
        parts.append(Text(words, style=MINOR))
    return printed(Group(*parts, Text("")), look)


def render_members(told: ToldStory, look: Look) -> str:
    """The reports of a story: why they are together, and whom each drew on."""
    names = _names(told.members)
    steps = _by_report(told.lineage)
    shown = told.members if look.everything else told.members[:_MOST_SHOWN]
    parts: list[RenderableType] = [heading("The reports, and why they are together")]
    for member in shown:
        parts += _member(member, names, steps.get(member.report, ()))
    more = len(told.members) - len(shown)
    if more:
        parts.append(Text(f"\n{counted(more, 'report')} more; --all shows them.", style=MINOR))
    parts += _left_out(told, names, everything=look.everything)
    parts += _events(told.events, told.line.story)
    return printed(Group(*parts), look)


def render_standing(standing: Standing, look: Look) -> str:
    """Why a report stands in its story."""
    member, line = standing.member, standing.line
    title = visible(line.title) or "(no headline)"
    parts: list[RenderableType] = [
        *_member(member, {}, standing.lineage),
        Text(""),
        Text.assemble(
            "It is one of ",
            f"{counted(line.reports, 'report')} of the story ",
            (line.story, NAME),
            f", “{title}”.",
        ),
    ]
    if standing.decisions:
        parts.append(heading("Decided by hand"))
        parts += (_decision(each, member.report) for each in standing.decisions)
    parts += _events(standing.events, line.story)
    return printed(Group(*parts), look)


def render_decided(decided: Decided, look: Look) -> str:
    """The stories that are left after something was decided by hand."""
    parts = [
        Text.assemble(
            (line.story, NAME),
            f"  {counted(line.reports, 'report')}  {visible(line.title) or '(no headline)'}",
        )
        for line in decided.stories
    ]
    return printed(Group(Text("Decided, and kept for whatever comes later:"), *parts), look)


def _member(
    member: Member, names: Mapping[str, str], steps: Iterable[LightStep]
) -> Iterator[RenderableType]:
    yield Text.assemble(
        "\n",
        (visible(member.name), NAME),
        f", {moment_words(member.published, member.precision)}",
        (f"; report {member.report}", MINOR),
    )
    if member.title:
        yield _below(visible(member.title))
    sure = f" ({member.probability:.0%} sure)" if member.linked_to else ""
    yield _below(f"{visible(member.why)}{sure}")
    for step in steps:
        yield _below(_step(step, names))


def _step(step: LightStep, names: Mapping[str, str]) -> str:
    source = visible(names.get(step.source, step.source) or step.unseen)
    guess = "" if step.directed else ", which came first is a guess"
    return f"{step.relation}: {source}, {step.share:.0%} of its words{guess}. {visible(step.why)}"


def _left_out(
    told: ToldStory, names: Mapping[str, str], *, everything: bool
) -> Iterator[RenderableType]:
    """Which reports are not compared, by the reason why not."""
    if told.left_out:
        yield heading(f"Not compared ({len(told.left_out):,})")
    by_reason: dict[str, list[str]] = {}
    for each in told.left_out:
        by_reason.setdefault(each.why, []).append(names[each.report])
    for why, reports in by_reason.items():
        shown = reports if everything else reports[:_MOST_NAMED]
        more = len(reports) - len(shown)
        several = [*shown, *([f"{more:,} more"] if more else [])]
        yield Text(f"{visible(why)}: {visible(listed(several))}.")


def _events(events: Sequence[StoryEvent], story: str) -> Iterator[RenderableType]:
    if not events:
        return
    yield heading("What became of it")
    for event in events:
        which = "" if event.story == story else f" {event.story}"
        other = f" ({event.other})" if event.other else ""
        yield Text(f"Batch {event.batch}:{which} {event.what}{other}. {visible(event.why)}")


def _decision(decision: Decision, report: str) -> Text:
    other = decision.other if decision.one == report else decision.one
    what = "one story with" if decision.together else "another story than"
    because = f": {visible(decision.why)}" if decision.why else ""
    return Text(f"Batch {decision.batch}: {what} {other}{because}")


def _below(words: str) -> Padding:
    return Padding(Text(words), (0, 0, 0, _INDENT))


def _by_report(lineage: Iterable[LightStep]) -> dict[str, list[LightStep]]:
    steps: dict[str, list[LightStep]] = {}
    for step in lineage:
        steps.setdefault(step.report, []).append(step)
    return steps


def _names(members: Iterable[Member]) -> dict[str, str]:
    return {member.report: member.name for member in members}


def _days(line: StoryLine) -> str:
    days = list(dict.fromkeys(_day(at) for at in (line.first, line.last) if at))
    return " to ".join(days)


def _day(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d}"
