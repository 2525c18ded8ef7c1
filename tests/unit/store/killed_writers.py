"""Kills a writer at every single thing it does to the folder: python -m … FOLDER.

Each number below FOLDER is a copy of FOLDER/made in which a writer was killed at its first, second,
third … touch of a file; the last writer came through. Prints how many were killed. The copies are
made by forking one process, since loading the libraries for each takes most of the time.
"""

import os
import shutil
import signal
import sys
from pathlib import Path

from retold.store import Store, Writer
from tests.unit.store.made import batch_of, reports, written

TOUCHES = ("open", "os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree")
SOURCES = ("c.jsonl",)
OPTIONS = {"engine": "local"}
STEPS = ("read/0", "read/1")
NEW = ("d" * 16, "e" * 16)


def go_on(writer: Writer) -> tuple[str, ...]:
    """Does what is left of a run and commits it; gives the names of the steps it had to do."""
    run = writer.start(SOURCES, OPTIONS)
    did = []
    for name, report in zip(STEPS, NEW, strict=True):
        if run.done(name, "1") is None:
            part = written(writer, name, reports(report, batch=writer.batch))
            run.record(name, [part], key="1")
            did.append(name)
    parts = [file for name in STEPS if (step := run.done(name, "1")) for file in step.files]
    stories = writer.layout.steps / "stories.parquet"
    shutil.copyfile(writer.layout.root.parent / "made" / "new-stories.parquet", stories)
    writer.add("reports", parts)
    writer.replace("stories", [stories])
    writer.commit(batch_of(writer, *SOURCES))
    return tuple(did)


def _kill_at(stage: int, root: Path) -> None:
    left = stage

    def touched(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        if event in TOUCHES and str(arguments[0]).startswith(str(root)):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(touched)


def _came_through(stage: int, root: Path) -> bool:
    child = os.fork()
    if child == 0:
        _kill_at(stage, root)
        _write(root)
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def _write(root: Path) -> None:
    with Store.open(root).writing() as writer:
        go_on(writer)


def main(folder: Path) -> int:
    _write(Path(shutil.copytree(folder / "made", folder / "0")))  # loads what children would load
    stage = 0
    while True:
        stage += 1
        root = folder / str(stage)
        shutil.copytree(folder / "made", root)
        if _came_through(stage, root):
            return stage - 1


if __name__ == "__main__":
    sys.stdout.write(str(main(Path(sys.argv[1]))))
