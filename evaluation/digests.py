"""On which data a figure was measured: digests of the files that each task reads."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from evaluation.figures import Task


def digest_of(task: Task, folder: Path) -> str:
    """A digest of the files a task reads; of a folder, of all files in it."""
    digest = hashlib.sha256()
    for name in task.needs:
        path = folder / name
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                digest.update(file.relative_to(folder).as_posix().encode())
                digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:16]


def digests(tasks: Iterable[Task], folder: Path) -> dict[str, str]:
    """For the name of each task that the folder has files for, the digest of those."""
    return {
        task.name: digest_of(task, folder)
        for task in tasks
        if all((folder / name).exists() for name in task.needs)
    }


def data_behind(key: str, by_task: Mapping[str, str]) -> str:
    """The digest of the data that a key was measured on; empty where no task gives it."""
    return next((data for task, data in by_task.items() if key.startswith(f"{task}/")), "")
