"""Running the command: errors become one clear line, and the exit code says how it went."""

import gc
import os
import sys
import threading
import traceback
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

import click

from retold.cli.commands import retold_group
from retold.cli.talk import say
from retold.errors import RetoldError

_DEBUG = "RETOLD_DEBUG"
_DONE, _FAILED, _STOPPED = 0, 1, 130

_SELDOM = (20_000, 20, 50)
"""When Python looks for circular rubbish: after so many new objects, and so on by generation.

What a command makes lasts until its end. Looking for rubbish every 700 objects, as Python does,
takes a tenth of the time of a comparison.
"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs `retold` and leaves with its exit code: 0 done, 1 an error, 2 wrong usage."""
    _never_fail_to_print()
    gc.set_threshold(*_SELDOM)
    _leave(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs `retold` and gives back its exit code."""
    try:
        return _run(arguments)
    except (click.Abort, KeyboardInterrupt):
        say("Stopped.")
        return _STOPPED
    except (BrokenPipeError, SystemExit):  # click turns the one into the other
        return _reader_gone()
    except RetoldError as error:
        say(f"Error: {error} (docs/errors.md#{error.slug})")
    except Exception as error:  # noqa: BLE001 - the last door: nobody is shown a traceback unasked
        _tell_unexpected(error)
    return _FAILED


def _leave(code: int) -> NoReturn:
    """Leaves at once where nothing is at work any more.

    All that was opened is closed by then; to put away some hundred thousand objects one by one
    takes a tenth of the time of a comparison.
    """
    if threading.active_count() == 1:
        with suppress(OSError, ValueError):
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
    sys.exit(code)


def _run(arguments: Sequence[str] | None) -> int:
    try:
        left = retold_group.main(arguments, prog_name="retold", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as wrong:
        wrong.show()
        return wrong.exit_code
    return left if isinstance(left, int) else _DONE


def _tell_unexpected(error: Exception) -> None:
    if os.environ.get(_DEBUG) == "1":
        traceback.print_exception(error)
    else:
        what = f"{type(error).__name__}: {error}"
        say(f"Error: this should not have happened ({what}). {_DEBUG}=1 shows where.")


def _reader_gone() -> int:
    """Whoever read our output has read enough; Python must not try to flush the rest."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return _DONE


def _never_fail_to_print() -> None:
    """A terminal that cannot show a character gets a question mark, not an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
