"""Who is quoted by one of two reports that share no text, and what is told of it."""

from dataclasses import replace

from retold.comparison import compare
from tests.fakes.reports import plain_report

HERE = """The sea wall at Westhaven broke on Sunday and forty houses stood in water by noon.
Mayor Ida Brandt walked along Mill Lane with the firefighters in the afternoon.
“We warned the ministry about the sea wall three years ago,” Brandt said. “Nobody answered.”
{more}"""

THERE = """Water came over the sea wall of Westhaven at the weekend, flooding houses in Mill Lane.
The ministry has sent pumps, and Ida Brandt, the mayor of Westhaven, thanked the fire crews.
Nobody was hurt when the wall broke, and the houses may be dry again by Thursday."""


def told(here: str, there: str = THERE) -> list[str]:
    reports = (plain_report(here, name="Gazette"), plain_report(there, name="Courier"))
    found = compare(reports, one_story=True).telling_findings
    return [finding.words for finding in found if finding.label == "one-sided"]


def test_somebody_of_whom_both_tell_is_told():
    assert told(HERE.format(more="")) == ["Only Gazette quotes Ida Brandt saying this."]


def test_somebody_without_a_part_in_the_story_is_not():
    more = "“The sea wall broke with a noise like houses falling in Mill Lane,” Tom Ferrow said."
    assert told(HERE.format(more=more)) == ["Only Gazette quotes Ida Brandt saying this."]


def test_of_each_report_two_are_told_at_most_and_each_once():
    more = """“The ministry lied, and the houses at the wall paid,” said Tom Ferrow, a senator.
Ferrow will sue in March.
“The pumps were refused on Friday and two houses collapsed,” said Una Marsh, a minister.
“We shall sue the ministry for the wall on Thursday,” Brandt said at the weekend."""
    [words] = told(HERE.format(more=more))
    assert words == "Only Gazette quotes these words of Ida Brandt and Una Marsh."


def test_words_the_other_report_has_too_are_not_one_sided():
    there = f"{THERE}\n“We warned the ministry about the sea wall three years ago,” Brandt said."
    assert told(HERE.format(more=""), there) == []


def test_words_in_marks_beside_the_speakers_name_and_more_of_what_was_said_tell_it():
    there = f"{THERE}\nThe walk of Brandt came three years after the town “warned the ministry”."
    assert told(HERE.format(more="")) == ["Only Gazette quotes Ida Brandt saying this."]
    assert told(HERE.format(more=""), there) == []
    assert told(HERE.format(more=""), there.replace("Brandt came", "the council came")) != []


def test_three_words_of_it_in_marks_beside_the_speakers_name_tell_it():
    there = (
        f"{THERE}\nBrandt came back to “nobody answered” and to “the ministry about the sea wall”."
    )
    assert told(HERE.format(more=""), there) == []
    few = there.replace("“the ministry about the sea wall”", "“the sea”")
    assert told(HERE.format(more=""), few.replace("“nobody answered”", "the matter")) != []


def test_the_same_words_in_marks_count_once():
    slogans = "went from “Mend the wall” to “Raise the wall”, and has asked the ministry for money"
    here = HERE.replace("We warned the ministry about the sea wall three years ago,", "{}")
    here = here.replace("“{}” Brandt said. “Nobody answered.”", f"Brandt said the town {slogans}.")
    assert told(here.format(more="")) == []


LIED = "“The ministry lied about the wall, and its failure wrecked the houses,” said {}.\n"


def test_of_those_whom_one_report_knows_an_office_counts_and_a_trade_does_not():
    senator, lawyer = "Una Marsh, a senator", "Tom Ferrow, a lawyer"
    assert "Una Marsh" in told(HERE.format(more=LIED.format(senator)))[0]
    assert "Tom Ferrow" not in told(HERE.format(more=LIED.format(lawyer)))[0]


def test_several_speakers_of_one_report_make_one_finding():
    [words] = told(HERE.format(more=LIED.format("Una Marsh, a senator")))
    assert words == "Only Gazette quotes these words of Ida Brandt and Una Marsh."


def test_a_second_piece_of_one_outlet_is_not_missing_what_the_first_one_ran():
    reports = (
        plain_report(HERE.format(more=""), name="Gazette"),
        plain_report(THERE, name="Courier"),
    )

    def found(*outlets: str) -> list[str]:
        printed = [replace(one, outlet=by) for one, by in zip(reports, outlets, strict=True)]
        firsts = compare(printed, one_story=True).first_findings
        return [finding.label for finding in firsts if finding.label == "one-sided"]

    assert found("Gazette", "Courier") == ["one-sided"]
    assert found("Gazette", "Gazette") == []
