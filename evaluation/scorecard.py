"""Scoring: tasks in, figures out, and what went missing or wrong on the way."""

import math
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module

from evaluation.figures import Data, Figure, Task
from evaluation.published import expected_keys

FAMILIES = (
    "stories", "stream", "reuse", "descents", "quotations", "facts", "claims", "pages", "speed",
)  # fmt: skip
"""The modules of `evaluation.tasks` that hold the tasks, in the order they are shown."""

Progress = Callable[[str], None]
"""Told the name of each task before it runs."""


@dataclass(frozen=True, slots=True)
class Scorecard:
    """What a run measured.

    Attributes:
        figures: ours and those of other tools, in the order of the tasks.
        skipped: a line for each task left out because a file is missing, and for each other
            tool that is not installed.
        failed: a line for each task or tool that crashed, and for each key that is not what
            its task must give.
    """

    figures: tuple[Figure, ...] = ()
    skipped: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()

    @property
    def ours(self) -> tuple[Figure, ...]:
        """Retold's own figures."""
        return tuple(figure for figure in self.figures if not figure.by)

    def values(self) -> dict[str, float]:
        """Each key with its value, as written to JSON; those of another tool end in "@tool"."""
        return {named(figure): figure.value for figure in self.figures}


def named(figure: Figure) -> str:
    """The key of a figure, with the tool where it is not ours."""
    return f"{figure.key}@{figure.by}" if figure.by else figure.key


def all_tasks() -> tuple[Task, ...]:
    """Every task there is."""
    return tuple(task for family in FAMILIES for task in _tasks_of(family))


def chosen(tasks: Iterable[Task], only: Sequence[str]) -> tuple[Task, ...]:
    """The tasks under the names asked for ("quotations", "facts/timex"); all where none is.

    Raises:
        ValueError: no task stands under a name.
    """
    every = tuple(tasks)
    if not only:
        return every
    for name in only:
        if not any(_under(task, name) for task in every):
            known = ", ".join(task.name for task in every)
            raise ValueError(f"no task is called {name!r}; there are {known}")
    return tuple(task for task in every if any(_under(task, name) for name in only))


def score(
    tasks: Iterable[Task], data: Data, *, peers: bool = False, tell: Progress = lambda _: None
) -> Scorecard:
    """Every figure of the tasks; a task that crashes costs only itself."""
    cards = []
    for task in tasks:
        tell(task.name)
        missing = [name for name in task.needs if not data.path(name).exists()]
        if missing:
            cards.append(Scorecard(skipped=(f"{task.name}: no {', '.join(missing)}",)))
            continue
        cards.append(_own_figures(task, data))
        if peers:
            cards += [_peer_figures(task, tool, data) for tool, _ in task.peers]
    return _together(cards)


def _own_figures(task: Task, data: Data) -> Scorecard:
    try:
        figures = tuple(task.score(data))
    except Exception as error:  # noqa: BLE001 - a task that crashes must not cost the others
        return Scorecard(failed=(_crash(task.name, error),))
    return Scorecard(figures, failed=tuple(_faults(task, figures)))


def _peer_figures(task: Task, tool: str, data: Data) -> Scorecard:
    name = f"{task.name}@{tool}"
    try:
        return Scorecard(tuple(dict(task.peers)[tool](data)))
    except ImportError as error:
        return Scorecard(skipped=(f"{name}: not installed ({error})",))
    except Exception as error:  # noqa: BLE001 - another tool's crash is told, and costs only it
        return Scorecard(failed=(_crash(name, error),))


def _crash(name: str, error: Exception) -> str:
    """One line for the end; the whole of it goes to the error stream now."""
    print(f"{name} crashed:", file=sys.stderr)
    traceback.print_exception(error, file=sys.stderr)
    return f"{name} crashed: {type(error).__name__}: {error}"


def _faults(task: Task, figures: Sequence[Figure]) -> Iterator[str]:
    """What is wrong with the keys and values that a task gave."""
    given = Counter(figure.key for figure in figures)
    for key in expected_keys(task.name):
        if key not in given:
            yield f"{task.name} did not give {key}"
    for key, times in given.items():
        if times > 1:
            yield f"{task.name} gave {key} {times} times"
        if not key.startswith(f"{task.name}/"):
            yield f"{task.name} gave {key}, which is not its own"
    for figure in figures:
        if not math.isfinite(figure.value):
            yield f"{figure.key} is {figure.value}"


def _together(cards: Sequence[Scorecard]) -> Scorecard:
    return Scorecard(
        tuple(figure for card in cards for figure in card.figures),
        tuple(line for card in cards for line in card.skipped),
        tuple(line for card in cards for line in card.failed),
    )


def _tasks_of(family: str) -> tuple[Task, ...]:
    tasks: tuple[Task, ...] = import_module(f"evaluation.tasks.{family}").TASKS
    return tasks


def _under(task: Task, name: str) -> bool:
    return f"{task.name}/".startswith(f"{name.rstrip('/')}/")
