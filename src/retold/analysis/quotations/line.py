"""A sentence as the rules read it: words, and stretches in marks as one unit each."""

from dataclasses import dataclass

from retold.model.reports import BlockKind
from retold.model.spans import Span
from retold.text.marks import BEFORE_WORDS, DASHES, POSSESSIVES, Marked

HEADINGS = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.SUBHEADING})
"""Blocks written in the manner of headlines."""

IN_MARKS = "“”"
"""The form of a unit that stands in marks; no word has it."""

_ENDS = frozenset(".,?!…-") | DASHES


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as a row of units.

    Attributes:
        number: index of the sentence.
        kind: kind of its block.
        block: index of its block.
        span: where it stands.
        text: the report's text, whole.
        forms: form of each unit, `IN_MARKS` for a stretch in marks.
        spans: where each unit stands, marks included.
        gaps: punctuation before each unit, and after the last.
        marked: the stretch of each unit that is one.
        strays: where closing marks stand that nothing opened.
    """

    number: int
    kind: BlockKind
    block: int
    span: Span
    text: str
    forms: tuple[str, ...]
    spans: tuple[Span, ...]
    gaps: tuple[str, ...]
    marked: tuple[Marked | None, ...]
    strays: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.forms)

    def raw(self, unit: int) -> str:
        """A unit as printed."""
        return self.spans[unit].of(self.text)

    def is_capital(self, unit: int) -> bool:
        """Whether a unit has a capital letter (a stretch in marks has none): "Brown", "diBrown"."""
        if self.marked[unit] is not None:
            return False
        raw = self.raw(unit)
        return raw[0].isupper() or raw != raw.lower()

    def is_capital_at(self, unit: int) -> bool:
        """As `is_capital`, False past the end."""
        return unit < len(self) and self.is_capital(unit)

    def is_possessive(self, unit: int) -> bool:
        """Whether a unit ends in "'s" or "s'"."""
        return self.raw(unit).endswith(POSSESSIVES)

    def range(self, first: int, stop: int) -> Span:
        """The span from unit `first` to unit `stop` (not included)."""
        start, end = self.spans[first].start, self.spans[stop - 1].end
        if self.text[end : end + 1] == ")" and "(" in self.text[start:end]:
            end += 1
        return Span(start, end)

    def form(self, unit: int) -> str:
        """Form of a unit, "" past either end."""
        return self.forms[unit] if 0 <= unit < len(self.forms) else ""

    def closes(self, unit: int) -> bool:
        """Whether the stretch in marks at `unit` ends in punctuation, inside its marks."""
        marked = self.marked[unit]
        return marked is not None and marked.inner.of(self.text).rstrip()[-1:] in _ENDS

    def opens_sentence(self, unit: int) -> bool:
        """Whether the stretch in marks at `unit` begins as a sentence does."""
        marked = self.marked[unit]
        if marked is None:
            return False
        head = marked.inner.of(self.text).lstrip(BEFORE_WORDS)
        return head[:1].isupper() or head[:1].isdigit()

    def words_in(self, unit: int) -> int:
        """How many words the stretch in marks at `unit` has."""
        marked = self.marked[unit]
        return 0 if marked is None else len(marked.inner.of(self.text).split())
