"""Scoring Retold on annotated news, and fitting what it learnt from it."""
