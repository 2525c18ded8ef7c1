# ruff: noqa: INP001 - a script, not a package
"""Writes reference.md from the commands' own help, and the schemas of JSON from the values."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from retold.cli.commands import retold_group
from retold.corpus.schema import collection_schema
from retold.wire.schema import comparison_schema

HERE = Path(__file__).parent
REFERENCE = HERE / "reference.md"
SCHEMA = HERE / "comparison.schema.json"
COLLECTIONS = HERE / "collections.schema.json"

_WIDTH = 92
"""Columns of the printed help, whatever terminal this runs in."""

_HEAD = """# Reference of the command line

What `--help` says, command by command. Results go to standard output, talk to standard error.

| exit code | meaning |
|---|---|
| 0 | something was compared or shown |
| 1 | nothing could be read, or an error; one line on standard error says which |
| 2 | wrong usage |

`RETOLD_DEBUG=1` shows where an unexpected error came from. `NO_COLOR=1` keeps colour away. The
format of `--json` stands in [comparison.schema.json](comparison.schema.json), that of commands on a
workspace in [collections.schema.json](collections.schema.json).
"""


def reference() -> str:
    """The reference of the command line, as Markdown."""
    return "\n".join([_HEAD, *_sections()])


def schema() -> str:
    """The JSON schema of a saved comparison, indented."""
    return _printed(comparison_schema())


def collections() -> str:
    """The JSON schema of what is told of a workspace, indented."""
    return _printed(collection_schema())


def _printed(tree: dict[str, Any]) -> str:
    return json.dumps(tree, indent=2, ensure_ascii=False) + "\n"


def _sections() -> Iterator[str]:
    settings: dict[str, Any] = {**retold_group.context_settings, "terminal_width": _WIDTH}
    with click.Context(retold_group, info_name="retold", **settings) as top:
        yield _section("retold", retold_group.get_help(top))
        for name in retold_group.list_commands(top):
            command = retold_group.get_command(top, name)
            assert command is not None
            with click.Context(command, info_name=name, parent=top) as below:
                yield _section(f"retold {name}", command.get_help(below))


def _section(name: str, said: str) -> str:
    lines = (line.rstrip() for line in said.splitlines())
    return f"## {name}\n\n```\n" + "\n".join(lines) + "\n```\n"


if __name__ == "__main__":
    REFERENCE.write_text(reference(), encoding="utf-8")
    SCHEMA.write_text(schema(), encoding="utf-8")
    COLLECTIONS.write_text(collections(), encoding="utf-8")
