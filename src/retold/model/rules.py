"""Rules by name: what `Reason.rule` names and `retold explain` shows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from inspect import getdoc
from typing import Any


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of a method: its name ("quotations.said") and what it says to a reader."""

    name: str
    explanation: str


def rules_of(family: str, functions: Iterable[Callable[..., Any]]) -> tuple[Rule, ...]:
    """The rules that `functions` are, named `family.function`, explained by their docstrings.

    Raises:
        ValueError: a function has no docstring; readers are shown it.
    """
    rules = []
    for function in functions:
        explanation = getdoc(function)
        if not explanation:
            raise ValueError(f"{function.__qualname__} is a rule and needs a docstring")
        rules.append(Rule(f"{family}.{function.__name__}", explanation))
    return tuple(rules)
