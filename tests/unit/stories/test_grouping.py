from datetime import date

from retold.analysis.stories import group_stories, profile_of
from retold.analysis.stories.profile import Profile
from retold.analysis.stories.rarities import NEWS, counted
from retold.text.prose import prose_of
from tests.fakes.reports import plain_report

FIRE = (
    (
        "Three people died when fire swept through the Kelbrook textile mill in Osterley "
        "on Sunday. "
        "Fire chief Anneke Maas said 42 workers were inside the mill when the fire broke out."
    ),
    (
        "A fire at the Kelbrook mill in Osterley killed three workers on Sunday, fire chief Anneke "
        "Maas said. Of 42 people inside the textile mill, 39 escaped through a loading door."
    ),
    (
        "Families wept outside the Kelbrook textile mill in Osterley, where three died in Sunday's "
        "fire. Anneke Maas, the fire chief, said 39 of 42 workers had escaped."
    ),
)
OTHER_FIRE = (
    (
        "Five people died when fire swept through the Dornau furniture plant in Lindal on Tuesday. "
        "Mayor Piet Haller said 17 workers were inside the plant when the fire broke out."
    ),
    (
        "A fire at the Dornau plant in Lindal killed five workers on Tuesday, mayor Piet Haller "
        "said. "
        "Of 17 people inside the furniture plant, 12 escaped through a window."
    ),
)
PLACES = ("Arden", "Bexby", "Corvale", "Dunmere", "Elsham", "Farlow", "Grinstone", "Harwick")
THINGS = ("harbour tolls", "school meals", "river otters", "chess prizes")


def profiles(*texts: str, day: date | None = None) -> list[Profile]:
    return [profile_of(prose_of(plain_report(text)), day) for text in texts]


def others() -> list[str]:
    return [
        f"Councillors in {place} voted on {thing} after a long debate about {thing} in {place}."
        for place in PLACES
        for thing in THINGS
    ]


def test_two_look_alike_events_are_two_stories_among_a_few():
    assert group_stories(profiles(*FIRE, *OTHER_FIRE)).groups == ((0, 1, 2), (3, 4))


def test_the_same_in_a_stream():
    groups = group_stories(profiles(*FIRE, *OTHER_FIRE, *others())).groups
    assert (0, 1, 2) in groups
    assert (3, 4) in groups


def test_every_report_is_in_one_group():
    groups = group_stories(profiles(*FIRE, *others())).groups
    assert sorted(member for group in groups for member in group) == list(range(35))


def test_a_judgement_says_the_same_as_the_groups():
    grouping = group_stories(profiles(*FIRE, *OTHER_FIRE))
    assert grouping.judgement(0, 1).same
    assert grouping.judgement(1, 0) == grouping.judgement(0, 1)
    assert not grouping.judgement(0, 3).same


def test_what_is_said_of_two_does_not_change_with_a_third():
    two, three = profiles(*FIRE[:2]), profiles(*FIRE[:2], OTHER_FIRE[0])
    assert group_stories(two).probabilities[0, 1] == group_stories(three).probabilities[0, 1]


def test_what_the_whole_stream_holds_is_not_rare_in_it():
    stream = counted(profiles(*others()))
    assert stream.of("words", "councillor") < NEWS.of("words", "councillor")
    assert stream.of("words", "osterley") > stream.of("words", "arden")


def test_a_title_tells_what_a_report_is_about():
    body = "He said so on Sunday."
    bare = profile_of(prose_of(plain_report(body)), None)
    titled = profile_of(prose_of(plain_report(body)), None, "Fire at the Kelbrook mill")
    assert "kelbrook" in titled.words
    assert "kelbrook" in titled.lead
    assert "kelbrook" not in bare.words
