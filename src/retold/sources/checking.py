"""A preview: what would be read of some sources, and what would not, from their first records."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from statistics import median_low

from retold.model.reports import BlockKind, Rejected, Report
from retold.sources.columns import path_to
from retold.sources.details import roles_in
from retold.sources.finding import format_at, raws_of
from retold.sources.options import ReadOptions
from retold.sources.places import locations_of
from retold.sources.previews import Checked, Kinded, Previewed
from retold.sources.raws import SKIPPED, Raw, RawKind
from retold.sources.reading import read_raw

SAMPLE = 1_000
"""Records looked at of each source given: two or three seconds."""

_SHOWN_REPORTS = 3
_SHOWN_REJECTS = 5
_MOST_NAMES = 10
_UNOPENED = "not opened"


def check_sources(arguments: Sequence[str], options: ReadOptions, sample: int = SAMPLE) -> Checked:
    """What would be read of the sources that `arguments` name.

    Args:
        arguments: files, folders, patterns, addresses, "-".
        options: how they would be read.
        sample: records looked at of each argument.
    """
    seen = _Seen()
    cut = tuple(argument for argument in arguments if _look(argument, options, sample, seen))
    words = seen.words or [0]
    return Checked(
        sample=sample,
        cut=cut,
        kinds=tuple(
            Kinded(
                kind=kind,
                files=number,
                reports=seen.read[kind],
                rejected=seen.refused[kind],
            )
            for kind, number in sorted(seen.files.items())
        ),
        reports=sum(seen.read.values()),
        dated=len(seen.dates),
        first=min(seen.dates, default=None),
        last=max(seen.dates, default=None),
        outlets=tuple(seen.outlets.most_common(_MOST_NAMES)),
        outlets_known=len(seen.outlets) - ("" in seen.outlets),
        languages=tuple(seen.languages.most_common()),
        median_words=median_low(words),
        doubles=seen.ids.total() - len(seen.ids),
        columns=tuple((*pair, number) for pair, number in sorted(seen.columns.items())),
        unused=tuple(seen.unused.most_common(2 * _MOST_NAMES)),
        rejected=sum(seen.refused.values()),
        rejects=tuple(seen.rejects),
        skipped=tuple(seen.skipped),
        preview=tuple(seen.preview),
    )


@dataclass(slots=True)
class _Seen:
    """What has been seen so far."""

    files: Counter[str] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    outlets: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    ids: Counter[str] = field(default_factory=Counter)
    columns: Counter[tuple[str, str]] = field(default_factory=Counter)
    unused: Counter[str] = field(default_factory=Counter)
    words: list[int] = field(default_factory=list)
    dates: list[datetime] = field(default_factory=list)
    rejects: list[Rejected] = field(default_factory=list)
    skipped: list[Rejected] = field(default_factory=list)
    preview: list[Previewed] = field(default_factory=list)

    def reject(self, kind: str, told: Rejected) -> None:
        if told.stage == SKIPPED:
            self.skipped.append(told)
            return
        self.refused[kind] += 1
        if len(self.rejects) < _SHOWN_REJECTS:
            self.rejects.append(told)

    def report(self, kind: str, report: Report) -> None:
        words = report.text.split()
        self.read[kind] += 1
        self.outlets[report.outlet] += 1
        self.languages[report.language] += 1
        self.ids[report.id] += 1
        self.words.append(len(words))
        if report.published is not None:
            self.dates.append(report.published)
        if len(self.preview) < _SHOWN_REPORTS:
            self.preview.append(_previewed(report))


_FIRST_WORDS = 30
"""Words of a report in a preview: its first sentence."""


def _previewed(report: Report) -> Previewed:
    told = next((b for b in report.blocks if b.kind is BlockKind.PARAGRAPH), None)
    begins = told.span.of(report.text) if told else report.text
    return Previewed(
        title=report.title,
        outlet=report.outlet,
        published=report.published,
        language=report.language,
        location=report.source.location,
        words=" ".join(begins.split()[:_FIRST_WORDS]),
    )


def _look(argument: str, options: ReadOptions, sample: int, seen: _Seen) -> bool:
    """Looks at the first records of one source; whether there are more of them."""
    left = sample
    for location in locations_of([argument]):
        if isinstance(location, Rejected):
            seen.reject(_UNOPENED, location)
            continue
        kind = str(format_at(location) or _UNOPENED)
        seen.files[kind] += 1
        for raw in raws_of(location, options):
            if left == 0:
                return True
            left -= 1
            _take(raw, kind, options, seen)
    return False


def _take(raw: Raw | Rejected, kind: str, options: ReadOptions, seen: _Seen) -> None:
    if isinstance(raw, Rejected):
        seen.reject(kind, raw)
        return
    _note_columns(raw, options, seen)
    found = read_raw(raw, options)
    if isinstance(found, Rejected):
        seen.reject(kind, found)
    else:
        seen.report(kind, found[0])


def _note_columns(raw: Raw, options: ReadOptions, seen: _Seen) -> None:
    fields = _fields_of(raw)
    if not fields:
        return
    mapped = {
        role: ".".join(path)
        for role, column in options.columns
        if (path := path_to(fields, column)) is not None
    }
    used = {**roles_in(fields), **mapped}
    seen.columns.update(used.items())
    taken = {name.partition(".")[0] for name in used.values()} | set(used.values())
    seen.unused.update(name for name in fields if name not in taken)


def _fields_of(raw: Raw) -> dict[str, object]:
    if raw.kind is RawKind.ROW and raw.column:
        return {raw.column: raw.content, **dict(raw.fields)}
    if raw.kind is not RawKind.JSON:
        return {}
    try:
        fields = json.loads(raw.content, strict=False)
    except (ValueError, RecursionError):
        return {}
    return fields if isinstance(fields, dict) else {}
