"""Passages: runs of words that two reports share, wherever they stand."""

from retold.analysis.passages.chains import find_passages, shared_run
from retold.model.rules import rules_of

METHOD = "passages/1"
RULES = rules_of("passages", (shared_run,))

__all__ = ["METHOD", "RULES", "find_passages"]
