import pytest
from benchmarks.corpus.accuracy import Shares, accuracy
from benchmarks.corpus.rewriting import Strength
from benchmarks.corpus.truth import Kind, Truth

TRUTHS = (
    Truth("a1", "a"),
    Truth("a2", "a", strength=Strength.COPY, source="a1"),
    Truth("a3", "a", strength=Strength.HEAVY, source="a1"),
    Truth("a4", "a", strength=Strength.INDEPENDENT),
    Truth("b1", "b", kind=Kind.LOOK_ALIKE, family="quake"),
    Truth("c1", "c", kind=Kind.LOOK_ALIKE, family="quake"),
    Truth("d1", "d", kind=Kind.ROUND_UP),
    Truth("e1", "e", kind=Kind.TEMPLATE, family="parcel"),
    Truth("f1", "f", kind=Kind.TEMPLATE, family="parcel"),
    Truth("g1", "g", kind=Kind.TEMPLATE, family="lottery"),
)


def of(*groups):
    made = {name: at for at, group in enumerate(groups) for name in group.split()}
    return accuracy(TRUTHS, made)


def test_all_right():
    found = of("a1 a2 a3 a4", "b1", "c1", "d1", "e1", "f1", "g1")
    assert found.pairs == found.reports == Shares(1.0, 1.0)
    assert set(found.false.values()) == {0}
    assert set(found.found.values()) == {1.0}


def test_what_is_missing_is_told_by_strength():
    found = of("a1 a2", "a3 a4", "b1", "c1", "d1", "e1", "f1", "g1")
    assert found.pairs.recall == pytest.approx(2 / 6)
    assert found.found == {
        Strength.COPY: 1.0,
        Strength.HEAVY: 0.0,
        Strength.INDEPENDENT: 0.0,
    }
    assert found.reports.recall == pytest.approx((4 * 0.5 + 6) / 10)


def test_false_pairs_are_told_by_what_made_them_alike():
    found = of("a1 a2 a3 a4 d1", "b1 c1", "e1 f1 g1")
    assert found.false == {
        "template": 1,
        "series": 0,
        "column": 0,
        "look-alike": 1,
        "follow-up": 0,
        "round-up": 4,
        "live blog": 0,
        "unlike": 2,
    }
    assert found.pairs.precision == pytest.approx(6 / 14)


def test_each_false_pair_counts_once():
    found = of("a1 a2 a3 a4 b1 c1 d1 e1 f1 g1")
    assert sum(found.false.values()) == 45 - 6


def test_a_report_in_no_group_is_lost_and_stands_alone():
    found = of("a1 a2 a3 a4", "b1", "c1", "d1", "e1", "f1")
    assert found.lost == 1
    assert found.pairs == Shares(1.0, 1.0)


def test_partners_count_each_report_once():
    found = of("a1 a2 a3 a4", "b1 c1", "d1", "e1", "f1", "g1")
    assert found.partners == pytest.approx(4 / 6)
