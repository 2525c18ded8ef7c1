"""Whether a text is only a part of its report: a gallery's captions, or an opening cut off."""

import re
from collections.abc import Iterable

from retold.model.reports import TOLD, Block, BlockKind, Notice, Report
from retold.text.words import find_words

_MOSTLY_CAPTIONS = 2
"""How many times the words of its paragraphs the captions of a gallery hold, whose page prints the
report elsewhere."""

_CUT_OFF = re.compile(
    r"(?:\.\.\.|…|\[\+\d{1,6} chars\]|\b(?:read|see) more|(?:continue|keep) reading)\W{0,8}\Z",
    re.IGNORECASE,
)
"""How a page shows that there is more."""

_MIDDLE = re.compile(
    r"(?:,|\b(?:a|an|the|of|to|in|on|at|for|with|by|from|and|or|but|that|which))\Z"
)
"""No sentence ends so, with a comma or a word that calls for another."""


_ENDED = re.compile(r"[.!?:;)\]\"'”\u2019»*_0-9]\s*\Z")
"""How a paragraph ends; one that ends with a small word did not."""

_SMALL = re.compile(r"\b[a-z][a-z'\u2019-]*\Z")
_FULL_STOP = re.compile(r"\w[.!?][\"'”\u2019]?\s")
_FULL_STOPS = 3
"""Sentences that ended with a full stop within a last paragraph, before the one that does not."""

_A_PARAGRAPH = 8
"""Words of a paragraph; what has fewer is a line of the page."""


def is_a_part(report: Report) -> bool:
    """Whether a text holds only part of what was published, by the look of it.

    Most of it captions, or its end an ellipsis, "Read more", or the middle of a sentence. What
    such a text does not have was not left out by who wrote it.
    """
    told = [block for block in report.blocks if block.kind in TOLD]
    return _is_gallery(report, told) or _is_cut_off(report, told)


def notices_of_parts(reports: Iterable[Report]) -> tuple[Notice, ...]:
    """What a reader should know of each text that is only a part."""
    return tuple(
        Notice(
            slug="part",
            words=f"The text of {report.name} seems to be only a part of the report: "
            "what is missing in it is not told as left out.",
            report_ids=(report.id,),
        )
        for report in reports
        if is_a_part(report)
    )


def _is_gallery(report: Report, told: list[Block]) -> bool:
    captions = [block for block in report.blocks if block.kind is BlockKind.CAPTION]
    return _words(report, captions) > _MOSTLY_CAPTIONS * _words(report, told)


def _is_cut_off(report: Report, told: list[Block]) -> bool:
    end = told[-1].span.of(report.text).rstrip() if told else ""
    return bool(_CUT_OFF.search(end) or _MIDDLE.search(end)) or _ends_open(report, told)


def _ends_open(report: Report, told: list[Block]) -> bool:
    """Whether it ends with a small word and no full stop, where every paragraph before has one.

    Or where several sentences of the last one do: a teaser is often one paragraph below its title.
    """
    whole = [block for block in told if _words(report, [block]) >= _A_PARAGRAPH]
    if not whole or whole[-1] is not told[-1]:
        return False
    *before, last = (block.span.of(report.text).rstrip() for block in whole)
    ended = bool(before) and all(map(_ENDED.search, before))
    stops = len(_FULL_STOP.findall(last)) >= _FULL_STOPS
    return bool(_SMALL.search(last)) and (ended or stops)


def _words(report: Report, blocks: list[Block]) -> int:
    return len(find_words(report.text, tuple(block.span for block in blocks)))
