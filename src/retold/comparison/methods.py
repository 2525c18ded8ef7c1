"""The methods a comparison uses, and their rules."""

from retold.analysis import (
    alignment,
    attributions,
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
from retold.model.profiles import Profile
from retold.model.rules import Rule

_METHODS = (
    attributions,
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

RULES: tuple[Rule, ...] = tuple(rule for method in _METHODS for rule in method.RULES)


def methods_of(profile: Profile) -> tuple[str, ...]:
    """The names of the methods that a comparison of this profile uses."""
    return tuple(
        method.METHOD
        for method in _METHODS
        if method is not attributions or profile is not Profile.FAST
    )
