"""A made-up grounding in two tellings, a source and its rewrite: their quotations."""

from pathlib import Path

from retold.model.quotations import (
    Echo,
    Fate,
    FateDetail,
    Marks,
    Quotation,
)
from tests.fakes.makers import echo_of, noted
from tests.fakes.told import Told, quotation, told

_TEXTS = Path(__file__).parent / "ferry_texts"


def ferry_text(name: str) -> str:
    """The lines of one telling."""
    return (_TEXTS / f"{name}.txt").read_text("utf-8")


def courier() -> Told:
    return told(
        ferry_text("courier"),
        name="Harbour Courier",
        published="2031-03-14T18:40+01:00",
        url="https://harbourcourier.example/news/marit-sand?id=7&page=1",
    )


def lantern() -> Told:
    return told(
        ferry_text("lantern"),
        name="Daily Lantern",
        published="2031-03-15T07:05+01:00",
        url="https://dailylantern.example/ferry",
    )


def quotations(a: Told, b: Told) -> dict[str, Quotation]:
    """The quotations of the Courier (a…) and of the Lantern (b…)."""
    return {
        "a-warned": quotation(
            a,
            "mixed",
            "the operator “ignored warnings” about the vessel’s steering",
            cue="Ekren said",
            source="Tobias Ekren",
            speaker="Tobias Ekren",
            marked=["ignored warnings"],
        ),
        "a-hurt": quotation(
            a,
            "indirect",
            "At least 14 people were injured, two of them seriously",
            cue="the coastguard said",
            source="coastguard",
            speaker="the coastguard",
        ),
        "a-sound": quotation(
            a,
            "direct",
            "We heard a long grinding sound, then the lights went out",
            "The crew did what they could, but nobody told us anything for an hour.",
            cue="said Edda",
            source="Edda Rosmund",
            speaker="Edda Rosmund",
        ),
        "a-rudder": quotation(
            a,
            "indirect",
            "the rudder stopped answering about twelve minutes before the impact",
            cue="told investigators",
            source="Jørgen Haalvik",
            speaker="Jørgen Haalvik",
            chain=["two people with knowledge of his statement"],
        ),
        "a-cause": quotation(
            a,
            "indirect",
            "The cause may have been a hydraulic leak",
            cue="said on Friday",
            source="Maritime Safety Board",
            speaker="Maritime Safety Board",
        ),
        "a-letter": quotation(
            a,
            "direct",
            "They had the letter, they had the money, and they had two months",
            "I will not call that bad luck.",
            cue="told reporters",
            source="he told",
            speaker="Tobias Ekren",
        ),
        "a-followed": quotation(
            a,
            "indirect",
            "it had followed every instruction of the authorities",
            cue="Kystlinjen said",
            source="Kystlinjen said",
            speaker="Kystlinjen",
        ),
        "a-cooperate": quotation(
            a,
            "direct",
            "We are cooperating fully [with the investigators]",
            cue="said",
            source="Maja Strand",
            speaker="Maja Strand",
        ),
        "a-leak": quotation(
            a,
            "indirect",
            "More than a third of it has leaked into the bay",
            cue="the coastguard said, threatening",
            speaker="the coastguard",
            source="the coastguard said, threatening",
        ),
        "b-warned": quotation(
            b,
            "indirect",
            "its operator ignored warnings about the ship’s steering",
            cue="Ekren said",
            source="Tobias Ekren",
            speaker="Tobias Ekren",
        ),
        "b-sound": quotation(
            b,
            "direct",
            "We heard a long grinding sound, then the lights went out. "
            "Nobody told us anything for an hour",
            cue="said Rosmund",
            source="Rosmund",
            speaker="Rosmund",
        ),
        "b-cause": quotation(
            b,
            "indirect",
            "A hydraulic leak caused the accident",
            cue="the safety board said",
            source="the safety board",
            speaker="the safety board",
        ),
        "b-rudder": quotation(
            b,
            "indirect",
            "the rudder stopped answering 20 minutes before the impact",
            cue="Halvik said",
            source="Jorgen Halvik",
            speaker="Jorgen Halvik",
        ),
        "b-letter": quotation(
            b,
            "indirect",
            "Kystlinjen had the letter, the money and two months",
            "he would not call it bad luck",
            cue="Ekren told reporters",
            source="Ekren told",
            speaker="Tobias Ekren",
            marks=Marks.UNOPENED,
        ),
        "b-cooperate": quotation(
            b,
            "indirect",
            "it was cooperating fully with the investigators",
            cue="The company said",
            source="The company",
            speaker="The company",
        ),
        "b-locals": quotation(
            b,
            "indirect",
            "the ferry should have been scrapped years ago",
            cue="Locals say",
            source="Locals",
            speaker="Locals",
        ),
    }


def echoes_between(a: Told, b: Told, q: dict[str, Quotation]) -> dict[str, Echo]:
    return {
        "warned": echo_of(
            (a, q["a-warned"]),
            (b, q["b-warned"]),
            Fate.MARKS_DROPPED,
            (noted(FateDetail.WORDS_CHANGED, a, "vessel’s", b, "ship’s"),),
        ),
        "sound": echo_of(
            (a, q["a-sound"]),
            (b, q["b-sound"]),
            Fate.SPLICED,
            (
                noted(FateDetail.JOINED, a, None, b, "went out. Nobody"),
                noted(FateDetail.WORDS_DROPPED, a, "The crew did what they could, but", b, None),
            ),
        ),
        "rudder": echo_of(
            (a, q["a-rudder"]),
            (b, q["b-rudder"]),
            Fate.REWORDED,
            (
                noted(
                    FateDetail.LINK_DROPPED,
                    a,
                    "two people with knowledge of his statement",
                    b,
                    None,
                ),
                noted(
                    FateDetail.SPEAKER_SPELLED_OTHERWISE, a, "Jørgen Haalvik", b, "Jorgen Halvik"
                ),
            ),
        ),
        "cause": echo_of((a, q["a-cause"]), (b, q["b-cause"]), Fate.REWORDED),
        "letter": echo_of(
            (a, q["a-letter"]),
            (b, q["b-letter"]),
            Fate.MADE_INDIRECT,
            (noted(FateDetail.MARK_LEFT_OVER, a, None, b, "luck.”"),),
        ),
        "cooperate": echo_of(
            (a, q["a-cooperate"]),
            (b, q["b-cooperate"]),
            Fate.MADE_INDIRECT,
            (
                noted(
                    FateDetail.BRACKETS_ABSORBED,
                    a,
                    "[with the investigators]",
                    b,
                    "with the investigators",
                ),
                noted(FateDetail.SPEAKER_SPELLED_OTHERWISE, a, "Maja Strand", b, "The company"),
            ),
        ),
        "hurt": echo_of(
            (a, q["a-hurt"]),
            (b, None),
            Fate.SOURCE_LOST,
            after_spans=b.spans("Fourteen people were injured, two seriously"),
        ),
        "leak": echo_of(
            (a, q["a-leak"]),
            (b, None),
            Fate.SOURCE_LOST,
            after_spans=b.spans("about a third has poured into the bay"),
        ),
        "followed": echo_of((a, q["a-followed"]), (b, None), Fate.DROPPED),
        "locals": echo_of((a, None), (b, q["b-locals"]), Fate.ADDED),
    }
