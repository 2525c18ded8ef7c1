"""A plan carried out: the passage and the title of every telling of a block."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpus.events import Events, draw_events
from benchmarks.corpus.passages import Passage, draw_sentences, draw_titles
from benchmarks.corpus.rewriting import REWRITINGS, Strength, rewrite
from benchmarks.corpus.tellings import VERSIONS, Plan, Telling
from benchmarks.corpus.traps import filled_in, framed, frames, grown, rounded_up
from benchmarks.corpus.truth import Kind

_QUOTED_BY_ALL = 2
"""Sentences of a press conference that an independent telling quotes too, at most."""

_NEAR = 8
"""Reports of the same days that a round-up or a live blog takes up."""

KINDS = tuple(Kind)
"""The kinds by number, each with its own frames."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a block's reports say.

    Attributes:
        plan: which report tells what.
        events: the words of its events.
        own: the sentences that each telling brings itself.
        titles: the title that each brings itself.
        passages: the whole text of each telling, as far as made.
        seed: the seed of the collection.
        chance: what draws.
    """

    plan: Plan
    events: Events
    own: Sequence[Passage]
    titles: Passage
    seed: int
    chance: np.random.Generator
    passages: list[Passage] = field(default_factory=list)


def tell(plan: Plan, seed: int, chance: np.random.Generator) -> Told:
    """The passages of all tellings of a plan."""
    events = _events(plan, seed, chance)
    counts = np.array([_own_sentences(telling) for telling in plan.tellings], dtype=np.int64)
    event = np.array([telling.event for telling in plan.tellings], dtype=np.int64)
    texts = draw_sentences(events, np.repeat(event, counts), chance).cut(counts)
    titles = draw_titles(events, event, chance)
    told = Told(plan, events, texts, titles, seed, chance)
    firsts = _firsts(plan)
    for at, telling in enumerate(plan.tellings):
        told.passages.append(_passage(told, at, telling, firsts))
    return told


def _events(plan: Plan, seed: int, chance: np.random.Generator) -> Events:
    events = draw_events(plan.events, seed, chance)
    for one, model in plan.look_alikes:
        events.make_look_alike(one, model)
    for one, before in plan.sequels:
        events.make_sequel(one, before, chance)
    return events


def _own_sentences(telling: Telling) -> int:
    if telling.source >= 0:
        return 1 + round(REWRITINGS[telling.strength].own * telling.sentences)
    return telling.sentences


def _firsts(plan: Plan) -> NDArray[np.int64]:
    """The first telling of each event, in order of time."""
    firsts = [
        at
        for at, telling in enumerate(plan.tellings)
        if telling.kind is Kind.REPORT and telling.strength is Strength.NONE
    ]
    return np.array(sorted(firsts, key=lambda at: plan.tellings[at].minute), dtype=np.int64)


def _passage(told: Told, at: int, telling: Telling, firsts: NDArray[np.int64]) -> Passage:
    own = told.own[at]
    if telling.source >= 0:
        source = told.passages[telling.source]
        return rewrite(source, own, REWRITINGS[telling.strength], told.chance)
    if telling.strength is Strength.INDEPENDENT:
        return _quoting(own, told.passages[telling.first], told.chance)
    if telling.kind is Kind.ROUND_UP:
        return rounded_up(own, _beside(told, telling.minute, firsts), told.chance)
    if telling.kind is Kind.LIVE_BLOG:
        begun = at - telling.family
        others = _beside(told, told.plan.tellings[begun].minute, firsts)
        return grown(told.own[begun], others, telling.family, VERSIONS)
    if telling.kind is Kind.REPORT:
        return own
    return _framed(told, telling, own)


def _framed(told: Told, telling: Telling, own: Passage) -> Passage:
    frame = frames(told.seed, KINDS.index(telling.kind))
    text = frame.texts[telling.family]
    if telling.kind is Kind.TEMPLATE:
        return filled_in(text, float(frame.looseness[telling.family]), told.chance)
    return framed(text, own)


def _quoting(own: Passage, other: Passage, chance: np.random.Generator) -> Passage:
    """An independent telling may quote the same press conference."""
    said = np.flatnonzero(other.quoted)[: chance.integers(0, _QUOTED_BY_ALL + 1)]
    return own.then(other.some(said)) if len(said) else own


def _beside(told: Told, minute: float, firsts: NDArray[np.int64]) -> list[Passage]:
    """The reports that appeared around a minute."""
    minutes = np.array([told.plan.tellings[at].minute for at in firsts])
    last = max(_NEAR, int(np.searchsorted(minutes, minute)))
    return [told.passages[at] for at in firsts[last - _NEAR : last]]
