"""Whether each of two reports shows that it asked for itself."""

import pytest

from retold.analysis.descent import Shared
from retold.analysis.descent.own_voices import own_voices
from retold.comparison import compare, relating
from retold.comparison.reading import read_report
from retold.model.changes import Passage
from retold.model.descent import Relation
from retold.model.findings import WORTH_A_MINUTE, FindingKind
from retold.model.spans import Span
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
OFFICER = "“The first call reached us at ten past two in the night,” Sgt. Ida Fenn said."
OTHER_OFFICER = (
    "“He should have sounded the horn, and we ask why he did not,” Det. Jonas Berg of the "
    "Westhaven police said."
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
        (OFFICER, OTHER_OFFICER, False),
        (OFFICER, KEEPER, True),
        (OFFICER, f"{OTHER_OFFICER}\n{KEEPER}", True),
    ],
    ids=[
        "each has somebody of its own",
        "one man says other things to each",
        "one only passes on what an office says",
        "one quotes nobody",
        "neither quotes anybody",
        "one word is no interview",
        "one names him and has no words of his",
        "in both only the police",
        "one asked the police, one a keeper",
        "one asked others than the police too",
    ],
)
def test_who_asked_for_itself(mine, theirs, own):
    assert shown(f"{WALL}\n{mine}", f"{STREET}\n{theirs}") is own
    assert shown(f"{STREET}\n{theirs}", f"{WALL}\n{mine}") is own


def test_a_stub_shows_nothing():
    stub = "\n".join(STREET.split("\n")[:3])
    assert not shown(f"{WALL}\n{MAYOR}", f"{stub}\n{KEEPER}")


AGENT = "The wall had been sold in May, the agent of its owner, Alma Berg, said on Monday."
SOLD = "The wall is no longer the town's, and has not been since May, the owner's agent said."


def test_where_both_have_the_news_from_one_mouthpiece_voices_of_their_own_show_nothing():
    one, two = f"{WALL}\n{MAYOR}", f"{STREET}\n{KEEPER}"
    assert shown(f"{AGENT}\n{one}", two)
    assert not shown(f"{AGENT}\n{one}", f"{SOLD}\n{two}")


FEW = "the first flood since 1962, when two nuns and a ferryman drowned"
MANY = f"{FEW} in a cellar in Crane Street, Port Elm"


def shown_beside(run: str, here: str, there: str) -> bool:
    """Whether voices of their own are shown in two reports that print one run of words."""
    one = read_report(plain_report(f"{WALL}\n{MAYOR}\n{here.format(run)}", name="one"))
    two = read_report(plain_report(f"{STREET}\n{KEEPER}\n{there.format(run)}", name="two"))
    starts = one.report.text.index(run), two.report.text.index(run)
    spans = [Span(start, start + len(run)) for start in starts]
    passage = Passage(left=spans[0], right=spans[1], words=len(one.prose.words.within(spans[0])))
    shared = Shared(passages=(passage,), pairings=(), echoes=(), entities=())
    return own_voices(one, two, shared) is not None


@pytest.mark.parametrize(
    ("run", "here", "there", "own"),
    [
        (MANY, "It was {}.", "This is {}.", False),
        (FEW, "It was {}.", "This is {}.", True),
        (MANY, "“It was {},” Bishop Emil Lund said.", "“This is {},” said Emil Lund.", True),
    ],
    ids=["a sentence of a third in both", "what a fact takes to tell", "what somebody said"],
)
def test_a_long_run_of_one_text_in_both_is_no_accident(run, here, there, own):
    assert shown_beside(run, here, there) is own


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
