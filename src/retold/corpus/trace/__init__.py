"""Tracing words through a collection: where they first appeared, and every telling since."""

from retold.corpus.trace.tracing import MOST_READ, trace

__all__ = ["MOST_READ", "trace"]
