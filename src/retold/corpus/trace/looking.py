"""Looking at many reports word by word, and choosing those worth reading."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from retold.corpus.search.kept import Kept
from retold.corpus.trace.asked import Phrase
from retold.corpus.trace.regions import likely_regions
from retold.corpus.trace.window import Window
from retold.corpus.trace.windows import windows_of
from retold.model.spans import Span
from retold.text.words import find_words

_EARLIEST = 1 / 3
"""Share of the reports read that are the earliest: the first of all is asked for."""

_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Look:
    """A report looked at: its likeliest parts, and how like the words asked for the best is."""

    kept: Kept
    regions: tuple[Span, ...]
    window: Window

    @property
    def report(self) -> str:
        """The report's id."""
        return str(self.kept.row["report"])

    @property
    def moment(self) -> tuple[datetime, str]:
        """Key that puts the earliest first and those without a date last."""
        return (self.kept.published or _NEVER, self.report)


@dataclass(frozen=True, slots=True)
class Chosen:
    """Reports that were looked at.

    Attributes:
        to_read: those to be read.
        unread: those that have the words too, earliest first.
    """

    to_read: tuple[Look, ...]
    unread: tuple[Look, ...]


def look_at(kept: Iterable[Kept], phrase: Phrase) -> tuple[Look, ...]:
    """What a quick look at each report shows; those without the words are left away."""
    return tuple(look for one in kept if (look := _look(one, phrase)))


def choose(looks: Iterable[Look], most: int) -> Chosen:
    """The reports to read: the earliest that have the words, and those most like them."""
    alike = sorted(looks, key=lambda look: (-look.window.score, look.report))
    having = [look for look in alike if look.window.accepted]
    early = sorted(having, key=lambda look: look.moment)[: round(most * _EARLIEST)]
    near = [look for look in alike if look.window.enough_for_a_speaker]
    order = {look.report: look for look in (*early, *having, *near)}
    to_read = tuple(order.values())[:most]
    read = {look.report for look in to_read}
    unread = [look for look in having if look.report not in read]
    return Chosen(to_read, tuple(sorted(unread, key=lambda look: look.moment)))


def _look(kept: Kept, phrase: Phrase) -> Look | None:
    regions = likely_regions(kept.text, phrase)
    windows = windows_of(find_words(kept.text, regions), phrase) if regions else ()
    return Look(kept, regions, windows[0]) if windows else None
