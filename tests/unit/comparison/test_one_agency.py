"""Two reports that both print one agency's name are not two witnesses."""

from dataclasses import replace

import pytest

from retold.comparison import read_report
from retold.comparison.one_agency import is_of_one_agency
from retold.model.descent import Relation
from retold.model.reports import BlockKind
from retold.text.studied import Studied
from tests.fakes.reports import plain_report
from tests.unit.findings.builders import descent

OWNED = "Copyright 2018 The Associated Press. All rights reserved."
HELPED = "The Associated Press contributed to this report."
OTHERS = "Copyright 2018 Reuters. All rights reserved."


def credited(line: str, name: str) -> Studied:
    report = plain_report(f"The sea wall at Westhaven broke on Sunday.\n{line}", name=name)
    story, last = report.blocks
    return read_report(replace(report, blocks=(story, replace(last, kind=BlockKind.CREDIT))))


@pytest.mark.parametrize(
    ("lines", "share", "one"),
    [
        ((OWNED, OWNED), 0.05, True),
        ((OWNED, OWNED), 0.02, False),
        ((OWNED, HELPED), 0.05, False),
        ((OWNED, OTHERS), 0.05, False),
    ],
    ids=[
        "both are the agency's, and share a sentence",
        "both are the agency's, and share a title and a set phrase",
        "one was only helped by it",
        "two agencies",
    ],
)
def test_both_are_one_agencys_where_both_print_its_name_and_share_some_text(lines, share, one):
    left, right = (credited(line, name) for line, name in zip(lines, "ab", strict=True))
    shared = replace(descent(Relation.SAME_SOURCE), share_of_left=share, share_of_right=0.01)
    assert is_of_one_agency(shared, left, right) is one
