"""Measures of the scorecard: each says how near what was found comes to what was annotated."""
