"""What became of the people a number counts: killed, injured, missing, arrested."""

import re
from functools import cache

from retold.analysis.mentions.quantity_scan import fate_behind
from retold.analysis.mentions.quantity_words import fates
from retold.analysis.mentions.shapes import Shape
from retold.text.languages import word_list

KILLED = "killed"
"""The sort of victims that a toll counts, and lives that were lost."""

_TOLL_REACH = 24
"""Words and marks before a number in which "death toll" still governs it: of which fire, in which
town, may stand between."""

_NEAR_ITS_VERB = 8
"""How near before the number the verb must stand that tells the toll: "rose to at least"."""

_LONGEST_ASIDE = 24
"""Letters of an aside at most, with its commas; a longer one is a clause of its own."""


def fate_told_behind(shape: Shape, end: int) -> str:
    """What the words behind say of those counted: "were hurt", or "lost their lives".

    An aside about them may stand between: "six people, including two clerks, were hurt".
    """
    for at in (end, *_behind_aside(shape, end)):
        behind = fate_behind(shape, at)
        if behind and (at == end or _is_passive(shape, behind)):
            return fates()[shape.forms[behind.start("fate")]]
    words = _counting()["lost_lives"]
    return KILLED if set(shape.forms[end : end + len(words)]) == words else ""


def _behind_aside(shape: Shape, end: int) -> list[int]:
    """Where the sentence may go on behind ", including two clerks and a guest,"."""
    ahead = shape.forms[end : end + _LONGEST_ASIDE]
    if len(ahead) < 2 or ahead[0] != "," or ahead[1] not in _counting()["aside"]:
        return []
    return [end + at + 1 for at in range(2, len(ahead)) if ahead[at] == ","]


def are_lives_lost(shape: Shape, start: int, noun: list[str]) -> bool:
    """Whether the number is of lives that something took: "claimed 12 lives"."""
    takes = _counting()["takes_lives"]
    if noun == ["lives"]:
        return start > 0 and shape.forms[start - 1] in takes
    before = shape.forms[max(0, start - 4) : start]
    return before[1:] == ["the", "lives", "of"] and before[0] in takes


def _is_passive(shape: Shape, behind: re.Match[str]) -> bool:
    return shape.forms[behind.start()] in _counting()["be"]


def fate_before(shape: Shape, start: int) -> str:
    """What the words before a number say became of those counted, "" where they say nothing.

    A verb governs the number right behind it ("killing at least 12"); the toll may stand some
    words away ("the death toll from the fire has risen to 12").
    """
    words = _counting()
    for at in range(start - 1, max(start - _TOLL_REACH, -1), -1):
        form = shape.forms[at]
        if form == "toll" or form[:1].isdigit() or not form:
            return KILLED if form == "toll" and _is_told_of(shape, at + 1, start) else ""
        between = set(shape.forms[at + 1 : start])
        if form in words["toll"] and between <= words["after_toll"] | words["fillers"]:
            return fates()[form]
        shot_dead = form == "dead" and shape.forms[at - 1] in words["made_dead"]
        if shot_dead or (form in fates() and form not in words["only_behind"] | words["toll"]):
            return fates()[form] if between <= words["fillers"] | {"least"} else ""
    return ""


def _is_told_of(shape: Shape, start: int, end: int) -> bool:
    """Whether a verb such as "rose" or "stood" stands between the toll and its number."""
    near = shape.forms[max(start, end - _NEAR_ITS_VERB) : end]
    return bool(set(near) & _counting()["after_toll"])


@cache
def _counting() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in word_list("counting").items()}
