"""Which cuts a reader would miss: not those that the report tells elsewhere, or openly retells."""

import pytest

from retold.analysis.findings import from_echo
from retold.model.quotations import Fate, FateDetail, QuotationKind
from retold.model.spans import Span
from tests.fakes.reports import plain_report
from tests.unit.findings.builders import AFTER, BEFORE, echo, quotation

WORTH_A_MINUTE = 0.2

KEPT = "The pier broke at noon, and we will mend it with the engineers of the harbour board."


def weight(said: str, now: str, *, around: str = "", kind=QuotationKind.DIRECT, score=1.0) -> float:
    """The weight of a saying cut to `now`, in a report that goes on, or began, with `around`."""
    before = plain_report(said, name="Gazette")
    after = plain_report(f"{now} {around}".strip(), name="Courier")
    made = echo(Fate.TRIMMED, before=Span(0, len(said)), after=Span(0, len(now)), score=score)
    known = quotation(kind=kind)
    return from_echo(made, {BEFORE.id: before, AFTER.id: after}, {"q": known}).weight


CHARGE = " Much of the pilots' union is the enemy of this town and wants to sink the ferry."


def test_a_charge_that_was_cut_is_worth_a_minute():
    assert weight(KEPT + CHARGE, KEPT) > WORTH_A_MINUTE


def test_a_charge_told_far_from_the_saying_was_not_cut():
    between = "The rain went on for a week, and nobody came to look at the planks. " * 8
    told = "In a letter he railed that much of the pilots’ union is “the enemy of this town”."
    assert weight(KEPT + CHARGE, KEPT, around=between + told) < WORTH_A_MINUTE


def test_a_preface_of_few_words_is_not_missed_and_a_charge_of_as_few_is():
    assert weight(f"You will ask me about it, I know. {KEPT}", KEPT) < WORTH_A_MINUTE
    assert weight(f"Greed and negligence and haste did it. {KEPT}", KEPT) > WORTH_A_MINUTE


def test_what_somebody_says_of_himself_is_not_missed_unless_he_denies_something():
    mood = " Somehow I am going to stay in touch with the old boats of my grandfather's yard."
    denial = " I never took a crown from the old boats of my grandfather's yard."
    assert weight(KEPT + mood, KEPT) < WORTH_A_MINUTE
    assert weight(KEPT + denial, KEPT) > WORTH_A_MINUTE


def test_who_openly_retells_around_a_few_words_in_marks_has_cut_none_but_a_condition():
    said = "The harbour must stay closed {}to barges whose crews carry salted herring ashore."
    now = "The harbour must stay closed"
    plain, condition = said.format(""), said.format("until August, unless it freezes, ")
    mixed = QuotationKind.MIXED
    assert weight(plain, now) > WORTH_A_MINUTE
    assert weight(plain, now, kind=mixed) < WORTH_A_MINUTE
    assert weight(condition, now, kind=mixed) > WORTH_A_MINUTE


def test_condolence_is_known_by_its_words_as_printed():
    grief = "I am devastated for the families of those who died, who were injured, and I mourn. "
    assert weight(grief + KEPT, KEPT) < WORTH_A_MINUTE


def test_words_cut_from_what_may_be_another_saying_are_not_told_first():
    assert weight(KEPT + CHARGE, KEPT, score=0.64) < WORTH_A_MINUTE


@pytest.mark.parametrize(
    ("detail", "worth_it"),
    [(FateDetail.WORDS_CHANGED, True), (FateDetail.CUE_CHANGED, False)],
)
def test_reworded_is_worth_a_minute_where_a_word_that_tells_was_changed(detail, worth_it):
    said, now = "The pier was rebuilt at noon.", "The pier was sold at noon."
    reports = {BEFORE.id: plain_report(said), AFTER.id: plain_report(now, name="Courier")}
    made = echo(Fate.REWORDED, detail, before=Span(0, len(said)), after=Span(0, len(now)))
    assert (from_echo(made, reports, {"q": quotation()}).weight > WORTH_A_MINUTE) is worth_it


@pytest.mark.parametrize("fate", [Fate.MADE_INDIRECT, Fate.MARKS_DROPPED, Fate.MADE_DIRECT])
def test_another_reporter_who_shares_no_text_made_nothing_indirect(fate):
    reports = {BEFORE.id: BEFORE, AFTER.id: AFTER}
    given = {"q": quotation()}
    assert from_echo(echo(fate), reports, given, share_text=True).weight > 2 * WORTH_A_MINUTE
    assert from_echo(echo(fate), reports, given, share_text=False).weight < WORTH_A_MINUTE


ASIDES = "Look, the pier will be mended, and the board will pay by the 8th of November, Ada."
BARE = "The pier will be mended, and the board will pay."


def test_interjections_and_whom_somebody_talks_to_are_not_missed():
    said = "Look, the pier will be mended with four thousand planks of oak, folks, this year, Ada."
    now = "The pier will be mended with four thousand planks of oak, this year."
    assert weight(said, now) < WORTH_A_MINUTE


@pytest.mark.parametrize(
    ("around", "worth_it"),
    [
        ("The board met about the Nov. 8 payment.", False),
        ("The board met about the Nov. 9 payment.", True),
        ("The board met about the payment.", True),
    ],
)
def test_a_day_that_was_cut_is_not_missed_where_the_report_names_it_elsewhere(around, worth_it):
    assert (weight(ASIDES, BARE, around=around) > WORTH_A_MINUTE) is worth_it


def test_a_full_stop_where_the_sentence_goes_on_is_missed_and_a_comma_there_is_not():
    lie = "I will not tell tales of the harbour board to anybody, nor will I make up lies"
    early = f"{lie}."
    assert weight(f"{lie} to please the warden and his crew,", early) > WORTH_A_MINUTE
    assert weight(f"{lie}, and I want to move this town forward.", early) < WORTH_A_MINUTE
    mixed = weight(f"{lie} here in the town hall.", early, kind=QuotationKind.MIXED)
    assert mixed < WORTH_A_MINUTE


def test_what_a_sentence_ended_early_loses_may_be_told_elsewhere():
    lie = "I will not tell tales of the harbour board to anybody, nor will I make up lies"
    told = "She would not lie, she wrote, to please the warden and his crew."
    assert (
        weight(f"{lie} to please the warden and his crew,", f"{lie}.", around=told) < WORTH_A_MINUTE
    )
