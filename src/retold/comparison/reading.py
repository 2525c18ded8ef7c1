"""What is read in one report taken alone."""

from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack

from retold.analysis.attributions import AttributionReader
from retold.analysis.mentions import find_quantities, find_times
from retold.analysis.names import find_names
from retold.analysis.quotations import find_quotations
from retold.model.profiles import Profile
from retold.model.quotations import Attribution
from retold.model.readings import Reading
from retold.model.reports import READ_AS_ENGLISH, Report
from retold.text.prose import Prose, prose_of
from retold.text.studied import Studied

Attributions = Callable[[], tuple[Attribution, ...]]
"""Waits for what the network marks in a text."""


def read_report(report: Report, profile: Profile = Profile.DEFAULT) -> Studied:
    """A report with everything found in it taken alone.

    In another language than English only sentences are found; nothing is guessed.
    """
    (studied,) = read_reports([report], profile)
    return studied


def read_reports(
    reports: Sequence[Report], profile: Profile = Profile.DEFAULT
) -> Generator[Studied]:
    """Reports with everything found in each, in their order, as `read_report` has it.

    The network reads them all ahead of the rules.
    """
    proses = [prose_of(report) for report in reports]
    with ExitStack() as stack:
        begin: Callable[[Prose], Attributions] = _begin_nothing
        if profile is not Profile.FAST and any(map(_is_read, reports)):
            begin = stack.enter_context(AttributionReader()).begin
        begun = [
            begin(prose) if _is_read(report) else None
            for report, prose in zip(reports, proses, strict=True)
        ]
        for report, prose, attributions in zip(reports, proses, begun, strict=True):
            if attributions is None:
                yield Studied(report, prose, _sentences_only(report, prose))
            else:
                yield Studied(report, prose, _reading(report, prose, attributions))


def _is_read(report: Report) -> bool:
    return report.language in READ_AS_ENGLISH


def _begin_nothing(_prose: Prose) -> Attributions:
    """The rules alone read."""
    return tuple


def _reading(report: Report, prose: Prose, attributions: Attributions) -> Reading:
    named = find_names(prose)
    quantities = find_quantities(prose)
    times = find_times(prose, report.published)
    told = find_quotations(prose, named.mentions, named.entities, attributions())
    return Reading(
        report_id=report.id,
        sentences=prose.sentences,
        quotations=told.quotations,
        quantities=quantities,
        times=times,
        names=named.mentions,
        entities=named.entities,
        attitudes=told.attitudes,
    )


def _sentences_only(report: Report, prose: Prose) -> Reading:
    return Reading(
        report_id=report.id,
        sentences=prose.sentences,
        quotations=(),
        quantities=(),
        times=(),
        names=(),
        entities=(),
    )
