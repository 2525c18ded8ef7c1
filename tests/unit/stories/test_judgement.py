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


def test_the_judgement_does_not_depend_on_the_order():
    assert judged(BRIDGE, RETOLD).probability == judged(RETOLD, BRIDGE).probability


def test_publication_a_month_apart_speaks_against_one_story():
    near = judged(BRIDGE, RETOLD, date(2024, 5, 6), date(2024, 5, 6))
    far = judged(BRIDGE, RETOLD, date(2024, 5, 6), date(2024, 6, 20))
    assert far.probability < near.probability


def test_an_empty_text_tells_no_story():
    assert not judged(BRIDGE, "").same
