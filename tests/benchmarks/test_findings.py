import pytest
from benchmarks.corpus.findings import paired, strengths_of
from benchmarks.corpus.rewriting import Strength
from benchmarks.corpus.truth import Truth

TRUTHS = (
    Truth("a1", "a"),
    Truth("a2", "a", strength=Strength.COPY, source="a1"),
    Truth("a3", "a", strength=Strength.HEAVY, source="a1"),
    Truth("b1", "b"),
)
PAIRS = (("a2", "a1", 0.9), ("a1", "a2", 0.8), ("a1", "a3", 0.3), ("a3", "b1", 0.2))


def test_what_a_threshold_keeps():
    high, low = paired(TRUTHS, PAIRS).at(0.5), paired(TRUTHS, PAIRS).at(0.1)
    assert high.found == {Strength.COPY: 1.0, Strength.HEAVY: 0.0}
    assert (high.precision, high.false) == (1.0, 0)
    assert low.found == {Strength.COPY: 1.0, Strength.HEAVY: 1.0}
    assert low.false == 1
    assert low.precision == pytest.approx((1 + 1 + 0.5 + 0) / 4)


def test_at_equal_precision_the_most_is_found():
    equal = paired(TRUTHS, PAIRS).as_precise(1.0, (0.1, 0.25, 0.5))
    assert equal.least == 0.25
    assert equal.found[Strength.HEAVY] == 1.0


def test_where_a_tool_is_never_so_precise_its_best_is_told():
    wrong = (*PAIRS, ("a1", "b1", 0.95))
    found = paired(TRUTHS, wrong).as_precise(1.0, (0.1, 0.5, 0.92))
    assert found.precision < 1


def test_shares_of_several_strengths():
    finding = paired(TRUTHS, PAIRS).at(0.5)
    counts = strengths_of(TRUTHS)
    assert finding.share((Strength.COPY, Strength.HEAVY), counts) == pytest.approx(0.5)
