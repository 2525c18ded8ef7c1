"""A small annotated set written for the project: invented people, places and events."""

from pathlib import Path

OWN_DATA = Path(__file__).with_name("data")
"""The set, in the layout of the annotated texts."""
