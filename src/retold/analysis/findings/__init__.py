"""What matters first: everything found, as findings in plain words, heaviest first."""

from retold.analysis.findings.changes import from_change, from_change_detail, is_worth_telling
from retold.analysis.findings.descents import from_descent
from retold.analysis.findings.factors import Factor, factor
from retold.analysis.findings.facts import from_fact
from retold.analysis.findings.news import news_worth
from retold.analysis.findings.quotations import Saying, from_echo, saying_of
from retold.analysis.findings.ranking import rank
from retold.analysis.findings.together import said_together

__all__ = [
    "Factor",
    "Saying",
    "factor",
    "from_change",
    "from_change_detail",
    "from_descent",
    "from_echo",
    "from_fact",
    "is_worth_telling",
    "news_worth",
    "rank",
    "said_together",
    "saying_of",
]
