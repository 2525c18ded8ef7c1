"""Two reports of one event: who draws on whom, and who only heard the same."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from retold.comparison import compare
from retold.model.descent import Direction, Relation
from retold.model.reports import BlockKind, Report
from tests.fakes.reports import plain_report

FIRST = """The old sea wall at Westhaven broke on Sunday and forty houses were flooded.
“Nobody was hurt, and we shall build it again before the winter storms,” Mayor Otto Roe said.
Firefighters carried twelve people from the roofs of Mill Lane with two borrowed boats.
The wall was built in 1931 and had last been mended nine years ago, records show.
Fishermen had warned of a crack beside the lighthouse since spring and were told to wait.
Divers will look at the northern pillar once the tide allows, the harbour office wrote.
“We shall not wait for the insurers, we have asked the engineers of Brightwater for a plan by \
Friday,” Roe said.\
"""

SECOND = """Forty homes stand under water in Westhaven after its sea wall gave way on Sunday.
“Nobody was hurt, and we shall build it again before the winter storms,” said Mayor Otto Roe.
Schools stay closed until Thursday and drinking water comes by lorry.
The railway to Port Elm runs again, though its tunnel was searched for cracks all morning.
A market for lost furniture opens in the gymnasium, where volunteers dry carpets and books.
“We shall not wait for the insurers, we have asked the engineers of Brightwater for a plan by \
Friday,” the mayor, Otto Roe, said.
Insurers put the damage at three million crowns."""


AUTUMN = datetime(2023, 9, 1, tzinfo=UTC)

OWN = """The lighthouse keeper of Westhaven saw the wall go at noon and rang the bell for an hour.
A choir that had come for the harbour festival carried sandbags to the school.
The festival will be held in the spring, and the ticket office gives the money back.
Two horses swam to the railway and were led home by a guard at dusk on Monday.
The bakers of Elm Row gave out bread until the ovens went cold."""


def told(one: Report, other: Report):
    [descent] = compare([one, other], one_story=True).descents
    return descent


def with_credit(report: Report, kind: BlockKind) -> Report:
    *story, last = report.blocks
    return replace(report, blocks=(*story, replace(last, kind=kind)))


def test_one_statement_heard_by_two_is_no_descent_and_makes_no_two_witnesses():
    descent = told(plain_report(FIRST, name="one"), plain_report(SECOND, name="two"))
    assert descent.relation is Relation.UNCLEAR
    assert descent.reasons[0].rule == "descent.same_statements"


def test_two_reports_of_one_event_each_in_its_own_words_are_independent():
    descent = told(plain_report(FIRST, name="one"), plain_report(OWN, name="two"))
    assert descent.relation is Relation.INDEPENDENT


def test_two_reports_of_one_newsroom_are_not_two_witnesses():
    one = replace(plain_report(FIRST, name="one"), outlet="Coast News")
    two = replace(plain_report(SECOND, name="two"), outlet="www.coastnews.com")
    descent = told(one, two)
    assert descent.relation is Relation.UNCLEAR
    assert descent.reasons[0].rule == "descent.same_outlet"


def test_a_report_that_names_the_other_is_no_witness_of_its_own():
    one = replace(plain_report(FIRST, name="one"), outlet="Coast News")
    said = SECOND.replace("said Mayor Otto Roe", "Mayor Otto Roe told Coast News")
    descent = told(one, plain_report(said, name="two"))
    assert descent.relation in {Relation.UNCLEAR, Relation.PARTLY_DRAWN}
    assert descent.reasons[0].rule == "descent.named_source"


def test_copies_of_which_one_is_an_agencys_both_go_back_to_the_agency():
    paper = plain_report(FIRST, name="paper")
    text = f"{FIRST}\nCopyright 2018 The Associated Press. All rights reserved."
    owned = with_credit(plain_report(text, name="owned"), BlockKind.CREDIT)
    comparison = compare([paper, owned])
    assert [source.name for source in comparison.lineage.unseen] == ["AP"]
    assert {edge.target for edge in comparison.lineage.edges} == {paper.id, owned.id}
    assert comparison.descents[0].relation is Relation.SAME_SOURCE


def test_days_that_follow_each_other_tell_no_order_and_days_apart_do():
    one = plain_report(FIRST, name="one", published="2023-07-24")
    next_day = plain_report(FIRST + " ", name="two", published="2023-07-25")
    later = plain_report(FIRST + " ", name="two", published="2023-07-27")
    assert told(one, next_day).direction is Direction.UNDECIDED
    assert told(one, later).direction is Direction.LEFT_FIRST


def test_where_both_name_an_agency_it_is_unclear_whether_they_are_independent():
    lines = ("Copyright 2018 The Associated Press.", "The Associated Press contributed to this.")
    one, two = (
        with_credit(plain_report(f"{text}\n{line}", name=line[:9]), BlockKind.CREDIT)
        for text, line in zip((FIRST, SECOND), lines, strict=True)
    )
    assert told(one, two).relation is Relation.UNCLEAR


def test_a_newsroom_takes_up_its_own_earlier_text_whatever_was_edited():
    early = plain_report(FIRST.replace("Mayor Otto Roe", "Mayor Roe"), name="early")
    late = plain_report(FIRST, name="late")
    one = replace(early, outlet="Coast News", published=AUTUMN)
    two = replace(late, outlet="www.coastnews.com", published=AUTUMN + timedelta(days=300))
    descent = told(one, two)
    assert descent.direction is Direction.LEFT_FIRST
    assert descent.direction_score > 0.99


def test_months_between_two_papers_do_not_tell_which_copied():
    one = replace(plain_report(FIRST, name="one"), published=AUTUMN)
    late = replace(plain_report(FIRST + " ", name="two"), published=AUTUMN + timedelta(days=240))
    assert told(one, late).direction is Direction.UNDECIDED


def test_what_somebody_told_a_man_named_like_the_paper_names_no_source():
    met = "Harald Coast keeps the light. “It fell,” Mayor Otto Roe told Coast. Insurers put"
    said = SECOND.replace("Insurers put", met)
    one = replace(plain_report(FIRST, name="one"), outlet="Coast")
    descent = told(one, plain_report(said, name="two"))
    assert descent.reasons[0].rule not in {"descent.named_source", "descent.credited"}


def test_two_reports_of_one_newsroom_that_share_text_have_its_earlier_text_above_them():
    shared = "\n".join(FIRST.split("\n")[2:5])
    one, two = (
        replace(plain_report(f"{text}\n{shared}", name=name), outlet="Coast News")
        for text, name in ((SECOND, "one"), (OWN, "two"))
    )
    comparison = compare([one, two], one_story=True)
    assert comparison.descents[0].relation is Relation.SAME_SOURCE
    assert [each.name for each in comparison.lineage.unseen] == [
        "an earlier text of their newsroom"
    ]
    assert any("come from one newsroom" in finding.words for finding in comparison.findings)


def test_of_two_that_share_a_part_the_later_is_not_said_to_have_it_from_the_earlier():
    shared = "\n".join(FIRST.split("\n")[2:5])
    for named, relation in (
        ("", Relation.SAME_SOURCE),
        ("A guard rang first, according to the Coast News.", Relation.PARTLY_DRAWN),
    ):
        one, two = (
            replace(
                plain_report(text, name=name), outlet=name, published=AUTUMN + timedelta(days=days)
            )
            for text, name, days in (
                (f"{SECOND}\n{shared}", "Coast News", 0),
                (f"{OWN}\n{shared}\n{named}", "Elm Post", 5),
            )
        )
        assert told(one, two).relation is relation


def test_what_two_share_is_shown_by_words_of_their_own_and_not_by_what_both_quote():
    boats = "They carried twelve people from the roofs of Mill Lane with borrowed boats."
    said = (
        "“We shall not wait for the insurers, the banks, the county or the king, and we have asked "
        "the engineers of Brightwater for a plan by Friday,” Otto Roe said."
    )
    one, two = (
        plain_report(f"{OWN if name == 'one' else SECOND}\n{boats}\n{said}", name=name)
        for name in ("one", "two")
    )
    descent = told(one, two)
    texts = {report.id: report.text for report in (one, two)}
    shown = [place for reason in descent.reasons for place in reason.places]
    assert [("Mill Lane" in place.span.of(texts[place.report_id])) for place in shown] == [True] * 2


def test_one_newsroom_has_one_calendar_and_the_next_day_comes_after():
    for outlet, direction in (("Coast News", Direction.LEFT_FIRST), ("", Direction.UNDECIDED)):
        one, two = (
            replace(
                plain_report(text, name=name),
                outlet=outlet or name,
                published=AUTUMN + timedelta(days=days),
            )
            for text, name, days in ((FIRST, "one", 0), (f"{FIRST}\n{OWN}", "two", 1))
        )
        assert told(one, two).direction is direction


def test_a_text_printed_in_marks_as_a_whole_was_drawn_on_and_came_first():
    inside = FIRST.replace("“", "‘").replace("”", "’").strip().splitlines()
    inside[3] = (
        "It had been built in the year 1931 and was mended nine years back, as records show."
    )
    inside[4] = "A crack by the lighthouse had been seen by fishermen in spring, who had to wait."
    quoting = plain_report("{}\n“{}” (Coast News)".format(OWN, "\n".join(inside)), name="blog")
    descent = told(plain_report(FIRST, name="paper"), quoting)
    assert descent.relation is Relation.PARTLY_DRAWN
    assert descent.direction is Direction.LEFT_FIRST
    assert descent.reasons[0].rule == "descent.quoted_first"


def test_a_newsroom_that_prints_single_marks_quotes_nobody_elses_text():
    single = plain_report(FIRST.replace("“", "‘").replace("”", "’"), name="blog")
    descent = told(plain_report(FIRST, name="paper"), single)
    assert descent.relation is Relation.COPY
    assert descent.direction is Direction.UNDECIDED


def test_a_post_that_both_print_is_a_quotation_though_without_marks():
    post = "{} — Otto Roe (@roeofwesthaven) May 4, 2031".format(
        "The wall will be built again before the winter storms, and whoever says that we have "
        "no stone for it has never been to the quarry behind the lighthouse on a clear day!"
    )
    calm = SECOND.replace("“", "").replace("”", "")
    one, two = (plain_report(f"{text}\n{post}") for text in (OWN, calm))
    descent = told(one, two)
    assert descent.relation is Relation.UNCLEAR
    assert descent.reasons[0].rule == "descent.one_post"
    assert descent.share_of_left == 0
