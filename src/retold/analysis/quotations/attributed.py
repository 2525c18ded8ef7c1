"""Rules that need no verb of speech: according to, the remarks that."""

from retold.analysis.quotations.clauses import begins_clause, is_clause, is_verb
from retold.analysis.quotations.endings import stop_of
from retold.analysis.quotations.given import Given, Phrase
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import Line
from retold.analysis.quotations.lines import Lines
from retold.analysis.quotations.stretches import span_of, span_with_stray
from retold.analysis.quotations.subjects import nearest
from retold.analysis.quotations.turned import after, any_after
from retold.model.spans import Span

_NEAR_START = 2
"""Units: a source as near the start is the subject of its sentence."""

_LONGEST_TITLE = 20
"""Units of a work's title behind its first words, and of what the work is called."""

_FEWEST_WORDS = 3
"""Units: fewer before "according to" are no telling of their own."""


def according_to(lines: Lines, line: Line, unit: int) -> Given | None:
    """Words given by "according to": according to the ministry, A; A, according to it."""
    del lines
    if line.forms[unit] != "according" or line.form(unit + 1) != "to":
        return None
    if line.form(unit - 1) in {"said", "says"}:
        return None
    source = after(line, unit + 2) or any_after(line, unit + 2)
    if source is None or line.forms[source.core - 1] in lexicon().nouns["measures"]:
        return None
    source = _author(line, source) or _without_matter(line, unit, source)
    spans = _beside(line, unit, source)
    if not spans:
        return None
    return Given(
        line=line, content=spans, cue=line.range(unit, unit + 2), source=source,
        rule="according_to", words="“According to” names who gives the words.", score=0.9,
    )  # fmt: skip


def _author(line: Line, source: Phrase) -> Phrase | None:
    """Who wrote a work that is named with its author: "Cold Sea: a Life, a book by Ann Brown"."""
    works = lexicon().nouns["works"] | {"report", "study"}
    for unit in range(source.first, min(source.stop + _LONGEST_TITLE, len(line) - 2)):
        if line.forms[unit] in works and line.form(unit + 1) == "by":
            author = after(line, unit + 2)
            named = author is not None and line.is_capital(author.core - 1)
            return author if named and line.is_capital(source.first) else None
    return None


def _without_matter(line: Line, unit: int, source: Phrase) -> Phrase:
    """The source up to its comma where what follows can only be the words given."""
    if unit >= _FEWEST_WORDS or source.stop < len(line):
        return source
    comma = next((u for u in range(source.first, source.stop) if "," in line.gaps[u]), source.stop)
    return Phrase(source.first, comma, min(comma, source.core))


def _beside(line: Line, unit: int, source: Phrase) -> tuple[Span, ...]:
    first = _first_before(line, unit)
    marked = first < unit and line.marked[unit - 1] is not None
    left = unit - first >= _FEWEST_WORDS or marked
    right = source.stop < len(line) and "," in line.gaps[source.stop]
    right = right and _tells(line, source.stop)
    spans: list[Span] = []
    if left or (right and first < unit and "," in line.gaps[unit]):
        spans.append(span_of(line, first, unit))
    if right and (not left or not _turns(line, source.stop)):
        spans.append(span_of(line, source.stop, stop_of(line, source.stop, source.stop)))
    return tuple(spans)


def _tells(line: Line, first: int) -> bool:
    return line.marked[first] is not None or len(line) - first >= _FEWEST_WORDS


def _first_before(line: Line, unit: int) -> int:
    first = unit
    while first > 0 and not set(line.gaps[first]) & {";", ":"}:
        first -= 1
    while first < unit and line.forms[first] in {"and", "but", "yet", "still", "so"}:
        first += 1
    if line.marked[unit - 1] is not None and unit - first > 1 and line.opens_sentence(unit - 1):
        return unit - 1
    return first


def _turns(line: Line, unit: int) -> bool:
    """Whether another thing begins after the source: ", which …", ", who …", ", but …"."""
    form = line.form(unit)
    return form in {"which", "who", "but", "and", "while", "a", "an"} or form.endswith("ing")


def remarks_that(lines: Lines, line: Line, noun: int) -> Given | None:
    """A noun of speech with "that": Brown's remarks that A; her claim that A."""
    del lines
    if line.forms[noun] not in lexicon().nouns["speech"] or line.form(noun + 1) != "that":
        return None
    if line.gaps[noun + 1] or noun + 3 > len(line) - 1 or not begins_clause_at(line, noun + 2):
        return None
    source = _whose(line, noun)
    if source is None:
        return None
    stop = _stop_of_noun(line, noun + 2, source)
    span, stray = span_with_stray(line, noun + 2, stop)
    return Given(
        line=line, content=(span,), cue=line.range(noun, noun + 1), source=source,
        rule="remarks_that", words=f"“{line.raw(noun)} that” is given to its owner.", score=0.85,
        stray=stray,
    )  # fmt: skip


def begins_clause_at(line: Line, unit: int) -> bool:
    """Whether a clause begins at `unit`, of one or more stretches in marks or plain words."""
    return (
        line.marked[unit] is not None
        or begins_clause(line, unit)
        or is_clause(line, unit, len(line))
    )


def _whose(line: Line, noun: int) -> Phrase | None:
    at = noun
    while at > 0 and noun - at < 4 and not line.gaps[at]:
        owner = at - 1
        if line.forms[owner] in {"his", "her", "their", "its"}:
            return Phrase(owner, at, at)
        if line.is_possessive(owner):
            return nearest(line, at)
        if line.forms[owner] in lexicon().grammar["determiners"] | {"of", "to"}:
            return None
        at -= 1
    return None


def _stop_of_noun(line: Line, first: int, source: Phrase) -> int:
    """Where the words end: where the noun is the sentence's subject, before that one's verb."""
    stop = stop_of(line, first, first)
    if source.first > _NEAR_START:
        return stop
    own = next((u for u in range(first, stop) if is_verb(line, u)), stop)
    return next((u for u in range(own + 1, stop) if _is_outer_verb(line, u)), stop)


def _is_outer_verb(line: Line, unit: int) -> bool:
    """Whether a comma or the verb of the sentence stands: "her claim that A was wrong"."""
    if "," in line.gaps[unit]:
        return True
    grammar, previous = lexicon().grammar, line.forms[unit - 1]
    inside = is_verb(line, unit - 1) or previous in grammar["subjects"] | grammar["not_in_subject"]
    return line.forms[unit] in grammar["passives"] | grammar["auxiliaries"] and not inside
