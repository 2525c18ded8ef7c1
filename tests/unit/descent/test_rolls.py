"""Lists of names that a page prints below a story."""

import pytest

from retold.analysis.descent.rolls import is_roll
from retold.model.descent import Relation
from tests.fakes.reports import plain_report
from tests.unit.descent.test_pair import OWN, SECOND, told

PANEL = (
    "Westhaven: Ada Quill, Otto Roe, Ida Fenn, Per Holt, Una Brandt, Nora Finch, Dane Rook, "
    "Linus Grey, Nils Orr, Mira Holt, Jonas Vell, Eda Kelso, Tom Pell, Ulla Skerry, Max Tolm, "
    "Iris Wrenn, Karl Orrin, Lena Quenby, Hugo Elm, Vera Stone"
)


@pytest.mark.parametrize(
    ("paragraph", "listed"),
    [
        (PANEL, True),
        ("Ada Quill, Otto Roe and Ida Fenn came to the pier with a lamp.", False),
        ("They sold bread, milk, eggs, salt, oil, rice, tea, jam, figs and wine.", False),
        ("Ada Quill, Otto Roe, Ida Fenn", False),
    ],
)
def test_a_list_of_names_tells_nothing(paragraph, listed):
    assert is_roll(paragraph) is listed


def test_two_reports_that_share_only_a_panel_did_not_draw_on_each_other():
    one = plain_report(f"{SECOND}\n{PANEL}\n{PANEL}", name="one")
    two = plain_report(f"{OWN}\n{PANEL}\n{PANEL}", name="two")
    assert told(one, two).relation is Relation.INDEPENDENT
