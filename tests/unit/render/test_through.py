"""Those through whom words came stand beside them in every table of quotations."""

from dataclasses import replace

import pytest

from retold.model.findings import Comparison
from retold.model.quotations import Link
from retold.render.html import render_html
from retold.render.markdown import render_markdown
from retold.render.rows import quotation_rows
from retold.render.terminal import render_terminal
from retold.render.terminal_look import Look
from tests.fakes.comparisons import two_reports


@pytest.fixture(name="relayed")
def _relayed() -> Comparison:
    """A comparison in which the first row's words came through two others."""
    comparison = two_reports()
    told = comparison.utterances[0].tellings[0].quotations[0]
    readings = [
        replace(
            reading,
            quotations=tuple(
                replace(
                    one,
                    chain=tuple(Link(span=one.content[0], name=n) for n in ("Norda", "a *clerk*")),
                )
                if one.id == told
                else one
                for one in reading.quotations
            ),
        )
        for reading in comparison.readings
    ]
    return replace(comparison, readings=tuple(readings))


def test_a_row_holds_them_beside_the_words(relayed):
    through = [cell.through for row in quotation_rows(relayed) for cell in row.cells]
    assert through.count("Norda, a *clerk*") == 1
    assert "" in through


def test_every_form_shows_them(relayed):
    terminal = " ".join(render_terminal(relayed, Look(width=160)).split())
    assert "through Norda" in terminal
    assert r"(through Norda, a \*clerk\*)" in render_markdown(relayed)
    assert "through Norda, a *clerk*" in render_html(relayed)


def test_words_that_came_through_nobody_say_nothing_of_it():
    comparison = two_reports()
    quotations = {q.id: q for reading in comparison.readings for q in reading.quotations}
    told = [q for u in comparison.utterances for t in u.tellings for q in t.quotations]
    cells = [cell for row in quotation_rows(comparison) for cell in row.cells]
    assert len(cells) == len(told)
    assert any(not quotations[one].chain for one in told)
    assert sum(bool(cell.through) for cell in cells) == sum(
        bool(quotations[one].chain) for one in told
    )
