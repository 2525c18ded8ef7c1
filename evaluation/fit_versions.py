"""What edits say of which of two versions is the later, fitted on versions of one text.

    python -m evaluation.fit_versions [--write]

Fits the log-odds by logistic regression on every two versions of a text that differ, and prints
how well versions are put in order in five-fold cross-validation over texts. With --write the
weights are written; they ship with the package.
"""

import argparse
from collections.abc import Sequence
from importlib.resources import files
from itertools import combinations
from math import log
from pathlib import Path
from zlib import crc32

from evaluation.data import records
from evaluation.logistic import fit
from evaluation.measures.lineages import direction, parent, steps_found
from retold.analysis.descent.edits import Draft, draft_of, edits_between
from retold.analysis.descent.versions import Weights, order_versions
from retold.sources import Details, report_from_text

_FOLDS = 5

_APART = 1000.0
"""Chosen by hand between 300 and 4,000, which do alike in cross-validation: so much that the way
a text leans only decides between paths of nearly the same length."""

_HEAD = """\
# How what was edited tells which of two versions is the later: log-odds.
# Fitted on the versions of Wikipedia articles by
#     python -m evaluation.fit_versions --write

[weights]
"""

Text = tuple[Draft, ...]


def fitted(texts: Sequence[Text]) -> Weights:
    """The weights that tell best which of two versions is the later; each pair counts both ways."""
    rows = [
        _features(one, two)
        for versions in texts
        for one, two in combinations(versions, 2)
        if one.tokens != two.tokens
    ]
    both = [*rows, *(tuple(-value for value in row) for row in rows)]
    later = [True] * len(rows) + [False] * len(rows)
    words, places, year = fit(both, later, [0.5] * len(both)).weights
    return Weights(words, places, year, _APART)


def _features(one: Draft, two: Draft) -> tuple[float, ...]:
    edits = edits_between(one, two)
    return (
        log((edits.added + 1) / (edits.dropped + 1)),
        log((edits.places_added + 1) / (edits.places_dropped + 1)),
        float((two.latest > one.latest) - (two.latest < one.latest))
        if one.latest and two.latest
        else 0.0,
    )


def _cross_validated(texts: Sequence[Text]) -> tuple[float, float]:
    steps = []
    for held in range(_FOLDS):
        weights = fitted([text for at, text in enumerate(texts) if at % _FOLDS != held])
        for text in texts[held::_FOLDS]:
            shuffled = sorted(range(len(text)), key=lambda at: crc32(f"{at} {held}".encode()))
            unknown = [[0.0] * len(text)] * len(text)
            found = order_versions([text[at] for at in shuffled], unknown, weights).order
            tokens = [draft.tokens for draft in text]
            steps.append(steps_found(tokens, [shuffled[at] for at in found]))
    return direction(steps), parent(steps)


def main() -> None:
    """Fit, print, and write where asked to."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--write", action="store_true", help="write the weights into the package")
    texts = [
        tuple(draft_of(report_from_text(v, details=Details())) for v in record["versions"])
        for record in records("reuse/wiki_versions.jsonl")
    ]
    found = _cross_validated(texts)
    print(f"cross-validated: direction {found[0]:.3f}, parent {found[1]:.3f}")
    weights = fitted(texts)
    lines = [f"{name} = {getattr(weights, name):.3f}" for name in Weights.__slots__]
    print("\n".join(lines))
    if asked.parse_args().write:
        path = files("retold.analysis.descent").joinpath("versions.toml")
        Path(str(path)).write_text(_HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
