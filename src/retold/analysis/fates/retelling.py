"""One utterance as two reports tell it: what the rules of fate and of details look at."""

from dataclasses import dataclass

from retold.analysis.fates.matching import Match
from retold.analysis.fates.sides import Difference, Kept, Side, compare, side_of, stands_in


@dataclass(frozen=True, slots=True, eq=False)
class Retelling:
    """A match with its words laid side by side.

    Attributes:
        match: the quotations that are one utterance.
        left: all words of the left side.
        right: all words of the right side.
        left_words: the words of the left side that are held against the other's: those in marks
            where both sides have marks, without an editor's brackets.
        right_words: the same of the right side.
        kept: runs of those words that are the same.
        differences: runs of those words that differ.
    """

    match: Match
    left: Side
    right: Side
    left_words: Side
    right_words: Side
    kept: tuple[Kept, ...]
    differences: tuple[Difference, ...]

    @property
    def both_marked(self) -> bool:
        """Whether both sides have words in marks."""
        return bool(self.left.marked) and bool(self.right.marked)

    @property
    def same_endings(self) -> bool:
        """Whether the words that are the same have the same endings too."""
        ours, theirs = self.left_words.forms, self.right_words.forms
        return all(
            ours[run.left.start : run.left.stop] == theirs[run.right.start : run.right.stop]
            for run in self.kept
        )

    @property
    def share_kept(self) -> float:
        """Share of the longer side's words that are the same."""
        longer = max(len(self.left_words), len(self.right_words))
        return sum(len(run.left) for run in self.kept) / longer if longer else 1.0


def lay_out(match: Match) -> Retelling:
    """The two sides of a match with their words compared."""
    left, right = side_of(match.left), side_of(match.right)
    ours, theirs = _without_editor(left, right), _without_editor(right, left)
    if ours.marked and theirs.marked:
        marked_left, marked_right = ours.in_marks(), theirs.in_marks()
        if set(marked_left.stems) & set(marked_right.stems):
            ours, theirs = marked_left, marked_right
    kept, differences = compare(ours, theirs)
    return Retelling(match, left, right, ours, theirs, kept, differences)


def _without_editor(side: Side, other: Side) -> Side:
    """The side without an editor's bracketed words, unless the other tells them as said."""
    kept = [side.forms[at] for at in sorted(side.bracketed)]
    return side if kept and stands_in(kept, other.forms) >= 0 else side.without_brackets()
