"""What is said on standard error: talk, never a result."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from threading import Timer
from time import monotonic

import click

from retold.model.reports import Rejected
from retold.render.naming import counted
from retold.render.visible import visible

Progress = Callable[[int, int], None]
"""Told after each step how many are done, and of how many."""

_PATIENCE = 1.0
"""Seconds of silence a person takes for normal; longer work says what it is doing."""

_BETWEEN_LINES = 0.1
"""Seconds; ten lines a second can still be followed."""

_BETWEEN_LOGGED = 10.0
"""Seconds; where no terminal is, a line stays, and an hour's work is some hundred lines."""

_ERASE_LINE = "\r\x1b[K"


def say(words: str) -> None:
    """Puts a line on standard error."""
    click.echo(visible(words), err=True)


def tell_rejected(rejected: Iterable[Rejected]) -> None:
    """Says on standard error what could not be read, why, and what to do."""
    told = tuple(rejected)
    if told:
        say(f"{counted(len(told), 'source')} could not be read:")
    for each in told:
        where = f"{each.location} ({each.place})" if each.place else each.location
        say(f"- {where}: {each.reason}. {each.hint}")


@contextmanager
def working(doing: str) -> Iterator[Progress]:
    """Says what is being done if it takes over a second, and takes that back when done.

    Nothing is said where standard error is no terminal.

    Yields:
        What to tell how many steps are done, and of how many.
    """
    if not sys.stderr.isatty():
        yield _silent
        return
    meter = _Meter(visible(doing))
    with meter.waiting():
        yield meter.tell


@contextmanager
def telling() -> Iterator[Callable[[str], None]]:
    """Says what is being done: on a terminal in one line, elsewhere a line now and then.

    Yields:
        What to tell in a few words what is being done.
    """
    if not sys.stderr.isatty():
        yield _Now(say, _BETWEEN_LOGGED).tell
        return
    meter = _Meter("Working")
    with meter.waiting():
        yield meter.say


class _Now:
    """Hands words on, but not more often than they are wanted, and none that soon pass."""

    def __init__(self, to: Callable[[str], None], between: float) -> None:
        self._to = to
        self._between = between
        self._next = monotonic() + between

    def tell(self, words: str) -> None:
        """Hands words on, if it is time."""
        if monotonic() >= self._next:
            self._next = monotonic() + self._between
            self._to(f"{words} …")


def _silent(done: int, of: int) -> None:
    """Nobody is told."""


class _Meter:
    """One line on standard error, rewritten as work goes on."""

    def __init__(self, doing: str) -> None:
        self._doing = doing
        self._next = monotonic() + _PATIENCE

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Speaks after a second even if no step is told in it, and erases its line at the end."""
        timer = Timer(_PATIENCE, self._begin)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()
            self._write("")

    def _begin(self) -> None:
        self._write(f"{self._doing} …")

    def tell(self, done: int, of: int) -> None:
        """Rewrites the line, but not more often than can be read."""
        if monotonic() >= self._next:
            self._next = monotonic() + _BETWEEN_LINES
            self._write(f"{self._doing}: {done:,} of {of:,} steps")

    def say(self, words: str) -> None:
        """Rewrites the line with other words, which are said as soon as a person would wonder."""
        self._doing = visible(words)
        if monotonic() >= self._next:
            self._next = monotonic() + _BETWEEN_LINES
            self._write(f"{self._doing} …")

    @staticmethod
    def _write(line: str) -> None:
        sys.stderr.write(f"{_ERASE_LINE}{line}")
        sys.stderr.flush()
