"""Which reports tell one story."""

from retold.analysis.stories.grouping import Grouping, group_stories, same_story
from retold.analysis.stories.judgement import Judgement, kept_apart, linked, one_form, said_to_be
from retold.analysis.stories.profile import Profile, profile_of
from retold.model.rules import rules_of

METHOD = "stories/5"
RULES = rules_of("stories", (same_story, linked, kept_apart, one_form, said_to_be))

__all__ = [
    "METHOD",
    "RULES",
    "Grouping",
    "Judgement",
    "Profile",
    "group_stories",
    "kept_apart",
    "linked",
    "one_form",
    "profile_of",
    "said_to_be",
    "same_story",
]
