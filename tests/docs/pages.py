"""The pages of the project, and the addresses inside them."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = tuple(
    sorted([*DOCS.rglob("*.md"), *(ROOT / name for name in ("README.md", "ARCHITECTURE.md"))])
)

_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^()\s]+)\)|(?:src|srcset)=\"([^\"]+)\"")
_HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")


def prose(page: Path) -> str:
    """A page without its blocks of code."""
    return _FENCE.sub("", page.read_text(encoding="utf-8"))


def links(page: Path) -> tuple[str, ...]:
    """The addresses a page leads to, pictures among them."""
    return tuple(one or other for one, other in _LINK.findall(prose(page)))


def anchors(page: Path) -> frozenset[str]:
    """The headings of a page as addresses inside it, made as GitHub makes them."""
    headings = _HEADING.findall(prose(page))
    return frozenset(_NOT_IN_ANCHORS.sub("", each.lower()).replace(" ", "-") for each in headings)
