"""Whether two reports tell one story."""

from retold.analysis.stories.judgement import (
    METHOD,
    RULES,
    Judgement,
    linked,
    said_to_be,
    same_story,
)
from retold.analysis.stories.profile import Profile, profile_of

__all__ = [
    "METHOD",
    "RULES",
    "Judgement",
    "Profile",
    "linked",
    "profile_of",
    "said_to_be",
    "same_story",
]
