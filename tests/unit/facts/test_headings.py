"""What a row of the table of facts is headed by."""

import pytest

from retold.analysis.facts.context import story_of
from retold.analysis.facts.headings import heading_of
from retold.analysis.facts.mentioned import mentions_of
from tests.unit.facts.facts_marked import studied

HEADINGS = {
    "⟦5 km|measure 5 in kilometre⟧ (3 miles) south of it sank.": "south of it sank",
    "⟦12 people|count 12 of killed people⟧ died in Dunmoor.": "people killed",
    "⟦12 soldiers|count 12 of killed soldiers⟧ died in Dunmoor.": "soldiers killed",
    "Skipper ⟦Ada Quill|person quill⟧, ⟦34|measure 34 in year of age⟧, swam.": "age of Ada Quill",
    "The ⟦34-year-old|measure 34 in year of age⟧ skipper ⟦Ada Quill|person quill⟧ swam.": (
        "age of Ada Quill"
    ),
    "A child, ⟦nine|measure 9 in year of age⟧, swam.": "age",
    "It hit ⟦a sixth|fraction 0.1666⟧ of the old harbour.": "old harbour",
    "The board met on ⟦Monday|date 2024-03-04⟧, and the skipper said little.": (
        "The board met on Monday"
    ),
    "The board, saying ⟦Monday|date 2024-03-04⟧ suits, closed.": "saying Monday suits",
    "Skipper Quill on ⟦Monday|date 2024-03-04⟧ called the old case against the harbour board.": (
        "Skipper Quill on Monday called the old case"
    ),
    "The two pleaded guilty on ⟦Friday|date 2024-03-01⟧ to lying about it.": (
        "The two pleaded guilty on Friday to lying"
    ),
    "On ⟦Monday|date 2024-03-04⟧, the harbour board met.": "the harbour board met",
    "It took ⟦$3.6 million|money 3600000 in USD⟧ from the ferry fund.": (
        "It took $3.6 million from the ferry fund"
    ),
    "A ⟦35-year-old|measure 35 in year of age⟧ ⟦Dunmoor|other dunmoor⟧ man swam.": "age",
    "⟦40-page|measure 40 in page of report⟧ report.": "report",
    "It opened and wrote a note to the harbour board of Dunmoor on ⟦Monday|date 2024-03-04⟧.": (
        "the harbour board of Dunmoor on Monday"
    ),
}


@pytest.mark.parametrize(("marked", "heading"), HEADINGS.items())
def test_heading(marked: str, heading: str) -> None:
    report = studied(marked, "a")
    story = story_of((report,), {}, {})
    mention = next(one for group in mentions_of(0, report).values() for one in group)
    assert heading_of(story, mention) == heading


def test_the_stamp_of_an_embedded_post_is_no_fact() -> None:
    report = studied("So sad! — Ada Quill (@adaquill) ⟦September 30, 2017|date 2017-09-30⟧", "a")
    assert not mentions_of(0, report)
