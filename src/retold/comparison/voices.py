"""Who is quoted by one of two reports that share no text, and counts in the story."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from retold.analysis.findings import Factor, factor
from retold.comparison.newsworthy import is_news, news_of
from retold.comparison.on_event import has_its_words, is_named
from retold.comparison.standing import holds_an_office
from retold.model.mentions import NameKind
from retold.model.quotations import Echo, Quotation, QuotationKind
from retold.text.keys import weight_of
from retold.text.studied import Studied

_MOST_OF_ONE = 2
"""Quotations told of each report: two reporters who choose whom they quote differ in most."""

_SURE = 0.75
"""Score a quotation must have: its speaker is named, or resolved from close by."""

_LEAST_TELLING = 4
"""Telling words its marks must hold, each counted once: fewer colour a sentence and say nothing by
themselves, like "Mend the dam" and "Raise the dam"."""

_SPEAK = frozenset({NameKind.PERSON, NameKind.ORGANISATION})


@dataclass(frozen=True, slots=True)
class _Voice:
    """Somebody quoted by one report.

    Attributes:
        echo: id of the echo that says the other does not have it.
        report: who quotes.
        speaker: the name.
        is_news: whether it is news that this report alone has, of somebody who counts.
        named_by_both: whether the other report names the speaker.
        in_office: whether the speaker holds an office or speaks for a body.
        of_one_newsroom: whether both reports are one outlet's.
        news: how much news the words hold.
    """

    echo: str
    report: str
    speaker: str
    is_news: bool
    named_by_both: bool
    in_office: bool
    of_one_newsroom: bool
    news: float

    def factor(self) -> float:
        """What is kept of it: little of who is known to one report, and holds no office there.

        Between two pieces of one outlet it is little of whom both name: it writes of these people
        every day, and quotes them in each piece anew. Of six quotations of such pairs, read on real
        ones, the four of somebody both named were idle, the two others worth a minute.
        """
        if self.named_by_both and self.of_one_newsroom:
            return factor(Factor.HEARD_OF_ONE) * factor(Factor.COLOUR)
        if self.named_by_both:
            return factor(Factor.HEARD_OF_BOTH)
        return factor(Factor.HEARD_OF_ONE) * (1.0 if self.in_office else factor(Factor.COLOUR))

    def order(self) -> tuple[bool, bool, float, str]:
        """Key that puts first who counts most."""
        return (not self.is_news, not self.named_by_both, -self.news, self.echo)


def heard_in_one(echoes: Iterable[Echo], told: Mapping[str, Studied]) -> dict[str, float]:
    """For the ids of those echoes of one report alone that are worth telling, what they weigh.

    Of each report two at most, of two speakers: first what is news; of that first those whom the
    other report names and does not quote so, then those with a part in the story.
    """
    by_report: dict[str, list[_Voice]] = defaultdict(list)
    for echo in echoes:
        voice = _voice(echo, told)
        if voice is not None:
            by_report[voice.report].append(voice)
    chosen: dict[str, float] = {}
    for voices in by_report.values():
        speakers: set[str] = set()
        for voice in sorted(voices, key=_Voice.order):
            if voice.speaker not in speakers and len(speakers) < _MOST_OF_ONE:
                speakers.add(voice.speaker)
                chosen[voice.echo] = voice.factor()
    return chosen


def _voice(echo: Echo, told: Mapping[str, Studied]) -> _Voice | None:
    if bool(echo.before) == bool(echo.after):
        return None
    report, other = echo.before_report, echo.after_report
    if echo.after:
        report, other = other, report
    mine, theirs = told[report], told[other]
    (first, *_) = echo.before or echo.after
    quotation = next(q for q in mine.reading.quotations if q.id == first)
    if quotation.entity is None or not _says_something(quotation, mine):
        return None
    speaker = mine.reading.entities[quotation.entity]
    both, in_office = is_named(speaker, theirs), holds_an_office(speaker)
    counts = speaker.kind in _SPEAK and (both or bool(speaker.roles))
    if not counts or not has_its_words(quotation, mine, theirs):
        return None
    return _Voice(
        echo=echo.id,
        report=report,
        speaker=speaker.name,
        is_news=is_news(echo, told, apart=True) and (both or in_office),
        named_by_both=both,
        in_office=in_office,
        of_one_newsroom=_are_of_one_newsroom(mine, theirs),
        news=news_of(quotation, mine, theirs),
    )


def _are_of_one_newsroom(mine: Studied, theirs: Studied) -> bool:
    return bool(mine.report.outlet) and mine.report.outlet == theirs.report.outlet


def _says_something(quotation: Quotation, studied: Studied) -> bool:
    """Whether surely somebody's words stand in marks, outside the headline, and enough of them."""
    if quotation.kind is QuotationKind.INDIRECT or quotation.in_headline:
        return False
    words = studied.prose.words
    marked = {words.stems[at] for span in quotation.marked for at in words.within(span)}
    telling = sum(weight_of(stem) > 0 for stem in marked)
    return quotation.score >= _SURE and telling >= _LEAST_TELLING
