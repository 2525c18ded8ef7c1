"""The clause a number or time stands in: it belongs to the verb of that clause."""

from functools import cache

from retold.analysis.facts.context import tells
from retold.analysis.facts.mentioned import Mention
from retold.text.languages import word_list
from retold.text.prose import Prose

_SHARED = 0.6
"""Share of the shorter clause's telling words that two clauses of one event have in common."""

_FEWEST = 2
"""Telling words that they share at least: a verb, and who or what."""

_VERB_ENDINGS = ("ed", "ing")

_LONGEST = 16
"""Words looked at to either side: few clauses are longer."""

_MARKS = frozenset(',;:.!?()"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}')


def one_clause(proses: tuple[Prose, Prose], left: Mention, right: Mention) -> bool:
    """Whether the clauses of two mentions share their verb and most of what they tell."""
    ours, theirs = clause_stems(proses[0], left), clause_stems(proses[1], right)
    shared = ours.keys() & theirs.keys()
    if len(shared) < max(_FEWEST, _SHARED * min(len(ours), len(theirs))):
        return False
    return any(ours[stem] or theirs[stem] for stem in shared)


def clause_stems(prose: Prose, mention: Mention) -> dict[str, bool]:
    """The telling stems of a mention's clause, and whether each is of a verb."""
    forms, stems = prose.words.forms, prose.words.stems
    inside = prose.words.within(mention.span)
    return {
        stems[at]: is_verb(forms[at])
        for at in clause_of(prose, mention)
        if at not in inside and tells(forms[at])
    }


def verbs_of(prose: Prose, sentence: int) -> frozenset[str]:
    """The stems of the verbs of a sentence that tell something, those of saying left out."""
    forms, stems = prose.words.forms, prose.words.stems
    saying = frozenset(word_list("roles")["saying"])
    return frozenset(
        stems[at]
        for at in prose.words_of(sentence)
        if tells(forms[at]) and is_verb(forms[at]) and forms[at] not in saying
    )


def clause_of(prose: Prose, mention: Mention) -> range:
    """The words around a mention up to a mark or to a word that opens another clause."""
    within, inside = prose.words_of(mention.sentence), prose.words.within(mention.span)
    start, stop = inside.start, inside.stop
    while start > max(within.start, inside.start - _LONGEST) and not parted(prose, start):
        if prose.words.forms[start - 1] in _openers():
            break
        start -= 1
    while stop < min(within.stop, inside.stop + _LONGEST) and not parted(prose, stop):
        if prose.words.forms[stop] in _openers():
            break
        stop += 1
    return range(start, stop)


def parted(prose: Prose, at: int) -> bool:
    """Whether a mark that ends a clause stands before a word; the stop of "Mr." is none."""
    words = prose.words
    between = prose.text[words.ends[at - 1] : words.starts[at]]
    short = words.ends[at - 1] - words.starts[at - 1] <= 3 and between == ". "
    return bool(_MARKS & set(between)) and not short


def is_verb(form: str) -> bool:
    """Whether a word is a verb, as far as a list and its ending tell."""
    return form in _verbs() or form.endswith(_VERB_ENDINGS)


@cache
def _openers() -> frozenset[str]:
    words = word_list("fact_terms")
    return frozenset((*words["clause_openers"], *words["time_openers"]))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(word_list("fact_terms")["verbs"]) | frozenset(word_list("roles")["saying"])
