"""Reading a prose once for all the rules of a family."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from retold.analysis.mentions.alphabet import Alphabet, Vocabulary
from retold.analysis.mentions.drawing import shape_of
from retold.analysis.mentions.shapes import Found
from retold.text.prose import Prose


class Patterned(Protocol):
    """A rule that says how what it reads is written."""

    @property
    def pattern(self) -> str:
        """How it is written, in the terms of `retold.analysis.mentions.shapes`."""


RuleT = TypeVar("RuleT", bound=Patterned)

_GROUP_NAME = re.compile(r"\?P<\w+>")


class Scanner(Generic[RuleT]):
    """Rules tried together: at each place the first that fits is taken, from left to right.

    Rules are tried only near words of the kinds in `anchors`: whatever a rule reads holds one.
    """

    def __init__(
        self, vocabulary: Vocabulary, rules: Sequence[RuleT], anchors: Sequence[str]
    ) -> None:
        self._alphabet = Alphabet(vocabulary, (rule.pattern for rule in rules))
        self._rules = tuple(rules)
        self._anchors = anchors
        self._patterns: dict[int, re.Pattern[str]] = {}

    def scan(self, prose: Prose) -> Iterator[tuple[RuleT, Found]]:
        """Each place where a rule fits, in order and without overlap, with the rule."""
        shape = shape_of(prose, self._alphabet)
        for number, at in self._places(shape.letters):
            match = self._pattern(number).match(shape.letters, at)
            assert match is not None
            yield self._rules[number], Found(shape, match)

    def compiled(self, pattern: str) -> re.Pattern[str]:
        """A pattern of its own in the same letters."""
        return self._alphabet.compile(pattern)

    def _places(self, letters: str) -> Iterator[tuple[int, int]]:
        """The number of the rule and the place of each fit; each place is tried once."""
        at = 0
        for anchor in self._any_anchor.finditer(letters):
            at = self._run_start(letters, at, anchor.start())
            while at <= anchor.start():
                fit = self._any_rule.match(letters, at)
                if fit is None:
                    at += 1
                else:
                    yield int((fit.lastgroup or "r0")[1:]), at
                    at = fit.end()

    def _run_start(self, letters: str, untried: int, anchor: int) -> int:
        """Where something that holds the anchor may begin, among places not yet tried."""
        at, least = anchor, max(untried, anchor - _LONGEST_LEAD)
        while at > least and letters[at - 1] in self._read:
            at -= 1
        return max(at, untried)

    @cached_property
    def _any_anchor(self) -> re.Pattern[str]:
        return self._alphabet.compile(" | ".join(f"<{kind}>" for kind in self._anchors))

    @cached_property
    def _read(self) -> frozenset[str]:
        """The letters that some rule reads; before any other letter no rule can have begun."""
        patterns = (self._alphabet.expanded(rule.pattern) for rule in self._rules)
        return self._alphabet.letters_in(" ".join(map(_without_looks, patterns)))

    def _pattern(self, number: int) -> re.Pattern[str]:
        """One rule's pattern; compiled when first met, for most rules meet nothing in a report."""
        if number not in self._patterns:
            self._patterns[number] = self._alphabet.compile(self._rules[number].pattern)
        return self._patterns[number]

    @cached_property
    def _any_rule(self) -> re.Pattern[str]:
        parts = (
            _GROUP_NAME.sub("?:", self._alphabet.expanded(rule.pattern)) for rule in self._rules
        )
        return self._alphabet.compile(" | ".join(f"(?P<r{n}>{p})" for n, p in enumerate(parts)))


_LONGEST_LEAD = 20
"""Letters that may stand before the anchor: two bounds and a number of ten words."""

_LOOK = re.compile(r"\(\?<?[=!]")


def _without_looks(pattern: str) -> str:
    """`pattern` without what it only looks at: lookaheads and lookbehinds."""
    kept, at = [], 0
    while look := _LOOK.search(pattern, at):
        kept.append(pattern[at : look.start()])
        at, depth = look.end(), 1
        while depth:
            depth += {"(": 1, ")": -1}.get(pattern[at], 0)
            at += 1
    kept.append(pattern[at:])
    return "".join(kept)
