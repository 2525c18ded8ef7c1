# ruff: noqa: INP001 - a script, not a package
"""Runs the marked blocks of README and docs and writes what they print in place: `make readme`.

A block is marked by a comment on the line before it:

    <!-- run -->                    commands after "$ ", each followed by what it prints; or Python,
                                    followed by a block of text with what it prints
    <!-- run: told as surer -->     the same; the id in the commands becomes that of the first
                                    finding with this label in the comparison named by --in

What a command says on standard error is not shown, unless the command itself joins it (2>&1).
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
ROOT = HERE.parent
_TOLD = ("first-comparison.md", "collections.md", "formats.md", "python.md")
PAGES = (ROOT / "README.md", *(HERE / name for name in _TOLD))

_MARKED = re.compile(
    r"^<!-- run(?:: (?P<label>[^\n>]+?))? -->\n"
    r"```(?P<language>console|python)\n(?P<body>.*?)^```\n"
    r"(?:\n```text\n(?P<printed>.*?)^```\n)?",
    re.MULTILINE | re.DOTALL,
)
_ASKED = re.compile(r"(?P<command>(?:explain|cite) )[0-9a-f]{6,16}(?= )")
_IN = re.compile(r"--in (\S+)")
_SHOWN = 6
"""Characters of an id that the terminal shows."""

_NEEDED = ("Makefile", "pyproject.toml", "requirements", "examples")
_SECONDS = 120


class BlockFailedError(Exception):
    """A block on a page ends with an error."""

    def __init__(self, block: str, said: str) -> None:
        super().__init__(f"{block}\n{said}")


@contextmanager
def workplace() -> Iterator[Path]:
    """A folder that looks like a checkout after `make demo` has set it up; nothing is installed."""
    with TemporaryDirectory() as made:
        folder = Path(made)
        for name in _NEEDED:
            (folder / name).symlink_to(ROOT / name)
        (folder / ".venv").mkdir()
        (folder / ".venv" / "bin").symlink_to(Path(sys.executable).parent)
        (folder / ".venv" / ".ready").touch()
        yield folder


def rewritten(page: str, folder: Path) -> str:
    """`page` with what its marked blocks print, run in their order in `folder`.

    Raises:
        BlockFailedError: a block ends with an error.
    """
    return _MARKED.sub(lambda block: _run(block, folder), page)


def unmarked(page: str) -> tuple[str, ...]:
    """The first lines of console and Python blocks that are neither run nor said not to be."""
    blocks = re.finditer(r"^(.*)\n```(?:console|python)\n(.*)$", page, re.MULTILINE)
    return tuple(b[2] for b in blocks if not b[1].startswith(("<!-- run", "<!-- not run: ")))


def _run(block: re.Match[str], folder: Path) -> str:
    mark = f"<!-- run: {block['label']} -->" if block["label"] else "<!-- run -->"
    if block["language"] == "python":
        printed = _printed([sys.executable, "-c", block["body"]], block["body"], folder)
        return f"{mark}\n```python\n{block['body']}```\n\n```text\n{printed}```\n"
    commands = list(_commands(block["body"]))
    if block["label"]:
        commands = [_with_id(command, block["label"], folder) for command in commands]
    told = "".join(f"$ {command}\n{_shell(command, folder)}" for command in commands)
    return f"{mark}\n```console\n{told}```\n"


def _commands(body: str) -> Iterator[str]:
    """The commands of a block; one that ends in a backslash goes on in the next line."""
    lines = iter(body.splitlines())
    for line in lines:
        if line.startswith("$ "):
            command = line.removeprefix("$ ")
            while command.endswith("\\"):
                command += "\n" + next(lines)
            yield command


def _with_id(command: str, label: str, folder: Path) -> str:
    saved = _IN.search(command)
    if saved is None:
        return command
    findings = json.loads((folder / saved[1]).read_text("utf-8"))["findings"]
    finding = next((each for each in findings if each["label"] == label), None)
    if finding is None:
        raise BlockFailedError(command, f"no finding is labelled {label!r}")
    return _ASKED.sub(rf"\g<command>{finding['id'][:_SHOWN]}", command)


def _shell(command: str, folder: Path) -> str:
    return _printed(["bash", "-o", "pipefail", "-c", command], command, folder)


def _printed(call: list[str], shown: str, folder: Path) -> str:
    """What a call puts on standard output, without blanks at the ends of lines."""
    done = subprocess.run(  # noqa: S603 - the project's own pages
        call,
        cwd=folder,
        env=_surroundings(folder),
        capture_output=True,
        text=True,
        timeout=_SECONDS,
        check=False,
    )
    if done.returncode:
        raise BlockFailedError(shown, done.stderr)
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def _surroundings(folder: Path) -> dict[str, str]:
    """The environment without what a caller's make or terminal put there."""
    ours = {name: value for name, value in os.environ.items() if name not in _OF_CALLERS}
    path = f"{folder / '.venv' / 'bin'}{os.pathsep}{ours.get('PATH', '')}"
    return {**ours, "PATH": path, "PYTHONUTF8": "1"}


_OF_CALLERS = frozenset(
    {"MAKEFLAGS", "MAKELEVEL", "MFLAGS", "COLUMNS", "LINES", "FORCE_COLOR", "RETOLD_DEBUG", "VENV"}
)


def main() -> None:
    """Writes every page anew."""
    for path in PAGES:
        page = path.read_text(encoding="utf-8")
        with workplace() as folder:
            now = rewritten(page, folder)
        if now != page:
            path.write_text(now, encoding="utf-8")
            print(f"Wrote {path.relative_to(ROOT)}")  # noqa: T201


if __name__ == "__main__":
    main()
