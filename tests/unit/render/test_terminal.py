from dataclasses import replace

import pytest
from rich.cells import cell_len

from retold.model.descent import Lineage, Relation
from retold.model.facts import Verdict
from retold.model.mentions import (
    Bound,
    Entity,
    Grain,
    NameKind,
    Quantity,
    QuantityKind,
    TimeKind,
    TimeMention,
    Trend,
)
from retold.model.readings import Reading, Sentence
from retold.model.reports import BlockKind
from retold.model.spans import Span
from retold.render.terminal import render_terminal
from retold.render.terminal_alone import render_attitudes, render_facts, render_quotations
from retold.render.terminal_look import Look
from tests.fakes.comparisons import six_reports, two_reports
from tests.fakes.reports import plain_report
from tests.unit.render.hostile import hostile

PLAIN = Look(width=100)


@pytest.mark.parametrize("made", [two_reports, six_reports, hostile])
@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_no_line_is_wider_than_the_terminal(made, width):
    lines = render_terminal(made(), Look(width=width, everything=True)).splitlines()
    assert max(map(cell_len, lines)) <= width


def test_a_width_out_of_range_is_brought_within():
    assert render_terminal(two_reports(), Look(width=5)) == render_terminal(
        two_reports(), Look(width=60)
    )


def test_the_verdict_stands_first_and_then_ten_findings():
    shown = render_terminal(six_reports(), PLAIN)
    assert shown.startswith("One story, 6 reports, two independent origins")
    assert "\n10  " in shown
    assert "\n11  " not in shown
    assert "10 of 23 findings; --all shows the rest." in shown


def test_facts_told_alike_are_counted_and_shown_when_asked_for():
    agreed = next(f for f in two_reports().facts if f.verdict is Verdict.AGREE)
    shown = render_terminal(two_reports(), PLAIN)
    assert "4 facts told alike; --all shows them." in shown
    assert agreed.about not in shown.partition("\nFacts\n")[2].partition("\nLineage\n")[0]
    everything = render_terminal(two_reports(), replace(PLAIN, everything=True))
    assert agreed.about in everything.partition("\nFacts\n")[2]
    assert "told alike" not in everything


def test_what_is_meant_stands_beside_what_is_printed():
    shown = " ".join(render_terminal(six_reports(), PLAIN).split())
    assert " = " not in shown


def test_a_report_s_attitudes_stand_under_their_own_heading():
    comparison = two_reports()
    reading = comparison.readings[0]
    wanted = replace(reading, quotations=(), attitudes=reading.quotations[:1])
    shown = render_attitudes(comparison.reports[0], wanted, PLAIN)
    said, _, thought = shown.partition("Thought, wanted or done")
    assert reading.quotations[0].speaker not in said
    assert reading.quotations[0].speaker in thought
    assert "Thought" not in render_attitudes(comparison.reports[0], reading, PLAIN)


def test_that_nothing_is_put_first_is_said():
    comparison = two_reports()
    light = replace(comparison, findings=tuple(replace(f, weight=0.1) for f in comparison.findings))
    printed = render_terminal(light, PLAIN)
    assert "Nothing weighs so much that it must be read first" in printed
    assert f"--all shows {len(light.findings)} findings" in printed
    assert comparison.findings[0].words not in printed


def test_all_findings_are_shown_when_asked_for():
    shown = render_terminal(six_reports(), replace(PLAIN, everything=True))
    assert "\n23  " in shown
    assert "--all" not in shown


def test_a_finding_stands_with_both_quotations_and_the_beginning_of_its_id():
    comparison = two_reports()
    finding = comparison.findings[1]
    shown = " ".join(render_terminal(comparison, PLAIN).split())
    assert f"{finding.label} (quotation, {finding.id[:6]})" in shown
    assert "Harbour Courier: “We heard a long grinding sound, then the lights went out …" in shown
    assert "Daily Lantern: “We heard a long grinding sound, then the lights went out. Nob" in shown


def test_two_reports_stand_in_columns_and_six_in_lines():
    assert " | Harbour Courier " in render_terminal(two_reports(), PLAIN)
    assert " | Harbour Courier " not in render_terminal(six_reports(), PLAIN)
    assert " | Harbour Courier " not in render_terminal(two_reports(), Look(width=60))


def test_plain_output_has_no_escape_codes_and_colour_has():
    assert "\x1b" not in render_terminal(two_reports(), PLAIN)
    assert "\x1b[" in render_terminal(two_reports(), Look(colour=True))


def test_colour_changes_no_word():
    coloured = render_terminal(two_reports(), Look(colour=True))
    assert "Daily Lantern" in coloured
    assert "┃" not in coloured


@pytest.mark.parametrize("forbidden", ["\x1b", "\x07", "\u202e", "\u202c"])
def test_nothing_of_a_hostile_report_reaches_the_terminal(forbidden):
    comparison = hostile()
    assert forbidden not in render_terminal(comparison, replace(PLAIN, everything=True))
    report, reading = comparison.reports[0], comparison.readings[0]
    assert forbidden not in render_quotations(report, reading, PLAIN)
    assert forbidden not in render_facts(report, reading, PLAIN)


def test_what_looks_like_our_own_markup_is_shown_as_it_stands():
    assert "[red]x[/red]" in render_terminal(hostile(), PLAIN)


def test_different_stories_read_well():
    comparison = two_reports()
    descent = replace(comparison.descents[0], relation=Relation.DIFFERENT_STORIES, reasons=())
    shown = render_terminal(
        replace(
            comparison,
            descents=(descent,),
            lineage=Lineage(
                edges=(), unseen=(), origins=tuple((r.id,) for r in comparison.reports)
            ),
            findings=(),
            facts=(),
            echoes=(),
            utterances=(),
            changes=(),
            notices=(),
        ),
        PLAIN,
    )
    assert shown == (
        "Two different stories: Harbour Courier and Daily Lantern do not tell of the same event.\n"
        "Nothing in them was compared.\n"
    )


def test_every_sentence_and_what_was_left_out_is_shown_when_asked_for():
    comparison = two_reports()
    report = comparison.reports[0]
    last = replace(report.blocks[-1], kind=BlockKind.FURNITURE)
    report = replace(report, blocks=(*report.blocks[:-1], last))
    comparison = replace(comparison, reports=(report, comparison.reports[1]))
    shown = " ".join(render_terminal(comparison, replace(PLAIN, everything=True)).split())
    assert "Sentences --------- " in shown
    for change in comparison.changes:
        assert f"{change.kind.value}" in shown
        for span in change.before:
            assert " ".join(span.of(report.text).split()[:6]) in shown
    assert "Left out as page furniture" in shown
    assert f"Harbour Courier: {last.span.of(report.text)[:40]}" in shown
    assert "Sentences" not in render_terminal(comparison, PLAIN)


def test_one_report_s_quotations_stand_with_who_said_them():
    comparison = two_reports()
    shown = render_quotations(comparison.reports[0], comparison.readings[0], PLAIN)
    assert shown.startswith("Harbour Courier: Ferry with 212 aboard")
    assert "Edda Rosmund" in shown
    assert "direct" in shown


def test_one_report_s_facts_stand_as_printed_and_as_meant():
    report = plain_report("More than 1,200 people left Brannstad last month.", name="Post")
    reading = Reading(
        report_id=report.id,
        sentences=(Sentence(span=Span(0, 49), block=0, kind=BlockKind.PARAGRAPH),),
        quotations=(),
        quantities=(
            Quantity(
                span=Span(0, 22),
                said="More than 1,200 people",
                kind=QuantityKind.COUNT,
                low=1200.0,
                high=1200.0,
                unit="",
                bound=Bound.MORE_THAN,
                trend=Trend.NONE,
                counted=Span(16, 22),
                counted_words="people",
                sentence=0,
            ),
        ),
        times=(
            TimeMention(
                span=Span(38, 48),
                said="last month",
                kind=TimeKind.DATE,
                value="",
                grain=Grain.MONTH,
                bound=Bound.EXACT,
                anchor=None,
                anchored="nothing",
                sentence=0,
            ),
        ),
        names=(),
        entities=(
            Entity(
                kind=NameKind.PLACE,
                name="Brannstad",
                forms=("Brannstad",),
                key="brannstad",
                roles=(),
            ),
        ),
    )
    shown = " ".join(render_facts(report, reading, PLAIN).split())
    assert "no date; 1 number, 1 date or time, 1 name" in shown
    assert "More than 1,200 people | more than 1,200 | people" in shown
    assert "last month | unclear | nothing" in shown
    assert "Brannstad | place |" in shown
