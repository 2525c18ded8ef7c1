"""Why something was found, as JSON."""

import msgspec

from retold.model.explanations import Explanation
from retold.model.rules import Rule
from retold.wire import encoded


def explanation_json(explanation: Explanation) -> bytes:
    """Why one thing was found."""
    tree = msgspec.to_builtins(explanation)
    return encoded({"format": "retold-explanation", "version": 1, **tree})


def rule_json(rule: Rule) -> bytes:
    """What a rule says of itself."""
    return encoded({"format": "retold-rule", "version": 1, **msgspec.to_builtins(rule)})
