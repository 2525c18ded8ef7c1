"""What became of stories, as rows of the table `events` with words for a reader."""

from collections.abc import Iterable, Mapping
from typing import Any

from retold.corpus.assigning import StoryEvent, What


def event_rows(
    events: Iterable[StoryEvent], batch: int, reports: Mapping[int, str]
) -> list[dict[str, Any]]:
    """The rows of `events` for what became of stories.

    Args:
        events: what became of them.
        batch: in which it did.
        reports: the ids of reports by their numbers.
    """
    return [
        {
            "batch": batch,
            "story": event.story,
            "what": str(event.what),
            "other": event.other,
            "reports": [reports[number] for number in event.numbers],
            "why": _why(event),
        }
        for event in events
    ]


def _why(event: StoryEvent) -> str:
    """What became of it, in words that hold whether it was found so or decided by hand."""
    one = len(event.numbers) == 1
    reports = "1 report" if one else f"{len(event.numbers):,} reports"
    tell, are, own = ("tells", "is", "its own") if one else ("tell", "are", "their own")
    match event.what:
        case What.BORN:
            return f"{reports} {tell} one event."
        case What.JOINED:
            return f"{reports} came that {tell} its event."
        case What.MERGED:
            return f"Its {reports} {are} part of {event.other} now."
        case What.SPLIT:
            return f"{reports} of {event.other} {are} a story of {own} now."
