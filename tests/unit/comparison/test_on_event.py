"""What one report quotes belongs to the event of both, or to something else on its page."""

import pytest

from retold.comparison.on_event import belongs_to_both, is_quoted_in_part, share_of_words
from retold.comparison.reading import read_report
from retold.model.profiles import Profile
from tests.fakes.reports import plain_report

THERE = read_report(
    plain_report("The sea wall of Westhaven broke. Mayor Ida Brandt thanked the fire crews."),
    Profile.FAST,
)


@pytest.mark.parametrize(
    ("said", "belongs"),
    [
        ("“The old sea wall broke like a biscuit,” Tom Ferrow said.", True),
        ("Mayor Ida Brandt arrived. “Nobody has slept,” Brandt said.", True),
        ("“A goalkeeper scored twice and wept,” Tom Ferrow said.", False),
    ],
)
def test_the_other_names_the_speaker_or_has_some_of_the_words(said, belongs):
    mine = read_report(plain_report(said, name="mine"), Profile.FAST)
    [quotation] = mine.reading.quotations
    assert belongs_to_both(quotation, mine, THERE) is belongs


def test_all_words_of_a_report_stand_in_itself():
    mine = read_report(plain_report("“The wall broke,” Tom Ferrow said."), Profile.FAST)
    assert share_of_words(mine.reading.quotations[0], mine, mine) == 1.0


@pytest.mark.parametrize(
    ("theirs", "part"),
    [
        (
            "Mayor Ida Brandt wept. Brandt said she was “profoundly” sorry.",
            True,
        ),
        ("Mayor Ida Brandt said she was “deeply ashamed” of the delay.", False),
        ("Mayor Ida Brandt said it was “the” delay.", False),
        ("Tom Ferrow said he was “profoundly” sorry.", False),
        ("Mayor Ida Brandt said she was profoundly sorry.", False),
    ],
)
def test_one_rare_word_of_it_in_marks_of_the_same_speaker_is_part_of_it(theirs, part):
    said = "“I profoundly regret the delay and the harm it did,” Mayor Ida Brandt said."
    mine = read_report(plain_report(said, name="mine"), Profile.FAST)
    other = read_report(plain_report(theirs, name="theirs"), Profile.FAST)
    [quotation] = mine.reading.quotations
    assert is_quoted_in_part(quotation, mine, other) is part
