"""Whether what the trained network marks was said, or only thought, wanted or done."""

from collections.abc import Sequence
from functools import cache

from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.lines import Lines
from retold.model.quotations import Attribution
from retold.model.spans import Span

_SURE = 0.8
"""Of the attributions of the development articles that the network was less sure of, two of
three held."""

_QUOTED_WORDS = 3
"""Words in marks that are somebody's own; fewer may be a name or a term."""

_QUOTED_CLAUSE = 5
"""The same where no word of speech gives them ("filmed his “fit of rage”"): in the development
articles shorter ones were terms and titles."""

SHORTEST_CLAUSE = 4
"""Words of a clause; a shorter run only points at what was said: "that idea", "his remarks"."""

_OF_CLAUSES = ("clause", "told", "asked", "found", "infinitive", "urged")
"""Uses of the verbs that take a clause: what others give without marks is only pointed at."""


def is_said(lines: Lines, attribution: Attribution) -> bool:
    """Whether it is told that somebody said these words.

    A cue of speech gives them, and they stand in marks or the network is sure of a clause that
    nothing denies; or another cue gives nothing but a clause in marks, and the network is sure.
    """
    if attribution.source is None or is_nested(lines, attribution):
        return False
    words = lines.prose.words
    forms = {words.forms[word] for word in words.within(attribution.cue)}
    sure = attribution.score >= _SURE
    quoted = _most_in_marks(lines, attribution.content)
    if forms and forms.isdisjoint(lexicon().cues):
        return sure and quoted >= _QUOTED_CLAUSE and _all_in_marks(lines, attribution.content)
    if quoted >= _QUOTED_WORDS:
        return True
    told = sum(len(words.within(span)) for span in attribution.content)
    grammar = lexicon().grammar
    denied = not forms.isdisjoint(grammar["unsaid"] | grammar["refusals"])
    given = not forms.isdisjoint(_cues_of_clauses()) and not denied
    return sure and given and told >= SHORTEST_CLAUSE


@cache
def _cues_of_clauses() -> frozenset[str]:
    """Cues that tell what somebody said, not only of what, or that he did: "praised the crew"."""
    found = lexicon()
    verbs = (form for use in _OF_CLAUSES for form in found.verbs[use].particles)
    return frozenset({*verbs, *found.nouns["speech"], "according"})


def is_nested(lines: Lines, attribution: Attribution) -> bool:
    """Whether the cue stands in the marks that hold the words: a speaker tells of another."""
    around = {one.outer for one in lines.marked_in(attribution.cue)}
    held = {one.outer for span in attribution.content for one in lines.marked_in(span)}
    return not around.isdisjoint(held)


def _all_in_marks(lines: Lines, content: Sequence[Span]) -> bool:
    text = lines.prose.text
    return all(
        any(
            one.outer.contains(s) or same_but_edges(text, one.outer, s)
            for one in lines.marked_in(s)
        )
        for s in content
    )


def _most_in_marks(lines: Lines, content: Sequence[Span]) -> int:
    """How many words the longest stretch in marks has that the content touches."""
    words = lines.prose.words
    stretches = (one for span in content for one in lines.marked_in(span))
    return max((len(words.within(one.inner)) for one in stretches), default=0)


def same_but_edges(text: str, one: Span, two: Span) -> bool:
    """Whether two spans differ by marks, stops and blanks only."""
    start, end = min(one.start, two.start), max(one.end, two.end)
    before = text[start : max(one.start, two.start)]
    after = text[min(one.end, two.end) : end]
    return not any(map(str.isalnum, before + after))
