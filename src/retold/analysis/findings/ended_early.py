"""Whether a report ends a sentence of a saying early: it prints a full stop where none was."""

from collections.abc import Iterator, Sequence

from retold.analysis.findings.told_elsewhere import weigh
from retold.model.spans import Span
from retold.text.words import Words, find_words

_KEPT_BEFORE = 4
"""Words before the full stop that both give, so that it is the same place of the same sentence."""

_LEAST_CUT = 3
_WEIGHT_CUT = 1.0
"""Words that go on in the other report, and what they weigh, a rare word being 1. Each of three
sentences ended so in the real pairs read had lost what a reader would miss."""

_SENTENCE_ENDS = frozenset(".!?;")


def ended_early(
    longer: tuple[str, tuple[Span, ...]], shorter: tuple[str, tuple[Span, ...]]
) -> bool:
    """Whether words of the longer saying go on, without a comma, where the shorter has a full stop.

    “You will not see me lie to save myself” is not “You will not see me lie.”
    """
    text, spans = longer
    whole, kept = find_words(text, spans), find_words(*shorter)
    return any(
        _goes_on(whole, kept.forms[max(0, at - _KEPT_BEFORE) : at], text)
        for at in _full_stops(kept, shorter[0])
    )


def _full_stops(words: Words, text: str) -> Iterator[int]:
    """How many words stand before each full stop."""
    for at, end in enumerate(words.ends, 1):
        if text[end : end + 1] == "." and text[end + 1 : end + 2] != ".":
            yield at


def _goes_on(whole: Words, before: Sequence[str], text: str) -> bool:
    if len(before) < _KEPT_BEFORE:
        return False
    stop = len(before)
    for at in range(len(whole.forms) - stop):
        if tuple(whole.forms[at : at + stop]) == tuple(before):
            cut = _rest(whole, at + stop, text)
            if len(cut) >= _LEAST_CUT and weigh(cut, ()) >= _WEIGHT_CUT:
                return True
    return False


def _rest(words: Words, at: int, text: str) -> tuple[str, ...]:
    """The words from one on to the end of its sentence; none where a mark or a comma precedes."""
    if text[words.ends[at - 1] : words.starts[at]].strip():
        return ()
    stop = at + 1
    while stop < len(words.forms) and _SENTENCE_ENDS.isdisjoint(
        text[words.ends[stop - 1] : words.starts[stop]]
    ):
        stop += 1
    return tuple(words.forms[at:stop])
