"""The methods a comparison uses, and their rules."""

from retold.analysis import (
    alignment,
    changes,
    descent,
    facts,
    fates,
    mentions,
    names,
    passages,
    quotations,
    stories,
)
from retold.model.rules import Rule

_METHODS = (
    quotations,
    mentions,
    names,
    passages,
    alignment,
    changes,
    fates,
    facts,
    stories,
    descent,
)

METHODS: tuple[str, ...] = tuple(method.METHOD for method in _METHODS)
RULES: tuple[Rule, ...] = tuple(rule for method in _METHODS for rule in method.RULES)
