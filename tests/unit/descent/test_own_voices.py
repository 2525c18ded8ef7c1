"""Whether each of two reports shows that it asked for itself."""

import pytest

from retold.comparison import compare, relating
from retold.model.descent import Relation
from retold.model.findings import WORTH_A_MINUTE, FindingKind
from tests.fakes.reports import plain_report

WALL = """The old sea wall at Westhaven broke on Sunday night and forty houses were flooded.
Firefighters carried twelve people from the roofs of Mill Lane with two borrowed boats.
The wall was built in 1931 and had last been mended nine years ago, as a plaque beside it tells.
Fishermen had for weeks pointed at a crack beside the lighthouse, which grew with every tide.
The harbour was closed in the morning and the fish market moved to a barn behind the station.
By noon the water had left the lower streets and taken the pavement of three of them with it.
Schools are shut for the week and the library lends its upper floor to two of their classes."""

STREET = """Forty houses stand under water in Westhaven after its sea defences gave way on Sunday.
Twelve people had to be fetched from the tops of their homes, among them a pianist with a cat.
A choir that had come for the harbour festival carried sandbags through the dark for hours.
Two horses swam to the railway embankment, where a guard found them grazing the next day.
The festival is put off until spring, and whoever bought a ticket gets the money back in full.
Bakers of Elm Row gave out bread until the ovens went cold, then soup from a borrowed kettle.
Trains to Port Elm run again, slowly, past a tunnel that was searched for cracks all morning.
Nobody has counted the boats yet; most of those in the inner basin lie on top of one another."""

MAYOR = "“We shall build it up again before the first of the winter storms,” Mayor Otto Roe said."
KEEPER = "“I rang the bell for an hour and nobody came,” the lighthouse keeper Nora Finch said."
OTHER_WORDS = (
    "“Let me be clear that the town will pay for every lost chair and every lost stove,” Mayor "
    "Otto Roe said."
)
NAVY = "A spokesman for the coastguard said that nobody was missing and that the search was over."


def told(first: str, second: str):
    return compare(
        [plain_report(first, name="one"), plain_report(second, name="two")], one_story=True
    )


def shown(first: str, second: str) -> bool:
    [descent] = told(first, second).descents
    assert descent.relation is Relation.INDEPENDENT
    return any(reason.rule == "descent.own_voices" for reason in descent.reasons)


@pytest.mark.parametrize(
    ("mine", "theirs", "own"),
    [
        (MAYOR, KEEPER, True),
        (MAYOR, OTHER_WORDS, True),
        (MAYOR, NAVY, False),
        (MAYOR, "", False),
        ("", "", False),
        (MAYOR, "“Never,” said the keeper Nora Finch.", False),
        (MAYOR, f"{NAVY} The mayor, Otto Roe, agreed.", False),
    ],
    ids=[
        "each has somebody of its own",
        "one man says other things to each",
        "one only passes on what an office says",
        "one quotes nobody",
        "neither quotes anybody",
        "one word is no interview",
        "one names him and has no words of his",
    ],
)
def test_who_asked_for_itself(mine, theirs, own):
    assert shown(f"{WALL}\n{mine}", f"{STREET}\n{theirs}") is own
    assert shown(f"{STREET}\n{theirs}", f"{WALL}\n{mine}") is own


def test_a_stub_shows_nothing():
    stub = "\n".join(STREET.split("\n")[:3])
    assert not shown(f"{WALL}\n{MAYOR}", f"{stub}\n{KEEPER}")


def test_the_sentences_of_those_who_speak_in_one_alone_are_shown():
    comparison = told(f"{WALL}\n{MAYOR}", f"{STREET}\n{KEEPER}")
    [finding] = [f for f in comparison.findings if f.kind is FindingKind.DESCENT]
    texts = {report.id: report.text for report in comparison.reports}
    places = (*finding.before, *finding.after)
    assert {place.span.of(texts[place.report_id]) for place in places} == {MAYOR, KEEPER}


def test_independence_that_is_not_shown_weighs_little(monkeypatch):
    monkeypatch.setattr(relating, "corroborates", lambda *_: True)
    shown, not_shown = (
        next(f.weight for f in told(one, two).findings if f.kind is FindingKind.DESCENT)
        for one, two in ((f"{WALL}\n{MAYOR}", f"{STREET}\n{KEEPER}"), (WALL, STREET))
    )
    assert not_shown < WORTH_A_MINUTE < shown
