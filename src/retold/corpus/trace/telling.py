"""What is found, as it is put before a reader: in order of time, each beside the first."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from retold.corpus.trace.changed import change_of, word_runs
from retold.corpus.trace.found import Told
from retold.model.reports import Precision
from retold.model.spans import Span
from retold.model.tracing import Appearance, Speaker
from retold.text.words import form_of

_SURE = 0.75
"""Score from which a telling may be called the first: below, the words are only near."""


@dataclass(frozen=True, slots=True)
class Ordered:
    """Tellings in order of publication, those without a date apart, and the first of all."""

    dated: tuple[Told, ...]
    undated: tuple[Told, ...]
    first: Told | None


def ordered(tellings: Sequence[Told]) -> Ordered:
    """Tellings in order of time; of those of one moment the one that names the speaker is first."""
    dated = sorted((one for one in tellings if one.studied.report.published), key=_when)
    undated = sorted(
        (one for one in tellings if not one.studied.report.published),
        key=lambda one: (-one.score, one.studied.report.id),
    )
    first = next((one for one in dated if one.score >= _SURE), None)
    if first is None and dated:
        first = max(dated, key=lambda one: one.score)
    return Ordered(tuple(dated), tuple(undated), first)


def appearances(
    tellings: Sequence[Told], base: Told | None, stories: Mapping[str, str], read: frozenset[str]
) -> tuple[Appearance, ...]:
    """The tellings as values, each with what became of the words since `base`."""
    return tuple(_changed(_appearance(one, stories, read), one, base) for one in tellings)


def certainty_of(found: Ordered) -> str:
    """How sure it is that the first is the first, in one sentence."""
    first = found.first
    if first is None:
        return "No report with a date tells these words." if found.undated else ""
    report = first.studied.report
    assert report.published is not None, "the first has a date"
    parts = ["First in this collection"]
    tied = [one for one in found.dated if one is not first and _same_moment(one, first)]
    if tied:
        verb = "tells" if len(tied) == 1 else "tell"
        parts.append(f"{_reports(len(tied))} of the same day {verb} them too")
    before = found.dated.index(first)
    if before:
        verb = "tells" if before == 1 else "tell"
        parts.append(f"{_reports(before)} before it {verb} something like it")
    if found.undated:
        parts.append(f"{_reports(len(found.undated))} without a date may be older")
    return "; ".join(parts) + "."


def speakers_of(found: Sequence[Appearance]) -> tuple[Speaker, ...]:
    """Whom the words are given to, and by how many reports; a surname counts for the full name."""
    names = Counter(one.speaker for one in found if one.read and not one.part)
    by_last: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        if len(name.split()) > 1:
            by_last[_last(name)].add(name)
    told: Counter[str] = Counter()
    for name, times in names.items():
        full = by_last[_last(name)] if name else set()
        told[next(iter(full)) if len(full) == 1 else name] += times
    ordered_ = sorted(told.items(), key=lambda item: (not item[0], -item[1], item[0]))
    return tuple(Speaker(name, times) for name, times in ordered_)


def _when(told: Told) -> tuple[datetime, bool, bool, float, str]:
    report = told.studied.report
    assert report.published is not None, "only dated reports are put in order of time"
    given = bool(told.quotation.speaker)
    return (report.published, told.part, not given, -told.score, report.id)


def _same_moment(one: Told, other: Told) -> bool:
    ours, theirs = one.studied.report, other.studied.report
    if ours.published is None or theirs.published is None:
        return False
    if Precision.DAY in {ours.precision, theirs.precision}:
        return ours.published.date() == theirs.published.date()
    return ours.published == theirs.published


def _reports(number: int) -> str:
    return f"{number:,} {'report' if number == 1 else 'reports'}"


def _last(name: str) -> str:
    return form_of(name.rsplit(maxsplit=1)[-1]) if name else ""


def _appearance(told: Told, stories: Mapping[str, str], read: frozenset[str]) -> Appearance:
    report, quotation, prose = told.studied.report, told.quotation, told.studied.prose
    spans = quotation.content
    sentences = [prose.sentences[at].span for at in told.sentences] or list(spans)
    around = Span(
        min(span.start for span in (*sentences, *spans)),
        max(span.end for span in (*sentences, *spans)),
    )
    return Appearance(
        report=report.id,
        name=report.name,
        title=report.title,
        outlet=report.outlet,
        url=report.url,
        published=report.published,
        precision=report.precision,
        story=stories.get(report.id, ""),
        spans=spans,
        words=" … ".join(span.of(report.text) for span in spans),
        around=around,
        printed=around.of(report.text),
        again=told.again,
        form=told.form,
        source=quotation.source.of(report.text) if quotation.source else "",
        speaker=quotation.speaker,
        part=told.part,
        through=tuple(link.name for link in quotation.chain),
        read=report.id in read,
        score=told.score,
        why=told.why,
    )


def _changed(appearance: Appearance, told: Told, base: Told | None) -> Appearance:
    if base is None or told is base:
        return appearance
    known = change_of(base, told)
    runs = word_runs(base, told)
    return replace(appearance, fate=known.fate, details=known.details, runs=runs)
