"""Words found elsewhere in a report are shown with what was said around them."""

from retold.analysis.fates.spoken import speak
from retold.analysis.fates.whole_pieces import whole_pieces
from retold.model.spans import Span
from tests.unit.fates.speech_marked import studied

SAID = "And if we do not get it, we sail at dawn,"
TEXT = f"⟦Ada Quill: “{SAID}”⟧ Quill {{said}}. Nobody in Vell had asked for the pier."


def shown(words: str) -> list[str]:
    report = studied(TEXT)
    start = report.report.text.index(words)
    spans = whole_pieces((Span(start, start + len(words)),), speak(report))
    return [span.of(report.report.text).strip("“”") for span in spans]


def test_a_condition_is_not_cut_off_what_was_said():
    assert shown("get it, we sail at dawn") == [SAID]


def test_words_outside_every_quotation_grow_to_their_sentence():
    assert shown("had asked for") == ["Nobody in Vell had asked for the pier."]


def test_nothing_was_found():
    assert whole_pieces((), speak(studied(TEXT))) == ()
