"""Findings made from facts: how the values of several reports stand to one another."""

import re

from retold.analysis.findings.factors import Factor, factor
from retold.analysis.findings.parts import Reports, finding_id, places, rule_of, sentence, sureness
from retold.analysis.findings.telling import labels, told
from retold.model.facts import Fact, FactDetail, FactKind, FactValue, Verdict
from retold.model.findings import Finding, FindingKind
from retold.model.spans import Place
from retold.text.languages import word_list

_ABOUT = "≈ "

_ROUGHLY = (_ABOUT, "just under ")

_BOUND = re.compile(r"^[≥≤<>] ")

_BOUNDED = re.compile(r"^(?:[≈≥≤<>]|just under) ")

_NO_NUMBER = "(no exact number)"

_ROUNDS = re.compile(r"^(?:[≈><]|just under) ")
"""Signs of a number told as rounded; "at least" and "up to" tell what is known."""

_SENTENCES_MET = "facts.same_number_told"
"""The rule of a number that two sentences tell which tell the same."""

_AT_ODDS = frozenset({Verdict.DIFFER.value, Verdict.COMPATIBLE.value, Verdict.UNCLEAR.value})

_DETAIL_ORDER = (
    FactDetail.BOUND_CHANGED,
    FactDetail.LESS_PRECISE,
    FactDetail.MORE_PRECISE,
    FactDetail.MORE_GENERAL,
    FactDetail.MORE_SPECIFIC,
    FactDetail.SHORTENED,
    FactDetail.LENGTHENED,
    FactDetail.WORD_DROPPED,
    FactDetail.WORD_ADDED,
    FactDetail.SPELLED_OTHERWISE,
)
"""Which detail of a fact is told where it has several."""


def from_fact(fact: Fact, reports: Reports) -> Finding:
    """How the reports' values of one fact stand to one another."""
    label = _label(fact)
    entry = labels()["fact", label]
    told_values = [(reports[value.report_id].name, value) for value in fact.values]
    about = fact.about or fact.kind.value
    words = told(entry.sentence, about=about, values=_values(told_values))
    first, *rest = fact.values
    return Finding(
        id=finding_id(fact.id, *(value.report_id for value in fact.values)),
        kind=FindingKind.FACT,
        label=label,
        words=_with_later(sentence(words), fact, label, reports),
        weight=entry.weight * sureness(fact.score) * _factor(fact, label),
        rule=rule_of(fact.reasons),
        about=fact.id,
        before=places(first.report_id, first.spans[:1]),
        after=tuple(Place(value.report_id, value.spans[0]) for value in rest),
        score=fact.score,
        reasons=fact.reasons,
    )


def _with_later(words: str, fact: Fact, label: str, reports: Reports) -> str:
    """The sentence, with the report that came out days later where both count victims.

    A toll grows: the later report may only know more.
    """
    told = [reports[value.report_id] for value in fact.values]
    days = {report.published.date() for report in told if report.published}
    dated = all(report.published for report in told)
    if label not in _AT_ODDS or not _counts_victims(fact) or not dated or len(days) < len(told):
        return words
    latest = max(told, key=lambda report: (str(report.published), report.id))
    return str(word_list("findings")["later"]["fact"]).format(words=words, later=latest.name)


def _counts_victims(fact: Fact) -> bool:
    """Whether a fact counts people killed, hurt, missing or arrested."""
    return fact.about.rpartition(" ")[2] in word_list("fact_terms")["families"]


def _factor(fact: Fact, label: str) -> float:
    precise = label in {FactDetail.LESS_PRECISE.value, FactDetail.MORE_PRECISE.value}
    values = {value.value.removeprefix(_ABOUT) for value in fact.values}
    only_about = fact.verdict is Verdict.COMPATIBLE and len(values) == 1
    of_a_day = precise and fact.kind is FactKind.DATE
    slight = _only_marks_differ(fact, label) or _is_rounded(fact, label) or _is_vague(fact)
    if only_about or of_a_day or slight:
        return factor(Factor.VAGUE)
    if fact.verdict is Verdict.UNCLEAR and _counts_victims(fact):
        return factor(Factor.TOLLS_APART)
    fits = precise or label == Verdict.COMPATIBLE.value
    if (fits and not _counts_victims(fact)) or (precise and _says_it_rounds(fact)):
        return factor(Factor.ROUNDED)
    return factor(Factor.SAME_WORDS) if _same_words(fact) else 1.0


def _is_rounded(fact: Fact, label: str) -> bool:
    """Whether one report tells a number plain that another bounds, or a sum as about so much.

    "$3 billion" and more than it, nine dead and at least nine: of ten such read on real pairs
    three were worth a reader's minute. Where two reports bound a number in two ways ("at least
    30", "more than 30"), neither rounds it, unless both tell it as about so much ("almost 100",
    "around 100"); nor is a toll rounded in sentences that tell the same.
    """
    if label != FactDetail.BOUND_CHANGED.value:
        return False
    told = [value.value for value in fact.values]
    if all(value.startswith(_ROUGHLY) for value in told):
        return True
    if _counts_victims(fact) and any(one.rule == _SENTENCES_MET for one in fact.reasons):
        return False
    about = fact.kind is FactKind.MONEY and any(value.startswith(_ABOUT) for value in told)
    return about or any(not _BOUNDED.match(value) for value in told)


def _says_it_rounds(fact: Fact) -> bool:
    """Whether a report tells a number as "about" or "more than" so much."""
    return any(_ROUNDS.match(value.value) for value in fact.values)


def _is_vague(fact: Fact) -> bool:
    """Whether a report has only a word such as "dozens" for the number that the other gives."""
    vague = any(value.value.endswith(_NO_NUMBER) for value in fact.values)
    return vague and fact.verdict is Verdict.COMPATIBLE


def _only_marks_differ(fact: Fact, label: str) -> bool:
    """Whether a name has the same letters in all reports, marks, blanks and capitals apart."""
    names = {"".join(filter(str.isalnum, value.value.lower())) for value in fact.values}
    return label == FactDetail.SPELLED_OTHERWISE.value and len(names) == 1


def _same_words(fact: Fact) -> bool:
    """Whether all print the same: one "Monday", two days, by when the reports came out."""
    printed = {value.said.lower().replace("\u2019", "'") for value in fact.values}
    return fact.verdict is Verdict.DIFFER and len(printed) == 1


def _label(fact: Fact) -> str:
    details = [detail for detail in _DETAIL_ORDER if detail in fact.details]
    if _only_bounds_differ(fact):
        return FactDetail.BOUND_CHANGED.value
    if fact.verdict is Verdict.DIFFER and FactDetail.BOUND_CHANGED not in details:
        return Verdict.DIFFER.value
    if fact.verdict in {Verdict.ONLY_ONE, Verdict.UNCLEAR} or not details:
        return fact.verdict.value
    return details[0].value


def _only_bounds_differ(fact: Fact) -> bool:
    """Whether one number is told as "53" here and as "at least 53" there."""
    values = {value.value for value in fact.values}
    numbers = {_BOUND.sub("", value) for value in values}
    precise = {FactDetail.LESS_PRECISE, FactDetail.MORE_PRECISE}.intersection(fact.details)
    return bool(precise) and len(values) > 1 and len(numbers) == 1


def _values(told_values: list[tuple[str, FactValue]]) -> str:
    """Each printed value once, a first capital apart, with the reports that print it."""
    printed: dict[str, str] = {}
    names: dict[str, list[str]] = {}
    for name, value in told_values:
        said = value.said[:1].lower() + value.said[1:]
        printed.setdefault(said, value.said)
        names.setdefault(said, []).append(name)
    return "; ".join(f"“{printed[said]}” ({', '.join(names[said])})" for said in printed)
