"""How much text two reports share."""

from dataclasses import replace

import pytest

from retold.comparison.sharing import share_a_passage, share_next_to_nothing
from retold.model.descent import Relation
from tests.unit.findings.builders import descent


@pytest.mark.parametrize(
    ("share", "passage", "nothing"), [(0.05, True, True), (0.2, True, False), (0.5, False, False)]
)
def test_pieces_of_one_file_may_share_next_to_nothing(
    share: float, *, passage: bool, nothing: bool
):
    found = replace(descent(Relation.SAME_SOURCE), share_of_left=share, share_of_right=share)
    assert share_a_passage(found) is passage
    assert share_next_to_nothing(found) is nothing
    copied = replace(found, relation=Relation.COPY)
    assert not share_next_to_nothing(copied)
