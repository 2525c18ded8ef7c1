"""Whether two reports tell one story, in words."""

from dataclasses import dataclass

from retold.analysis.stories.profile import Profile
from retold.model.spans import Reason

_LINKED = 0.2
"""From this probability on two reports are taken to tell one story because others link them."""

_DOUBT = 0.25
"""From this probability on it is said that two reports may tell one story after all."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether two reports tell one story, how sure, and why."""

    same: bool
    probability: float
    reason: Reason


def judged(left: Profile, right: Profile, probability: float, least: float) -> Judgement:
    """The judgement on two reports alone, given how likely they tell one story."""
    same = probability >= least
    return Judgement(
        same,
        probability,
        Reason(
            rule="stories.same_story",
            words=_words(left, right, probability, same=same),
            score=probability if same else 1 - probability,
        ),
    )


def linked(judgement: Judgement) -> Judgement:
    """Two reports grouped with others that tell the same story tell it too.

    Unless much speaks against it: a round-up that tells two events does not make them one.
    """
    if judgement.same or judgement.probability < _LINKED:
        return judgement
    words = "One story: other reports of it link the two."
    reason = Reason(rule="stories.linked", words=words, score=judgement.probability)
    return Judgement(same=True, probability=judgement.probability, reason=reason)


def kept_apart(judgement: Judgement) -> Judgement:
    """Two reports somewhat alike tell two stories when each belongs to reports unlike the other's.

    So a round-up does not make two events one, and look-alike events told by several reports each
    stay two.
    """
    if not judgement.same:
        return judgement
    words = "Two stories: alike, but each goes with reports that the other does not go with."
    reason = Reason(rule="stories.kept_apart", words=words, score=1 - judgement.probability)
    return Judgement(same=False, probability=judgement.probability, reason=reason)


def one_form(probability: float) -> Judgement:
    """Pieces of one form, column or series tell two stories, however many words they share.

    A panel asked each week, the results of two quarters, the next part of a series: the frame is
    printed again, and the names or numbers in it are others.
    """
    words = "Two stories: in part the same words are printed, with other names or numbers in them."
    reason = Reason(rule="stories.one_form", words=words, score=1 - probability)
    return Judgement(same=False, probability=probability, reason=reason)


def said_to_be(judgement: Judgement) -> Judgement:
    """Two reports tell one story where the one who asks says so."""
    if judgement.same:
        return judgement
    words = "One story, as said by the one who asked; little in them shows it."
    reason = Reason(rule="stories.said_to_be", words=words, score=judgement.probability)
    return Judgement(same=True, probability=judgement.probability, reason=reason)


def _words(left: Profile, right: Profile, probability: float, *, same: bool) -> str:
    names = len(left.names.keys() & right.names.keys())
    pairs = len(left.pairs.keys() & right.pairs.keys())
    shared = f"they share {names} name words and {pairs} rare word pairs"
    if same:
        return f"One story: {shared}."
    if probability >= _DOUBT:
        return f"Perhaps one story, but not enough shows it: {shared}."
    return f"Too little in common for one story: {shared}."
