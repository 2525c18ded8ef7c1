"""Analyses: one folder a question, knowing nothing of each other."""
