"""How much it matters that only one report has a sentence."""

from collections.abc import Mapping, Sequence

from retold.analysis.findings import Factor, factor
from retold.comparison.answers import is_answer
from retold.comparison.sentences import Sentences
from retold.model.changes import Change
from retold.model.spans import Span
from retold.text.studied import Studied

_OF_AN_ANSWER = 2
"""Telling words of a sentence that only answers: "Quill denied the charge"."""

_HALF_TOLD = 0.4
"""Share of a sentence's weight from which the other report may tell it in words of its own: of
one-sided sentences read on real pairs, those above it were mostly told there too."""

_NEW = 2
"""Words of names and numbers, new to the others, that make a sentence more than background: one is
alone mostly a comparison or a day."""

_NEW_WORDS = 4
"""Telling words of a claim that stand nowhere in the other reports: of eleven one-sided claims read
on real pairs the six worth a reader's minute had five and more, two of the others two and three.
"Grimm fled, but was arrested nearby" stands beside "police caught the skipper who had fled"."""

_ANOTHER_MATTER = 0.1
"""Share of the weight of a sentence and its neighbours that the others have too, below which it is
of nothing they tell: an item of a digest. Of one-sided sentences read on real pairs those of other
items had .04 at most, all worth a reader's minute .16 and more."""

_QUOTED_THERE = 0.6
"""Share of a quoted sentence's weight from which the other report quotes it too."""


class OneSided:
    """The reports of one story, asked how much a sentence matters that only one of them has."""

    def __init__(self, told: Mapping[str, Studied]) -> None:
        self._studied = told
        self._told = {report: Sentences(studied) for report, studied in told.items()}

    def answers(self, change: Change) -> bool:
        """Whether a one-sided sentence answers an accusation that the other report only tells."""
        side, lacking = change.before_report, change.after_report
        if change.after:
            side, lacking = lacking, side
        mine = self._told[side]
        return any(
            mine.says_something(at, _OF_AN_ANSWER)
            and is_answer(at, self._studied[side], self._studied[lacking])
            for at in (mine.numbers[span] for span in change.before or change.after)
        )

    def factor(self, change: Change) -> float:
        """Part of its weight a one-sided sentence keeps; little where it is no finding.

        What a report adds must stand in none of the others; what it leaves out must not stand in
        it. A sentence is worth telling because it accuses, denies or admits in new words, less for
        new names and numbers; what somebody said is told as a quotation.
        """
        side, lacking = (
            (change.before_report, (change.after_report,))
            if change.before
            else (change.after_report, tuple(self._told.keys() - {change.after_report}))
        )
        mine = self._told[side]
        factors = [self._of_sentence(mine, span, lacking) for span in change.before or change.after]
        return max(factors, default=factor(Factor.NO_SENTENCE))

    def is_stray(self, report: str, sentences: Sequence[int]) -> bool:
        """Whether any of the sentences is none of its report's story."""
        return not self._told[report].strays.isdisjoint(sentences)

    def _of_sentence(self, mine: Sentences, span: Span, lacking: tuple[str, ...]) -> float:
        at = mine.numbers[span]
        if not mine.says_something(at):
            return factor(Factor.NO_SENTENCE)
        others = [self._told[report] for report in sorted(lacking)]
        if any(other.whole.share_of(mine.whole, at) >= _HALF_TOLD for other in others):
            return factor(Factor.NO_SENTENCE)
        known = frozenset().union(*(other.keys for other in others))
        if mine.share_around(at, known) < _ANOTHER_MATTER:
            return factor(Factor.NO_SENTENCE)
        if mine.quotes(at):
            return factor(Factor.BACKGROUND)
        if mine.claims(at) and len(mine.telling(at) - known) >= _NEW_WORDS:
            told = _sums_up(at, mine, others) or any(one.claims_as(mine, at) for one in others)
            return factor(Factor.BACKGROUND) if told else 1.0
        new = len(set(mine.marked_out(at)) - known) >= _NEW
        return factor(Factor.NEW_NAMES if new else Factor.BACKGROUND)


def _sums_up(at: int, mine: Sentences, others: Sequence[Sentences]) -> bool:
    """Whether a sentence only says what the one behind it quotes, and others quote that.

    "Quill blamed the harbour. “The harbour slept,” she wrote": who quotes her tells it.
    """
    behind = at + 1
    if behind >= len(mine.numbers) or mine.forms(at).isdisjoint(mine.speakers(behind)):
        return False
    return any(other.whole.share_of(mine.whole, behind) >= _QUOTED_THERE for other in others)
