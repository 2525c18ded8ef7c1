"""What makes a finding weigh less, or more, than its label does: one table, kept as data."""

from enum import StrEnum
from functools import cache

from retold.text.languages import word_list


class Factor(StrEnum):
    """Something true of a finding that its label does not tell; `findings.toml` says the factor."""

    PARAPHRASED = "paraphrased"
    PERHAPS_TWO = "perhaps two sayings"
    TRANSLATED = "translated"
    RETOLD_APART = "retold by another reporter"
    SCRAP = "scrap"
    SLIGHT = "slight rewording"
    READ_NOT_SAID = "read, not said"
    QUESTION = "only a question"
    NOBODY_KNOWN = "speaker left open"
    IN_HEADLINE = "in a headline"
    SAID_AGAIN = "said again"
    COLOUR = "colour"
    VAGUE = "vague"
    ROUNDED = "rounded"
    TOLLS_APART = "tolls far apart"
    SAME_WORDS = "told in the same words"
    HARDLY_SURE = "hardly sure"
    WEIGHTY_WORD = "weighty word"
    LEFT_OUT = "left out by a report that drew in part"
    OWN = "own quotation"
    OWN_SENTENCE = "own sentence"
    OTHER_MATTER = "of another matter"
    HEARD_OF_BOTH = "one of whom both tell"
    HEARD_OF_ONE = "one of whom one tells"
    NEW_NAMES = "new names or numbers"
    BACKGROUND = "background"
    NO_SENTENCE = "no sentence of the story"
    AFTER_THE_THIRD = "after the third"
    SHOWN_ALREADY = "shown already"
    DRAWN_ABOVE = "drawn above"
    OTHER_DAYS = "of other days"
    OTHER_NEWS = "other news"


def factor(of: Factor) -> float:
    """By how much the weight of such a finding is multiplied."""
    return _table()[of.value]


@cache
def _table() -> dict[str, float]:
    return {name: float(entry) for name, entry in word_list("findings")["factors"].items()}
