"""What makes the finding about a quotation weigh less than its label does."""

from collections.abc import Sequence

from retold.analysis.findings.cut_words import is_slight
from retold.analysis.findings.factors import Factor, factor
from retold.analysis.findings.listed import words_listed
from retold.analysis.findings.parts import Reports
from retold.analysis.findings.translated import is_translated
from retold.model.quotations import Echo, Fate, FateDetail, Marks, Quotation, QuotationKind
from retold.text.keys import weight_of
from retold.text.words import find_words, stem_of

SURELY_ONE = 0.6
"""Likeness from which two quotations are surely one utterance. On thirty real pairs changes of
words told on less (.37, .50, .59) were of two utterances, those above .8 of one."""

_SURELY_REWORDED = 0.66
"""Likeness from which words that were changed or cut are surely one utterance's: at .61 "I am now
ready to fight for the people" was held against "I am not running for president"."""

_SURELY_RETOLD = 0.76
"""The same of words that stand in marks in one report and are retold in the other: of three less
alike, read on real pairs, two were of two sayings."""

_WORDS_REWORDED = 4
"""Words in marks on either side from which a change of them is one of what was said: "scale and
scope" and "biggest foe" are picked by a reporter, who words what is around them."""

_WHOLE_SAYING = 30
"""Characters from which the words of one report alone say something: "very anxious" does not."""

_LITTLE_SAID = 2.0
"""What the words of a saying must weigh, a rare word being 1: "I've said so for a long time" says
nothing by itself. Of six lighter ones read on real pairs one was worth telling."""

_WORDS_QUOTED = 3
"""Words in marks that another report may put in words of its own; fewer are a term."""

_NAMED_BY_A_VERB = "quotations.called"
"""The rule for words a verb puts on somebody ("dismissed it as ..."): no speech by itself."""

_ONE_SPEAKER = "fates.given_to_one_speaker"
"""The rule that says that both reports give the words to one person or body."""

_CLOSING = "'\"\u2019\u201d "
"""What may stand behind a question's mark."""

ALONE = frozenset({Fate.DROPPED, Fate.ADDED})

_OF_WORDS = frozenset({Fate.REWORDED, Fate.TRIMMED, Fate.EXTENDED})

_OF_WORDS_IN_MARKS = _OF_WORDS | {Fate.SPLICED, Fate.UNSPLICED}
"""Fates that tell of the very words somebody said; without marks nobody claims to print those."""

_TERM = {
    Fate.MADE_DIRECT: _WORDS_QUOTED,
    Fate.MADE_INDIRECT: _WORDS_QUOTED,
    Fate.MARKS_DROPPED: 2,
    Fate.MARKS_ADDED: 2,
}
"""Words in marks from which losing or gaining them changes more than a term; one that is told word
for word is one from two words on."""

_OF_MARKS = frozenset({Fate.MADE_DIRECT, Fate.MADE_INDIRECT, Fate.MARKS_DROPPED, Fate.MARKS_ADDED})

_OF_ONE_SAYING = _OF_WORDS_IN_MARKS | _OF_MARKS
"""Fates that are wrong where the two are not one utterance."""


def factor_of(
    echo: Echo, known: Sequence[Quotation], reports: Reports, *, share_text: bool = True
) -> float:
    """The part of its label's weight that the finding keeps, where its reports `share_text`."""
    if _is_denied(echo):
        return 1.0 if echo.score >= SURELY_ONE else factor(Factor.PERHAPS_TWO)
    indirect = all(q.kind is QuotationKind.INDIRECT for q in known)
    unsure = (
        echo.score < _least_likeness(echo.fate)
        or any(q.marks is Marks.UNCLOSED for q in known)
        or (echo.fate in _OF_WORDS_IN_MARKS and _is_of_two(echo, known))
    )
    alone = echo.fate in ALONE
    true_of = {
        Factor.PARAPHRASED: (indirect and echo.fate is not Fate.OTHER_MOUTH)
        or (alone and _is_retold(echo, known, reports)),
        Factor.PERHAPS_TWO: (unsure and echo.fate in _OF_ONE_SAYING)
        or _of_a_term(echo, known, reports),
        Factor.TRANSLATED: echo.fate is Fate.REWORDED and is_translated(echo, known, reports),
        Factor.RETOLD_APART: echo.fate in _OF_MARKS and not share_text,
        Factor.SLIGHT: echo.fate in _OF_WORDS and is_slight(echo, known, reports),
        Factor.SCRAP: alone and (_is_scrap(known) or _says_little(echo, reports)),
        Factor.READ_NOT_SAID: alone and all(map(_is_read, known)),
        Factor.QUESTION: alone and _is_question(echo, known, reports),
        Factor.NOBODY_KNOWN: alone and not any(q.speaker for q in known),
        Factor.IN_HEADLINE: all(q.in_headline for q in known),
    }
    whole = 1.0
    for name, true in true_of.items():
        whole *= factor(name) if true else 1.0
    return whole


def _least_likeness(fate: Fate) -> float:
    """Likeness from which two quotations are one utterance of which such a thing may be said."""
    if fate in _OF_MARKS:
        return _SURELY_RETOLD
    return _SURELY_REWORDED if fate in _OF_WORDS else SURELY_ONE


def is_paraphrased(echo: Echo, known: Sequence[Quotation]) -> bool:
    """Whether both reports tell in words of their own what was said, and neither denies it."""
    indirect = all(q.kind is QuotationKind.INDIRECT for q in known)
    return indirect and echo.fate in _OF_WORDS_IN_MARKS and not _is_denied(echo)


def _is_of_two(echo: Echo, known: Sequence[Quotation]) -> bool:
    """Whether the reports name two sources: a letter and who signed it, a man and his spokesman.

    Whose words were cut or changed is then open. "The president" may be whom the other names.
    """
    if any(reason.rule == _ONE_SPEAKER for reason in echo.reasons):
        return False
    ours, theirs = (
        [q for q in known if q.id in ids and q.speaker] for ids in (echo.before, echo.after)
    )
    named = all(any(q.entity is not None for q in side) for side in (ours, theirs))
    papers = any(_is_among(q, "papers") for q in (*ours, *theirs))
    return (named or papers) and _words_of(ours) & _words_of(theirs) <= words_listed("articles")


def _words_of(said: Sequence[Quotation]) -> set[str]:
    """The words of those who are told to have said it."""
    return {word for q in said for word in q.speaker.lower().split()}


def _is_denied(echo: Echo) -> bool:
    return any(noted.detail is FateDetail.NEGATION_FLIPPED for noted in echo.details)


def _is_scrap(known: Sequence[Quotation]) -> bool:
    long = any(sum(map(len, q.content)) >= _WHOLE_SAYING for q in known)
    return not long or all(q.reasons[0].rule == _NAMED_BY_A_VERB for q in known if q.reasons)


def _says_little(echo: Echo, reports: Reports) -> bool:
    """Whether its words tell nothing by themselves: "There are quite a few of them"."""
    side, spans = (
        (echo.before_report, echo.before_spans)
        if echo.before_spans
        else (echo.after_report, echo.after_spans)
    )
    stems = set(map(stem_of, find_words(reports[side].text, spans).forms))
    return sum(map(weight_of, sorted(stems))) < _LITTLE_SAID


def _of_a_term(echo: Echo, known: Sequence[Quotation], reports: Reports) -> bool:
    """Whether what one report words otherwise is but two words in marks: "“full amnesty”"."""
    if echo.fate is Fate.REWORDED:
        sides = ((echo.before_report, echo.before), (echo.after_report, echo.after))
        marked = (_words_in_marks(reports[side].text, known, ids) for side, ids in sides)
        return any(0 < words < _WORDS_REWORDED for words in marked)
    if echo.fate not in _TERM:
        return False
    lost = echo.fate in {Fate.MADE_INDIRECT, Fate.MARKS_DROPPED}
    side = echo.before_report if lost else echo.after_report
    ids = echo.before if lost else echo.after
    return 0 < _words_in_marks(reports[side].text, known, ids) < _TERM[echo.fate]


def _is_retold(echo: Echo, known: Sequence[Quotation], reports: Reports) -> bool:
    """Whether a word at most of what one report alone has is in marks: “doubts”, she said, remain.

    The rest are the reporter's words for it, and nobody is quoted.
    """
    text = reports[echo.before_report if echo.before else echo.after_report].text
    ids = echo.before or echo.after
    return 0 < _words_in_marks(text, known, ids) < _TERM[Fate.MARKS_DROPPED]


def _words_in_marks(text: str, known: Sequence[Quotation], ids: Sequence[str]) -> int:
    marked = sorted({span for q in known if q.id in ids for span in q.marked})
    return len(find_words(text, tuple(marked)))


def _is_question(echo: Echo, known: Sequence[Quotation], reports: Reports) -> bool:
    """Whether somebody only asked: "“What did you see?” the station asked"."""
    text = reports[echo.before_report if echo.before else echo.after_report].text
    return all(
        q.cue is not None
        and q.cue.of(text).lower() in words_listed("asking")
        and q.content[-1].of(text).rstrip(_CLOSING).endswith("?")
        for q in known
    )


def _is_read(quotation: Quotation) -> bool:
    """Whether the words stood on a thing: "another sign read"."""
    return _is_among(quotation, "things_read")


def _is_among(quotation: Quotation, things: str) -> bool:
    """Whether a thing of that list, and nobody by name, is told to have said it."""
    words = frozenset(quotation.speaker.lower().split())
    return quotation.entity is None and not words.isdisjoint(words_listed(things))
