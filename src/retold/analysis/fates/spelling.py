"""Runs of words that differ in spelling only: "she ' s" for "she's", "it is" for "it's"."""

from retold.analysis.fates.sides import Difference, Side
from retold.analysis.fates.wording import words_list_of
from retold.text.names import sound

_MOST_WORDS = 4
"""Words in the longest run that is another spelling of one word or two."""

_AFTER_NAMES = frozenset({"is", "has"})
"""What "'s" may stand for behind a word."""

_ARTICLES = frozenset({"al", "el", "ul", "as", "ash"})
"""Arabic articles, which one house prints before a name and another leaves out."""

_ONE_SOUND = str.maketrans("g", "k")
"""What is written for one foreign sound: "Gasim", "Qasim", "Kasim"."""

_FULL = "00"
"""Minutes of a full hour, which one house prints and another leaves out."""

_SIGNS = "*-"
"""Signs printed for letters of a rude word, two at least."""


def written_otherwise(one: Difference, left: Side, right: Side) -> bool:
    """Whether a run that differs is the same words spelled or contracted in another way."""
    if max(len(one.left), len(one.right)) > _MOST_WORDS:
        return False
    if one.left and one.right:
        ours, theirs = _letters(left, one.left), _letters(right, one.right)
        if _redacted(left, one.left, theirs) or _redacted(right, one.right, ours):
            return True
        if _heard(left, one.left) == _heard(right, one.right) != ():
            return True
        if _one_hour(ours, theirs):
            return True
        return ours == theirs or _expanded(left, one.left) == _expanded(right, one.right)
    whole, run, short, place = (
        (left, one.left, right, one.right.start)
        if one.left
        else (right, one.right, left, one.left.start)
    )
    return _contracted(whole, run, short, place) or _minutes(whole, run)


def _one_hour(ours: str, theirs: str) -> bool:
    """Whether two clocks show one full hour: "6:00 p.m.", "6 p.m."."""
    short, full = sorted((ours, theirs), key=len)
    return short.isdecimal() and full == short + _FULL and len(short) <= len(_FULL)


def _minutes(side: Side, run: range) -> bool:
    """Whether a run is the minutes of a full hour, set apart: "6: 00 p.m."."""
    hour = side.forms[run[0] - 1] if run[0] else ""
    return [side.forms[at] for at in run] == [_FULL] and hour.isdecimal()


def _heard(side: Side, run: range) -> tuple[str, ...]:
    """How the names sound that a run is made of, without articles; empty where it is none."""
    names = [at for at in run if side.forms[at] not in _ARTICLES]
    printed = [side.span(at, at + 1).of(side.prose.text) for at in names]
    if not all(name[:1].isupper() for name in printed):
        return ()
    return tuple(sound(side.forms[at]).translate(_ONE_SOUND) for at in names)


def _letters(side: Side, run: range) -> str:
    return "".join(letter for at in run for letter in side.forms[at] if letter.isalnum())


def _redacted(side: Side, run: range, whole: str) -> bool:
    """Whether signs stand for letters of the word there: "f***ing", "f---"."""
    first, last = side.words[run[0]], side.words[run[-1]]
    column, text = side.prose.words, side.prose.text
    end = column.ends[last]
    while text[end : end + 1] and text[end] in _SIGNS:
        end += 1
    printed = text[column.starts[first] : end]
    start, ending = _letters(side, run[:1]), _letters(side, run[1:])
    signs = any(sign * 2 in printed for sign in _SIGNS) and " " not in printed
    return signs and whole.startswith(start) and whole.endswith(ending)


def _expanded(side: Side, run: range) -> list[str]:
    listed = words_list_of("contractions")
    words = []
    for at in run:
        form = side.forms[at].replace("\u2019", "'")
        head, mark, ending = form.partition("'")
        whole = listed.get(form) or (
            f"{head} {listed[mark + ending]}" if mark + ending in listed else form
        )
        words.extend(whole.split())
    return words


def _contracted(whole: Side, run: range, short: Side, place: int) -> bool:
    """Whether a lone word of one side, or "s" set apart, is the "'s" of the word before there."""
    if len(run) != 1 or place == 0 or whole.forms[run[0]] not in _AFTER_NAMES | {"s"}:
        return False
    printed = short.span(place - 1, place).of(short.prose.text)
    return printed.endswith(("'s", "\u2019s"))
