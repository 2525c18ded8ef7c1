"""Writing a comparison in the forms asked for."""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from retold.cli.looks import look_for, show
from retold.cli.outputs import STANDARD_OUTPUT, Outputs
from retold.cli.talk import say
from retold.errors import UnwritableError
from retold.model.findings import Comparison
from retold.render.terminal import render_terminal


def write(
    comparison: Comparison,
    outputs: Outputs,
    as_json: Callable[[Comparison], bytes] | None = None,
) -> None:
    """Writes the files asked for, then shows the comparison where standard output is free.

    Args:
        comparison: what to write.
        outputs: in which forms, and where.
        as_json: makes the JSON, where it holds more than the comparison.

    Raises:
        UnwritableError: a file cannot be written.
    """
    if outputs.html:
        put(outputs.html, _loaded("retold.render.html", "render_html")(comparison))
    if outputs.csv:
        _put_tables(outputs.csv, comparison)
    if outputs.markdown:
        render = _loaded("retold.render.markdown", "render_markdown")
        put(outputs.markdown, render(comparison, everything=outputs.everything))
    if outputs.json:
        put(outputs.json, (as_json or _loaded("retold.wire", "to_json"))(comparison))
    if outputs.for_people:
        look = look_for(outputs.color, everything=outputs.everything)
        show(render_terminal(comparison, look), look)


def put(location: str, content: str | bytes) -> None:
    """Writes `content` in UTF-8 to a file, or to standard output for "-".

    Raises:
        UnwritableError: it cannot be written.
    """
    encoded = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
    if location == STANDARD_OUTPUT:
        sys.stdout.buffer.write(encoded)
        sys.stdout.flush()
        return
    _write_file(Path(location), encoded)
    say(f"Wrote {location}")


def _put_tables(folder: str, comparison: Comparison) -> None:
    tables = _loaded("retold.render.csv_tables", "csv_tables")(comparison)
    for name, table in tables.items():
        _write_file(Path(folder) / f"{name}.csv", table.encode("utf-8", "replace"))
    say(f"Wrote {len(tables)} tables into {folder}")


def _write_file(file: Path, content: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnwritableError(str(file), reason) from None


def _loaded(module: str, name: str) -> Callable[..., Any]:
    """A function of a module that most calls do not need, and so do not wait for."""
    function: Callable[..., Any] = getattr(import_module(module), name)
    return function
