from retold.analysis.alignment.chains import heaviest_chain


def test_the_heaviest_chain_rises_on_both_sides():
    weights = {(0, 2): 1.0, (1, 0): 0.4, (1, 3): 0.5, (2, 1): 0.4, (3, 4): 1.0}
    assert heaviest_chain(weights) == {(0, 2), (1, 3), (3, 4)}


def test_one_sentence_stands_in_a_chain_once():
    assert heaviest_chain({(0, 0): 0.5, (0, 1): 0.6, (1, 1): 0.7}) == {(0, 0), (1, 1)}


def test_no_pairs_make_no_chain():
    assert heaviest_chain({}) == frozenset()
