"""Captions told by the lines around them: galleries, doubled captions, credits of their own."""

import re
from itertools import pairwise

from retold.model.reports import BlockKind
from retold.model.rules import rules_of
from retold.text.marking import Marked

_NUMBERED = re.compile(r"\bHide Caption \d{1,3} of \d{1,3}\b")
_OPENS = re.compile(r"Photos: (?:Photos: )?(?P<title>\S.{2,120}?) Photos: (?:Photos: )?(?P=title)")

_LONGEST_PICTURE = 12
"""Lines from a gallery's first to the one that numbers its captions; more are story between two."""

_CUT = re.compile(r"(?:\.\.\.|…)\s*more$")
_WHOLE = re.compile(r"(?<=\S)\s+less$")

_SHORTEST_DOUBLE = 30
"""Characters the two forms of one caption begin with in common."""

_CREDIT_ALONE = re.compile(
    r"""[(\[][^()\[\]]{0,80}(?:Photos?\b|Getty\ Images|REUTERS|Reuters|EPA|AFP|via\ AP|/\s?AP)
        [^()\[\]]{0,80}[)\]]""",
    re.VERBOSE,
)
_SHOWS = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, \d{4}\b"
    r"|, (?:left|right|center|centre|second left|second right|top|bottom),|\((?:L|R|C|left|right)\)"
)
_CREDIT_AND_NAME = re.compile(
    r"[(\[][^()\[\]]{0,80}(?:Photo\b|Getty Images|via AP|REUTERS|/\s?(?:AP|AFP|Reuters))"
    r"[^()\[\]]{0,60}[)\]](?: [A-Z][\w.'-]{0,30}){1,5}$"
)
_STANDS = re.compile(
    r", (?:far |second |third |top |bottom )?(?:left|right|center|centre)(?:,| and\b| shak| speak)"
)
_WHOLE_DAY = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\b"
)

_LONGEST_CAPTION = 120
"""Words beyond which a paragraph above a credit is story."""

_LONGEST_CREDIT = 300
"""Characters at a line's end in which its credit is looked for."""


def gallery(one: Marked) -> bool:
    """The line numbers the pictures of a gallery ("Hide Caption 3 of 18")."""
    said = one.line.said
    return "Hide Caption" in said and _NUMBERED.search(said) is not None


def gallery_opens(one: Marked) -> bool:
    """The line begins a gallery: its title stands twice after "Photos:"."""
    return _OPENS.match(one.line.said) is not None


def doubled(one: Marked, following: Marked) -> bool:
    """A caption stands whole, with "less" behind it, and again cut short, with "more"."""
    shorter = following.line.said
    if not (shorter.endswith("more") and _CUT.search(shorter) and _WHOLE.search(one.line.said)):
        return False
    return one.line.said[:_SHORTEST_DOUBLE] == shorter[:_SHORTEST_DOUBLE]


def above_a_credit(one: Marked, following: Marked) -> bool:
    """A photographer's credit stands alone on the next line, and the line tells what is seen.

    It must name the whole date, or who stands where ("left"): a picture's credit may also stand
    between two paragraphs of the story.
    """
    return (
        _CREDIT_ALONE.fullmatch(following.line.said) is not None
        and one.line.words <= _LONGEST_CAPTION
        and _SHOWS.search(one.line.said) is not None
    )


def credited_twice(one: Marked) -> bool:
    """The line ends with a photographer's credit in brackets and his name again behind it."""
    end = one.line.said[-_LONGEST_CREDIT:]
    return one.line.words <= _LONGEST_CAPTION and _CREDIT_AND_NAME.search(end) is not None


def who_stands_where(one: Marked) -> bool:
    """The line says who stands left or right, and on which day of which year."""
    said = one.line.said
    return (
        one.line.words <= _LONGEST_CAPTION
        and _STANDS.search(said) is not None
        and _WHOLE_DAY.search(said) is not None
    )


def tell_captions(lines: list[Marked]) -> None:
    """Tells which lines, still open, are captions or belong to a gallery."""
    _tell_galleries(lines)
    for one in lines:
        if credited_twice(one):
            _be(one, BlockKind.CAPTION, "captions.credited_twice")
        elif who_stands_where(one):
            _be(one, BlockKind.CAPTION, "captions.who_stands_where")
    for one, following in pairwise(lines):
        if doubled(one, following):
            for caption in (one, following):
                _be(caption, BlockKind.CAPTION, "captions.doubled")
        elif above_a_credit(one, following):
            _be(one, BlockKind.CAPTION, "captions.above_a_credit")


def _tell_galleries(lines: list[Marked]) -> None:
    opened = -1
    for at, one in enumerate(lines):
        if gallery(one):
            first = opened if opened >= 0 and at - opened <= _LONGEST_PICTURE else at
            for line in lines[first : at + 1]:
                _be(line, BlockKind.FURNITURE, "captions.gallery")
            opened = -1
        elif gallery_opens(one):
            opened = at
            _be(one, BlockKind.FURNITURE, "captions.gallery_opens")


def _be(one: Marked, kind: BlockKind, rule: str) -> None:
    if one.open:
        one.be(kind, rule)


RULES = rules_of(
    "captions",
    (gallery, gallery_opens, doubled, above_a_credit, credited_twice, who_stands_where),
)
