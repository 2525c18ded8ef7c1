"""Whose words were translated: then two newsrooms word them otherwise, and nobody changed them."""

import pytest

from retold.analysis.findings import from_echo
from retold.model.quotations import Fate, FateDetail
from retold.model.spans import Span
from tests.fakes.reports import plain_report
from tests.unit.findings.builders import AFTER, BEFORE, echo, quotation

WORTH_A_MINUTE = 0.2

SAID, NOW = "The whole coast lies within reach of us.", "All of the shore is within our range."


def weight(told: str, speaker: str) -> float:
    before = plain_report(f"{SAID} {told}", name="Gazette")
    after = plain_report(NOW, name="Courier")
    made = echo(
        Fate.REWORDED,
        FateDetail.WORDS_CHANGED,
        before=Span(0, len(SAID)),
        after=Span(0, len(NOW)),
    )
    reports = {BEFORE.id: before, AFTER.id: after}
    return from_echo(made, reports, {"q": quotation(speaker=speaker)}).weight


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Norwegian Prime Minister Kari Moen said so.", "Kari Moen"),
        ("Norway’s Moen said so.", "Kari Moen"),
        ("Kari Moen, the Norwegian chancellor, said so.", "Kari Moen"),
        ("Kari Moen, president of Norway, said so.", "Kari Moen"),
        ("They said so.", "Norwegian officials"),
        ("Moen said so through an interpreter.", "Kari Moen"),
        ("Moen said in Norwegian, and left.", "Kari Moen"),
    ],
)
def test_words_of_people_who_speak_another_language_were_translated(told, speaker):
    assert weight(told, speaker) < WORTH_A_MINUTE


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Canadian Prime Minister Ada Quill said so.", "Ada Quill"),
        ("Ada Quill said so of the Norwegian herring.", "Ada Quill"),
        ("In Norway, Quill said so.", "Ada Quill"),
        ("Norwegian hackers wrote to Ada Quill.", "Ada Quill"),
        ("Ada Quill, the Canadian ambassador to Norway, said so.", "Ada Quill"),
        ("New Mexico governor Ada Quill said so.", "Ada Quill"),
    ],
)
def test_who_only_stands_near_a_foreign_name_was_not(told, speaker):
    assert weight(told, speaker) > WORTH_A_MINUTE
