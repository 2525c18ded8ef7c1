"""What somebody wrote or said once, and two reports both rest on: a letter, an interview."""

from collections.abc import Iterator
from functools import cache

from retold.analysis.descent.evidence import Shared
from retold.analysis.descent.heads import head_of
from retold.analysis.descent.quoted import posted
from retold.model.quotations import Echo, Quotation
from retold.model.spans import Place, Reason, Span
from retold.text.languages import word_list
from retold.text.studied import Studied

_TOP = 6
"""Sentences of a story in which its news is told, as in `third`."""

_RESTS_ON = 0.5
"""Share of a report's quoted words from which it rests on them: two reporters at one hearing choose
each their own, and quote others besides. Of 45 independent pairs read on real texts none that were
two witnesses shared more than two fifths."""

_LEAST_QUOTED = 25
"""Words a report must quote for it to be told whose they are; two reporters may both print the one
line of a short statement."""

_LEAST_POSTED = 6
"""Words of a post that both must print: of fewer both may speak by chance."""


_SURE = 0.6


def one_document(left: Studied, right: Studied, shared: Shared) -> Reason | None:
    """Two reports that rest on one letter, statement or interview are not two witnesses of it.

    The top of each names it, both give one quotation of whose it is, and half of what each quotes
    is by that person or organisation.
    """
    for one, two in _quoted_in_both(left, right, shared):
        mine, theirs = dict(_documents(left, one)), dict(_documents(right, two))
        kinds = mine.keys() & theirs.keys()
        if kinds and _share(left, one) >= _RESTS_ON <= _share(right, two):
            kind = min(kinds, key=lambda kind: mine[kind].start + theirs[kind].start)
            name = left.reading.entities[one].name
            return Reason(
                rule="descent.one_document",
                words=f"Both rest on one {kind}, and quote {name} from it.",
                score=_SURE,
                places=(Place(left.report.id, mine[kind]), Place(right.report.id, theirs[kind])),
            )
    return None


def same_statements(left: Studied, right: Studied, shared: Shared) -> Reason | None:
    """Two reports of which one quotes mostly what the other quotes too rest on the same statements.

    They need not have drawn on each other; but what both tell nobody else may have said.
    """
    for one, at in ((left, 0), (right, 1)):
        ids = {i for echo in shared.echoes if echo.before and echo.after for i in _side(echo, at)}
        quoted = sum(_length(one, quotation) for quotation in one.reading.quotations)
        alike = sum(_length(one, q) for q in one.reading.quotations if q.id in ids)
        if quoted >= _LEAST_QUOTED and alike >= _RESTS_ON * quoted:
            return Reason(
                rule="descent.same_statements",
                words=f"{alike / quoted:.0%} of what {one.report.name} quotes, the other quotes "
                "too.",
                score=_SURE,
            )
    return None


def one_post(left: Studied, right: Studied, shared: Shared) -> Reason | None:
    """Two reports that print one post both have it from who wrote it.

    In one of them at least the writer's name and handle stand behind it.
    """
    in_left, in_right = posted(left.report.text), posted(right.report.text)
    for run in shared.passages:
        met = any(map(run.left.overlaps, in_left)) or any(map(run.right.overlaps, in_right))
        if met and run.words >= _LEAST_POSTED:
            return Reason(
                rule="descent.one_post",
                words="Both print one post.",
                score=_SURE,
                places=(Place(left.report.id, run.left), Place(right.report.id, run.right)),
            )
    return None


def _side(echo: Echo, at: int) -> tuple[str, ...]:
    return (echo.before, echo.after)[at]


def _quoted_in_both(left: Studied, right: Studied, shared: Shared) -> list[tuple[int, int]]:
    """The entities of the two that are one, and of whom both give one quotation."""
    of_left = {q.id: q.entity for q in left.reading.quotations}
    of_right = {q.id: q.entity for q in right.reading.quotations}
    told = {
        (of_left.get(one), of_right.get(two))
        for echo in shared.echoes
        for one in echo.before
        for two in echo.after
    }
    return [pair for pair in shared.entities if pair in told]


def _documents(studied: Studied, entity: int) -> Iterator[tuple[str, Span]]:
    """What the top of a story names in a sentence with somebody, and where: "letter"."""
    prose = studied.prose
    top = head_of(studied, _TOP)
    own = {name.sentence for name in studied.reading.names if name.entity == entity}
    for quotation in studied.reading.quotations:
        if quotation.entity == entity:
            own.update(quotation.sentences)
    for at in reversed(top):
        for word in prose.words_of(at) if at in own else ():
            kind = _kinds().get(prose.words.forms[word])
            if kind:
                yield kind, prose.words.span(word, word + 1)


def _share(studied: Studied, entity: int) -> float:
    """The share of the words a report quotes that somebody has."""
    quotations = studied.reading.quotations
    theirs = sum(_length(studied, q) for q in quotations if q.entity == entity)
    return theirs / max(1, sum(_length(studied, quotation) for quotation in quotations))


def _length(studied: Studied, quotation: Quotation) -> int:
    """How many words a quotation holds."""
    return sum(len(studied.prose.words.within(span)) for span in quotation.content)


@cache
def _kinds() -> dict[str, str]:
    """For each word that names a document, or a talk with one newsroom, the common one for it."""
    return {
        form: kind for kind, forms in word_list("newsrooms")["documents"].items() for form in forms
    }
