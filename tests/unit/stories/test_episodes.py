from datetime import date

import numpy as np

from retold.analysis.stories.episodes import other_episodes
from retold.analysis.stories.likeness import likenesses
from retold.analysis.stories.odds import FITTED, Crowd, alone_odds
from tests.fakes.stories import profile, vectors

ARRESTED = (
    "Police have arrested a harbour pilot over the sinking of the ferry Sula Maren. He was led "
    "from his house before dawn on Monday by 14 officers and did not resist. Neighbours watched "
    "from their windows as boxes with charts and telephones were carried to a van. Prosecutor Anne "
    "Brekke said he was suspected of gross negligence and would be held in Torvik prison. "
    "The pilot, Jonas Revheim, has guided ships through the sound of Torvik since his youth."
)
ACQUITTED = (
    "A court has cleared the accused of all charges. Judge Per Stokka said no witness had seen "
    "who stood at the wheel in the storm, and gave back the licence after 211 days. Widows wept on "
    "the benches; one shouted that the company had bought the verdict, and ushers took her out. "
    "The bailiff locked the doors for an hour while the crowd outside went home. "
    "Jonas Revheim, tried over the sinking of the ferry Sula Maren, left Torvik by the back door. "
    "Prosecutor Anne Brekke said she would appeal."
)
RETOLD = (
    "Harbour pilot Jonas Revheim was arrested before dawn in Torvik over the sinking of the ferry "
    "Sula Maren, led from his house by 14 officers. He is suspected of gross negligence, "
    "prosecutor Anne Brekke said, and is held in Torvik prison."
)
MONDAY = date(2031, 3, 3)


def alike(one, other):
    return likenesses(vectors([one, other]), np.array([[0, 1]]))


def told(text, day):
    return other_episodes(alike(profile(ARRESTED, MONDAY), profile(text, day)))[0]


def test_days_later_another_step_of_an_affair_is_another_episode():
    assert told(ACQUITTED, date(2031, 3, 12))


def test_on_the_days_of_the_first_it_may_still_be_its_news():
    assert not told(ACQUITTED, date(2031, 3, 6))


def test_days_later_the_same_news_is_no_other_episode():
    assert not told(RETOLD, date(2031, 3, 12))


def test_where_a_date_or_a_number_is_missing_nothing_is_known():
    assert not told(ACQUITTED, None)
    assert not told(ACQUITTED.replace("211 days", "months"), date(2031, 3, 12))


def test_a_number_in_common_speaks_for_one_event():
    assert not told(ACQUITTED.replace("211 days", "14 days"), date(2031, 3, 12))


def test_among_few_an_affair_has_few_episodes_and_among_many_more():
    pair = alike(profile(ARRESTED, MONDAY), profile(ACQUITTED, date(2031, 3, 12)))
    few, many = (alone_odds(pair, Crowd(size, FITTED))[0] for size in (FITTED, FITTED * 100))
    assert few - many > 4000
