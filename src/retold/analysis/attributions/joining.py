"""Fragments that hang on one cue become one attribution."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from retold.analysis.attributions.labels import (
    Fragment,
    Grammar,
    Role,
    Scores,
    best_labels,
    fragments_of,
    likelihoods,
)
from retold.analysis.attributions.network import Seen
from retold.analysis.attributions.tokens import Tokens
from retold.model.quotations import Attribution
from retold.model.spans import Span


def attributions_in(
    tokens: Tokens, window: range, seen: Seen, grammar: Grammar
) -> tuple[Attribution, ...]:
    """The attributions of one window, in the order of their cues."""
    row = best_labels(seen.labels, grammar)
    fragments = fragments_of(row)
    cues = [f for f in fragments if f.role is Role.CUE]
    sources = [f for f in fragments if f.role is Role.SOURCE]
    content = defaultdict(list)
    for fragment in fragments:
        near = [cue for cue in cues if _same_paragraph(tokens, window, fragment, cue)]
        if fragment.role is Role.CONTENT and near:
            content[_head(seen.heads, fragment, near)].append(fragment)
    sure = likelihoods(seen.labels, grammar)[np.arange(len(row)), row]
    return tuple(
        _attribution(
            tokens, window, (_source_of(seen.heads, cue, sources), cue), content[cue], sure
        )
        for cue in cues
        if content[cue]
    )


def _same_paragraph(tokens: Tokens, window: range, one: Fragment, two: Fragment) -> bool:
    first, last = sorted((window.start + one.first, window.start + two.first))
    return bisect_right(tokens.paragraphs, first) == bisect_right(tokens.paragraphs, last)


def _source_of(heads: Scores, cue: Fragment, sources: Sequence[Fragment]) -> Fragment | None:
    """The source a cue hangs on, None where "none" scores higher than every source."""
    if not sources:
        return None
    source = _head(heads, cue, sources)
    return source if heads[cue.first, 1 + source.first] > heads[cue.first, 0] else None


def _head(heads: Scores, fragment: Fragment, among: Sequence[Fragment]) -> Fragment:
    return max(among, key=lambda other: heads[fragment.first, 1 + other.first])


def _attribution(
    tokens: Tokens,
    window: range,
    given: tuple[Fragment | None, Fragment],
    content: Sequence[Fragment],
    sure: Scores,
) -> Attribution:
    source, cue = given
    edges = [edge for part in (cue, *content) for edge in (part.first, part.stop - 1)]
    return Attribution(
        source=None if source is None else _span(tokens, window, source),
        cue=_span(tokens, window, cue),
        content=tuple(_span(tokens, window, part) for part in content),
        score=round(float(sure[edges].mean()), 3),
    )


def _span(tokens: Tokens, window: range, fragment: Fragment) -> Span:
    return tokens.span(window.start + fragment.first, window.start + fragment.stop)
