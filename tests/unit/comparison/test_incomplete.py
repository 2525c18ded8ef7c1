"""A text that is only a part of its report leaves nothing out."""

from dataclasses import replace

import pytest

from retold.comparison import compare
from retold.comparison.incomplete import is_a_part
from retold.model.reports import BlockKind, Report
from tests.fakes.reports import plain_report

STORY = """The sea wall at Westhaven broke on Sunday and forty houses stood in water by noon.
Firefighters carried twelve people from the roofs of Mill Lane with two borrowed boats.
The wall was built in 1931 and had last been mended nine years ago, records show.
“The ministry lied about the cracked wall for years,” Mayor Ida Brandt said.
Divers will look at the northern pillar once the tide allows, the harbour office wrote."""

OPENING = "\n".join(STORY.splitlines()[:3])


@pytest.mark.parametrize(
    "end", ["...", " …", " Read more", " Continue reading »", " [+1204 chars]"]
)
def test_an_opening_whose_page_shows_that_there_is_more_is_a_part(end):
    assert is_a_part(plain_report(OPENING + end))


def test_an_opening_that_breaks_off_in_its_sentence_is_a_part():
    assert is_a_part(plain_report(OPENING + " They asked for the"))


def test_an_opening_that_breaks_off_at_any_small_word_is_a_part():
    broken = OPENING + "\nThe council that had been told of the crack eight years before keeps"
    assert is_a_part(plain_report(broken))


def test_one_paragraph_below_its_title_that_breaks_off_is_a_part():
    title = "Sea wall at Westhaven broke after years of warnings"
    teaser = f"{title}\n{' '.join(OPENING.splitlines())} Nobody had asked the harbour"
    assert is_a_part(plain_report(teaser))
    assert not is_a_part(plain_report(f"{teaser} office."))


def test_a_text_whose_paragraphs_have_no_full_stops_is_read_as_whole():
    bare = "\n".join(line.rstrip(".") for line in OPENING.splitlines())
    assert not is_a_part(plain_report(bare))


@pytest.mark.parametrize(
    "end", ["", "\nFollow the harbour desk", "\n“We wait … and see,” she said."]
)
def test_a_story_to_its_end_is_none(end):
    assert not is_a_part(plain_report(STORY + end))


def test_a_gallery_is_a_part_and_a_story_with_pictures_is_none():
    assert is_a_part(with_captions(STORY, 4))
    assert not is_a_part(with_captions(STORY, 2))


def test_what_a_part_does_not_have_was_not_left_out_and_the_reader_is_told():
    whole = plain_report(STORY, name="Gazette")
    for there, left_out in ((OPENING, True), (f"{OPENING} Read more", False)):
        found = compare((whole, plain_report(there, name="Courier")), one_story=True)
        dropped = {one.label for one in found.telling_findings} & {"dropped", "one-sided"}
        assert bool(dropped) is left_out
        told = [one.words for one in found.notices if one.slug == "part"]
        assert bool(told) is not left_out
        assert all("Courier" in words for words in told)


def with_captions(story: str, number: int) -> Report:
    """A report of which the last blocks are captions."""
    report = plain_report(story)
    blocks = report.blocks
    captions = (replace(one, kind=BlockKind.CAPTION) for one in blocks[-number:])
    return replace(report, blocks=(*blocks[:-number], *captions))
