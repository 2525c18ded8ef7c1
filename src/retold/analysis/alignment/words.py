"""The words of an aligned pair of sentences."""

from retold.model.changes import Edit, Pairing
from retold.text.following import follow_words
from retold.text.prose import Prose


def align_words(left: Prose, right: Prose, pairing: Pairing) -> tuple[Edit, ...]:
    """Each run of words is followed from one sentence into the other.

    Telling words are matched first, then those that may stand for them, then function words
    between. What is the same was kept; what stands elsewhere was moved; what stands between kept
    words on both sides was reworded, on one side dropped or added. Marks and case do not count.
    """
    return follow_words(left, right, pairing)
