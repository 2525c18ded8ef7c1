"""A made-up event told twice, and a stranger: what the doors are tried with."""

from pathlib import Path

_TOLD = Path(__file__).parent / "told"

FIRST = (_TOLD / "first.txt").read_text(encoding="utf-8")
SECOND = (_TOLD / "second.txt").read_text(encoding="utf-8")
STRANGER = (_TOLD / "stranger.txt").read_text(encoding="utf-8")
