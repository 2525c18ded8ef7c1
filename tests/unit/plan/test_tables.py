"""What tables hold, and the numbers of reports."""

import pytest

from retold.plan.tables import NUMBERS, USER_TABLES, number_of


@pytest.mark.parametrize(
    ("report", "number"),
    [("0" * 40, 0), ("f" * 40, NUMBERS - 1), ("00000000000000a9" + "f" * 24, 10)],
)
def test_a_report_s_number_is_made_of_its_id(report, number):
    assert number_of(report) == number
    assert number < 2**63


def test_a_table_that_numbers_reports_names_them_too():
    for name, schema in USER_TABLES.items():
        assert len(set(schema.names)) == len(schema.names)
        if "number" in schema.names:
            assert "report" in schema.names, name
