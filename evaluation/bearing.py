"""How a sentence bears on a claim of another report: whether it strengthens or weakens it.

A score only, and nothing that Retold tells: at its surest it is right about a weakened claim in
one of four (`python -m evaluation.fit_bearing`), which is no finding to put before a reader.
What it rests on is what the analysis of changes sees: shared words, whose voice, and negation.
"""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from hashlib import sha256
from itertools import pairwise
from math import log1p, sqrt
from pathlib import Path

from evaluation.logistic import Fit, Row
from retold.analysis.alignment.likeness import likeness_of
from retold.analysis.alignment.profiles import profile_of
from retold.analysis.changes import Voices
from retold.analysis.changes.phrases import forms_of
from retold.analysis.changes.retellings import Retelling, retelling_of
from retold.comparison import read_report
from retold.model.changes import Pairing
from retold.sources import report_from_text
from retold.text.keys import key_of
from retold.text.rarity import rarity
from retold.text.words import Words

WEIGHTS = Path(__file__).with_name("bearing.toml")

FOLDS = 5
"""Weights are fitted once without each fifth of the topics, so that no topic is scored by weights
that were fitted on it, in the texts they come from as little as in any others."""

_RUN = 4
"""Letters in the runs that are compared: as long as the stem of most words."""

_REACH = 6
"""Words behind a "not" that it may deny."""

_TELLING = 1.5
"""Least rarity of a shared word for its denial to matter: every fifth report holds a commoner."""


class Question(StrEnum):
    """What is asked of two sentences."""

    STRENGTHEN = "strengthen"
    WEAKEN = "weaken"


@dataclass(frozen=True, slots=True)
class Signals:
    """What two sentences have in common and how each is told; the same in either order.

    Attributes:
        letters: likeness of their runs of letters.
        pairs: likeness of their runs of two words.
        words: weight of the shared words that are no names.
        names: weight of the shared names.
        told: what shares of each the other holds, together.
        followed: words of one that became words of the other.
        entities: those named in either.
        entities_shared: those named in both.
        cited: how many of the two hold a word of saying.
        cited_one: whether only one does.
        own: how many are in the reporter's own voice.
        quoted: shares of each that are given to a source, together.
        one_speaker: whether a speaker of one is a speaker of the other.
        negative: words that deny, except or doubt, up to two in each.
        negative_one: how many more one has than the other.
        denied: rarity of the shared words that only one of the two denies.
        numbers: how many hold a number.
    """

    letters: float
    pairs: float
    words: float
    names: float
    told: float
    followed: float
    entities: float
    entities_shared: float
    cited: float
    cited_one: float
    own: float
    quoted: float
    one_speaker: float
    negative: float
    negative_one: float
    denied: float
    numbers: float

    def row(self, question: Question) -> Row:
        """The signals that a question rests on."""
        return tuple(float(getattr(self, name)) for name in RESTS_ON[question])


RESTS_ON = {
    Question.STRENGTHEN: ("letters", "told", "followed", "entities", "negative", "quoted"),
    Question.WEAKEN: tuple(Signals.__dataclass_fields__),
}
"""Signals each question is decided by: to strengthen is to tell the same, and the few that say how
much is the same do so better by themselves than with all others (.677 beside .660)."""


def voices_of(sentence: str) -> Voices:
    """A sentence read as a report of its own."""
    return Voices(read_report(report_from_text(sentence)))


def signals(one: Voices, other: Voices) -> Signals:
    """What two sentences, each read by itself, have in common and how each is told."""
    proses = one.studied.prose, other.studied.prose
    likeness = likeness_of(profile_of(proses[0]), profile_of(proses[1]))
    ours = frozenset[str]().union(*likeness.left.keys)
    theirs = frozenset[str]().union(*likeness.right.keys)
    shared, masses = ours & theirs, (likeness.weigh(ours), likeness.weigh(theirs))
    names = likeness.left.names | likeness.right.names
    told = _told(one, other)
    entities = [frozenset(e.key for e in v.studied.reading.entities) for v in (one, other)]
    cited = [side.holds(forms_of("hedges", "cues")) for side in (told.before, told.after)]
    negative = [_negative(side.forms()) for side in (told.before, told.after)]
    held = likeness.weigh(shared)
    return Signals(
        letters=_cosine(*(_runs(" ".join(prose.words.stems)) for prose in proses)),
        pairs=_cosine(*(frozenset(pairwise(prose.words.stems)) for prose in proses)),
        words=log1p(likeness.weigh(shared - names)),
        names=log1p(likeness.weigh(shared & names)),
        told=sum(held / mass for mass in masses if mass),
        followed=log1p(sum(map(told.before.telling, told.became))),
        entities=len(entities[0] | entities[1]),
        entities_shared=len(entities[0] & entities[1]),
        cited=sum(cited),
        cited_one=cited[0] != cited[1],
        own=told.before.own() + told.after.own(),
        quoted=sum(_share_quoted(voices) for voices in (one, other)),
        one_speaker=not _speakers(one).isdisjoint(_speakers(other)),
        negative=sum(negative),
        negative_one=abs(negative[0] - negative[1]),
        denied=_denied(told),
        numbers=sum(_holds_number(prose.words) for prose in proses),
    )


def fold_of(topic: str) -> int:
    """Which fifth a topic belongs to, by its hash: the same on every machine."""
    return int(sha256(topic.encode()).hexdigest(), 16) % FOLDS


def probability(question: Question, topic: str, found: Signals) -> float:
    """How likely the second sentence strengthens, or weakens, the first (logistic regression)."""
    return _fits(question)[fold_of(topic)].probability(found.row(question))


@cache
def _fits(question: Question) -> tuple[Fit, ...]:
    table = tomllib.loads(WEIGHTS.read_text("utf-8"))[question.value]
    return tuple(Fit(tuple(one[name] for name in RESTS_ON[question]), one["bias"]) for one in table)


def _told(one: Voices, other: Voices) -> Retelling:
    """The two as a retelling of one another, whatever they tell."""
    left, right = (tuple(range(len(v.studied.prose.sentences))) for v in (one, other))
    return retelling_of(one, other, Pairing(left=left, right=right, score=1.0, crossing=False))


def _cosine(ours: frozenset[object], theirs: frozenset[object]) -> float:
    return len(ours & theirs) / sqrt(len(ours) * len(theirs) + 1)


def _runs(text: str) -> frozenset[object]:
    return frozenset(text[at : at + _RUN] for at in range(len(text) - _RUN + 1))


def _speakers(voices: Voices) -> frozenset[str]:
    """The last words of the speakers' names."""
    speakers = (
        quotation.speaker.lower().split() for quotation in voices.studied.reading.quotations
    )
    return frozenset(speaker[-1] for speaker in speakers if speaker)


def _share_quoted(voices: Voices) -> float:
    return len(voices.of_words) / max(1, len(voices.studied.prose.words.forms))


def _negative(forms: tuple[str, ...]) -> int:
    listed = forms_of("modality", "negative")
    return min(2, sum(form in listed for form in forms))


def _holds_number(words: Words) -> bool:
    return any(form[0].isdigit() for form in words.forms)


def _denied(told: Retelling) -> float:
    """The rarity of the words of both sides that stand behind a "not" or "no" on one of them."""
    sides = told.before.words, told.after.words
    ours, theirs = ({key_of(stem): rarity(stem) for stem in words.stems} for words in sides)
    one_sided = _behind_negation(sides[0]) ^ _behind_negation(sides[1])
    shared = one_sided & ours.keys() & theirs.keys()
    return log1p(sum(ours[key] for key in shared if ours[key] > _TELLING))


def _behind_negation(words: Words) -> frozenset[str]:
    negations = forms_of("modality", "negations") | forms_of("modality", "denying")
    return frozenset(
        key_of(stem)
        for at, form in enumerate(words.forms)
        if form in negations
        for stem in words.stems[at + 1 : at + 1 + _REACH]
    )
