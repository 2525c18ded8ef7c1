"""What became of a sentence, or of several."""

from retold.analysis.changes.retellings import Retelling
from retold.analysis.changes.small_words import small_words
from retold.model.changes import ChangeKind


def same_words(told: Retelling) -> ChangeKind | None:
    """The words are the same on both sides: kept, or moved where they stand elsewhere.

    Marks, case, accents and spacing do not count.
    """
    if len(told.before.sentences) != len(told.after.sentences):
        return None
    if told.before.forms() != told.after.forms():
        return None
    return ChangeKind.MOVED if told.crossing else ChangeKind.KEPT


def only_small_words(told: Retelling) -> ChangeKind | None:
    """Only words that tell nothing differ: kept, or moved where they stand elsewhere.

    Tense, articles, an abbreviation, "also", a name for a pronoun, "said" that stands elsewhere.
    A "not", a "may", a word that holds back, a number or a cause is no such word.
    """
    if len(told.before.sentences) != len(told.after.sentences) or not small_words(told):
        return None
    return ChangeKind.MOVED if told.crossing else ChangeKind.KEPT


def other_words(told: Retelling) -> ChangeKind:
    """The words differ: reworded, split or joined.

    Split where one sentence became several, joined where several became one.
    """
    before, after = len(told.before.sentences), len(told.after.sentences)
    if before == after:
        return ChangeKind.REWORDED
    return ChangeKind.SPLIT if before < after else ChangeKind.JOINED


def one_side_only(told: Retelling) -> ChangeKind | None:
    """No sentence of the other report tells it: it was dropped, or it was added.

    A sentence whose rarer words nearly all stand in one sentence of the other report, or in two
    in a row, is told there, though its partner is another: it is neither.
    """
    if told.before.sentences and told.after.sentences:
        return None
    return ChangeKind.DROPPED if told.before.sentences else ChangeKind.ADDED


def kind_of(told: Retelling) -> ChangeKind:
    """What became of the sentences of a retelling."""
    return one_side_only(told) or same_words(told) or only_small_words(told) or other_words(told)
