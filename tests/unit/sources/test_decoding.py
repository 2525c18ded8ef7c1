from retold.sources.decoding import decoded


def test_half_a_surrogate_pair_stands_for_no_character():
    read = decoded(b"He said \xed\xa0\xbd to all.", "told.txt")
    assert read.content == "He said \ufffd to all."
