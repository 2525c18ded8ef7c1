"""Groups of reports given the ids of the stories they go on from, and what became of stories."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

ID_DIGITS = 15
"""Hexadecimal digits of a story's id: those of the number of the report it was named after."""


class What(StrEnum):
    """What became of a story."""

    BORN = "born"
    JOINED = "joined"
    MERGED = "merged"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class StoryEvent:
    """What became of a story in a batch.

    Attributes:
        story: its id.
        what: became of it.
        other: the story it was merged into or split from; empty otherwise.
        numbers: the reports concerned.
    """

    story: str
    what: What
    other: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Assigned:
    """The story of each report that was grouped, and what became of stories."""

    story_of: Mapping[int, str]
    events: tuple[StoryEvent, ...]


def assigned(
    groups: Iterable[Sequence[int]], before: Mapping[int, str], taken: Iterable[str] = ()
) -> Assigned:
    """Groups with the ids of the stories they go on from.

    A group goes on from the story most of its reports stood in; a story goes on in the largest of
    its parts. So ids stay, and what merged or was split is told.

    Args:
        groups: the numbers of the reports of each story there is now.
        before: the story each of these reports stood in; new ones are left out.
        taken: ids that were given before and are not to be given again.
    """
    ordered = sorted((tuple(sorted(group)) for group in groups), key=lambda g: (-len(g), g))
    used = {*taken, *before.values()}
    claimed: set[str] = set()
    story_of: dict[int, str] = {}
    events: list[StoryEvent] = []
    for group in ordered:
        stood = Counter(before[number] for number in group if number in before)
        going_on = _first_free(stood, claimed)
        story = going_on or _minted(group, used)
        claimed.add(story)
        used.add(story)
        story_of |= dict.fromkeys(group, story)
        events += _told(story, group, stood, before, is_new=not going_on)
    merged = _merged(before, story_of, claimed)
    return Assigned(story_of, (*events, *merged))


def _first_free(stood: Counter[str], claimed: set[str]) -> str:
    """The story most of a group's reports stood in that has not gone on elsewhere."""
    free = [(-count, story) for story, count in stood.items() if story not in claimed]
    return min(free)[1] if free else ""


def _minted(group: Sequence[int], used: set[str]) -> str:
    """A new id: after the group's first report by number whose id no story has had."""
    for number in group:
        story = f"{number:0{ID_DIGITS}x}"
        if story not in used:
            return story
    return next(
        story
        for extra in range(1, len(used) + 2)
        if (story := f"{group[0]:0{ID_DIGITS}x}-{extra}") not in used
    )


def _told(
    story: str,
    group: Sequence[int],
    stood: Counter[str],
    before: Mapping[int, str],
    *,
    is_new: bool,
) -> Iterator[StoryEvent]:
    if is_new and stood:
        whole = min((-count, other) for other, count in stood.items())[1]
        yield StoryEvent(story, What.SPLIT, whole, tuple(group))
    elif is_new and len(group) > 1:
        yield StoryEvent(story, What.BORN, "", tuple(group))
    fresh = tuple(number for number in group if number not in before)
    if not is_new and fresh:
        yield StoryEvent(story, What.JOINED, "", fresh)


def _merged(
    before: Mapping[int, str], story_of: Mapping[int, str], claimed: set[str]
) -> Iterator[StoryEvent]:
    """The stories that are no more, and where most of their reports stand now."""
    reports: dict[str, list[int]] = defaultdict(list)
    for number, story in before.items():
        if number in story_of and story not in claimed:
            reports[story].append(number)
    for story, numbers in sorted(reports.items()):
        into = Counter(story_of[number] for number in numbers)
        goal = min((-count, other) for other, count in into.items())[1]
        yield StoryEvent(story, What.MERGED, goal, tuple(sorted(numbers)))
