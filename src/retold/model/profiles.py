"""How much care a reading takes."""

from enum import StrEnum


class Profile(StrEnum):
    """How a report is read.

    `DEFAULT` reads quotations with the trained network and rules, `FAST` by rules alone: for
    reading in bulk.
    """

    DEFAULT = "default"
    FAST = "fast"
