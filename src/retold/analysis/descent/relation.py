"""How two reports of one story stand to each other: copy, rewrite, partly drawn, independent."""

from collections.abc import Callable
from dataclasses import dataclass

from retold.analysis.descent.evidence import Evidence, Side
from retold.model.descent import Relation
from retold.model.spans import Reason

_COPY = 0.8
"""A text of which four fifths stand word for word in another is a copy of it, cuts and all."""

_CUT = 0.9
"""The same of a text that is a small part of the other: who only cuts changes nothing. Of six such
pairs read, the four that were only cut had .9 and more, two in words partly new .84 and .88."""

_A_PART = 0.5
"""Share of a text below which most of it is not the other's: that one is a part of it."""

_DRAWN_VERBATIM = 0.12
"""An eighth of a text in long runs shared word for word, quotations apart, is no chance."""

_RETOLD = 0.6
"""A text most of whose sentences another tells too, in order, retells it."""

_IN_ORDER = 0.6
"""Retellings keep the order of most sentences; two reporters order theirs each their own way."""

_LITTLE = 0.3
"""Reports of one event by two reporters share some sentences' matter; up to this much says
nothing of descent."""

_CLOSELY = 0.25
"""Share of a text in long runs shared word for word, from which it was hardly told in new words: a
rewrite of which one sentence in four is copied is not told to be new throughout."""

_A_LEAD = 150
"""Words of a text that only says what happened, to whom and where, as any other lead does, and in
the order in which anybody tells it: a real item of 110 words, all of whose facts another told in
that order, was told from other sources."""

_SAID = 0.5
"""Share of what two texts share that one of them prints in marks, from which that is what somebody
said, and who has it without marks need not have it from there. Of seven rewrites in new words that
were read the one with more, two thirds, was a police statement that both had; the others had three
tenths at most."""

_TRACE = 0.03
"""Up to this much in long shared runs may be names, titles and set phrases."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A relation, how sure, and why."""

    relation: Relation
    score: float
    reason: Reason


def copy(evidence: Evidence) -> Verdict | None:
    """A copy: nearly all of one text stands word for word in the other.

    Runs of six words and more are counted, words in quotation marks left out, since two
    reporters may quote the same words. A text that is only a small part of the other must stand
    there all but whole: else it is a digest, in words partly its own.
    """
    share = max(evidence.left.verbatim, evidence.right.verbatim)
    part = min(evidence.left.retold, evidence.right.retold) < _A_PART
    if share < (_CUT if part else _COPY):
        return None
    return _verdict(
        Relation.COPY, "copy", share, f"{share:.0%} of one text stands word for word in the other."
    )


def rewrite(evidence: Evidence) -> Verdict | None:
    """A rewrite: most sentences of one text are told by the other in the same order.

    The words may nearly all be new; that the same sentences follow one another is what two
    reporters working alone do not arrive at. Of a text as short as a lead they do, so it must have
    kept some words besides the names and numbers of what happened; and of a statement that one of
    them prints in marks they may both have been sent the text.
    """
    if max(evidence.left.said, evidence.right.said) >= _SAID:
        return None
    return _in_the_same_order(evidence)


def close_rewrite(evidence: Evidence) -> Verdict | None:
    """A close rewrite: one that keeps much of the other's text word for word.

    Most of its sentences are the other's, in the same order, and a quarter and more of its words
    stand there too in long runs; it is no copy, and yet not told in new words.
    """
    verdict = _in_the_same_order(evidence)
    kept = max((evidence.left, evidence.right), key=lambda side: side.retold).verbatim
    if verdict is None or kept < _CLOSELY:
        return None
    words = f"{verdict.reason.words[:-1]}, and {kept:.0%} of it word for word."
    return _verdict(Relation.REWRITE, "close_rewrite", verdict.score, words)


def _in_the_same_order(evidence: Evidence) -> Verdict | None:
    """The verdict on a text most of whose sentences the other tells too, in their order."""
    share = max(evidence.left.retold, evidence.right.retold)
    if share < _RETOLD or evidence.in_order < _IN_ORDER:
        return None
    kept = max(evidence.left.verbatim, evidence.right.verbatim)
    some = kept > _TRACE and evidence.chosen
    if not some and min(evidence.left.words, evidence.right.words) < _A_LEAD:
        return None
    return _verdict(
        Relation.REWRITE,
        "rewrite",
        min(1.0, share * evidence.in_order + kept / 2),
        f"{share:.0%} of one text stands in sentences that the other tells too, "
        f"in {'the same' if evidence.in_order == 1 else 'nearly the same'} order.",
    )


def taken_up(verdict: Verdict, later: Side) -> Verdict | None:
    """Taken up: the later report holds most of the earlier, and much that is new beside it.

    That is no rewrite, which tells hardly anything else: the later drew in part on the earlier.
    """
    if verdict.relation is not Relation.REWRITE or later.retold >= _RETOLD:
        return None
    words = f"{later.retold:.0%} of the later stands in the earlier too; the rest is new."
    return _verdict(Relation.PARTLY_DRAWN, "taken_up", verdict.score, words)


def partly_drawn(evidence: Evidence) -> Verdict | None:
    """Partly drawn: long runs are shared word for word, but each text has much of its own.

    Runs of names and numbers alone, with what links them, show nothing: the event is the same.
    """
    share = max(evidence.left.verbatim, evidence.right.verbatim)
    if share < _DRAWN_VERBATIM or not evidence.chosen:
        return None
    return _verdict(
        Relation.PARTLY_DRAWN,
        "partly_drawn",
        min(1.0, 0.5 + share),
        f"{share:.0%} of one text stands word for word in the other, the rest is its own.",
    )


def independent(evidence: Evidence) -> Verdict | None:
    """Independent: the two tell one event in different words, in different sentences.

    Only words that nobody said and that no set phrase explains count as shared.
    """
    verbatim = max(evidence.left.verbatim, evidence.right.verbatim)
    retold = min(evidence.left.retold, evidence.right.retold)
    if verbatim > _TRACE or retold > _LITTLE:
        return None
    return _verdict(
        Relation.INDEPENDENT,
        "independent",
        1 - max(retold, verbatim),
        f"Only {retold:.0%} of their sentences meet, and {verbatim:.0%} of the words stand in "
        "long shared runs outside quotations.",
    )


def unclear(evidence: Evidence) -> Verdict:
    """Unclear: more is shared than two reporters would share by chance, less than shows descent."""
    retold = max(evidence.left.retold, evidence.right.retold)
    verbatim = max(evidence.left.verbatim, evidence.right.verbatim)
    return _verdict(
        Relation.UNCLEAR,
        "unclear",
        0.5,
        f"{retold:.0%} of one text's sentences meet the other's and {verbatim:.0%} of its words "
        "stand in long shared runs: too much for chance, too little to tell descent.",
    )


RELATION_RULES: tuple[Callable[[Evidence], Verdict | None], ...] = (
    copy,
    close_rewrite,
    rewrite,
    partly_drawn,
    independent,
)
"""The first that answers decides; `unclear` answers where none does."""


def relation_of(evidence: Evidence) -> Verdict:
    """How two reports of one story stand to each other."""
    for rule in RELATION_RULES:
        verdict = rule(evidence)
        if verdict is not None:
            return verdict
    return unclear(evidence)


def _verdict(relation: Relation, rule: str, score: float, words: str) -> Verdict:
    return Verdict(relation, score, Reason(rule=f"descent.{rule}", words=words, score=score))
