"""Rows of the table of facts, each from what was found of one thing."""

from collections.abc import Iterable
from dataclasses import dataclass

from anyascii import anyascii

from retold.analysis.facts.context import Story
from retold.analysis.facts.grouping import Gathered
from retold.analysis.facts.headings import heading_of, names_a_thing
from retold.analysis.facts.mentioned import Mention
from retold.analysis.facts.named import Named, name_spans, over_all_spellings, role_of
from retold.analysis.facts.terms import Terms
from retold.analysis.facts.verdicts import over_all
from retold.model.facts import Fact, FactDetail, FactKind, FactValue, Verdict
from retold.model.ids import content_id
from retold.model.mentions import Bound
from retold.model.spans import Place, Reason
from retold.text.words import form_of, stem_of

_SCORE_OF_LONE = 0.5
"""Score of a row that one report alone tells: the others may tell it in other words."""

_SCORE_OF_NAMES = 0.8
"""Score of a row of names: they were matched by likeness, not by what is told of them."""

_SAID = {
    "same_day": "the sentences tell the same and the dates are one, or one holds the other",
    "another_day": "the sentences say nearly the same, and the dates are not the same",
    "same_number_told": "the sentences tell the same and the numbers are the same",
    "same_number_elsewhere": "the same number counts the same in sentences with words in common",
    "same_unusual_number": "the same exact and unusual number stands in both",
    "same_sum_elsewhere": "both sums fit, and the words beside them are the same",
    "another_sum_elsewhere": "the words beside both are the same, the sums are not",
    "one_size": "both measure the same, each report gives it once",
    "one_clock": "both times of the clock are of what the same words tell",
    "another_clock": "the same words stand before both times, which are not the same",
    "one_magnitude": "each report gives one magnitude of the quake",
    "one_age": "both are the age of one person",
    "one_length": "both are told as one delay or sentence, and with one person or body",
    "same_printed_day": "the same day of a month is printed in both, of the same matter",
    "another_date_elsewhere": "the words beside both dates are the same, the dates are not",
    "one_toll": "each is the first toll that its report gives of the event",
    "toll_in_parts": "one report counts all of the injured, the other in two parts",
    "nobody_hurt": "one report says that nobody was, the other counts some",
    "another_number": "both numbers count the same, and are not the same",
    "wider_term": "one word is wider than the other, and a word before them is the same",
    "word_of_weight": "the noun is the same, and one report has a word more before it",
    "one_name_over_reports": "the names were matched between the reports",
    "left_out": "no other report has this number or date",
}

_VERDICTS = {
    Verdict.AGREE: "the values are the same",
    Verdict.COMPATIBLE: "both values can be right",
    Verdict.DIFFER: "the values are not told as the same",
    Verdict.UNCLEAR: "the values may or may not be the same",
    Verdict.ONLY_ONE: "one report alone has a value",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """What a row holds beside its values."""

    kind: FactKind
    about: str
    verdict: Verdict
    details: tuple[FactDetail, ...] = ()
    score: float
    rules: tuple[str, ...]
    judged_by: str = ""


def row_of_mentions(story: Story, gathered: Gathered) -> Fact:
    """The row of the numbers or times of one thing."""
    told = {at: gathered.mentions[at] for at in story.given if at in gathered.mentions}
    chosen = [_clearest(mentions) for mentions in told.values()]
    verdict, details = over_all(chosen)
    if verdict is Verdict.DIFFER and not all(link.certain for link in gathered.links):
        verdict = Verdict.UNCLEAR
    first = min(chosen, key=lambda mention: mention.key)
    shared = frozenset[str]().union(*(link.shared for link in gathered.links))
    row = _Row(
        kind=first.kind,
        about=_about(story, chosen, shared),
        verdict=verdict,
        details=details,
        score=min(link.score for link in gathered.links),
        rules=tuple(dict.fromkeys(link.rule for link in gathered.links)),
        judged_by="same_value",
    )
    values = [
        _value(story, mentions, one) for mentions, one in zip(told.values(), chosen, strict=True)
    ]
    return _fact(row, values)


def row_of_one(story: Story, mention: Mention) -> Fact:
    """The row of a number or date that one report alone tells."""
    row = _Row(
        kind=mention.kind,
        about=heading_of(story, mention),
        verdict=Verdict.ONLY_ONE,
        score=_SCORE_OF_LONE,
        rules=("left_out",),
    )
    return _fact(row, [_value(story, [mention], mention)])


def row_of_names(story: Story, named: Named) -> Fact | None:
    """The row of one person, body or place; None where reading it would teach nothing."""
    values, entities = [], []
    for at in story.given:
        spans = name_spans(story, at, named.entities[at]) if at in named.entities else ()
        if spans:
            report = story.reports[at]
            entity = report.reading.entities[named.entities[at]]
            entities.append(entity)
            values.append(
                FactValue(
                    report_id=report.report.id,
                    said=spans[0].of(report.report.text),
                    value=anyascii(entity.name),
                    spans=spans,
                )
            )
    if len(values) < 2:
        return None
    verdict, details = over_all_spellings(entities)
    if verdict is Verdict.AGREE and (
        named.kind is not FactKind.PERSON or all(" " not in entity.name for entity in entities)
    ):
        return None
    row = _Row(
        kind=named.kind,
        about=role_of(story, named),
        verdict=verdict,
        details=details,
        score=_SCORE_OF_NAMES,
        rules=("one_name_over_reports",),
        judged_by="spelling",
    )
    return _fact(row, values)


def row_of_terms(story: Story, terms: Terms) -> Fact:
    """The row of a thing told in wider or narrower terms."""
    told = [at for at in story.given if at in terms.spans]
    place = {at: number for number, at in enumerate(told)}
    details = dict.fromkeys(
        term.detail if place[term.reports[0]] < place[term.reports[1]] else term.detail.inverse
        for term in terms.found
    )
    first = min(told)
    row = _Row(
        kind=FactKind.TERM,
        about=terms.spans[first].of(story.reports[first].report.text),
        verdict=Verdict.COMPATIBLE,
        details=tuple(sorted(details)),
        score=min(term.score for term in terms.found),
        rules=tuple(sorted({term.rule for term in terms.found})),
    )
    values = []
    for at in told:
        report = story.reports[at].report
        said = terms.spans[at].of(report.text)
        values.append(
            FactValue(report_id=report.id, said=said, value=said.lower(), spans=(terms.spans[at],))
        )
    return _fact(row, values)


def _fact(row: _Row, values: list[FactValue]) -> Fact:
    places = tuple(Place(value.report_id, value.spans[0]) for value in values)
    keys = sorted(f"{place.report_id} {place.span.start} {place.span.end}" for place in places)
    said = {rule: _SAID[rule] for rule in row.rules}
    if row.judged_by:
        said[row.judged_by] = _VERDICTS[row.verdict]
    return Fact(
        id=content_id("fact", row.kind, *keys),
        kind=row.kind,
        about=row.about,
        values=tuple(values),
        verdict=row.verdict,
        details=row.details,
        score=round(row.score, 3),
        reasons=tuple(
            Reason(rule=f"facts.{rule}", words=_sentence(words), score=row.score, places=places)
            for rule, words in said.items()
        ),
    )


def _value(story: Story, mentions: Iterable[Mention], chosen: Mention) -> FactValue:
    others = [mention.span for mention in mentions if mention is not chosen]
    return FactValue(
        report_id=story.reports[chosen.report].report.id,
        said=chosen.said,
        value=chosen.value,
        spans=(chosen.span, *others),
    )


def _clearest(mentions: list[Mention]) -> Mention:
    """The mention that says what it counts and bounds it, or else the first."""
    return min(mentions, key=lambda one: (not one.counted, _unbounded(one), one.key))


def _unbounded(mention: Mention) -> bool:
    return mention.amount is not None and mention.amount.bound is Bound.EXACT


def _about(story: Story, mentions: Iterable[Mention], shared: frozenset[str]) -> str:
    """The heading of the mention that says what it counts, or shares most with the others."""
    found = []
    for mention in mentions:
        heading = heading_of(story, mention)
        stems = {stem_of(form_of(word)) for word in heading.split()}
        if heading:
            found.append((not names_a_thing(mention), -len(stems & shared), mention.key, heading))
    return min(found)[-1] if found else ""


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."
