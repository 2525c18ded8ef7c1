"""How much of its weight a finding keeps, given how its two reports stand to each other."""

from collections.abc import Mapping

from retold.analysis.findings import Factor, factor
from retold.comparison.incomplete import is_a_part
from retold.comparison.leading import is_new_lead
from retold.comparison.newsworthy import is_in_passing, is_news
from retold.comparison.on_event import belongs_to_both
from retold.comparison.one_sided import OneSided
from retold.comparison.relating import kept_of
from retold.comparison.said_once import repeated, tellers_of
from retold.comparison.sharing import (
    most_shared,
    share_a_passage,
    share_next_to_nothing,
    share_text,
)
from retold.comparison.standing import is_a_digest, is_missed
from retold.comparison.story import Story
from retold.comparison.successive import days_apart, is_of_days_after
from retold.comparison.voices import heard_in_one
from retold.model.changes import Change, ChangeKind
from retold.model.descent import DRAWN, Descent, Direction, Relation
from retold.model.quotations import Echo, Fate, Quotation
from retold.text.studied import Studied

_PARTLY = frozenset({Relation.PARTLY_DRAWN, Relation.SAME_SOURCE})

_ALONE = frozenset({Fate.DROPPED, Fate.ADDED, ChangeKind.DROPPED, ChangeKind.ADDED})

_GONE = frozenset({Fate.DROPPED, ChangeKind.DROPPED})

_ONE_TEXT = 0.8
"""Share of a report that the other holds, from which the two are one text, cut or continued."""

_MOSTLY = 0.6
"""Share of a report that is the other's text, from which whom it no longer quotes is told, be it
news or not: of such quotations read in near copies, all were worth telling."""

_ONLY_CUT = 0.95
"""The same from which it is the other's text, cut, and nothing else. Of five colourful sayings that
such reports left out, read on real pairs, all were worth telling; of three that were left out by
reports with a part of their own, none."""

_A_CLAIM = 1.0
"""What a sentence keeps that accuses, denies or admits what the others do not tell."""


class Weighing:
    """The weights of a story's findings beside those their labels have."""

    def __init__(self, story: Story, told: Mapping[str, Studied]) -> None:
        self._told = told
        self._related = {frozenset((d.left, d.right)): d for d in story.descents}
        self._tellers = tellers_of(story.utterances)
        self._story = story
        self._again = repeated(story.echoes, told)
        self._one_sided = OneSided(told)
        self._parts = {one for one, studied in told.items() if is_a_part(studied.report)}
        apart = [echo for echo in story.echoes if not self.share_text(echo)]
        self._heard = heard_in_one(filter(self._is_of_one, apart), told)

    def share_text(self, told: Echo | Change) -> bool:
        """Whether the two reports hold the same text, so that one may have left out or changed."""
        return share_text(self._between(told))

    def is_directed(self, told: Echo | Change) -> bool:
        """Whether the second report is known to have drawn on the first."""
        descent = self._between(told)
        return descent.relation in DRAWN and descent.direction is not Direction.UNDECIDED

    def of_descent(self, descent: Descent) -> float:
        """What is kept of how two reports stand to each other: less where nothing is confirmed."""
        return kept_of(descent, self._story, self._told)

    def of_echo(self, echo: Echo) -> float:
        """What a quotation's finding keeps; 0 where it is none.

        What one report alone quotes is told where the two share text. Where they do not, only
        somebody who counts is, since two reporters choose whom they quote. In either case it
        weighs little unless it is news. Of a text that is only a part of its report none is told.
        """
        if echo.fate not in _ALONE:
            return 1.0
        if self._lacking(echo) in self._parts:
            return 0.0
        if self._is_stray(echo):
            return factor(Factor.NO_SENTENCE)
        apart = not self.share_text(echo)
        news = is_news(echo, self._told, apart=apart) or self._is_cut_from_a_copy(echo)
        worth = 1.0 if news else factor(Factor.COLOUR)
        if apart:
            has, lacks = (self._told[side] for side in self._sides(echo))
            other_days = days_apart(has, lacks) or is_of_days_after(has, lacks)
            days = factor(Factor.OTHER_DAYS) if other_days else 1.0
            return worth * days * self._heard.get(echo.id, 0.0)
        if echo.fate is Fate.ADDED and not self._is_of_one(echo):
            return 0.0
        again = factor(Factor.SAID_AGAIN) if echo.id in self._again else 1.0
        other = factor(Factor.OTHER_MATTER) if self._tells_of_other_matter(echo) else 1.0
        return worth * again * other * self._in_part(echo, echo.fate)

    def of_change(self, change: Change) -> float:
        """What a sentence's finding keeps; 0 where the two reports do not share text.

        But for the answer to an accusation, whoever wrote the two reports.
        """
        if self._answers(change):
            return 1.0
        if not self.share_text(change):
            return 0.0
        if change.kind not in _ALONE:
            return 1.0
        if self._lacking(change) in self._parts:
            return 0.0
        kept = self._one_sided.factor(change)
        if share_next_to_nothing(self._between(change)):
            return kept * factor(Factor.OTHER_MATTER)
        leads = kept == _A_CLAIM and self._leads(change)
        return kept if leads else kept * self._in_part(change, change.kind)

    def _answers(self, change: Change) -> bool:
        """Whether a sentence answers what the other report, which is whole, leaves open."""
        alone = change.kind in _ALONE and self._lacking(change) not in self._parts
        return alone and self._one_sided.answers(change)

    def _leads(self, change: Change) -> bool:
        """Whether a sentence leads its report, and the other could have told it and does not."""
        side, other = self._sides(change)
        return is_new_lead(change.before or change.after, self._told[side], self._told[other])

    def _is_cut_from_a_copy(self, echo: Echo) -> bool:
        """Whether a report that is otherwise the other's text leaves it out: that was a choice."""
        descent = self._between(echo)
        left = descent.left == echo.after_report
        held = descent.share_of_left if left else descent.share_of_right
        cut = echo.fate is Fate.DROPPED and held >= _MOSTLY
        return cut and not is_in_passing(echo, self._told, cut=held >= _ONLY_CUT)

    def _is_stray(self, echo: Echo) -> bool:
        """Whether it stands in what is none of the story: a caption, a player, a teaser."""
        side, _ = self._sides(echo)
        return any(self._one_sided.is_stray(side, q.sentences) for q in self._quoted(echo))

    def _quoted(self, echo: Echo) -> list[Quotation]:
        """The quotations that one report alone has."""
        side, _ = self._sides(echo)
        ids = {*echo.before, *echo.after}
        return [q for q in self._told[side].reading.quotations if q.id in ids]

    def _in_part(self, told: Echo | Change, label: Fate | ChangeKind) -> float:
        """Less where two reports share part of their text: there most is each one's own."""
        descent = self._between(told)
        if descent.relation not in _PARTLY or most_shared(descent) >= _ONE_TEXT:
            return 1.0
        kept = 1.0 if self._is_of_its_matter(told) else factor(Factor.COLOUR)
        if label in _GONE:
            return factor(Factor.LEFT_OUT) * kept
        return factor(Factor.OWN) * kept if isinstance(told, Echo) else factor(Factor.OWN_SENTENCE)

    def _is_of_its_matter(self, told: Echo | Change) -> bool:
        """Whether one who shares part of a text might have been expected to have it too."""
        side, other = self._sides(told)
        mine, theirs = self._told[side], self._told[other]
        digest = bool(told.before) and is_a_digest(theirs, mine)
        if isinstance(told, Change):
            return not digest
        return any(is_missed(q, mine, theirs, digest=digest) for q in self._quoted(told))

    def _tells_of_other_matter(self, echo: Echo) -> bool:
        """Whether it is of something that the other report, with which little is shared, is not.

        Two pieces of one agency's file that share little were cut from it each for its own news.
        """
        descent = self._between(echo)
        if not share_a_passage(descent):
            return False
        if descent.relation is Relation.SAME_SOURCE:
            return True
        side, other = self._sides(echo)
        mine, theirs = self._told[side], self._told[other]
        return not any(belongs_to_both(q, mine, theirs) for q in self._quoted(echo))

    def _is_of_one(self, echo: Echo) -> bool:
        """Whether no third report tells what the one report tells."""
        report = echo.after_report if echo.after else echo.before_report
        return all(not self._tellers.get(q, set()) - {report} for q in (*echo.before, *echo.after))

    @staticmethod
    def _sides(told: Echo | Change) -> tuple[str, str]:
        """The report that has it, and the one that does not."""
        sides = (told.before_report, told.after_report)
        return sides[::-1] if told.after else sides

    def _lacking(self, told: Echo | Change) -> str:
        return self._sides(told)[1]

    def _between(self, told: Echo | Change) -> Descent:
        return self._related[frozenset((told.before_report, told.after_report))]
