"""Every row of the founding example's alignment, where it stands beside the project."""

import re
from pathlib import Path

import pytest

from retold.analysis.alignment import align_sentences
from retold.sources import report_from_text
from retold.text.prose import Prose, prose_of

_EXAMPLE = Path(__file__).parents[4] / "shared" / "example"

pytestmark = [
    pytest.mark.example,
    pytest.mark.skipif(not _EXAMPLE.is_dir(), reason="the founding example is not here"),
]

_ROW = re.compile(r"^\| (?P<left>.*\S) \| (?P<right>.*\S) \|$", re.MULTILINE)
_QUOTED = re.compile(r'"([^"]*)"')
_ANY_MARK = str.maketrans("“”‘’", "\"\"''")


def _rows() -> list[tuple[str, str]]:
    told = (_EXAMPLE / "expected.md").read_text(encoding="utf-8")
    table = told.partition("## Sentence alignment")[2].partition("\n\n")[0]
    return [(row["left"], row["right"]) for row in _ROW.finditer(table)][1:]


def _prose(name: str) -> Prose:
    (path,) = _EXAMPLE.glob(f"{name}_*.txt")
    return prose_of(report_from_text(path.read_text(encoding="utf-8"), location=name))


def _named(cell: str, prose: Prose) -> set[int]:
    """The sentences a cell names by some of their words."""
    found = set()
    for words in _QUOTED.findall(cell):
        part = max(words.split("…"), key=len).strip().translate(_ANY_MARK)
        found |= {
            at
            for at, sentence in enumerate(prose.sentences)
            if part in prose.said(sentence.span).translate(_ANY_MARK)
        }
    return found


def test_every_row_of_the_table_is_found():
    rows = _rows()
    nearer, rewrite = _prose("001"), _prose("000")
    partners: dict[int, set[int]] = {}
    for pairing in align_sentences(nearer, rewrite):
        for one in pairing.left:
            partners.setdefault(one, set()).update(pairing.right)
    assert len(rows) == 16
    for left, right in rows:
        ones, others = _named(left, nearer), _named(right, rewrite)
        if left.startswith("standfirst"):
            ones.add(1)
        reached = set().union(*(partners.get(one, set()) for one in ones))
        assert ones, left
        assert others, right
        assert others <= reached, f"{left} → {right}"
        assert all(partners.get(one, set()) <= others for one in ones), left
