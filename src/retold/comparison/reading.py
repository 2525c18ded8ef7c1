"""What is read in one report taken alone."""

from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor

from retold.analysis.attributions import find_attributions
from retold.analysis.mentions import find_quantities, find_times
from retold.analysis.names import find_names
from retold.analysis.quotations import find_quotations
from retold.model.profiles import Profile
from retold.model.quotations import Attribution
from retold.model.readings import Reading
from retold.model.reports import READ_AS_ENGLISH, Report
from retold.text.prose import Prose, prose_of
from retold.text.studied import Studied


def read_report(report: Report, profile: Profile = Profile.DEFAULT) -> Studied:
    """A report with everything found in it taken alone.

    In another language than English only sentences are found; nothing is guessed.
    """
    prose = prose_of(report)
    return _studied(report, prose, lambda: _attributions(report, prose, profile))


def read_reports(
    reports: Sequence[Report], profile: Profile = Profile.DEFAULT
) -> Generator[Studied]:
    """Reports with everything found in each, in their order, as `read_report` has it.

    The network reads ahead in a thread of its own: it needs no Python, and rules need no second
    core.
    """
    proses = [prose_of(report) for report in reports]
    ahead = ThreadPoolExecutor(1)
    try:
        waiting = [
            ahead.submit(_attributions, report, prose, profile)
            for report, prose in zip(reports, proses, strict=True)
        ]
        for report, prose, attributions in zip(reports, proses, waiting, strict=True):
            yield _studied(report, prose, attributions.result)
    finally:
        ahead.shutdown(cancel_futures=True)


def _attributions(report: Report, prose: Prose, profile: Profile) -> tuple[Attribution, ...]:
    if profile is Profile.FAST or report.language not in READ_AS_ENGLISH:
        return ()
    return find_attributions(prose)


def _studied(
    report: Report, prose: Prose, attributions: Callable[[], tuple[Attribution, ...]]
) -> Studied:
    if report.language in READ_AS_ENGLISH:
        return Studied(report, prose, _reading(report, prose, attributions))
    return Studied(report, prose, _sentences_only(report, prose))


def _reading(
    report: Report, prose: Prose, attributions: Callable[[], tuple[Attribution, ...]]
) -> Reading:
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
