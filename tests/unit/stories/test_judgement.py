from dataclasses import replace
from datetime import date

from retold.analysis.stories import same_story
from tests.fakes.stories import profile

BRIDGE = (
    "The Almar Bridge in Westhaven was closed on Monday after divers found cracks in two of its "
    "piers, the harbour board said. Engineer Paula Dietrich said repairs would take 14 weeks and "
    "cost 3.2 million crowns. Some 41,000 commuters cross the bridge each day."
)
RETOLD = (
    "Commuters in Westhaven face 14 weeks of detours: cracks in the piers of the Almar Bridge, "
    "which carries 41,000 people a day, led the harbour board to shut it. Paula Dietrich, an "
    "engineer, put the cost of the repairs at 3.2 million crowns."
)
OTHER_BRIDGE = (
    "The Corliss Bridge in Port Ellery was closed on Friday after a barge struck one of its piers, "
    "the coastguard said. Mayor Tomas Reyes said repairs would take six months. Nobody was hurt."
)


def judged(one: str, two: str, one_day: date | None = None, two_day: date | None = None):
    return same_story(profile(one, one_day), profile(two, two_day))


def test_a_rewrite_is_one_story():
    assert judged(BRIDGE, RETOLD).same


def test_a_look_alike_event_is_another_story():
    assert not judged(BRIDGE, OTHER_BRIDGE).same


PANEL = (
    "Each week the Harbour Panel asks sixty people who run ports, unions and shipping lines how "
    "they see the season. The panel is not drawn by chance and its members answer unnamed. {} per "
    "cent said that {}; {} per cent thought {} had handled it well. “{},” said a member from the "
    "north coast. Members answered between Monday and Thursday. The Harbour Panel is run by the "
    "Tidal Post together with the school of navigation. Whoever wants to belong to it may write "
    "to the editors. In all {} members answered this time, {} of them from unions, {} from lines."
)
THIS_WEEK = PANEL.format(
    61,
    "the strike of the pilots would end soon",
    43,
    "the ministry",
    "They will be back",
    52,
    19,
    33,
)
LAST_WEEK = PANEL.format(
    78, "the new tolls would be paid", 25, "the ports", "Nobody likes tolls", 57, 21, 36
)


def week(text: str, day: int, outlet: str):
    return replace(profile(text, date(2031, 3, day)), outlet=outlet)


def test_one_outlets_form_of_two_weeks_is_two_stories():
    seen = same_story(week(THIS_WEEK, 14, "tidal post"), week(LAST_WEEK, 7, "tidal post"))
    assert not seen.same
    assert seen.reason.rule == "stories.one_form"


def test_the_same_form_printed_again_is_one_story():
    assert same_story(week(THIS_WEEK, 14, "tidal post"), week(THIS_WEEK, 15, "tidal post")).same


def test_what_one_outlet_prints_anew_on_the_same_day_may_be_one_story():
    seen = same_story(week(THIS_WEEK, 14, "tidal post"), week(LAST_WEEK, 14, "tidal post"))
    assert seen.reason.rule == "stories.same_story"


def test_two_outlets_whose_numbers_differ_may_tell_one_story():
    seen = same_story(week(THIS_WEEK, 14, "tidal post"), week(LAST_WEEK, 14, "coast courier"))
    assert seen.reason.rule == "stories.same_story"


def test_the_judgement_does_not_depend_on_the_order():
    assert judged(BRIDGE, RETOLD).probability == judged(RETOLD, BRIDGE).probability


def test_publication_a_month_apart_speaks_against_one_story():
    near = judged(BRIDGE, RETOLD, date(2024, 5, 6), date(2024, 5, 6))
    far = judged(BRIDGE, RETOLD, date(2024, 5, 6), date(2024, 6, 20))
    assert far.probability < near.probability


def test_an_empty_text_tells_no_story():
    assert not judged(BRIDGE, "").same
