"""What a row of the table is headed by: whose age, what is counted, or the words it stands in."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from retold.analysis.facts.clauses import clause_of, parted
from retold.analysis.facts.context import Story, tells
from retold.analysis.facts.counted import counts_anybody, family
from retold.analysis.facts.mentioned import Mention
from retold.model.facts import FactKind
from retold.model.mentions import NameKind, NameMention
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

_TITLE_STOP = re.compile(r"(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z]{2})\.")
"""The stop of a short title, which ends no sentence: "the 52-year-old Ms. Quill"."""

_VERB_ENDINGS = ("ing", "ed")

_LONGEST_BRACKETS = 24
"""Characters of a measure told again in brackets: "(about 31 miles)"."""


def heading_of(story: Story, mention: Mention) -> str:
    """What a number or time is of, in a few words of its report; empty where nothing tells it.

    What is counted, as printed; of victims what became of them; of an age whose it is; of a share
    or a measure what follows "of"; of anything else the words of the clause it stands in.
    """
    if mention.counted == _AGE:
        name = whose_age(story, mention)
        return f"{_AGE} of {name.said}" if name else _AGE
    if family(mention.counted.split()):
        return _of_victims(mention.counted)
    prose = story.reports[mention.report].prose
    if mention.counted:
        return prose.said(mention.counted_span) if mention.counted_span else mention.counted
    if mention.kind is FactKind.DATE:
        phrase = _of_day(prose, mention)
    else:
        phrase = _behind_of(prose, mention) or _quoted(prose, mention) or _around(prose, mention)
    if phrase is None or _only_numbers(prose, phrase):
        phrase = _behind_brackets(prose, mention)
    if phrase is None:
        return ""
    return " ".join(_whole(phrase, mention).of(prose.text).split())


def _only_numbers(prose: Prose, phrase: Span) -> bool:
    """Whether a phrase only tells the number again in another unit: "31 miles"."""
    words = prose.words.within(phrase)
    said = [at for at in words if tells(prose.words.forms[at])]
    units = word_list("fact_terms")["same_unit"].keys() | word_list("units")["measures"].keys()
    return all(
        prose.words.forms[at][0].isdigit() or prose.words.forms[at].removesuffix("s") in units
        for at in said
    )


def _whole(phrase: Span, mention: Mention) -> Span:
    """The phrase with the sign before its first number: "$3.6 billion", not "3.6 billion"."""
    cut = mention.span.start < phrase.start < mention.span.end
    return Span(mention.span.start, phrase.end) if cut else phrase


def whose_age(story: Story, mention: Mention) -> NameMention | None:
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
            between = _TITLE_STOP.sub("", text[mention.span.end : name.span.start])
            near = len(between) < _NEAR_NAME and not set(between) & set(",.;:(")
            near = near and not _is_of_someone(text, name)
        if near:
            return name
    return None


def _is_of_someone(text: str, name: NameMention) -> bool:
    """Whether the name only says where someone is from: "a 35-year-old Dunmoor man"."""
    behind = text[name.span.end : name.span.end + _NEAR_NAME].split(maxsplit=1)
    return bool(behind) and behind[0].strip(",.;:") in _words("someone")


def names_a_thing(mention: Mention) -> bool:
    """Whether what is counted heads a row by itself; "age" does not."""
    return mention.counted not in {"", _AGE}


def _of_victims(counted: str) -> str:
    """Who was killed: "soldiers killed" for the normal form "killed soldiers"."""
    fate, _, who = counted.partition(" ")
    return f"people {fate}" if counts_anybody(counted) else f"{who} {fate}"


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


def _of_day(prose: Prose, mention: Mention) -> Span | None:
    """The clause that tells what was on a day; of a long one the words about its verb and the day.

    A clause that tells of nothing ("the meeting on Monday") is quoted as well; the day by itself
    never.
    """
    inside, clause = prose.words.within(mention.span), clause_of(prose, mention)
    first = max(clause.start, inside.start - _MOST_WORDS + len(inside))
    start = next((at for at in range(first, inside.start) if _starts_well(prose, clause, at)), None)
    if start is None:
        return _quoted(prose, mention) or _around(prose, mention)
    ends = range(inside.stop, max(inside.stop, min(clause.stop, start + _MOST_WORDS)) + 1)
    stop = max((at for at in ends if _may_end(prose, clause, at)), default=inside.stop)
    if stop == inside.stop < clause.stop and not _verb_among(prose, range(start, stop)):
        stop = next((at + 1 for at in ends[:-1] if _verb_among(prose, (at,))), stop)
    return prose.words.span(start, stop)


def _around(prose: Prose, mention: Mention) -> Span | None:
    """The words of the clause next to a mention, where no phrase stands clean."""
    forms, inside = prose.words.forms, prose.words.within(mention.span)
    clause = clause_of(prose, mention)
    start = max(clause.start, inside.start - _MOST_WORDS // 2)
    while start < inside.start and not tells(forms[start]):
        start += 1
    stop = min(clause.stop, max(inside.stop, start + _MOST_WORDS))
    while stop > inside.stop and not tells(forms[stop - 1]):
        stop -= 1
    found = stop - start > len(inside)
    return prose.words.span(start, stop) if found else _behind_mark(prose, mention)


def _behind_mark(prose: Prose, mention: Mention) -> Span | None:
    """The words behind the mark that ends the mention: "On Monday, the board met"."""
    forms, inside = prose.words.forms, prose.words.within(mention.span)
    stop = min(prose.words_of(mention.sentence).stop, inside.stop + _MOST_WORDS)
    marks = [at for at in range(inside.stop + 1, stop) if parted(prose, at)]
    stop = marks[0] if marks else stop
    while stop > inside.stop and not tells(forms[stop - 1]):
        stop -= 1
    return prose.words.span(inside.stop, stop) if stop > inside.stop + 1 else None


def _behind_brackets(prose: Prose, mention: Mention) -> Span | None:
    """The words behind the same in another unit: "5 km (3 miles) south of the pier"."""
    within, inside = prose.words_of(mention.sentence), prose.words.within(mention.span)
    bracket = prose.text.find(")", mention.span.end, mention.span.end + _LONGEST_BRACKETS)
    if bracket < 0 or prose.text[mention.span.end : bracket].lstrip()[:1] != "(":
        return None
    start = next((w for w in range(inside.stop, within.stop) if prose.words.starts[w] > bracket), 0)
    stop = start
    while start and stop < min(within.stop, start + _MOST_WORDS):
        if stop > start and parted(prose, stop):
            break
        stop += 1
    while stop > start and not tells(prose.words.forms[stop - 1]):
        stop -= 1
    return prose.words.span(start, stop) if stop > start + 1 else None


def _verb_among(prose: Prose, words: Sequence[int]) -> bool:
    forms = (prose.words.forms[at] for at in words)
    return any(form in _verbs() or form.endswith(_VERB_ENDINGS) for form in forms)


def _starts_well(prose: Prose, clause: range, at: int) -> bool:
    """Whether a quoted clause may begin at a word: where it begins, or at a verb that tells."""
    form = prose.words.forms[at]
    if at == clause.start:
        return form not in _prepositions()
    return form.endswith("ed") or form in _telling_verbs() or _may_start(prose, clause, at)


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
def _telling_verbs() -> frozenset[str]:
    return frozenset(form for form in _words("verbs") if tells(form))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(_words("verbs")) | frozenset(word_list("roles")["saying"])
