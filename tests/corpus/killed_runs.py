"""Kills runs in which a batch is put in, and goes on with them: python -m … FOLDER MOMENTS.

FOLDER/made is a workspace that a first batch was put into and FOLDER/second-*.jsonl are the reports
of the second. MOMENTS are shares, by commas, of the time that an undisturbed run takes: each is the
moment at which one run is killed, as if the power had failed. Moments are counted from the step
finished last, so that they stay where they are when the machine is busy. Each run is then gone on
with; in a group such as 0.3+0.2 it is killed that often before. The workspaces come to lie in
FOLDER/0, 1, 2 …; FOLDER/undisturbed is that of a run nobody killed. What was left to do at each
kill is printed as JSON. Runs are forked from one process: loading the libraries takes longest.
"""

import json
import os
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from retold.analysis.descent.light import light_report_of
from retold.analysis.stories import profile_of
from retold.analysis.stories.keys import keys_of
from retold.corpus import chunks
from retold.engines.local import LocalEngine
from retold.plan.steps import Engine
from retold.sources import report_from_text
from retold.store import Store
from retold.store.layout import Layout
from retold.text.prose import prose_of
from tests.corpus.putting import put_into

SOURCES = "second-*.jsonl"

_A_CHUNK = 30
"""Reports read at a time: few, so that reading has several ends."""

_MOST_SECONDS = 120.0
_LOOK = 0.002


def _engine(folder: Path) -> Engine:
    return LocalEngine(folder, workers=1, memory="300MB")


def put_in(root: Path) -> None:
    """Puts the second batch in, or goes on with putting it in."""
    put_into(root, _engine, sorted(root.parent.glob(SOURCES)))


def _in_a_child(root: Path) -> int:
    """The number of a process that puts the second batch in."""
    child = os.fork()
    if child:
        return child
    try:
        put_in(root)
    except BaseException:  # noqa: BLE001  # the child must not go on as if it were its parent
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def _steps(root: Path) -> int:
    """How many steps a run has noted as finished."""
    journal = Layout(root).journal
    return journal.read_bytes().count(b"\n") if journal.exists() else 0


@dataclass(frozen=True)
class Moment:
    """A moment of a run: so many seconds after so many steps were finished."""

    steps: int
    seconds: float


def _moment(share: float, finished: Sequence[float], whole: float) -> Moment:
    """The moment of a run of which the steps were finished at these times."""
    passed = [time for time in (0.0, *finished) if time <= share * whole]
    return Moment(len(passed) - 1, share * whole - passed[-1])


def _killed(root: Path, moment: Moment) -> bool:
    """Whether a run lived until that moment only, since it was killed then."""
    steps, latest = _steps(root) + moment.steps, time.monotonic() + _MOST_SECONDS
    child = _in_a_child(root)
    while _steps(root) < steps and _lives(child) and time.monotonic() < latest:
        time.sleep(_LOOK)
    time.sleep(moment.seconds)
    os.kill(child, signal.SIGKILL)  # not yet waited for, so the number is still its own
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def _lives(child: int) -> bool:
    """Whether a process has not ended; it can still be waited for."""
    return os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None


def _timed(root: Path) -> tuple[list[float], float]:
    """When each step of an undisturbed run was finished, and when it ended, in seconds."""
    started, finished = time.monotonic(), list[float]()
    child = _in_a_child(root)
    while _lives(child):
        steps = _steps(root)
        finished += [time.monotonic() - started] * (steps - len(finished))
        time.sleep(_LOOK)
    os.waitpid(child, 0)
    return finished, time.monotonic() - started


def _end(root: Path) -> None:
    """Puts the second batch in, to the end."""
    if os.waitpid(_in_a_child(root), 0)[1]:
        sys.exit(f"{root} was not gone on with")


def _state(root: Path) -> dict[str, object]:
    """What a killed run has left."""
    store = Store.open(root)
    with store.writing("a look") as writer:
        finished = () if writer.run is None else writer.run.steps
        return {
            "reports": store.count("reports"),
            "sound": store.check() == (),
            "finished": finished,
            "begun": writer.run is not None,
        }


def _load() -> None:
    """Loads what the forked runs would each load: word lists, most of all."""
    report = report_from_text("Nothing has happened.", location="nowhere")
    prose = prose_of(report)
    keys_of(profile_of(report, prose))
    light_report_of(report, prose)


def main(folder: Path, moments: str) -> None:
    """Kill, look, go on; print what was seen."""
    chunks.RECORDS = _A_CHUNK
    _load()
    _end(Path(shutil.copytree(folder / "made", folder / "undisturbed")))
    timed = _timed(Path(shutil.copytree(folder / "made", folder / "timed")))
    seen = []
    for number, group in enumerate(moments.split(",")):
        root = Path(shutil.copytree(folder / "made", folder / str(number)))
        kills = [_killed(root, _moment(float(share), *timed)) for share in group.split("+")]
        seen.append({"killed": kills, **_state(root)})
        _end_if_left(root, folder)
    sys.stdout.write(json.dumps(seen))


def _end_if_left(root: Path, folder: Path) -> None:
    """Goes on unless the run had come to its end before it was killed."""
    if Store.open(root).count("reports") == Store.open(folder / "made").count("reports"):
        _end(root)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
