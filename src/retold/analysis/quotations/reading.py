"""Every quotation of one report."""

import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace

from retold.analysis.quotations import (
    acts,
    attributed,
    floating,
    going_on,
    posts,
    relayed,
    standing,
    telling,
)
from retold.analysis.quotations.given import Given
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import IN_MARKS, Line
from retold.analysis.quotations.lines import Lines
from retold.analysis.quotations.passed_on import one_of
from retold.analysis.quotations.shaping import Shaping
from retold.analysis.quotations.speakers import Speakers
from retold.analysis.quotations.tagged import tagged, with_tagged
from retold.model.mentions import Entity, NameMention
from retold.model.quotations import Attribution, Quotation
from retold.model.spans import Span
from retold.text.marks import Marked
from retold.text.prose import Prose

_TELLING_MARK = re.compile(r":|(?:[\u2013-\u2015]|--)\s?[A-Z]")
"""Marks that may tell who speaks without a verb: a colon, a dash before a name."""

_KEPT_NEAR = 4
"""Findings looked back at for one that holds the same words."""

_CLOSE_BY = 4
"""Characters between two stretches in marks one of which goes on from the other: marks, a blank."""

_AT_WORDS: tuple[Callable[[Lines, Line, int], Given | None], ...] = (
    relayed.quoted_as_saying,
    relayed.was_quoted,
    attributed.according_to,
    attributed.remarks_that,
    telling.said,
    telling.said_by,
    going_on.saying,
    acts.asked_whether,
    acts.promised,
    acts.called,
    acts.it_was_said,
)
"""Rules that begin at a word of speech; the first that finds something is the only one."""

_AT_LINES: tuple[Callable[[Lines, Line], Given | None], ...] = (
    standing.before_colon,
    standing.last_in_headline,
    posts.posted,
    standing.signed,
)
"""Rules for a whole sentence, asked before those of words."""


@dataclass(frozen=True, slots=True)
class Attributed:
    """What a report gives to sources.

    Attributes:
        quotations: what they are told to have said or written.
        attitudes: what they are told to think, want, fear or do, and what the network is not
            sure of; only where attributions were given.
    """

    quotations: tuple[Quotation, ...]
    attitudes: tuple[Quotation, ...]


def find_quotations(
    prose: Prose,
    names: tuple[NameMention, ...],
    entities: tuple[Entity, ...],
    attributions: tuple[Attribution, ...] = (),
) -> Attributed:
    """What a report gives to sources, in order: source, cue and content, speaker and chain.

    Found by rules; where `attributions` are given, those of the trained network come first and
    rules add what it does not mark.
    """
    lines = Lines(prose)
    learnt = [given for one in attributions if (given := tagged(lines, one))]
    found = with_tagged(_without_doubles(_found_by_cues(lines)), learnt)
    said = _with_floating(lines, [one for one in found if one.said])
    held = sorted((one for one in found if not one.said), key=_place)

    def shaped(given: list[Given]) -> tuple[Quotation, ...]:
        if not given:
            return ()
        return tuple(map(Shaping(lines, Speakers(lines, names, entities)).quotation, given))

    return Attributed(shaped(said), shaped(held))


def _found_by_cues(lines: Lines) -> list[Given]:
    found: list[Given] = []
    transcribed = -1
    for number in _numbers_to_read(lines):
        line = lines[number]
        if line.block == transcribed:
            continue
        label = standing.transcript(lines, line)
        if label:
            transcribed = line.block
            found.append(label)
            continue
        found.extend(_found_in(lines, line))
    return found


def _numbers_to_read(lines: Lines) -> list[int]:
    cues = lexicon().cues
    forms, bounds = lines.prose.words.forms, lines.prose.bounds
    return [
        number
        for number, sentence in enumerate(lines.prose.sentences)
        if not cues.isdisjoint(forms[slice(*bounds[number])])
        or _TELLING_MARK.search(lines.prose.text, sentence.span.start, sentence.span.end)
    ]


def _found_in(lines: Lines, line: Line) -> list[Given]:
    for whole in _AT_LINES:
        given = whole(lines, line)
        if given:
            return [given]
    cues = lexicon().cues
    found = []
    for unit, form in enumerate(line.forms):
        if form in cues and form != IN_MARKS:
            given = next((g for rule in _AT_WORDS if (g := rule(lines, line, unit))), None)
            if given:
                found.append(given)
    if not found:
        given = standing.after_colon(lines, line)
        found = [given] if given else []
    return found


def _without_doubles(found: list[Given]) -> list[Given]:
    """One finding for each stretch of words; a telling inside a telling becomes a chain."""
    kept: list[Given] = []
    for given in sorted(found, key=_place):
        near = range(len(kept) - 1, max(-1, len(kept) - 1 - _KEPT_NEAR), -1)
        at = next((at for at in near if _holds(kept[at], given)), None)
        if at is None:
            kept.append(given)
        else:
            kept[at] = one_of(kept[at], given)
    return kept


def _place(given: Given) -> tuple[int, int]:
    return given.content[0].start, -given.content[-1].end


def _holds(outer: Given, inner: Given) -> bool:
    return any(a.overlaps(b) for a in outer.content for b in inner.content)


def _with_floating(lines: Lines, found: list[Given]) -> list[Given]:
    """What was found by cues, and the words in marks that no cue gives, in order."""
    waiting = deque(sorted(found, key=_place))
    given: list[Given] = []
    reach = -1
    carried = False
    for marked in lines.marked:
        taken, carried = carried, marked.goes_on
        if taken:
            continue
        while waiting and waiting[0].content[0].start <= marked.inner.start:
            given.append(waiting.popleft())
            reach = max(reach, given[-1].content[-1].end)
        line = None if marked.inner.start < reach else floating.stands_alone(lines, marked)
        if line is None:
            continue
        if waiting and _goes_with(lines, waiting[0], marked):
            after = waiting.popleft()
            waiting.appendleft(replace(after, content=(marked.inner, *after.content)))
        else:
            _add_floating(lines, line, given, marked)
    return [*given, *waiting]


def _add_floating(lines: Lines, line: Line, given: list[Given], marked: Marked) -> None:
    before = given[-1] if given and _is_just_before(lines, given[-1], line) else None
    if before is None:
        found = floating.named_just_before(lines, line, marked)
    else:
        found = floating.goes_on(lines, line, marked, before)
    if found is None:
        return
    if found.follows and before is not None:
        given[-1] = replace(before, content=(*before.content, marked.inner))
    else:
        given.append(found)


def _is_just_before(lines: Lines, given: Given, line: Line) -> bool:
    last = max(given.line.number, lines.number_at(given.content[-1].end - 1))
    return line.number - last <= 1


def _goes_with(lines: Lines, given: Given, marked: Marked) -> bool:
    """Whether a stretch in marks is told by the telling that follows.

    It goes on there in a line that opens no marks of its own, or stands right before.
    """
    following = lines.next_marked(marked) if marked.goes_on else None
    if following is None or following.outer.start < following.inner.start:
        return _is_just_after(lines, given, marked.inner)
    return following.inner == given.content[0] or _goes_with(lines, given, following)


def _is_just_after(lines: Lines, given: Given, inner: Span) -> bool:
    """Whether a telling's words in marks begin right after words in marks that stand alone."""
    start = given.content[0].start
    between = lines.prose.text[inner.end : start]
    return lines.is_marked(given.content[0]) and len(between) <= _CLOSE_BY and "\n" not in between
