"""Details of a fate that lie in its marks: brackets, dots, marks without a partner."""

from collections.abc import Iterator
from unicodedata import category

from retold.analysis.fates.noting import Details, noted
from retold.analysis.fates.retelling import Retelling
from retold.analysis.fates.sides import Side, stands_in
from retold.analysis.fates.spoken import Spoken
from retold.analysis.fates.wording import read_as
from retold.model.quotations import FateDetail, Marks
from retold.model.spans import Span
from retold.text.marks import APOSTROPHE, MARK_CHARACTERS

_NEAR_MARK = 3
"""Characters beside the words in which the mark left over is looked for."""

_MARKS = frozenset({"Pi", "Pf", "Ps"})
"""Unicode categories of quotation marks: initial, final, and the low opening ones."""

_STOPS = ",.!?"
"""What may stand between words and their closing mark."""

_STRAIGHT = '"'
_SINGLE = frozenset({"'", APOSTROPHE, "\u2018"})

_PRINTED = frozenset(MARK_CHARACTERS) - {APOSTROPHE}
"""Marks that are no apostrophe."""


def brackets(told: Retelling) -> Details:
    """An editor's words in brackets are told as if they had been said."""
    for span, there in _absorbed(told.left, told.right):
        yield noted(FateDetail.BRACKETS_ABSORBED, span, there)
    for span, there in _absorbed(told.right, told.left):
        yield noted(FateDetail.BRACKETS_ADDED, there, span)


def ellipsis(told: Retelling) -> Details:
    """Dots that showed words to be left out are gone, and the words around them stand together."""
    if not told.both_marked:
        return
    for run in told.kept:
        for at in range(run.left.start + 1, run.left.stop):
            to = run.right.start + at - run.left.start
            ours, theirs = at in told.left_words.ellipses, to in told.right_words.ellipses
            if ours != theirs:
                detail = FateDetail.ELLIPSIS_DROPPED if ours else FateDetail.ELLIPSIS_ADDED
                spans = told.left_words.span(at - 1, at + 1), told.right_words.span(to - 1, to + 1)
                yield noted(detail, *spans)


def stray_mark(told: Retelling) -> Details:
    """A quotation mark was left over without its partner, or such a mark was mended."""
    left, right = _broken(told.match.left), _broken(told.match.right)
    if right and not left:
        yield noted(FateDetail.MARK_LEFT_OVER, None, right)
    if left and not right:
        yield noted(FateDetail.MARK_MENDED, left, None)


def touches_marks(quotations: tuple[Spoken, ...]) -> bool:
    """Whether words told without marks stand in them, or have one at their edge, all the same.

    They were misread: marks may be single, or stand without a blank before them.
    """
    return any(
        _at_edge(spoken.prose.text, span, stray=spoken.quotation.marks is Marks.UNOPENED)
        or _within_marks(spoken.prose.text, span)
        or _in_single_marks(spoken.prose.text, span)
        for spoken in quotations
        if not spoken.marked
        for span in spoken.quotation.content
    )


def quotes_the_report(marked: Side, bare: tuple[Spoken, ...]) -> bool:
    """Whether the words in marks hold who speaks in the other report, and its cue.

    "One owner said that nobody had asked him", in marks, is that report's sentence: it is quoted,
    and the owner never was.
    """
    for spoken in bare:
        source, cue = spoken.quotation.source, spoken.quotation.cue
        if source is None or cue is None:
            continue
        given = Span(min(source.start, cue.start), max(source.end, cue.end))
        words = spoken.prose.words
        forms = [read_as(words.forms[at]) for at in words.within(given)]
        if forms and stands_in(forms, marked.forms) >= 0:
            return True
    return False


def _at_edge(text: str, span: Span, *, stray: bool) -> bool:
    """Whether a mark stands before or after `span`; of a `stray` closing mark it is known."""
    if text[max(span.start - 1, 0)] in _PRINTED or text[span.start] in _PRINTED:
        return True
    end = span.end
    while text[end : end + 1] and text[end] in _STOPS:
        end += 1
    after = text[end : end + 1]
    return not stray and (after in _PRINTED if after else False)


def _within_marks(text: str, span: Span) -> bool:
    """Whether `span` begins inside marks, as those of its line are counted off in pairs."""
    start, stop = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    before, after = text[start : span.start], text[span.start : stop if stop >= 0 else len(text)]
    return before.count(_STRAIGHT) % 2 == 1 and _STRAIGHT in after


def _in_single_marks(text: str, span: Span) -> bool:
    """Whether `span` opens with an apostrophe that no letter stands before: a single mark."""
    at = span.start if text[span.start] in _SINGLE else span.start - 1
    return at >= 0 and text[at] in _SINGLE and not text[max(at - 1, 0)].isalnum()


def _absorbed(editor: Side, other: Side) -> Iterator[tuple[Span, Span]]:
    positions = sorted(editor.bracketed)
    if not positions or other.bracketed:
        return
    first, last = positions[0], positions[-1] + 1
    at = stands_in(editor.forms[first:last], other.forms)
    if at >= 0:
        yield editor.span(first, last), other.span(at, at + last - first)


def _broken(quotations: tuple[Spoken, ...]) -> Span | None:
    """Where the mark without a partner stands."""
    for spoken in quotations:
        quotation, text = spoken.quotation, spoken.prose.text
        if quotation.marks is Marks.UNOPENED:
            end = quotation.content[-1].end
            return _mark(text, range(end, min(end + _NEAR_MARK, len(text))))
        if quotation.marks is Marks.UNCLOSED:
            start = quotation.content[0].start
            return _mark(text, range(start - 1, max(start - 1 - _NEAR_MARK, -1), -1))
    return None


def _mark(text: str, places: range) -> Span | None:
    """The first quotation mark at `places`, or else the first place."""
    marks = (at for at in places if category(text[at]) in _MARKS or text[at] in "\"'`")
    at = next(marks, next(iter(places), None))
    return None if at is None else Span(at, at + 1)
