"""Which one-sided quotations repeat another of the same report, and who else tells a quotation."""

from collections.abc import Iterable, Mapping
from itertools import chain

from retold.model.quotations import Echo, Fate, Utterance
from retold.text.rarity import rarity
from retold.text.studied import Studied

_AGAIN = 0.6
"""Share of the telling words of the shorter quotation from which it says the other again."""

_TELLING = 1.5
"""Rarity from which a word tells something; "said" and "people" lie below. A contracted one
("wouldn't") is rare as it is printed, and tells nothing."""


def repeated(echoes: Iterable[Echo], told: Mapping[str, Studied]) -> frozenset[str]:
    """Ids of echoes that only one report has and that say again what a longer one of it says."""
    kept: dict[tuple[str, str], list[frozenset[str]]] = {}
    again = set()
    one_sided = [(echo, _words(echo, told)) for echo in echoes if echo.fate in _ONE_SIDED]
    for echo, words in sorted(one_sided, key=lambda pair: (-len(pair[1]), pair[0].id)):
        others = kept.setdefault((echo.before_report, echo.after_report), [])
        if words and any(len(words & other) >= _AGAIN * len(words) for other in others):
            again.add(echo.id)
        else:
            others.append(words)
    return frozenset(again)


_ONE_SIDED = frozenset({Fate.DROPPED, Fate.ADDED})


def _words(echo: Echo, told: Mapping[str, Studied]) -> frozenset[str]:
    report, spans = (
        (echo.before_report, echo.before_spans)
        if echo.fate is Fate.DROPPED
        else (echo.after_report, echo.after_spans)
    )
    words = told[report].prose.words
    places = chain.from_iterable(words.within(span) for span in spans)
    stems = (words.stems[at] for at in places)
    return frozenset(one for one in stems if rarity(one) >= _TELLING and "'" not in one)


def tellers_of(utterances: Iterable[Utterance]) -> dict[str, set[str]]:
    """For the id of each quotation the reports that tell what it tells."""
    return {
        quotation: {telling.report_id for telling in utterance.tellings}
        for utterance in utterances
        for telling in utterance.tellings
        for quotation in telling.quotations
    }
