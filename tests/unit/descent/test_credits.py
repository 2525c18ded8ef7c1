from dataclasses import replace

from retold.analysis.descent.credits import agency_of_outlet, credits_to, declared
from retold.model.reports import BlockKind
from tests.fakes.reports import plain_report


def credited(line: str, kind: BlockKind = BlockKind.CREDIT):
    report = plain_report(f"The bridge was closed on Monday.\n{line}")
    story, credit = report.blocks
    return replace(report, blocks=(story, replace(credit, kind=kind)))


def test_an_agency_named_in_a_credit_line_is_declared():
    report = credited("Reporting by A. Writer for Reuters; editing by B. Desk")
    [credit] = declared(report)
    assert credit.agency == "Reuters"
    assert credit.span.of(report.text) == "Reuters"


def test_an_agency_named_in_the_story_is_not():
    assert declared(plain_report("Reuters has moved its office to Westhaven.")) == ()


def test_every_form_of_an_agency_is_one_agency():
    report = credited("The Associated Press contributed to this report. © AP")
    assert [credit.agency for credit in declared(report)] == ["AP"]


def test_an_outlet_that_is_an_agency_is_known_for_one():
    assert agency_of_outlet("Agence France-Presse") == "AFP"
    assert agency_of_outlet("Westhaven Mercury") == ""


def test_any_outlet_may_be_credited_by_name_or_initials():
    report = credited("WESTHAVEN (NCN) -", BlockKind.DATELINE)
    [span] = credits_to(report, "Northern Coast News")
    assert span.of(report.text) == "NCN"
    assert credits_to(report, "Westhaven Mercury") == ()


def test_a_copyright_gives_the_whole_report_to_an_agency_and_a_contribution_does_not():
    [owned] = declared(credited("Copyright 2018 The Associated Press. All rights reserved."))
    [helped] = declared(credited("The Associated Press contributed to this report."))
    assert (owned.whole, helped.whole) == (True, False)


def test_a_byline_that_names_another_newsroom_too_is_not_the_agencys_alone():
    [alone] = declared(credited("ADA FINCH, AP", BlockKind.BYLINE))
    [shared] = declared(credited("ADA FINCH, NCN, AP", BlockKind.BYLINE))
    assert (alone.whole, shared.whole) == (True, False)
