"""The figures of a run as tables: `python -m benchmarks.corpus.table FIGURES [--write PAGE]`.

With `--write` they are put into the page, between the lines that mark the place.
"""

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from benchmarks.corpus.beside import BEST, EQUAL, GROUPS, ONLY_THEIRS
from benchmarks.corpus.figures import Figure

BEGIN = "<!-- figures: written by python -m benchmarks.corpus.table -->"
END = "<!-- end of figures -->"

_OURS = "retold"
_BESIDE = ", beside"
_TARGETS = "aim"
_WITHOUT = ("B-cubed of ",)
"""What is in the file and would only lengthen the page."""

_FINDS = "Retold finds, for each found by"
_PRECISION = "its precision is then"
_PRECISE = {EQUAL: "no less than Retold's", BEST: "less than Retold's, at its best"}
_TAKES = ("seconds", "memory")


def tables(figures: Sequence[Figure]) -> str:
    """All figures as Markdown: one table of Retold by size, then the tools on each collection."""
    besides = dict.fromkeys(figure.on for figure in figures if figure.on.endswith(_BESIDE))
    return "\n\n".join(
        part for part in (_sizes(figures), *(_peers(figures, on) for on in besides)) if part
    )


def _sizes(figures: Sequence[Figure]) -> str:
    """What was measured of Retold, a column for each collection."""
    kept = [
        figure
        for figure in figures
        if figure.by == _OURS and not figure.on.endswith(_BESIDE) and _short(figure)
    ]
    names = list(dict.fromkeys(figure.on for figure in kept))
    rows: dict[str, dict[str, str]] = {}
    for figure in kept:
        cells = rows.setdefault(figure.what, {})
        cells[figure.on] = figure.note or figure.printed
        if figure.target:
            cells[_TARGETS] = f"{figure.target} ({figure.on})"
    return _table(("", *names, _TARGETS), ((what, rows[what]) for what in rows)) if rows else ""


def _short(figure: Figure) -> bool:
    return not figure.what.startswith(_WITHOUT)


def _peers(figures: Sequence[Figure], on: str) -> str:
    """Each tool at each threshold on one collection, and at Retold's precision."""
    found = [figure for figure in figures if figure.on == on]
    rows: dict[str, dict[str, str]] = {}
    for figure in found:
        when, _, what = figure.what.partition(": ")
        if figure.by == _OURS:
            when, what = "", {"read and grouped": _TAKES[0]}.get(figure.what, figure.what)
            what = {"peak memory": _TAKES[1]}.get(what, what)
        cells = rows.setdefault(f"{figure.by} {when}".strip(), {})
        cells[what or _TAKES[0]] = figure.note if figure.note and not what else figure.printed
    columns = ("precision of partners", *(f"{what} found" for what in GROUPS), "false pairs")
    rows = {name: cells for name, cells in rows.items() if "Retold finds of" not in name}
    whole = _table((on.removesuffix(_BESIDE), *columns, *_TAKES, ONLY_THEIRS), rows.items())
    return "\n\n".join(part for part in (whole, _ratios(found)) if part)


def _ratios(figures: Iterable[Figure]) -> str:
    """How many times the share of each tool Retold finds, both as precise."""
    prefix = "Retold finds of "
    rows: dict[str, dict[str, str]] = {}
    for figure in figures:
        when, _, what = figure.what.partition(": ")
        if when in (EQUAL, BEST) and what.endswith(" found"):
            cells = rows.setdefault(figure.by, {_PRECISION: _PRECISE[when]})
            cells.setdefault(what.removesuffix(" found"), "it finds none")
        if figure.what.startswith(prefix):
            rows.setdefault(figure.by, {})[figure.what.removeprefix(prefix)] = figure.printed
    return _table((_FINDS, _PRECISION, *GROUPS), rows.items()) if rows else ""


def _table(columns: Sequence[str], rows: Iterable[tuple[str, Mapping[str, str]]]) -> str:
    return "\n".join(_lines(columns, rows))


def _lines(columns: Sequence[str], rows: Iterable[tuple[str, Mapping[str, str]]]) -> Iterator[str]:
    yield f"| {' | '.join(columns)} |"
    yield "|---|" + "---:|" * (len(columns) - 1)
    for name, cells in rows:
        told = (cells.get(column, "").replace("|", "/") for column in columns[1:])
        yield f"| {name} | {' | '.join(told)} |"


def written(page: str, told: str) -> str:
    """A page with the tables between its two marks.

    Raises:
        ValueError: a mark is missing.
    """
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the page has no place for figures: put in the lines {BEGIN} and {END}")
    return f"{before}{BEGIN}\n\n{told}\n\n{END}{after}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables, or put them into a page."""
    parser = argparse.ArgumentParser(prog="benchmarks.corpus.table", description=__doc__)
    parser.add_argument("figures", type=Path, help="what a run wrote with --json")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put them into this page")
    given = parser.parse_args(arguments)
    told = tables(msgspec.json.decode(given.figures.read_bytes(), type=list[Figure]))
    if given.write is None:
        print(told)
    else:
        page = given.write.read_text("utf-8")
        given.write.write_text(written(page, told), "utf-8")


if __name__ == "__main__":
    main()
