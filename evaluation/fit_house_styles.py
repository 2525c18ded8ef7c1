"""How often news agencies write as their stylebooks say, counted on their own dispatches.

    python -m evaluation.fit_house_styles [--write]

Counts, in the reports of the stream that an agency published itself, how often each habit of
`retold.analysis.descent.house_style` is followed. With --write the shares are written; they ship
with the package. Agencies with fewer than a hundred dispatches are left out.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

from evaluation.data import Record, records, report_of
from retold.analysis.descent.credits import agency_of_outlet
from retold.analysis.descent.house_style import habits_of
from retold.analysis.descent.quoted import own_spans

_FEWEST = 100
"""Dispatches that must have been counted; of fewer a share says little."""

_DOUBT = 5
"""Texts counted either way beforehand, so that no habit decides alone."""

_HEAD = """\
# How often an agency's dispatches follow a habit of writing, where they could: shares.
# Counted on the agencies' own reports in a news stream of 2012 to 2020 by
#     python -m evaluation.fit_house_styles --write
"""


def counted(stream: Iterable[Record]) -> dict[str, dict[str, float]]:
    """For each agency how often each habit is followed in its dispatches, where it could be."""
    texts: dict[str, list[str]] = defaultdict(list)
    for record in stream:
        agency = agency_of_outlet(record.get("outlet") or "")
        if agency:
            report = report_of(record)
            own = (span.of(report.text) for span in own_spans(report))
            texts[agency].append(" ".join(own))
    return {agency: _shares(told) for agency, told in texts.items() if len(told) >= _FEWEST}


def _shares(texts: Iterable[str]) -> dict[str, float]:
    followed: dict[str, float] = defaultdict(float)
    texts_with: dict[str, int] = defaultdict(int)
    for text in texts:
        for name, (so, otherwise) in habits_of(text).items():
            if so or otherwise:
                followed[name] += so / (so + otherwise)
                texts_with[name] += 1
    return {
        name: (followed[name] + _DOUBT) / (texts_with[name] + 2 * _DOUBT) for name in texts_with
    }


def main() -> None:
    """Count, print, and write where asked to."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--write", action="store_true", help="write the shares into the package")
    shares = counted(records("stream/allsides.jsonl.xz"))
    lines = [_HEAD.rstrip()]
    for agency, habits in sorted(shares.items()):
        lines += ["", f"[{agency}]"]
        lines += [f"{name} = {share:.3f}" for name, share in sorted(habits.items())]
    print("\n".join(lines))
    if asked.parse_args().write:
        path = files("retold.text.languages").joinpath("en", "house_styles.toml")
        Path(str(path)).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
