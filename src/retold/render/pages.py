"""A comparison as page values: everything the page shows, decided before there is any markup."""

from dataclasses import dataclass

from retold.model.findings import Comparison
from retold.model.reports import Report
from retold.render.cards import Card, KindCount, cards_of, kinds_of
from retold.render.lineage import Drawing, drawing_of
from retold.render.lineage_words import Step, lineage_steps
from retold.render.lookup import Lookup, lookup_of
from retold.render.order import from_the_source_on
from retold.render.sides import published_words
from retold.render.stated import published_value, safe_address
from retold.render.tables import FactTable, QuotationRow, fact_table, quotation_table
from retold.render.texts import TextPair, text_pairs
from retold.render.verdict import verdict_lines
from retold.render.visible import visible


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportEntry:
    """A report in the list of what was compared.

    Attributes:
        name: what it is called on the page.
        title: its headline.
        when: time of publication in words.
        published: the same for a machine, empty where not known.
        url: its address, only where following it is safe; empty otherwise.
        address: its address or location, as text.
        sentences: how many sentences of it tell the story.
    """

    name: str
    title: str
    when: str
    published: str
    url: str
    address: str
    sentences: int


@dataclass(frozen=True, slots=True)
class VerdictLines:
    """The verdict: how many origins ("One story, one origin:"), who retold whom, what changed."""

    lead: str
    rest: str
    changes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeEntry:
    """Something told of the input: what, and what to do about it."""

    about: str
    words: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The whole page.

    Attributes:
        title: what the browser's tab says.
        verdict: the verdict, in three parts.
        reports: what was compared, from the source on; the columns of the tables.
        findings: all findings, heaviest first.
        kinds: the buttons of the filter.
        lineage: the lineage, drawn and in words.
        steps: the lineage in sentences with their reasons.
        quotations: the table of quotations.
        facts: the table of facts.
        pairs: reports side by side; the first is shown first.
        rejected: what could not be read.
        notices: what the reader should know about the input.
        methods: the methods used.
    """

    title: str
    verdict: VerdictLines
    reports: tuple[ReportEntry, ...]
    findings: tuple[Card, ...]
    kinds: tuple[KindCount, ...]
    lineage: Drawing
    steps: tuple[Step, ...]
    quotations: tuple[QuotationRow, ...]
    facts: FactTable
    pairs: tuple[TextPair, ...]
    rejected: tuple[NoticeEntry, ...]
    notices: tuple[NoticeEntry, ...]
    methods: tuple[str, ...]


def page_of(comparison: Comparison) -> Page:
    """Everything the page of `comparison` shows."""
    lookup = lookup_of(comparison)
    return Page(
        title=_title(comparison, lookup),
        verdict=_verdict(comparison),
        reports=tuple(_report_entry(lookup, one) for one in from_the_source_on(comparison)),
        findings=cards_of(comparison, lookup),
        kinds=kinds_of(comparison),
        lineage=drawing_of(comparison, lookup),
        steps=lineage_steps(comparison),
        quotations=quotation_table(comparison, lookup),
        facts=fact_table(comparison, lookup),
        pairs=text_pairs(comparison, lookup),
        rejected=_rejected(comparison),
        notices=_notices(comparison, lookup),
        methods=tuple(map(visible, comparison.methods)),
    )


def _title(comparison: Comparison, lookup: Lookup) -> str:
    """The names of the reports; of many, how many there are."""
    names = [lookup.names[report.id] for report in comparison.reports]
    if len(names) <= _MOST_NAMED:
        return " · ".join(names)
    return f"{len(names)} reports"


_MOST_NAMED = 3
"""Names a browser's tab has room for."""


def _verdict(comparison: Comparison) -> VerdictLines:
    who, changes = verdict_lines(comparison)
    lead, colon, rest = who.partition(": ")
    return VerdictLines(lead=lead + colon.rstrip(), rest=rest, changes=changes)


def _report_entry(lookup: Lookup, report: Report) -> ReportEntry:
    return ReportEntry(
        name=lookup.names[report.id],
        title=visible(report.title),
        when=published_words(report),
        published=published_value(report.published, report.precision),
        url=safe_address(report.url),
        address=visible(report.url or report.source.location),
        sentences=len(lookup.readings[report.id].sentences),
    )


def _rejected(comparison: Comparison) -> tuple[NoticeEntry, ...]:
    return tuple(
        NoticeEntry(
            about=visible(f"{one.location} ({one.place})" if one.place else one.location),
            words=visible(one.reason),
            hint=visible(one.hint),
        )
        for one in comparison.rejected
    )


def _notices(comparison: Comparison, lookup: Lookup) -> tuple[NoticeEntry, ...]:
    return tuple(
        NoticeEntry(
            about=", ".join(lookup.names.get(each, each) for each in notice.report_ids),
            words=visible(notice.words),
            hint="",
        )
        for notice in comparison.notices
    )
