"""Retold at size: made-up collections whose truth is known, timed and scored beside other tools."""
