from dataclasses import replace

import pytest

from retold.model.spans import Place
from retold.render.pages import page_of
from tests.fakes.comparisons import different_stories, six_reports, two_reports

TWO = page_of(two_reports())
SIX = page_of(six_reports())


def test_the_verdict_stands_first_in_three_parts():
    assert TWO.verdict.lead == "One story, one origin:"
    assert TWO.verdict.rest.startswith("Daily Lantern rewrites Harbour Courier")
    assert TWO.verdict.changes.startswith("What changed")


def test_ten_findings_are_open_and_all_are_there():
    assert len(TWO.findings) == len(two_reports().findings)
    assert [card.first_read for card in TWO.findings] == [True] * 10 + [False] * 8


def test_a_card_shows_both_sides_in_their_sentences():
    card = next(card for card in TWO.findings if card.sign.word == "hedge dropped")
    (before,), (after,) = card.before, card.after
    assert before.report == "Harbour Courier"
    assert [piece.text for piece in before.pieces if piece.marked] == ["may have been"]
    assert "".join(piece.text for piece in before.pieces).startswith("The cause may have been a")
    assert [piece.text for piece in after.pieces if piece.marked] == ["caused"]


def test_a_card_of_one_side_names_the_report_that_is_silent():
    dropped = next(card for card in TWO.findings if card.sign.word == "dropped")
    added = next(card for card in TWO.findings if card.sign.word == "added")
    assert (dropped.only_before, dropped.only_after) == ("Daily Lantern", "")
    assert (added.only_before, added.only_after) == ("", "Harbour Courier")


def test_words_apart_are_joined_by_dots():
    comparison = two_reports()
    report = comparison.reports[0]
    ends = [comparison.readings[0].sentences[at].span for at in (0, -1)]
    finding = replace(comparison.findings[1], before=tuple(Place(report.id, span) for span in ends))
    card = page_of(replace(comparison, findings=(finding,))).findings[0]
    assert [piece.text for piece in card.before[0].pieces] == [
        ends[0].of(report.text),
        " … ",
        ends[1].of(report.text),
    ]


def test_a_card_knows_the_pair_that_shows_both_its_places():
    card = next(card for card in SIX.findings if card.sign.word == "put in another's mouth")
    shown = next(pair for pair in SIX.pairs if pair.id == card.pair)
    assert (shown.left, shown.right) == ("Harbour Courier", "Inland Gazette")


def test_the_filter_counts_every_finding_once():
    assert sum(kind.number for kind in SIX.kinds) == len(SIX.findings)
    assert [kind.kind for kind in SIX.kinds][:2] == ["quotation", "fact"]


def test_a_row_of_quotations_has_a_cell_for_each_report():
    row = next(row for row in SIX.quotations if row.speaker == "Edda Rosmund")
    assert [cell.report for cell in row.cells] == [report.name for report in SIX.reports]
    lantern, post = row.cells[1], row.cells[3]
    assert [became.sign.word for became in lantern.became] == ["spliced"]
    assert lantern.became[0].details == ("joined", "words dropped")
    assert not post.said
    assert not post.became


def test_words_whose_source_was_lost_stand_in_the_row_without_marks():
    row = next(row for row in TWO.quotations if row.speaker == "the coastguard")
    said = row.cells[1].said[0]
    assert (said.words, said.direct) == ("Fourteen people were injured, two seriously", False)
    assert row.cells[1].became[0].sign.word == "source lost"


def test_what_a_reader_must_look_at_stands_before_what_agrees():
    words = [row.sign.word for row in TWO.facts.apart]
    assert words == ["differ", "differ", "unclear", "compatible", "compatible", "compatible"]
    assert {row.sign.word for row in TWO.facts.agreeing} == {"agree"}
    assert [row.cells[1].said for row in TWO.facts.alone] == [""]


def test_a_date_is_told_as_meant():
    row = next(row for row in TWO.facts.agreeing if row.kind == "date")
    assert [(cell.said, cell.day) for cell in row.cells] == [
        ("late on Thursday", "2031-03-13"),
        ("Thursday night", "2031-03-13"),
    ]


def test_different_stories_are_shown_beside_each_other_unpaired():
    page = page_of(different_stories())
    (pair,) = page.pairs
    assert pair.nothing_shared
    assert all(row.sign is None for row in pair.rows)
    assert not page.findings


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://paper.example/a", True),
        ("http://paper.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https:///nowhere", False),
        ("http://[broken", False),
        ("https://paper.example/a\u202eb", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_become_links(url, safe):
    comparison = two_reports()
    report = replace(comparison.reports[0], url=url)
    page = page_of(replace(comparison, reports=(report, comparison.reports[1])))
    assert page.reports[0].url == (url if safe else "")


def test_what_could_not_be_read_is_told():
    (entry,) = SIX.rejected
    assert entry.about == "ferry-photo.jpg"
    assert entry.words == "it is a picture, not text"
