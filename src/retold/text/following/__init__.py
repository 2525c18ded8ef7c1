"""Following words from one sentence into another that tells the same."""

from retold.text.following.edits import edits_turned
from retold.text.following.runs import follow_words

__all__ = ["edits_turned", "follow_words"]
