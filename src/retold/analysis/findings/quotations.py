"""Findings made from what became of quotations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.analysis.findings.listed import words_listed
from retold.analysis.findings.parts import Reports, finding_id, places, rule_of, sentence, sureness
from retold.analysis.findings.saying_factors import (
    ALONE,
    SURELY_ONE,
    factor_of,
    is_paraphrased,
)
from retold.analysis.findings.telling import Label, label_of, labels, paraphrased, quoted, told
from retold.model.findings import Finding, FindingKind
from retold.model.quotations import (
    Echo,
    Fate,
    FateDetail,
    NotedFateDetail,
    Quotation,
)
from retold.text.languages import word_list
from retold.text.words import find_words

Quotations = Mapping[str, Quotation]
"""The quotations of a story by their ids."""

_LONGEST_PRONOUN = len("they")
"""Characters; a name as short as a pronoun is only not preferred to one."""

ONE_SIDED = "one-sided"
"""Label of what somebody says in one of two reports that share no text, or of which nothing tells
who drew on whom: nothing was left out."""

OTHER_PARTS = "other parts"
"""Label of what each report quotes other parts of, and neither changed."""

_OTHER_PARTS_RULE = "fates.other_parts"

CUE_CHANGED = FateDetail.CUE_CHANGED.value
"""Label of words that were kept and are given in another tone: "said" became "claimed"."""


def from_echo(
    echo: Echo,
    reports: Reports,
    quotations: Quotations,
    *,
    share_text: bool = True,
    directed: bool = True,
) -> Finding:
    """What became of a quotation; where two reports `share_text`, one may have left it out.

    Where they are not `directed`, so that nothing tells who drew on whom, none is said to have
    changed it either.
    """
    known = [quotations[q] for q in (*echo.before, *echo.after)]
    cue = _cue_of_weight(echo, reports)
    name = CUE_CHANGED if cue else echo.fate.value
    if echo.fate in ALONE and not (share_text and directed):
        name = ONE_SIDED
    if name == Fate.REWORDED and rule_of(echo.reasons) == _OTHER_PARTS_RULE:
        name = OTHER_PARTS
    label = label_of("quotation", name, directed=directed)
    if is_paraphrased(echo, known):
        name, label = Fate.REWORDED.value, paraphrased()
    return Finding(
        id=finding_id(echo.id, echo.before_report, echo.after_report),
        kind=FindingKind.QUOTATION,
        label=name,
        words=_told(echo, label, reports, known, cue),
        weight=label.weight
        * factor_of(echo, known, reports, share_text=share_text)
        * sureness(echo.score),
        rule="fates.other_cue" if cue else rule_of(echo.reasons),
        about=echo.id,
        before=places(echo.before_report, echo.before_spans),
        after=places(echo.after_report, echo.after_spans),
        score=echo.score,
        reasons=echo.reasons,
    )


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says what one report alone has, and how that is told, whoever says it.

    Attributes:
        speaker: the name a finding gives.
        who: the same for all that one speaker says; of its own for each nobody in particular.
        sentence: the finding's sentence, one for all that the one report has and the other lacks.
        of_several: the same where several people say it; empty where that makes no odds.
    """

    speaker: str
    who: str
    sentence: str
    of_several: str = ""

    def told_of(self, speakers: str, *, several: bool) -> str:
        """The sentence, with these speakers."""
        pattern = (several and self.of_several) or self.sentence
        return sentence(told(pattern, speaker=speakers))


def saying_of(echo: Echo, reports: Reports, quotations: Quotations, label: str) -> Saying:
    """Who speaks in what one report alone has, for it to be told with what others say there.

    It is told as its finding is that has this `label`.
    """
    known = [quotations[q] for q in (*echo.before, *echo.after)]
    names = (reports[echo.before_report].name, reports[echo.after_report].name)
    before, after = (name.replace("{", "{{").replace("}", "}}") for name in names)
    how = labels()["quotation", label]
    only = before if echo.before_spans else after
    speaker = speaker_of(known)
    one, several = (
        told(pattern, before=before, after=after, only=only, speaker="{speaker}")
        for pattern in (how.sentence, how.of_several)
    )
    return Saying(speaker=speaker, who=_who(echo, known, speaker), sentence=one, of_several=several)


def _who(echo: Echo, known: Sequence[Quotation], speaker: str) -> str:
    """What tells one speaker from another: two of whom each is "a passer-by" are two."""
    entities = sorted({q.entity for q in known if q.entity is not None})
    if entities:
        return f"entity {entities[0]}"
    first = speaker.split(" ", 1)[0].lower()
    return echo.id if first in word_list("roles")["standing"]["one_of_many"] else speaker


def _told(
    echo: Echo,
    label: Label,
    reports: Reports,
    known: Sequence[Quotation],
    cue: NotedFateDetail | None,
) -> str:
    """The finding's sentence; of a changed cue it shows the cues, else the words."""
    before, after = reports[echo.before_report], reports[echo.after_report]
    said, now = echo.before_spans, echo.after_spans
    if cue and cue.before and cue.after:
        said, now = (cue.before,), (cue.after,)
    words = told(
        label.sentence,
        before=before.name,
        after=after.name,
        only=before.name if echo.before_spans else after.name,
        said=quoted(before.text, said),
        now=quoted(after.text, now),
        speaker=speaker_of(known),
    )
    return sentence(words)


def speaker_of(known: Sequence[Quotation]) -> str:
    """The fullest name any of the quotations gives; resolved ones before others.

    Where one report names who speaks and the other prints a pronoun, the name is surer.
    """
    named = [q for q in known if q.speaker]
    if not named:
        return "somebody" if any(q.source for q in known) else "an unnamed source"
    fullest = max(named, key=lambda q: (q.entity is not None, _is_printed(q), len(q.speaker)))
    first, _, rest = fullest.speaker.partition(" ")
    if rest and first.lower() in words_listed("owners"):
        return f"the {rest}"
    if rest and fullest.entity is None and first.lower() in words_listed("articles"):
        return f"{first.lower()} {rest}"
    return fullest.speaker


def _is_printed(quotation: Quotation) -> bool:
    """Whether the source is longer than any pronoun."""
    return quotation.source is not None and len(quotation.source) > _LONGEST_PRONOUN


def _cue_of_weight(echo: Echo, reports: Reports) -> NotedFateDetail | None:
    """Where kept words are given by a cue that doubts them on one side only: "said", "claimed"."""
    if echo.fate is not Fate.VERBATIM or echo.score < SURELY_ONE:
        return None
    changed = [noted for noted in echo.details if noted.detail is FateDetail.CUE_CHANGED]
    return next((noted for noted in changed if _weighs(noted, echo, reports)), None)


def _weighs(noted: NotedFateDetail, echo: Echo, reports: Reports) -> bool:
    sides = ((echo.before_report, noted.before), (echo.after_report, noted.after))
    cues = [find_words(reports[side].text, (span,)).forms for side, span in sides if span]
    doubting = words_listed("cues_of_doubt")
    return len({bool(doubting.intersection(cue)) for cue in cues}) > 1
