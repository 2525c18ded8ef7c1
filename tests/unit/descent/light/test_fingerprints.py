import pytest

from retold.analysis.descent.light.fingerprints import ALL, fingerprints_of, opened
from retold.analysis.descent.light.overlaps import Sketch, overlap_of
from retold.text.prose import prose_of
from tests.fakes.dispatches import paragraph, report_of
from tests.fakes.reports import plain_report

SPOKEN = "We rowed out before the horn and found nobody at all on the second deck"
TOLD = "The harbour office counted thirty crates of salted herring on the quay that evening"


def packed(text):
    return fingerprints_of(prose_of(plain_report(text)))


def shares(left, right):
    overlap = overlap_of(Sketch(packed(left)), Sketch(packed(right)))
    return overlap.runs_of_left, overlap.runs_of_right


def test_they_are_at_most_a_kibibyte_however_long_the_report():
    long = report_of("Post", *range(80))
    assert len(fingerprints_of(prose_of(long))) <= 1024


def test_a_short_report_is_kept_whole():
    prints = opened(packed(TOLD))
    assert len(prints.runs) == len(TOLD.split()) - 3
    assert prints.run_bound == prints.pair_bound == ALL


def test_another_run_of_the_program_makes_the_same():
    """The number was printed by another process, with another seed of Python's own hash."""
    assert opened(packed("one two three four")).runs == (1275193921,)


@pytest.mark.parametrize("text", ["", "Fire", "Fire at sea", "“Fire at sea off the cape.”"])
def test_a_text_without_runs_of_its_own_shares_nothing(text):
    assert shares(text, TOLD) == (0, 0)


def test_a_part_stands_whole_in_the_whole():
    part, whole = shares(paragraph(1), f"{paragraph(1)}\n\n{paragraph(2)}\n\n{paragraph(3)}")
    assert part == 1.0
    assert 0.25 < whole < 0.42


def test_shares_of_long_reports_are_told_to_a_tenth():
    long = [paragraph(n) for n in range(40)]
    other = [paragraph(n) for n in range(20, 60)]
    one, two = shares("\n\n".join(long), "\n\n".join(other))
    assert abs(one - 0.5) < 0.1
    assert abs(two - 0.5) < 0.1


def test_a_part_of_a_much_longer_report_is_found():
    part, _ = shares("\n\n".join(map(paragraph, range(5))), "\n\n".join(map(paragraph, range(60))))
    assert part > 0.9


def test_words_in_marks_do_not_count():
    one, two = f"{TOLD}. “{SPOKEN},” said Ana Holm.", f"{paragraph(3)} “{SPOKEN},” said Ana Holm."
    assert shares(one, two) == (0, 0)
    assert shares(one.replace("“", "").replace("”", ""), SPOKEN)[1] == 1.0


def test_a_run_does_not_cross_a_quotation():
    prints = opened(packed("Ana Holm said “we rowed” out before dawn"))
    assert len(prints.runs) == 0


def test_other_scripts_are_told_apart_too():
    greek = "το πλοίο έφυγε από το λιμάνι χθες το βράδυ με τριάντα επιβάτες"
    assert shares(greek, greek)[0] == 1.0
    assert shares(greek, "ο δήμαρχος άνοιξε τη νέα γέφυρα το μεσημέρι μπροστά σε πλήθος")[0] == 0.0
