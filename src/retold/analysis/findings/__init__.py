"""What matters first: everything found, as findings in plain words, heaviest first."""

from retold.analysis.findings.making import (
    from_change,
    from_change_detail,
    from_descent,
    from_echo,
    from_fact,
    is_related,
    is_worth_telling,
)
from retold.analysis.findings.ranking import rank

__all__ = [
    "from_change",
    "from_change_detail",
    "from_descent",
    "from_echo",
    "from_fact",
    "is_related",
    "is_worth_telling",
    "rank",
]
