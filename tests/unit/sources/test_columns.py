"""Mappings of columns, as written on the command line."""

import pytest

from retold.sources import columns_of
from retold.sources.columns import mapped, path_to


def test_a_mapping_is_read_into_pairs():
    assert columns_of(" text=body , Outlet = site ") == (("text", "body"), ("outlet", "site"))


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("text", "no “=”"),
        ("text=", "no “=”"),
        ("words=body", "'words' is nothing that can be mapped"),
        ("text=a,text=b", "twice"),
        (" , ", "empty"),
    ],
)
def test_what_is_no_mapping_says_why_and_how_to_write_it(given, why):
    with pytest.raises(ValueError, match="Write it as text=body,outlet=site") as raised:
        columns_of(given)
    assert why in str(raised.value)


def test_a_mapped_field_wins_over_one_of_the_usual_name():
    fields = {"outlet": "no", "Site": "Courier"}
    assert mapped(fields, (("outlet", "site"),))["outlet"] == "Courier"


def test_a_path_leads_into_a_field_unless_a_field_has_that_very_name():
    assert path_to({"source": {"name": "Courier"}}, "source.name") == ("source", "name")
    assert path_to({"source.name": "Courier", "source": {}}, "source.name") == ("source.name",)
    assert path_to({"source": "Courier"}, "source.name") is None
