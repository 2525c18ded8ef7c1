"""What is read in one report taken alone."""

from retold.analysis.attributions import find_attributions
from retold.analysis.mentions import find_quantities, find_times
from retold.analysis.names import find_names
from retold.analysis.quotations import find_quotations
from retold.model.profiles import Profile
from retold.model.readings import Reading
from retold.model.reports import READ_AS_ENGLISH, Report
from retold.text.prose import Prose, prose_of
from retold.text.studied import Studied


def read_report(report: Report, profile: Profile = Profile.DEFAULT) -> Studied:
    """A report with everything found in it taken alone.

    In another language than English only sentences are found; nothing is guessed.
    """
    prose = prose_of(report)
    if report.language in READ_AS_ENGLISH:
        return Studied(report, prose, _reading(report, prose, profile))
    return Studied(report, prose, _sentences_only(report, prose))


def _reading(report: Report, prose: Prose, profile: Profile) -> Reading:
    named = find_names(prose)
    attributions = () if profile is Profile.FAST else find_attributions(prose)
    told = find_quotations(prose, named.mentions, named.entities, attributions)
    return Reading(
        report_id=report.id,
        sentences=prose.sentences,
        quotations=told.quotations,
        quantities=find_quantities(prose),
        times=find_times(prose, report.published),
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
