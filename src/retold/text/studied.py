"""A report with its prose and its reading: what every comparing analysis is given."""

from dataclasses import dataclass

from retold.model.readings import Reading
from retold.model.reports import Report
from retold.text.prose import Prose


@dataclass(frozen=True, slots=True)
class Studied:
    """One report, its words and sentences, and everything found in it taken alone."""

    report: Report
    prose: Prose
    reading: Reading
