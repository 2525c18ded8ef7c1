"""What a person can ask of Retold: read, compare, open, keep, explain. Prints nothing."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from retold.comparison import RULES, read_report
from retold.comparison import compare as compare_reports
from retold.model.explanations import Explanation
from retold.model.findings import Comparison
from retold.model.profiles import Profile
from retold.model.readings import Reading
from retold.model.reports import Report
from retold.model.rules import Rule
from retold.render.explanation import explanation_of
from retold.sources import Details, Read, ReadOptions, read_all, read_one, report_from_text
from retold.sources.told import Published, moment_told, options_for
from retold.wire import load, save

__all__ = [
    "compare",
    "compare_read",
    "compare_sources",
    "explain",
    "load",
    "options_for",
    "read",
    "read_sources",
    "read_text",
    "reading_of",
    "rule_named",
    "rules",
    "save",
]

Progress = Callable[[int, int], None]
"""Told after each step how many are done, and of how many."""


def read(
    location: str | Path, *, published: Published = None, allow_private: bool = False
) -> Report:
    """The report at a path or address.

    Args:
        location: path of a text, Markdown, HTML or JSON file, an http(s) address, or "-".
        published: publication day or time, where the source does not state one.
        allow_private: whether an address may lead into a private network.

    Raises:
        UnreadableError: it cannot be read as a report.
        ValueError: `published` is no ISO day or time.
    """
    return read_one(str(location), options_for(published, allow_private=allow_private))


def read_text(
    content: str,
    *,
    name: str = "",
    outlet: str = "",
    url: str = "",
    published: Published = None,
) -> Report:
    """The report that `content` is, as if read from a plain text file.

    Args:
        content: headline, paragraphs and all, as published.
        name: what to call it before a reader; its outlet where none is given.
        outlet: who published it.
        url: its address.
        published: publication day or time.

    Raises:
        UnreadableError: it holds no words.
        ValueError: `published` is no ISO day or time.
    """
    moment, precision = moment_told(published)
    details = Details(name=name, outlet=outlet, url=url, published=moment, precision=precision)
    return report_from_text(content, details=details)


def compare(
    reports: Iterable[Report], *, one_story: bool = False, profile: str = Profile.DEFAULT
) -> Comparison:
    """Everything found about the story that `reports` tell.

    Args:
        reports: 2 to 50 reports. The first is taken as told before the others, unless their
            descent is decided.
        one_story: take all to tell one story, whatever their words say.
        profile: "default", or "fast" to read quotations by rules alone.

    Raises:
        TooFewReportsError: fewer than two are given.
        TooManyReportsError: more than fifty are given.
        ValueError: there is no such profile.
    """
    read_in = Read(reports=tuple(reports), rejected=(), notices=())
    return compare_read(read_in, one_story=one_story, profile=Profile(profile))


def compare_sources(locations: Sequence[str], options: ReadOptions) -> Comparison:
    """The comparison of the reports at `locations`; what cannot be read stands in `rejected`.

    Raises:
        TooFewReportsError: fewer than two reports can be read.
        TooManyReportsError: more than fifty reports are read.
    """
    return compare_read(read_all(locations, options))


def read_sources(locations: Sequence[str], options: ReadOptions) -> Read:
    """The reports at `locations`, and what could not be read."""
    return read_all(locations, options)


def reading_of(report: Report, *, profile: str = Profile.DEFAULT) -> Reading:
    """Everything found in one report taken alone: quotations, quantities, times, names.

    Args:
        report: the report.
        profile: "default", or "fast" to read quotations by rules alone.

    Raises:
        ValueError: there is no such profile.
    """
    return read_report(report, Profile(profile)).reading


def explain(comparison: Comparison, finding_id: str) -> Explanation:
    """Why a finding was made, with its rules' own words.

    Args:
        comparison: where it stands.
        finding_id: id of a finding, echo, fact, change or descent, or the beginning of one.

    Raises:
        UnknownFindingError: nothing has such an id.
        AmbiguousFindingError: several ids begin so.
    """
    return explanation_of(comparison, finding_id)


def rules() -> tuple[Rule, ...]:
    """Every rule that findings and their reasons name."""
    return RULES


def rule_named(name: str) -> Rule | None:
    """The rule of that name, None where there is none."""
    return next((rule for rule in rules() if rule.name == name), None)


def compare_read(
    read_in: Read,
    *,
    one_story: bool = False,
    profile: Profile = Profile.DEFAULT,
    progress: Progress | None = None,
) -> Comparison:
    """The comparison of what was read; what could not be read and what to know is kept in it.

    Args:
        read_in: the reports, and what was noticed in reading.
        one_story: take all to tell one story, whatever their words say.
        profile: how much care reading takes.
        progress: told how many steps are done, and of how many.

    Raises:
        TooFewReportsError: fewer than two reports were read.
        TooManyReportsError: more than fifty reports were read.
    """
    return compare_reports(
        read_in.reports,
        rejected=read_in.rejected,
        notices=read_in.notices,
        one_story=one_story,
        profile=profile,
        progress=progress,
    )
