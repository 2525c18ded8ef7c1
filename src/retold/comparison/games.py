"""Whether a saying is what players and coaches say after any game."""

from functools import cache

from retold.model.quotations import Quotation
from retold.text.languages import word_list
from retold.text.studied import Studied
from retold.text.words import stem_of

_PLAY = 0.06
"""Share of a report's words that are words of play, from which it tells of a game: of 297 reports
of real pairs, those of the 17 above it all told of a game, a fight or a team, and of the others the
highest of another matter had .053."""

_DIFFERENT = 6
"""Different words of play that it must hold: a brief on a market has "points", over and over."""

_TOP = 2
"""Sentences, with the headline, that tell what a report is about: where they hold what is news
beyond the play (an injury, a dismissal, a charge), its sayings may be about that."""


def is_after_a_game(quotation: Quotation, mine: Studied) -> bool:
    """Whether a report of a game quotes it, and it is about nothing but the game.

    "We played hard" is said after every one. An injury, a contract or a charge is news, and where
    the report is about one of those, or opens with what was said, any word on it may be.
    """
    words = mine.prose.words
    said = {words.stems[at] for span in quotation.content for at in words.within(span)}
    opens = bool(quotation.sentences) and quotation.sentences[0] < _TOP
    return not opens and said.isdisjoint(_listed("beyond_play")) and _tells_of_a_game(mine)


def _tells_of_a_game(mine: Studied) -> bool:
    prose = mine.prose
    play = [stem for stem in prose.words.stems if stem in _listed("play")]
    dense = len(play) >= _PLAY * len(prose.words) and len(set(play)) >= _DIFFERENT
    top = range(min(_TOP, len(prose.sentences)))
    about = {prose.words.stems[at] for number in top for at in prose.words_of(number)}
    return dense and about.isdisjoint(_listed("beyond_play"))


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(map(stem_of, word_list("games")[name]))
