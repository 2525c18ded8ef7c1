"""Kills runs in which a batch is put in, and goes on with them: python -m … FOLDER MOMENTS.

FOLDER/made is a workspace that a first batch was put into and FOLDER/second-*.jsonl are the reports of the
second. MOMENTS are shares, by commas, of the time that an undisturbed run takes: each is the moment
at which one run is killed, as if the power had failed. That run is then gone on with, again until
it is killed for each moment of a group such as 0.3+0.2. The workspaces come to lie in FOLDER/0, 1,
2 …; FOLDER/undisturbed is that of a run nobody killed. What was left to do at each kill is printed
as JSON. Copies are made by forking one process: loading the libraries takes longest.
"""

import json
import os
import shutil
import signal
import sys
import time
import traceback
from pathlib import Path

from retold.engines.local import LocalEngine
from retold.plan.steps import Engine
from retold.store import Store
from tests.corpus.putting import put_into

SOURCES = "second-*.jsonl"


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


def _killed(root: Path, seconds: float) -> bool:
    """Whether a run lived so long only, since it was killed then."""
    child = _in_a_child(root)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)  # not yet waited for, so the number is still its own
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def _ended(root: Path) -> float:
    """The seconds a run took to its end."""
    started = time.perf_counter()
    status = os.waitpid(_in_a_child(root), 0)[1]
    if status:
        sys.exit(f"{root} was not gone on with")
    return time.perf_counter() - started


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


def main(folder: Path, moments: str) -> None:
    """Kill, look, go on; print what was seen."""
    _ended(Path(shutil.copytree(folder / "made", folder / "undisturbed")))
    whole = _ended(Path(shutil.copytree(folder / "made", folder / "timed")))
    seen = []
    for number, group in enumerate(moments.split(",")):
        root = Path(shutil.copytree(folder / "made", folder / str(number)))
        kills = [_killed(root, whole * float(share)) for share in group.split("+")]
        seen.append({"killed": kills, **_state(root)})
        _ended_if_left(root, folder)
    sys.stdout.write(json.dumps(seen))


def _ended_if_left(root: Path, folder: Path) -> None:
    """Goes on unless the run had come to its end before it was killed."""
    if Store.open(root).count("reports") == Store.open(folder / "made").count("reports"):
        _ended(root)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
