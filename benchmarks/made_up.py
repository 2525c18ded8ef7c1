"""Reports of any length for timing, made up from the sentences of the shipped example."""

import random
from dataclasses import replace
from functools import cache
from pathlib import Path

from retold.model.reports import TOLD, Report
from retold.sources import Details, ReadOptions, read_one, report_from_text
from retold.text.prose import prose_of

_EXAMPLE = Path(__file__).parent.parent / "examples" / "ferry"
_NAMES = (
    ("Torvik", "Halvik", "Ostrand", "Merenfjord", "Lysholm", "Grantova", "Velika", "Soroka"),
    ("Revheim", "Marsten", "Okafor", "Delacroix", "Petrenko", "Haddad", "Lindgren", "Moreau"),
    ("Solvang", "Brandt", "Ishida", "Kowalski", "Almeida", "Novak", "Fraser", "Bianchi"),
)


@cache
def _sentences() -> tuple[str, ...]:
    found = []
    for path in sorted(_EXAMPLE.glob("*.txt")):
        report = read_one(str(path), ReadOptions())
        prose = prose_of(report)
        found += [prose.said(s.span) for s in prose.sentences if s.kind in TOLD]
    return tuple(found)


def made_up(words: int, *, seed: int = 0, name: str = "made-up") -> Report:
    """A report of about `words` words; the same for the same seed.

    Names and numbers vary, so that a long report is no list of repeats.
    """
    chance = random.Random(seed)  # noqa: S311 - a sample, not a secret
    told: list[str] = []
    length = 0
    while length < words:
        sentence = _varied(chance.choice(_sentences()), chance)
        told.append(sentence)
        length += len(sentence.split())
    paragraphs = [" ".join(told[at : at + 2]) for at in range(0, len(told), 2)]
    return report_from_text("\n\n".join(paragraphs), details=Details(outlet=name), location=name)


def retold(report: Report, *, seed: int, name: str) -> Report:
    """A made-up retelling: some sentences dropped, some words changed, the order nearly kept."""
    chance = random.Random(seed)  # noqa: S311 - a sample, not a secret
    kept = []
    for paragraph in report.text.split("\n\n"):
        if chance.random() < 0.85:
            words = [w for w in paragraph.split() if chance.random() > 0.08]
            kept.append(" ".join(words).replace(" said", " added" if seed % 2 else " said"))
    made = report_from_text("\n\n".join(kept), details=Details(outlet=name), location=name)
    return replace(made, name=name)


def _varied(sentence: str, chance: random.Random) -> str:
    for names in _NAMES:
        sentence = sentence.replace(names[0], chance.choice(names))
    return "".join(
        str(chance.randint(2, 9)) if c.isdigit() and chance.random() < 0.5 else c for c in sentence
    )
