"""Whether what one report alone says is of the news it leads with, and new to the other."""

from collections.abc import Sequence

from retold.model.spans import Span
from retold.text.keys import key_of, weight_of
from retold.text.studied import Studied

_OPENING = 1 / 3
"""Part of a report in which its news stands, by the inverted pyramid."""

_NEW = 8
"""Telling words of a sentence that the other must lack: a lead is long, and half of it is known."""

_SHARE = 0.4
"""What share of its telling words they must be. Of 25 claims in openings, read beside another
report of the same source, the 17 above both were not told there; most of the others were."""


def is_new_lead(spans: Sequence[Span], mine: Studied, theirs: Studied) -> bool:
    """Whether sentences of one report lead it, and tell the other's reader much that is new.

    Not of a report that came out on an earlier day, which could not tell it; nor where the day of
    either is not known.
    """
    return _might_be_told(mine, theirs) and any(_is_new(span, mine, theirs) for span in spans)


def _might_be_told(mine: Studied, theirs: Studied) -> bool:
    """Whether the other report came out on the same day or later."""
    ours, other = mine.report.published, theirs.report.published
    return ours is not None and other is not None and ours.date() <= other.date()


def _is_new(span: Span, mine: Studied, theirs: Studied) -> bool:
    sentences = mine.prose.sentences
    at = next((n for n, sentence in enumerate(sentences) if sentence.span == span), len(sentences))
    if at >= _OPENING * len(sentences):
        return False
    stems = {mine.prose.words.stems[word] for word in mine.prose.words_of(at)}
    telling = {key_of(stem) for stem in stems if weight_of(stem) > 0}
    new = telling - set(map(key_of, theirs.prose.words.stems))
    return len(new) >= _NEW and len(new) >= _SHARE * len(telling)
