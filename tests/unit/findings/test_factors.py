"""What makes a finding weigh less than its label: one table, and what each line of it is for."""

from dataclasses import replace
from datetime import datetime

import pytest

from retold.analysis.findings import Factor, factor, from_echo, from_fact
from retold.model.facts import FactDetail, FactKind, FactValue, Verdict
from retold.model.quotations import Fate, FateDetail, QuotationKind
from retold.model.reports import Report
from retold.model.spans import Span
from retold.text.languages import word_list
from tests.fakes.reports import plain_report
from tests.unit.findings.builders import AFTER, BEFORE, REPORTS, echo, fact, quotation

WORTH_A_MINUTE = 0.2


def of(
    fate: Fate, said: str, now: str = "", *, cue: str = "", marked: tuple[Span, ...] = (), **known
):
    """The finding of what became of `said`, which is given by the word `cue`."""
    before = plain_report(f"{cue} {said}", name="Gazette")
    after = plain_report(now or "Nothing.", name="Courier")
    reports = {BEFORE.id: before, AFTER.id: after}
    span = Span(len(cue) + 1, len(before.text))
    changed = (FateDetail.WORDS_CHANGED,) if fate is Fate.REWORDED else ()
    made = echo(fate, *changed, before=span, after=Span(0, len(now)))
    told = quotation(**known)
    object.__setattr__(told, "content", (span,))
    object.__setattr__(told, "marked", marked)
    object.__setattr__(told, "cue", Span(0, len(cue)) if cue else None)
    return from_echo(made, reports, {"q": told})


def test_every_factor_has_its_line_and_every_line_a_factor():
    assert {one.value for one in Factor} == set(word_list("findings")["factors"])
    assert all(factor(one) > 0 for one in Factor)


@pytest.mark.parametrize(
    ("said", "now"),
    [
        ("The pier was rebuilt in the old harbour.", "The pier was rebuilt at the old harbour."),
        ("It is a lovely pier, and any boat may land.", "It's a lovely pier. A boat may land."),
    ],
)
def test_small_words_exchanged_are_not_worth_a_minute(said, now):
    assert of(Fate.REWORDED, said, now).weight < WORTH_A_MINUTE


def test_a_few_words_cut_at_an_end_of_a_long_saying_are_not_worth_a_minute():
    rest = "every married skipper of the harbour will be treated as the law of the land demands, "
    rest += "in whatever town the barge was moored and whoever holds the office of the pilot."
    assert of(Fate.TRIMMED, f"With this ruling, {rest}", rest).weight < WORTH_A_MINUTE
    for heavy in ("Not in 2031, but ", "In no case will it be said that "):
        assert of(Fate.TRIMMED, f"{heavy}{rest}", rest).weight > WORTH_A_MINUTE


REST = "The pier broke at noon, and we will mend it with the engineers of the harbour board."


def test_condolence_that_was_cut_is_not_worth_a_minute_and_a_charge_is():
    grief = "I am devastated for the families of those who lost boats, and I mourn with them. "
    charge = "The ministry lied about the pier to the families of those who lost boats there. "
    assert of(Fate.TRIMMED, grief + REST, REST).weight < WORTH_A_MINUTE
    assert of(Fate.TRIMMED, charge + REST, REST).weight > WORTH_A_MINUTE


def test_words_that_the_shorter_report_goes_on_to_tell_were_not_cut():
    cut = " The ferry is under review for years. We shall report with Warden Quill."
    going_on = "He added that the ferry was “under review for years” and that he would report."
    assert of(Fate.TRIMMED, REST + cut, REST).weight > WORTH_A_MINUTE
    assert _trimmed_before(REST + cut, f"{REST} {going_on}").weight < WORTH_A_MINUTE


def _trimmed_before(said: str, now: str):
    """The finding of a saying cut to the words `REST`, behind which the report goes on."""
    before, after = plain_report(said, name="Gazette"), plain_report(now, name="Courier")
    spans = Span(0, len(said)), Span(0, len(REST))
    made = echo(Fate.TRIMMED, before=spans[0], after=spans[1])
    return from_echo(made, {BEFORE.id: before, AFTER.id: after}, {"q": quotation()})


@pytest.mark.parametrize(
    ("values", "worth_it"),
    [
        (("3000000 USD", "> 3000000 USD"), False),
        (("≈ 3000000 USD", "> 3000000 USD"), False),
        (("3000000 USD", "≥ 3000000 USD"), False),
        (("> 3000000 USD", "≥ 3000000 USD"), True),
    ],
)
def test_a_sum_told_as_a_little_more_than_itself_is_rounded_and_no_news(values, worth_it):
    made = fact(Verdict.DIFFER, FactDetail.BOUND_CHANGED)
    told = tuple(replace(v, value=to) for v, to in zip(made.values, values, strict=True))
    of_money = replace(made, kind=FactKind.MONEY, about="boats", values=told)
    assert (from_fact(of_money, REPORTS).weight > WORTH_A_MINUTE) is worth_it


def test_two_paraphrases_are_told_as_such_and_nobodys_words_were_changed():
    said, now = "The pier was rebuilt in the harbour.", "The pier was sold in the harbour."
    for fate in (Fate.REWORDED, Fate.TRIMMED, Fate.SPLICED):
        told = of(fate, said, now, kind=QuotationKind.INDIRECT)
        assert told.label == "reworded"
        assert (
            told.words == "Gazette and Courier each tell in words of their own what Mira Holt said."
        )
        assert told.weight < WORTH_A_MINUTE


def test_one_word_that_tells_is():
    said, now = "The pier was rebuilt in the harbour.", "The pier was sold in the harbour."
    assert of(Fate.REWORDED, said, now).weight > 4 * WORTH_A_MINUTE


def test_what_stood_on_a_banner_is_not_said():
    said = "Welcome home to all who sail in her, whoever they may be."
    assert of(Fate.DROPPED, said, speaker="Big banners").weight < WORTH_A_MINUTE
    assert of(Fate.DROPPED, said, speaker="Mira Holt").weight > 2 * WORTH_A_MINUTE


def test_a_question_of_the_reporter_is_not_news():
    said = "What did the pier look like when you saw it burn?"
    assert of(Fate.DROPPED, said, cue="asked", speaker="Radio Sud").weight < WORTH_A_MINUTE
    assert of(Fate.DROPPED, said, cue="said", speaker="Radio Sud").weight > 2 * WORTH_A_MINUTE


def test_words_of_somebody_left_open_are_not_told_first():
    said = "Their aim is to frighten everybody who walks along the pier."
    assert of(Fate.DROPPED, said, speaker="").weight < WORTH_A_MINUTE


def test_a_speaker_is_not_told_as_his():
    told = of(Fate.DROPPED, "The pier is safe, and open to all.", speaker="his harbour master")
    assert told.words == "Courier leaves out what the harbour master said."


def test_a_cue_of_weight_is_told_and_a_plain_one_is_not():
    def given(cue: str):
        after = plain_report(f"Holt {cue} the pier was gone.", name="Courier")
        span = Span(5, 5 + len(cue))
        made = echo(Fate.VERBATIM, FateDetail.CUE_CHANGED, before=Span(10, 14), after=span)
        return from_echo(made, {BEFORE.id: BEFORE, AFTER.id: after}, {"q": quotation()})

    assert given("claimed").label == "cue changed"
    assert given("claimed").weight > 2 * WORTH_A_MINUTE
    assert "“said” became “claimed”" in given("claimed").words
    assert given("explained").label == "verbatim"
    assert given("admitted").label == "verbatim"


def test_one_word_for_two_days_is_not_told_as_a_difference():
    def days(*said: str) -> float:
        made = fact(Verdict.DIFFER)
        values = tuple(
            FactValue(report_id=report.id, said=words, value=value, spans=(Span(0, 4),))
            for report, words, value in zip(
                (BEFORE, AFTER), said, ("2031-05-04", "2031-05-11"), strict=True
            )
        )
        object.__setattr__(made, "values", values)
        return from_fact(made, REPORTS).weight

    assert days("Monday", "monday") < WORTH_A_MINUTE < days("Monday", "Tuesday")


def _told(label: FactDetail | None, about: str, *values: str, kind: FactKind = FactKind.COUNT):
    made = fact(Verdict.COMPATIBLE, *([label] if label else ()))
    told = tuple(replace(one, value=v) for one, v in zip(made.values, values, strict=True))
    return replace(made, about=about, values=told, kind=kind)


def test_a_rounded_number_is_no_news_but_a_rounded_toll_is():
    def weight(about: str) -> float:
        return from_fact(_told(FactDetail.MORE_PRECISE, about, "700", "740"), REPORTS).weight

    assert weight("sacks of flour") < WORTH_A_MINUTE < weight("people killed")


@pytest.mark.parametrize(
    ("values", "worth_it"),
    [
        (("≈ 100", "just under 100"), False),
        (("≈ 100", "≥ 100"), True),
        (("≥ 100", "> 100"), True),
    ],
)
def test_two_ways_of_saying_about_so_many_are_no_news(values, worth_it):
    made = _told(FactDetail.BOUND_CHANGED, "boats", *values)
    assert (from_fact(made, REPORTS).weight > WORTH_A_MINUTE) is worth_it


def test_numbers_that_fit_are_no_news_but_tolls_that_fit_are():
    def weight(about: str) -> float:
        return from_fact(_told(None, about, "> 100", "≤ 120"), REPORTS).weight

    assert weight("kilometres an hour") < WORTH_A_MINUTE < weight("people killed")


def test_a_toll_told_as_more_than_so_much_is_rounded_one_told_as_at_least_is_not():
    def weight(*values: str) -> float:
        made = _told(FactDetail.MORE_PRECISE, "people injured", *values)
        return from_fact(made, REPORTS).weight

    assert weight("> 100", "120") < WORTH_A_MINUTE < weight("≥ 100", "120")


def test_at_least_nine_dead_are_no_news_beside_nine_dead_but_more_than_nine_are():
    def weight(*values: str) -> float:
        made = _told(FactDetail.BOUND_CHANGED, "people killed", *values)
        return from_fact(made, REPORTS).weight

    assert weight("≥ 9", "9") < WORTH_A_MINUTE < weight("≥ 9", "> 9")


def test_a_toll_that_lost_its_at_least_in_a_sentence_that_tells_the_same_is_news():
    made = _told(FactDetail.BOUND_CHANGED, "people killed", "≥ 9", "9")
    met = tuple(replace(one, rule="facts.same_number_told") for one in made.reasons)
    assert from_fact(replace(made, reasons=met), REPORTS).weight > WORTH_A_MINUTE


def test_dozens_of_injured_are_no_other_toll_than_48():
    vague = "dozens (no exact number)"
    made = _told(FactDetail.MORE_PRECISE, "people injured", vague, "48")
    assert from_fact(made, REPORTS).weight < WORTH_A_MINUTE


def test_tolls_so_far_apart_that_both_can_hardly_be_right_are_told_as_unclear():
    def weight(about: str) -> float:
        made = replace(_told(None, about, "≈ 50", "≤ 80"), verdict=Verdict.UNCLEAR)
        return from_fact(made, REPORTS).weight

    assert weight("sacks of flour") < WORTH_A_MINUTE < weight("people injured")


def test_marks_in_a_name_are_no_other_spelling_worth_telling():
    def weight(*names: str) -> float:
        otherwise = FactDetail.SPELLED_OTHERWISE
        made = _told(otherwise, "mayor", *names, kind=FactKind.PERSON)
        return from_fact(made, REPORTS).weight

    assert weight("Jo-Anne Vale", "Jo Anne Vale") < weight("Joanne Vale", "Joanna Vale") / 2


def test_of_two_tolls_the_report_that_came_out_days_later_is_named():
    def words(first: str, second: str, about: str = "people killed") -> str:
        days = zip((BEFORE, AFTER), (first, second), strict=True)
        dated = {
            one.id: replace(one, published=datetime.fromisoformat(f"{day}T00:00+00:00"))
            for one, day in days
        }
        return from_fact(replace(fact(Verdict.DIFFER), about=about), dated).words

    later = " Courier came out later, when more may have been known."
    assert words("2031-05-04", "2031-05-06").endswith(later)
    assert "later" not in words("2031-05-04", "2031-05-04")
    assert "later" not in words("2031-05-04", "2031-05-06", about="boats")


def test_between_reports_that_share_no_text_nothing_is_left_out():
    made = echo(Fate.DROPPED)
    reports: dict[str, Report] = REPORTS
    told = from_echo(made, reports, {"q": quotation()}, share_text=False)
    assert told.label == "one-sided"
    assert told.words == "Only Gazette quotes Mira Holt saying this."


def test_where_one_word_is_in_marks_nobody_is_quoted():
    said = "the board had asked the harbour police to look into the charges of smuggling"
    one, two = Span(5, 8), Span(5, 14)
    assert of(Fate.DROPPED, said, cue="said", marked=(one,)).weight < WORTH_A_MINUTE
    assert of(Fate.DROPPED, said, cue="said", marked=(two,)).weight > 2 * WORTH_A_MINUTE


def test_a_saying_of_small_words_tells_nothing_by_itself():
    small = "There are quite a few of them, and we have been at it for a long time."
    assert of(Fate.DROPPED, small, speaker="Mira Holt").weight < WORTH_A_MINUTE


def test_two_words_in_marks_that_another_paraphrases_are_a_term():
    said = "Full amnesty for the smugglers of Westhaven."
    term, whole = (
        of(Fate.MADE_INDIRECT, said, "Smugglers will go free.", marked=(Span(1, end),)).weight
        for end in (13, 40)
    )
    assert term < WORTH_A_MINUTE < whole


@pytest.mark.parametrize(
    ("speaker", "told"),
    [
        ("The harbour master", "the harbour master"),
        ("Some of the pilots", "some of the pilots"),
        ("His lawyer", "the lawyer"),
        ("Mira Holt", "Mira Holt"),
    ],
)
def test_a_speaker_is_told_of_in_the_middle_of_a_sentence(speaker, told):
    said = "Welcome home to all who sail in her, whoever they may be."
    assert f"leaves out what {told} said" in of(Fate.DROPPED, said, speaker=speaker).words


def test_whose_words_were_cut_is_open_where_the_reports_name_two_sources():
    made = replace(echo(Fate.SPLICED), after=("r",))
    pairs = {
        ("the letter", "Ada Quill"): False,
        ("the letter", "the letter"): True,
        ("the president", "Ada Quill"): True,
    }
    for (ours, theirs), known_of_both in pairs.items():
        known = {
            "q": replace(quotation("q", speaker=ours), id="q"),
            "r": quotation("r", speaker=theirs),
        }
        weight = from_echo(made, REPORTS, known).weight
        assert (weight >= WORTH_A_MINUTE) is known_of_both
