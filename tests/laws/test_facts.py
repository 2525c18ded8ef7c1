"""Laws of facts: order changes nothing but the order, and a report agrees with itself."""

from dataclasses import replace
from itertools import combinations
from random import Random

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from retold.analysis.facts import find_facts
from retold.analysis.facts.amounts import Amount, judge
from retold.model.changes import Pairing
from retold.model.facts import Fact, Verdict
from retold.model.mentions import Bound, Trend
from retold.text.studied import Studied
from tests.unit.facts.facts_marked import pairings, same_entities, studied

NUMBERS = st.sampled_from((2, 3, 12, 14, 40, 43, 1200, 1247))
BOUNDS = st.sampled_from(("", "> ", "~ ", ">= ", "~< ", "<= "))
COUNTED = st.sampled_from(("killed people", "killed", "injured people", "barges", "ferries"))
DAYS = st.sampled_from(("2024-03-01", "2024-03-02", "2024-03", "2024"))
NAMES = st.sampled_from(("Ada Quill|person quill", "Quill|person quill", "Rzeczów|place rzecz"))
SIZES = ("month", "mile", "kilometre", "")


@st.composite
def sentences(draw: st.DrawFn) -> str:
    number, bound, counted = draw(NUMBERS), draw(BOUNDS), draw(COUNTED)
    day, name = draw(DAYS), draw(NAMES)
    what = draw(st.sampled_from(("bridge", "harbour", "extra ferries", "special forces", "troops")))
    return (
        f"In ⟦{day}|date {day}⟧ the Dunmoor {what} of ⟦{name}⟧ saw "
        f"⟦{number}|count {bound}{number} of {counted}⟧."
    )


texts = st.lists(sentences(), min_size=1, max_size=3).map(" ".join)
stories = st.lists(texts, min_size=2, max_size=4)


def facts_in(reports: tuple[Studied, ...]) -> tuple[Fact, ...]:
    pairs = list(combinations(range(len(reports)), 2))
    aligned: dict[tuple[int, int], tuple[Pairing, ...]] = {
        (a, b): pairings(reports[a], reports[b]) for a, b in pairs
    }
    same = {(a, b): same_entities(reports[a], reports[b]) for a, b in pairs}
    return find_facts(reports, aligned, same)


def told(texts_: list[str]) -> tuple[Studied, ...]:
    return tuple(studied(text, f"report {at}") for at, text in enumerate(texts_))


@settings(max_examples=80, deadline=None)
@given(stories, st.randoms(use_true_random=False))
def test_another_order_of_reports_gives_the_same_facts(texts_: list[str], random: Random) -> None:
    reports = told(texts_)
    shuffled = list(reports)
    random.shuffle(shuffled)
    place = {one.report.id: at for at, one in enumerate(shuffled)}
    there, back = facts_in(reports), facts_in(tuple(shuffled))
    assert len({fact.id for fact in there}) == len(there)
    again = {fact.id: fact for fact in back}
    for fact in there:
        other = again.pop(fact.id)
        assert (fact.kind, fact.about, fact.verdict, fact.score) == (
            other.kind,
            other.about,
            other.verdict,
            other.score,
        )
        assert sorted(fact.values, key=lambda value: place[value.report_id]) == list(other.values)
        if len(fact.values) == 2 and fact.values != other.values:
            assert {one.inverse for one in fact.details} == set(other.details)
    assert not again


@settings(max_examples=60, deadline=None)
@given(texts)
def test_a_report_agrees_with_itself(text: str) -> None:
    one = studied(text, "one")
    other = studied(text, "other")
    assume(len({m.value for m in one.reading.times}) == len(one.reading.times))
    for fact in facts_in((one, other)):
        assert fact.verdict is Verdict.AGREE
        assert not fact.details


amounts = st.builds(
    lambda low, more, unit, bound, trend: Amount(
        said="so many",
        low=float(low),
        high=float(low + more),
        unit=unit,
        bound=bound,
        trend=trend,
    ),
    NUMBERS,
    st.sampled_from((0, 0, 0, 5)),
    st.sampled_from(SIZES),
    st.sampled_from(list(Bound)),
    st.sampled_from(list(Trend)),
)


@given(amounts, amounts)
def test_judging_two_amounts_in_the_other_order_gives_the_inverse(
    one: Amount, other: Amount
) -> None:
    there, back = judge(one, other), judge(other, one)
    assert (there is None) == (back is None)
    if there and back:
        assert there[0] is back[0]
        assert tuple(detail.inverse for detail in there[1]) == back[1]


@given(amounts)
def test_an_amount_agrees_with_itself(one: Amount) -> None:
    assert judge(one, replace(one)) == (Verdict.AGREE, ())
