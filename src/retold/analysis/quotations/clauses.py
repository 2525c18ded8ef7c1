"""Whether words are a clause, and whether one begins."""

from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import IN_MARKS, Line

_WITHIN_CLAUSE = 8
"""Units within which a clause without "that" shows its verb, where its telling verb may also
take a thing ("announced a plan")."""


def is_clause(line: Line, first: int, stop: int) -> bool:
    """Whether units hold a finite verb, so that they tell something."""
    finite = lexicon().grammar["finite"]
    if first < stop and is_contracted(line, first):
        return True
    for unit in range(first + 1, stop):
        form = line.forms[unit]
        if form in finite or (form.endswith("ed") and not line.is_capital(unit)):
            return True
        if is_contracted(line, unit):
            return True
        if form.endswith("s") and line.form(unit - 1) in lexicon().grammar["clause_starts"]:
            return True
    return False


def is_contracted(line: Line, unit: int) -> bool:
    """Whether a unit holds its verb: "she's", "they'll", "don't"."""
    form = line.forms[unit]
    if form.endswith(("n't", "'ll", "'d", "'re", "'ve", "'m")):
        return True
    pronoun = form in lexicon().grammar["subjects"] | {"there", "that", "what", "here"}
    return pronoun and line.is_possessive(unit)


def begins_clause(line: Line, first: int) -> bool:
    """Whether the words from `first` show a subject and its verb before anything else."""
    grammar = lexicon().grammar
    if line.forms[first] in grammar["subjects"] | {"there"}:
        return True
    if line.forms[first].endswith("ing") and not line.is_capital(first):
        return False
    for unit in range(first, min(first + _WITHIN_CLAUSE, len(line))):
        if unit > first and line.gaps[unit] not in {"", "-", ".", "'"}:
            return False
        if unit > first and is_verb(line, unit):
            return True
        if _cannot_be_in_subject(line, unit):
            return False
    return False


def is_verb(line: Line, unit: int) -> bool:
    """Whether a unit is, or holds, a finite verb that can be told."""
    finite = line.forms[unit] in lexicon().grammar["finite"]
    return finite or _is_past(line, unit) or is_contracted(line, unit)


def _cannot_be_in_subject(line: Line, unit: int) -> bool:
    grammar, form = lexicon().grammar, line.forms[unit]
    if form == IN_MARKS or form in grammar["not_in_subject"]:
        return True
    return form in grammar["prepositions"] and form not in {"of", "in", "for"}


def _is_past(line: Line, unit: int) -> bool:
    form = line.forms[unit]
    bare = form.endswith("ed") and not line.is_capital(unit) and "-" not in line.gaps[unit]
    return bare and line.forms[unit - 1] not in lexicon().grammar["determiners"]
