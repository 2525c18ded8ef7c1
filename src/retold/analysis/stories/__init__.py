"""Whether two reports tell one story."""

from retold.analysis.stories.judgement import METHOD, RULES, Judgement, same_story
from retold.analysis.stories.profile import Profile, profile_of

__all__ = ["METHOD", "RULES", "Judgement", "Profile", "profile_of", "same_story"]
