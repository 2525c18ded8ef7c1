from retold.analysis.descent.light.arrivals import Arrivals, arrivals_of

SAID = "“We rowed out before the horn and found nobody on deck,” said Ana Holm."


def test_words_that_stand_in_marks_again_are_kept():
    again = "Holm spoke at noon. “We rowed out before the horn and found nobody on deck.”"
    assert arrivals_of(SAID, again) == Arrivals(kept=11, changed=0, unmarked=0, dropped=0)


def test_marks_of_another_shape_are_marks():
    assert arrivals_of(SAID, SAID.replace("“", '"').replace("”", '"')).kept == 11


def test_a_quotation_interrupted_by_its_speaker_is_kept():
    split = "“We rowed out before the horn,” Holm said, “and found nobody on deck.”"
    assert arrivals_of(SAID, split) == Arrivals(kept=11, changed=0, unmarked=0, dropped=0)


def test_a_word_exchanged_inside_the_marks_is_changed():
    other = SAID.replace("horn", "siren")
    assert arrivals_of(SAID, other) == Arrivals(kept=10, changed=1, unmarked=0, dropped=0)


def test_words_left_out_at_the_end_are_dropped():
    trimmed = "“We rowed out before the horn,” said Ana Holm."
    assert arrivals_of(SAID, trimmed) == Arrivals(kept=6, changed=0, unmarked=0, dropped=5)


def test_words_without_their_marks_are_unmarked():
    indirect = "They rowed out before the horn and found nobody on deck, Holm said."
    assert arrivals_of(SAID, indirect) == Arrivals(kept=0, changed=0, unmarked=10, dropped=1)


def test_a_quotation_left_out_is_dropped_though_a_run_of_it_stands_there_by_chance():
    text = "The tug went out before the horn was heard, and nobody asked why."
    assert arrivals_of(SAID, text) == Arrivals(kept=0, changed=0, unmarked=0, dropped=11)


def test_titles_and_doubts_in_marks_are_no_quotations():
    assert arrivals_of("The “Sea Rose” left after a “minor delay”.", "Nothing.").quoted == 0


def test_a_quotation_printed_twice_counts_once():
    assert arrivals_of(f"{SAID}\n\n{SAID}", SAID).quoted == 11
