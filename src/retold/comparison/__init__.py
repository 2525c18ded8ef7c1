"""The definition of the work: what is in one report, what a story's reports say together."""

from retold.comparison.methods import RULES, methods_of
from retold.comparison.reading import read_report
from retold.comparison.whole import MOST_REPORTS, compare

__all__ = ["MOST_REPORTS", "RULES", "compare", "methods_of", "read_report"]
