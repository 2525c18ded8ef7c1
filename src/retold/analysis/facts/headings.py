"""What a row of the table is headed by: whose age, what is counted, or the words it stands in."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from retold.analysis.facts.context import Story, tells
from retold.analysis.facts.counted import counts_anybody, family
from retold.analysis.facts.mentioned import Mention
from retold.model.facts import FactKind
from retold.model.mentions import NameKind
from retold.model.spans import Span
from retold.text.languages import word_list
from retold.text.prose import Prose

_AGE = "age"
"""What an age counts: it says nothing of whose age it is."""

_NEAR_NAME = 40
"""Characters between an age and the name of the one who is so old."""

_MOST_WORDS = 8
"""Words quoted where nothing better tells what a number is of."""

_OF = frozenset({"of"})
_GLUE = frozenset({"", "-", "'", "\N{RIGHT SINGLE QUOTATION MARK}", "&", "$", "£", "€", "%"})
"""What may stand between two words of one phrase."""

_LONGEST_SHORTENED = 3
"""Letters of a word after which a stop ends no sentence: "Mr. Brack", "Rod J. Quill"."""

_VERB_ENDINGS = ("ing", "ed")


def heading_of(story: Story, mention: Mention) -> str:
    """What a number or time is of, in a few words of its report; empty where nothing tells it.

    What is counted, as printed; of victims what became of them; of an age whose it is; of a share
    or a measure what follows "of"; of anything else the words of the clause it stands in.
    """
    if mention.counted == _AGE:
        return _whose_age(story, mention)
    if family(mention.counted.split()):
        return _of_victims(mention.counted)
    prose = story.reports[mention.report].prose
    if mention.counted:
        return prose.said(mention.counted_span) if mention.counted_span else mention.counted
    measured = mention.kind is not FactKind.DATE
    phrase = (_behind_of(prose, mention) if measured else None) or _quoted(prose, mention)
    return " ".join(phrase.of(prose.text).split()) if phrase else ""


def names_a_thing(mention: Mention) -> bool:
    """Whether what is counted heads a row by itself; "age" does not."""
    return mention.counted not in {"", _AGE}


def _of_victims(counted: str) -> str:
    """Who was killed: "soldiers killed" for the normal form "killed soldiers"."""
    fate, _, who = counted.partition(" ")
    return f"people {fate}" if counts_anybody(counted) else f"{who} {fate}"


def _whose_age(story: Story, mention: Mention) -> str:
    """Whose age it is: of Ana Kovic in "Ana Kovic, 34," and in "34-year-old Ana Kovic"."""
    studied = story.reports[mention.report]
    text, reading = studied.report.text, studied.reading
    at = bisect_left(reading.names, mention.span.start, key=lambda name: name.span.start)
    for name in reading.names[max(0, at - 1) : at + 2]:
        if name.sentence != mention.sentence or name.stand_in:
            continue
        if reading.entities[name.entity].kind not in {NameKind.PERSON, NameKind.OTHER}:
            continue
        if name.span.end <= mention.span.start:
            near = text[name.span.end : mention.span.start].strip() in {",", "(", ", aged"}
        else:
            between = text[mention.span.end : name.span.start]
            near = len(between) < _NEAR_NAME and not set(between) & set(",.;:(")
        if near:
            return f"{_AGE} of {name.said}"
    return _AGE


def _behind_of(prose: Prose, mention: Mention) -> Span | None:
    """The phrase behind "of": "the territory" in "a sixth of the territory"."""
    within, inside = prose.words_of(mention.sentence), prose.words.within(mention.span)
    if inside.stop >= within.stop or prose.words.forms[inside.stop] not in _OF:
        return None
    words = range(inside.stop + 1, within.stop)
    phrase: list[int] = []
    for word in words:
        if not _beside(prose, word - 1, word):
            break
        telling = tells(prose.words.forms[word])
        if phrase and (not telling or prose.words.forms[word] in _verbs()):
            break
        phrase += [word] if telling else []
    return prose.words.span(phrase[0], phrase[-1] + 1) if phrase else None


def _quoted(prose: Prose, mention: Mention) -> Span | None:
    """The clause the mention stands in, or the part around it; None where neither stands clean.

    Where the clause itself is no phrase ("aired Sunday"), the words before it are looked at too.
    """
    openers = _clause_openers()
    return _phrase(prose, mention, openers) or _phrase(prose, mention, frozenset())


def _phrase(prose: Prose, mention: Mention, openers: frozenset[str]) -> Span | None:
    """The longest phrase of a few words around a mention that none of `openers` interrupts."""
    clause = _clause(prose, mention, openers)
    inside = prose.words.within(mention.span)
    starts = [at for at in range(clause.start, inside.start + 1) if _may_start(prose, clause, at)]
    ends = [at for at in range(inside.stop, clause.stop + 1) if _may_end(prose, clause, at)]
    fitting = [
        (end - start, -start, start, end)
        for start in starts
        for end in ends
        if end - start <= _MOST_WORDS and end - start > len(inside)
    ]
    if not fitting:
        return None
    *_, start, end = max(fitting)
    return prose.words.span(start, end)


def _clause(prose: Prose, mention: Mention, openers: frozenset[str]) -> range:
    """The words around a mention up to a mark or to one of `openers`; no more than are quoted."""
    within, inside = prose.words_of(mention.sentence), prose.words.within(mention.span)
    forms, start, stop = prose.words.forms, inside.start, inside.stop
    first, last = start - _MOST_WORDS, stop + _MOST_WORDS
    while start > max(within.start, first) and _beside(prose, start - 1, start):
        if forms[start - 1] in openers:
            break
        start -= 1
    while stop < min(within.stop, last) and _beside(prose, stop - 1, stop):
        if forms[stop] in openers:
            break
        stop += 1
    return range(start, stop)


def _may_start(prose: Prose, clause: range, at: int) -> bool:
    """Whether a phrase may begin at a word: with the clause, or behind a preposition; no verb."""
    form = prose.words.forms[at]
    small = prose.text[prose.words.starts[at]].islower()
    if small and (form in _verbs() or form.endswith(_VERB_ENDINGS)):
        return False
    if at == clause.start:
        return form not in _prepositions()
    return prose.words.forms[at - 1] in _prepositions()


def _may_end(prose: Prose, clause: range, at: int) -> bool:
    """Whether a phrase may end before a word: with the clause, or where a preposition follows."""
    last = prose.words.forms[at - 1]
    if not tells(last) and not last[0].isdigit():
        return False
    return at == clause.stop or prose.words.forms[at] in _prepositions()


def _beside(prose: Prose, word: int, after: int) -> bool:
    """Whether two words stand in one phrase: nothing but a blank or a sign is between them."""
    between = prose.text[prose.words.ends[word] : prose.words.starts[after]]
    short = prose.words.ends[word] - prose.words.starts[word] <= _LONGEST_SHORTENED
    return between.strip() in _GLUE or (short and between == ". ")


def _words(name: str) -> Sequence[str]:
    words: Sequence[str] = word_list("fact_terms")[name]
    return words


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(_words("prepositions"))


@cache
def _clause_openers() -> frozenset[str]:
    return frozenset(_words("clause_openers"))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(_words("verbs")) | frozenset(word_list("roles")["saying"])
