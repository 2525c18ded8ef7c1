"""What the commands share that put reports into a workspace: options, and what came of it."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar, cast

import click

from retold.cli.talk import say
from retold.corpus.workspace import How
from retold.model.stories import Added
from retold.render.naming import counted

_Command = TypeVar("_Command", bound=Callable[..., Any])

_MEMORY = re.compile(r"\d+(?:\.\d+)? ?[KMGT]i?B", re.IGNORECASE)


def _memory(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """The amount of memory given, or a usage error."""
    if value is not None and not _MEMORY.fullmatch(value.strip()):
        raise click.BadParameter(f"{value!r} is no amount of memory. Write 500MB or 2GB.")
    return value


_OPTIONS = (
    click.option(
        "--engine",
        type=click.Choice(["local", "spark"]),
        help="What does the work: this machine (local, the default), or Spark.",
    ),
    click.option("--master", metavar="URL", help="Spark's master, such as spark://head:7077."),
    click.option(
        "--memory",
        metavar="SIZE",
        callback=_memory,
        help="Memory for queries on this machine: 1GB where none is told; workers come on top.",
    ),
    click.option(
        "--workers",
        metavar="N",
        type=click.IntRange(min=1),
        help="Processes on this machine; as many as it has cores where none is told.",
    ),
)


because_option = click.option(
    "--because", default="", metavar="WORDS", help="Why, in words; kept in the table of events."
)


def means_options(command: _Command) -> _Command:
    """`command` with the options --engine, --master, --memory and --workers."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def means_given(**options: Any) -> How:  # noqa: ANN401 - the options, named in How
    """Those of the options of `means_options` that were given."""
    return cast("How", {name: value for name, value in options.items() if value is not None})


@contextmanager
def can_be_resumed(work: Path) -> Iterator[None]:
    """Says how to go on where a person stops what is being done."""
    try:
        yield
    except KeyboardInterrupt:
        say(f"What is finished is kept. Go on with it by: retold resume {work}")
        raise


def added_words(added: Added, work: Path) -> str:
    """What came of a batch, for a person."""
    return "".join(f"{line}\n" for line in _lines(added, work))


def _lines(added: Added, work: Path) -> Iterator[str]:
    told = [f"Read {counted(added.reports, 'report')}"]
    if added.doubled:
        told.append(f"{added.doubled:,} there already or given twice")
    if added.rejected:
        told.append(f"{added.rejected:,} not readable")
    if added.skipped:
        told.append(f"{counted(added.skipped, 'source')} also held what is no report")
    yield f"{'; '.join(told)}." if added.reports else "What was decided by hand is done."
    became = (
        (added.born, "new with several reports"),
        (added.joined, "with new reports"),
        (added.merged, "merged into others"),
        (added.split, "split off others"),
    )
    told = [f"{number:,} {words}" for number, words in became if number]
    yield f"{counted(added.stories, 'story', 'stories')} now{': ' * bool(told)}{', '.join(told)}."
    yield f"See them: retold stories {work}"


def tell_not_read(added: Added, work: Path) -> None:
    """Says on standard error what could not be read: the first of it, and where all stands."""
    if not added.rejected:
        return
    say(f"{counted(added.rejected, 'source or record', 'sources or records')} could not be read:")
    for each in added.first_rejected:
        where = f"{each.location} ({each.place})" if each.place else each.location
        say(f"- {where}: {each.reason}. {each.hint}")
    if added.rejected > len(added.first_rejected):
        say(f"All: retold export {work} --table rejected --kind csv --to rejected.csv")
