"""The cases of tests/cases/alignment.toml, and texts made from their sentences."""

import tomllib
from pathlib import Path
from typing import Any

from retold.model.changes import Edit, EditKind
from retold.text.prose import Prose, prose_of
from tests.fakes.reports import plain_report

_CASES = Path(__file__).parents[2] / "cases" / "alignment.toml"

_SIGNS = {
    EditKind.KEPT: "=",
    EditKind.REWORDED: "~",
    EditKind.MOVED: ">",
    EditKind.ADDED: "+",
    EditKind.DROPPED: "-",
}


def cases(kind: str) -> list[Any]:
    return list(tomllib.loads(_CASES.read_text(encoding="utf-8"))[kind])


def prose(*lines: str, name: str = "left") -> Prose:
    return prose_of(plain_report("\n\n".join(lines), name=name))


def spelled(edit: Edit, left: Prose, right: Prose) -> str:
    before = left.said(edit.before) if edit.before else ""
    after = right.said(edit.after) if edit.after else ""
    words = f"{before} -> {after}" if edit.kind is EditKind.REWORDED else before or after
    return f"{_SIGNS[edit.kind]} {words}"
